import type { UnitId } from '../../shared/ids.ts';
import { currentVersion, unitStatus } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { routeHref } from '../app/route.ts';
import { ChairActions } from '../chair/chair-actions.tsx';
import { ConfirmAwaited } from '../chair/confirm-awaited.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ProposalNumber } from '../components/plaque.tsx';
import { StatusChip, shownStatus } from '../components/status.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { useMay } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { standingProposals } from '../plan/standing.ts';
import { PlainUnit } from '../proposal/plain-unit.tsx';
import type { PresidingProps } from './props.ts';
import '../proposal/unit-rows.css';

/** What is before the room: its text as it stands, what is proposed on it, and the gavel for whoever presides. */
export function ItemOnFloor({ meeting: { item }, presides }: PresidingProps) {
  const { say } = useText();
  const { units } = useNegotiation();
  const unit = item === null ? undefined : units[item];
  if (!unit) {
    return (
      <EmptyState title={say('meeting.item.none')}>
        {say(presides ? 'meeting.item.none.may' : 'meeting.item.none.wait')}
      </EmptyState>
    );
  }
  return <Item unit={unit} />;
}

function Item({ unit }: { readonly unit: Unit }) {
  const speaker = useText();
  const negotiation = useNegotiation();
  const mayGavel = useMay('agree');
  const { text } = currentVersion(unit);
  const area = negotiation.areas.find(({ units }) => units.includes(unit.id));
  return (
    <>
      <article className="page mtg-t doc unit-rows">
        <header className="mtg-th">
          <div className="grow">
            <h2>{unitTitle(speaker, unit.label)}</h2>
            {area && (
              <p className="t13 i2" lang="en">
                {area.title}
              </p>
            )}
          </div>
          <StatusChip status={shownStatus(unitStatus(negotiation, unit))} />
        </header>
        <PlainUnit label={unit.label} text={text} runs={currentVersion(unit).runs} />
        <ItemLinks unit={unit.id} />
      </article>
      <div className="mtg-card">
        <ProposalsOn unit={unit} />
        {mayGavel ? <ChairActions unit={unit.id} /> : <ConfirmAwaited unit={unit.id} />}
      </div>
    </>
  );
}

function ItemLinks({ unit }: { readonly unit: UnitId }) {
  const { say } = useText();
  const { negotiation } = useSeat();
  const mayConsolidate = useMay('decide');
  return (
    <p className="mtg-l t13">
      <a href={routeHref({ negotiation, page: 'plan', unit })}>{say('meeting.item.plan')}</a>
      <a href={routeHref({ negotiation, page: 'rolling', unit })}>{say('meeting.item.rolling')}</a>
      <a href={routeHref({ negotiation, page: 'record', act: null, unit })}>{say('meeting.item.words')}</a>
      {mayConsolidate && (
        <a href={routeHref({ negotiation, page: 'merge', unit })}>{say('meeting.item.consolidate')}</a>
      )}
    </p>
  );
}

function ProposalsOn({ unit }: { readonly unit: Unit }) {
  const { say } = useText();
  const { negotiation } = useSeat();
  const standing = standingProposals(unit);
  return (
    <section className="sec">
      <div className="sech">
        <h3>{say('meeting.item.proposals')}</h3>
      </div>
      {standing.length === 0 ? (
        <p className="t14 i2">{say('meeting.item.no-proposals')}</p>
      ) : (
        <ul className="mtg-pl">
          {standing.map(({ id }) => (
            <li key={id}>
              <a href={routeHref({ negotiation, page: 'proposal', proposal: id })}>
                <ProposalNumber id={id} />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
