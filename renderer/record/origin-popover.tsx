import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type ReactNode, type RefObject } from 'react';
import { Dialog, OverlayArrow, Popover } from 'react-aria-components';
import type { Replaced } from '../../shared/compare/replaced.ts';
import type { Bringing, Settlement, WordOrigin } from '../../shared/compare/word-origin.ts';
import { ordinalOf } from '../../shared/ids.ts';
import { voteClosedBy } from '../../shared/negotiation/meetings/read.ts';
import type { Restoration, Stamp } from '../../shared/negotiation/state.ts';
import { plainText } from '../../shared/plan/text.ts';
import { unreachable } from '../../shared/verdict.ts';
import { routeHref } from '../app/route.ts';
import { IconButton } from '../components/button.tsx';
import { Plaque, Plaques } from '../components/plaque.tsx';
import { StatusIcon } from '../components/status.tsx';
import { type Speaker, useText } from '../i18n/use-text.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { ByWhom } from './by-whom.tsx';

interface OriginPopoverProps {
  readonly origin: WordOrigin;
  /** The word itself. */
  readonly anchor: RefObject<Element | null>;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** The history of one word, below it: who brought it, who took it, who agreed it, and what it stands for. */
export function OriginPopover({ origin, anchor, onStep, onClose }: OriginPopoverProps) {
  const { say } = useText();
  const word = plainText(origin.word);
  return (
    <Popover
      className="pop popw ogn"
      placement="bottom start"
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <OverlayArrow className="nubw">
        <span className="nub-i" />
      </OverlayArrow>
      <Dialog className="popd" aria-label={say('record.word', { word })}>
        <div className="ogn-h">
          <p className="ogn-q" lang="en">
            {excerpt(origin)}
          </p>
          <IconButton
            size="small"
            label={say('record.word.previous')}
            icon={<ChevronLeft aria-hidden />}
            onPress={() => onStep(-1)}
          />
          <IconButton
            size="small"
            label={say('record.word.next')}
            icon={<ChevronRight aria-hidden />}
            onPress={() => onStep(1)}
          />
          <IconButton
            size="small"
            label={say('record.word.close')}
            icon={<X aria-hidden />}
            onPress={onClose}
          />
        </div>
        <Steps origin={origin} />
        <Instead origin={origin} />
      </Dialog>
    </Popover>
  );
}

/** As many words of the stretch as one glance takes in; of the base text, which is one long stretch, the word alone. */
const GLANCE = 60;

function excerpt({ word, stretch, source }: WordOrigin): string {
  const words = plainText(stretch.text).replace(/^[\s,.;]+|[\s,;]+$/g, '');
  if (source.kind === 'base') return plainText(word);
  return words.length > GLANCE ? `${words.slice(0, GLANCE).replace(/\s\S*$/, '')}…` : words;
}

function Steps({ origin: { source, settled } }: { readonly origin: WordOrigin }) {
  const { say, day } = useText();
  const { approved } = useNegotiation();
  return (
    <ol className="steps">
      {source.kind === 'base' && (
        <Step mark={<span className="sd k0" />} head={say('record.word.base')}>
          {say('record.word.base.what', { symbol: source.base.symbol, date: day(source.base.date) })}
        </Step>
      )}
      {source.kind === 'corrected' && (
        <Step
          mark={<span className="sd d-SEC" />}
          head={say('record.word.corrected', { number: source.corrigendum.number })}
        >
          {source.reason}
        </Step>
      )}
      {source.kind === 'restored' && <Restored restoration={source.restoration} />}
      {source.kind === 'brought' &&
        source.by.map((bringing) => <Brought key={bringing.change.id} bringing={bringing} />)}
      {source.kind === 'brought' && <Taken by={source.by} />}
      {source.kind === 'brought' && source.through && (
        <Step
          mark={<span className="sd d-SEC" />}
          head={
            <>
              {say('record.word.through', { proposal: source.through.id })}{' '}
              <Plaque party={source.through.proponent} />
            </>
          }
        >
          <When stamp={source.through.tabled} />
        </Step>
      )}
      {settled.map((settlement) => (
        <Settled key={settlement.stamp.seq} settlement={settlement} />
      ))}
      {approved && (
        <Step mark={<StatusIcon status="approved" silent />} head={say('record.word.approved')}>
          <When stamp={approved.stamp} />
        </Step>
      )}
    </ol>
  );
}

interface StepProps {
  readonly mark: ReactNode;
  readonly head: ReactNode;
  readonly children: ReactNode;
}

function Step({ mark, head, children }: StepProps) {
  return (
    <li>
      <span className="steps-m">{mark}</span>
      <div>
        <p className="steps-h">{head}</p>
        <p className="t13 i2 num">{children}</p>
      </div>
    </li>
  );
}

function Brought({ bringing }: { readonly bringing: Bringing }) {
  const { proposal, change, wording, coSponsors } = bringing;
  const { say, moment } = useText();
  const { negotiation } = useSeat();
  const { by, at, seq, meeting } = wording.wordedAt;
  return (
    <Step
      mark={<span className={`sd d-${proposal.proponent}`} />}
      head={
        <>
          {say('record.word.brought')} <Plaque party={proposal.proponent} />
          {coSponsors.length > 0 && (
            <>
              {say('record.word.with')} <Plaques parties={coSponsors} />
            </>
          )}
        </>
      }
    >
      <a href={routeHref({ negotiation, page: 'proposal', proposal: proposal.id })}>
        {say('record.word.tabled', {
          proposal: proposal.id,
          number: ordinalOf(change.id),
          revision: wording.revision,
          moment: moment(at),
          act: seq,
        })}
      </a>
      <AtMeeting meeting={meeting} />
      <br />
      <ByWhom by={by} />
    </Step>
  );
}

function Restored({ restoration: { stamp, evidence } }: { readonly restoration: Restoration }) {
  const { say } = useText();
  return (
    <Step
      mark={<span className="sd d-SEC" />}
      head={
        <>
          {say('record.word.restored')} <Plaque party={stamp.by.party} capacity={stamp.by.capacity} />
        </>
      }
    >
      <When stamp={stamp} />
      <br />
      <ByWhom by={stamp.by} />
      <br />
      {say('record.word.evidence', { evidence })}
    </Step>
  );
}

function Taken({ by }: { readonly by: readonly Bringing[] }) {
  const { say } = useText();
  const taken = by.find((bringing) => bringing.taken)?.taken;
  if (!taken) return null;
  return (
    <Step
      mark={<span className="sd d-SEC" />}
      head={
        <>
          {say('record.word.taken')} <Plaque party={taken.by.party} />
        </>
      }
    >
      <When stamp={taken} />
      <br />
      <ByWhom by={taken.by} />
    </Step>
  );
}

/** `15 Oct, 09:30, act 391`, leading to the act. */
function When({ stamp: { at, seq, meeting } }: { readonly stamp: Stamp }) {
  const { say, moment } = useText();
  const { negotiation } = useSeat();
  return (
    <>
      <a href={routeHref({ negotiation, page: 'record', act: seq })}>
        {say('record.word.when', { moment: moment(at), act: seq })}
      </a>
      <AtMeeting meeting={meeting} />
    </>
  );
}

/** `, at meeting 3`, where there was one. */
function AtMeeting({ meeting }: Pick<Stamp, 'meeting'>) {
  const { say } = useText();
  return meeting && <>, {say('record.word.meeting', { number: meeting.number })}</>;
}

const STATUS_OF = {
  agreed: 'agreed',
  'agreed-ad-referendum': 'ad-referendum',
  confirmed: 'agreed',
  reopened: 'open',
} as const;

function Settled({ settlement: { kind, stamp, vote } }: { readonly settlement: Settlement }) {
  const { say, moment } = useText();
  const state = useNegotiation();
  const { members } = state;
  const { negotiation } = useSeat();
  const { by, at, seq, meeting } = stamp;
  const tally = vote === undefined ? null : voteClosedBy(state, vote)?.closed;
  const how = say(`record.word.${kind}`);
  return (
    <Step
      mark={<StatusIcon status={STATUS_OF[kind]} silent />}
      head={
        <>
          {tally
            ? say('record.word.by-vote', { how, yes: tally.yes, no: tally.no, abstain: tally.abstain })
            : how}{' '}
          {kind === 'confirmed' && <Plaque party={by.party} />}
        </>
      }
    >
      <a href={routeHref({ negotiation, page: 'record', act: seq })}>
        {kind === 'confirmed'
          ? say('record.word.when', { moment: moment(at), act: seq })
          : say('record.word.chair', {
              name: members[by.person]?.name ?? by.person,
              moment: moment(at),
              act: seq,
            })}
      </a>
      <AtMeeting meeting={meeting} />
    </Step>
  );
}

/** What stood there before. */
function Instead({ origin: { source } }: { readonly origin: WordOrigin }) {
  const { say } = useText();
  if (source.kind === 'restored') {
    const { lines = [], note } = source.lacuna ?? {};
    return (
      <>
        <p className="ogn-i">{say('record.word.lost', { count: lines.length, lines: lines.join(', ') })}</p>
        {note && <p className="ogn-i">{note}</p>}
      </>
    );
  }
  const replaced = source.kind === 'brought' ? source.by[0]?.replaced : undefined;
  if (!replaced) return null;
  return <p className="ogn-i">{replacedText(replaced, say)}</p>;
}

function replacedText(replaced: Replaced, say: Speaker['say']): string {
  switch (replaced.kind) {
    case 'words':
      return say('record.word.instead', { words: plainText(replaced.words).trim() });
    case 'nothing':
      return say('record.word.added');
    case 'new-element':
      return say('record.word.new-element');
    default:
      return unreachable(replaced);
  }
}
