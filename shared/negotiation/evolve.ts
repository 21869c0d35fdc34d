import type { RecordedAct } from '../record/chain.ts';
import { unreachable } from '../verdict.ts';
import type { Act, OpenedAct } from './act.ts';
import { afterAdoption } from './adoption/evolve.ts';
import { afterGavel } from './gavel/evolve.ts';
import { afterInformals } from './informals/evolve.ts';
import { afterMeeting } from './meetings/evolve.ts';
import { meetingAt } from './meetings/read.ts';
import { afterIssuing } from './issuing/evolve.ts';
import { afterMerging } from './merging/evolve.ts';
import { afterNote } from './notes/evolve.ts';
import { opened } from './opening.ts';
import { afterPackage } from './packages/evolve.ts';
import { afterReserve } from './reserves/evolve.ts';
import { afterPending } from './pending/evolve.ts';
import { afterPeople } from './people/evolve.ts';
import { afterProposal } from './proposals/evolve.ts';
import { afterRestoring } from './restoring/evolve.ts';
import { afterSilence } from './silence/evolve.ts';
import { afterRoster } from './roster/evolve.ts';
import type { Negotiation, Stamp, State } from './state.ts';

/**
 * The state after one more act: the only way in which state comes about, on the hub, on every screen and in every
 * verification. Acts in a record were decided by `decide`, so nothing is refused here.
 * @throws on an act that `decide` could not have made for this state; only a damaged record holds one
 */
export function evolve(state: State, { seq, at, by, act }: RecordedAct): Negotiation {
  if (act.kind === 'opened') return opened(act, { seq, at, by, meeting: null });
  if (state === null) throw new Error(`act ${seq} comes before the opening`);
  return { ...after(state, act, { seq, at, by, meeting: meetingAt(state, seq) }), acts: seq };
}

function after(state: Negotiation, act: Exclude<Act, OpenedAct>, stamp: Stamp): Negotiation {
  switch (act.kind) {
    case 'invited':
    case 'invitation-revoked':
    case 'joined':
    case 'removed':
      return afterPeople(state, act, stamp);
    case 'seat-began':
    case 'seat-ended':
    case 'seat-disputed':
      return afterRoster(state, act);
    case 'tabled':
    case 'revised':
    case 'withdrawn':
    case 'co-sponsored':
    case 'co-sponsorship-ended':
    case 'position-taken':
    case 'commented':
      return afterProposal(state, act, stamp);
    case 'decided':
    case 'consolidated':
    case 'compromise-proposed':
    case 'reflection-marked':
      return afterMerging(state, act, stamp);
    case 'note-lodged':
    case 'note-withdrawn':
    case 'note-joined':
    case 'note-left':
    case 'note-amended':
    case 'note-confirmed':
      return afterNote(state, act, stamp);
    case 'agreed':
    case 'agreed-ad-referendum':
    case 'confirmed':
    case 'reopened':
    case 'approved':
      return afterGavel(state, act, stamp);
    case 'restored':
    case 'restoration-reversed':
      return afterRestoring(state, act, stamp);
    case 'silence-started':
    case 'silence-broken':
    case 'silence-withdrawn':
    case 'silence-ended':
      return afterSilence(state, act, stamp);
    case 'packaged':
    case 'package-released':
    case 'package-dissolved':
      return afterPackage(state, act, stamp);
    case 'reserve-placed':
    case 'reserve-lifted':
      return afterReserve(state, act, stamp);
    case 'marked-pending':
    case 'pending-lifted':
      return afterPending(state, act);
    case 'informals-reported':
    case 'informals-set-aside':
      return afterInformals(state, act, stamp);
    case 'meeting-opened':
    case 'meeting-closed':
    case 'chair-handed-over':
    case 'agenda-set':
    case 'put-on-floor':
    case 'floor-asked':
    case 'floor-asked-no-more':
    case 'floor-given':
    case 'presence-marked':
    case 'vote-called':
    case 'vote-cast':
    case 'vote-closed':
      return afterMeeting(state, act, stamp);
    case 'symbol-assigned':
    case 'revision-issued':
      return afterIssuing(state, act, stamp);
    case 'adopted':
    case 'style-edited':
    case 'style-review-closed':
    case 'corrigendum-issued':
      return afterAdoption(state, act, stamp);
    default:
      return unreachable(act);
  }
}
