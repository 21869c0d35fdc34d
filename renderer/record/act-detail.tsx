import type { ReactNode } from 'react';
import { type ProposalId, proposalOf } from '../../shared/ids.ts';
import { meetingAt } from '../../shared/negotiation/meetings/read.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { unreachable } from '../../shared/verdict.ts';
import { routeHref } from '../app/route.ts';
import { HashGroups } from '../chair/hash-groups.tsx';
import { Plaque, Plaques, ProposalNumber } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { elementName, unitName, unitTitle } from '../link/names.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { actText } from '../text/act-text.ts';
import { type Detail, detailsOf } from './act-details.ts';

/** One act, all of it: who, when, what it says, and its place in the chain. */
export function ActDetail({ recorded }: { readonly recorded: RecordedAct }) {
  const speaker = useText();
  const { say } = speaker;
  const negotiation = useNegotiation();
  const { seq, at, by, act, hash, previous } = recorded;
  const name = negotiation.members[by.person]?.name ?? by.person;
  return (
    <section className="sec act-d" aria-label={say('record.act', { act: seq })}>
      <h2 className="num">{say('record.act', { act: seq })}</h2>
      <p className="act-s">
        <Plaque party={by.party} capacity={by.capacity} /> {actText(recorded, speaker, negotiation)}
      </p>
      <dl>
        <Line name={say('record.act.who')}>
          {say('record.act.who.value', { name, capacity: say(`link.capacity.${by.capacity}`) })}
          <br />
          <span className="i2">{speaker.party(by.party)}</span>
        </Line>
        <Line name={say('record.act.when')}>
          <span className="num">{speaker.moment(at)}</span>
        </Line>
        <InMeeting recorded={recorded} />
        {detailsOf(act).map((detail) => (
          <Line key={detail.name} name={say(`record.detail.${detail.name}`)}>
            <DetailValue detail={detail} />
          </Line>
        ))}
        <Line name={say('record.act.hash')}>
          <HashGroups hash={hash} />
        </Line>
        <Line name={say('record.act.previous')}>
          <HashGroups hash={previous} />
        </Line>
      </dl>
    </section>
  );
}

/** Where it was said, and who presided. Between meetings there is nothing to tell. */
function InMeeting({ recorded: { seq } }: { readonly recorded: RecordedAct }) {
  const { say } = useText();
  const negotiation = useNegotiation();
  const meeting = meetingAt(negotiation, seq);
  if (!meeting) return null;
  const name = negotiation.members[meeting.presiding]?.name ?? meeting.presiding;
  return (
    <Line name={say('record.act.meeting')}>
      {say('record.act.meeting.value', { number: meeting.number, name })}
    </Line>
  );
}

function Line({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DetailValue({ detail }: { readonly detail: Detail }) {
  const speaker = useText();
  const negotiation = useNegotiation();
  switch (detail.kind) {
    case 'proposal':
      return <ProposalLink id={detail.proposal} />;
    case 'unit':
      return <UnitLink unit={detail.unit} />;
    case 'units':
      return speaker.list(
        detail.units.map((unit) => unitName(speaker, negotiation.units[unit]?.label ?? unit)),
      );
    case 'act':
      return <ActLink act={detail.act} />;
    case 'elements':
      return speaker.list(detail.elements.map((id) => elementName(speaker, negotiation, id)));
    case 'changes':
      return <ChangeLinks changes={detail.changes} />;
    case 'parties':
      return <Plaques parties={detail.parties} />;
    case 'mover':
      return detail.mover === null ? speaker.say('record.detail.mover.chair') : speaker.party(detail.mover);
    case 'day':
      return <span className="num">{speaker.day(detail.day)}</span>;
    case 'moment':
      return <span className="num">{speaker.moment(detail.moment)}</span>;
    case 'hash':
      return <HashGroups hash={detail.hash} />;
    case 'seat':
      return (
        <>
          <Plaque party={detail.party} capacity={detail.capacity} />{' '}
          {speaker.say(`link.capacity.${detail.capacity}`)}
        </>
      );
    case 'words':
      return <span className="act-w">{detail.words}</span>;
    default:
      return unreachable(detail);
  }
}

function ProposalLink({ id }: { readonly id: ProposalId }) {
  const { negotiation } = useSeat();
  return (
    <a href={routeHref({ negotiation, page: 'proposal', proposal: id })}>
      <ProposalNumber id={id} />
    </a>
  );
}

function ActLink({ act }: { readonly act: number }) {
  const { say } = useText();
  const { negotiation } = useSeat();
  return <a href={routeHref({ negotiation, page: 'record', act })}>{say('record.act', { act })}</a>;
}

function UnitLink({ unit }: { readonly unit: Extract<Detail, { kind: 'unit' }>['unit'] }) {
  const speaker = useText();
  const { units } = useNegotiation();
  const { negotiation } = useSeat();
  return (
    <a href={routeHref({ negotiation, page: 'plan', unit })}>
      {unitTitle(speaker, units[unit]?.label ?? unit)}
    </a>
  );
}

/** Told by the proposal that they belong to: `2.3/MEX/1` 1, 2, 3. */
function ChangeLinks({ changes }: { readonly changes: Extract<Detail, { kind: 'changes' }>['changes'] }) {
  const byProposal = [...Map.groupBy(changes, proposalOf)];
  return (
    <ul className="act-c">
      {byProposal.map(([id, own]) => (
        <li key={id}>
          <ProposalLink id={id} />
          <span className="t13 i3 num">
            {own.map((change) => change.slice(change.lastIndexOf('#'))).join(' ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
