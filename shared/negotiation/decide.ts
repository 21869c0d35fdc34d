import { granted, refused, unreachable } from '../verdict.ts';
import { decideAdoption, decideCorrigendum, decideReviewEnd, decideStyle } from './adoption/decide.ts';
import type { Actor } from './capacity.ts';
import { type Command, type HubCommand, type MemberCommand, PROSE_LIMIT } from './command.ts';
import type { Decided } from './decided.ts';
import { decideAgreement, decideApproval, decideConfirmation, decideReopening } from './gavel/decide.ts';
import { decideReport, decideSettingAside } from './informals/decide.ts';
import { decideRevisionIssue, decideSymbol } from './issuing/decide.ts';
import { decideConsolidation, decideFate } from './merging/decide.ts';
import { decideCompromise, decideReflection } from './merging/compromise.ts';
import { decideDissolution, decidePackaging, decideRelease } from './packages/decide.ts';
import { decideReserve, decideReserveLifted } from './reserves/decide.ts';
import { decidePending, decidePendingLifted } from './pending/decide.ts';
import { decideInvitation, decideJoining, decideRemoval, decideRevocation } from './people/decide.ts';
import { decideOnProposal, decideTabling } from './proposals/decide.ts';
import { decideRevision } from './proposals/revise.ts';
import { decideNote, decideOnNote } from './notes/decide.ts';
import { decideRestoration, decideReversal } from './restoring/decide.ts';
import {
  decideObjection,
  decideSilence,
  decideSilenceEnd,
  decideSilenceWithdrawal,
} from './silence/decide.ts';
import { decideInMeeting, decideOpeningMeeting } from './meetings/decide.ts';
import { decideBallot, decideCallingVote, decideClosingVote } from './meetings/vote.ts';
import { denialOf } from './policy.ts';
import type { Refusal } from './refusal.ts';
import { decideSeat, seatRefusal } from './roster/decide.ts';
import type { Negotiation, State } from './state.ts';

/** Who asks, and when. The person is known to the hub by their session; party and capacity are those of their membership. */
export interface Asking {
  readonly by: Actor;
  /** ISO 8601, the hub's clock: the moment at which it would seal what follows. */
  readonly at: string;
}

/**
 * May this be done now, and what acts follow? Pure: state and command in, acts or a refusal out. The hub asks it
 * before it records anything; a screen may ask it to know whether a button would work, and why not.
 */
export function decide(state: State, command: Command, asking: Asking): Decided {
  const { by, at } = asking;
  if (isForHub(command)) return decideForHub(state, command, asking);
  if (state === null) return refused({ code: 'not-open' });
  const denied = denialOf(state, by, command.kind) ?? seatRefusal(state, by, at);
  if (denied) return refused(denied);
  if (state.approved && !AFTER_APPROVAL.has(command.kind)) return refused({ code: 'approved-already' });
  const wordy = proseRefusal(command);
  return wordy ? refused(wordy) : decideForMember(state, command, asking);
}

/** Nobody's right: the hub itself asks it. */
export function isForHub(command: Command): command is HubCommand {
  return command.kind === 'open' || command.kind === 'join' || command.kind === 'end-silence';
}

/**
 * An approved text is closed; doors and meetings are not, and a state may still say in a note what it does not accept. Its symbol
 * may come later than the gavel.
 */
export const AFTER_APPROVAL: ReadonlySet<MemberCommand['kind']> = new Set([
  'invite',
  'revoke-invitation',
  'remove',
  'lodge-note',
  'withdraw-note',
  'begin-seat',
  'end-seat',
  'dispute-seat',
  'open-meeting',
  'close-meeting',
  'hand-over-chair',
  'set-agenda',
  'put-on-floor',
  'ask-for-floor',
  'ask-no-more',
  'give-floor',
  'mark-presence',
  'join-note',
  'leave-note',
  'amend-note',
  'confirm-note',
  'assign-symbol',
  'adopt',
  'edit-style',
  'close-style-review',
  'issue-corrigendum',
]);

function decideForHub(state: State, command: HubCommand, { by, at }: Asking): Decided {
  if (command.kind === 'open') {
    if (state !== null) return refused({ code: 'already-open' });
    const { title, practice, roster, rules, text } = command;
    return granted([{ kind: 'opened', title, practice, roster, rules, text }]);
  }
  if (state === null) return refused({ code: 'not-open' });
  return command.kind === 'join' ? decideJoining(state, command, by) : decideSilenceEnd(state, command, at);
}

function decideForMember(state: Negotiation, command: MemberCommand, asking: Asking): Decided {
  const { by, at } = asking;
  switch (command.kind) {
    case 'invite':
      return decideInvitation(state, command, at);
    case 'revoke-invitation':
      return decideRevocation(state, command.invitation);
    case 'remove':
      return decideRemoval(state, command.person);
    case 'begin-seat':
    case 'end-seat':
    case 'dispute-seat':
      return decideSeat(state, command);
    case 'table':
      return decideTabling(state, command, by);
    case 'revise':
    case 'maintain':
      return decideRevision(state, command, by);
    case 'withdraw':
    case 'co-sponsor':
    case 'end-co-sponsorship':
    case 'take-position':
    case 'comment':
      return decideOnProposal(state, command, by);
    case 'lodge-note':
      return decideNote(state, command);
    case 'withdraw-note':
    case 'join-note':
    case 'leave-note':
    case 'amend-note':
    case 'confirm-note':
      return decideOnNote(state, command, by);
    case 'decide':
      return decideFate(state, command);
    case 'compromise':
      return decideCompromise(state, command, by);
    case 'mark-reflection':
      return decideReflection(state, command, by);
    case 'consolidate':
      return decideConsolidation(state, command, by);
    case 'agree':
    case 'agree-ad-referendum':
      return decideAgreement(state, command, at);
    case 'confirm':
      return decideConfirmation(state, command.unit, by);
    case 'reopen':
      return decideReopening(state, command);
    case 'approve':
      return decideApproval(state, command);
    case 'restore':
      return decideRestoration(state, command);
    case 'reverse-restoration':
      return decideReversal(state, command);
    case 'start-silence':
      return decideSilence(state, command, at);
    case 'break-silence':
      return decideObjection(state, command, asking);
    case 'withdraw-silence':
      return decideSilenceWithdrawal(state, command, at);
    case 'put-in-package':
      return decidePackaging(state, command);
    case 'release-package':
      return decideRelease(state, command.package);
    case 'dissolve-package':
      return decideDissolution(state, command.package);
    case 'place-reserve':
      return decideReserve(state, command, by);
    case 'lift-reserve':
      return decideReserveLifted(state, command, by);
    case 'mark-pending':
      return decidePending(state, command, at);
    case 'lift-pending':
      return decidePendingLifted(state, command, by);
    case 'report-informals':
      return decideReport(state, command, at);
    case 'set-aside-informals':
      return decideSettingAside(state, command);
    case 'open-meeting':
      return decideOpeningMeeting(state, command);
    case 'close-meeting':
    case 'hand-over-chair':
    case 'set-agenda':
    case 'put-on-floor':
    case 'ask-for-floor':
    case 'ask-no-more':
    case 'give-floor':
    case 'mark-presence':
      return decideInMeeting(state, command, by);
    case 'call-vote':
      return decideCallingVote(state, command);
    case 'cast-vote':
      return decideBallot(state, command, by);
    case 'close-vote':
      return decideClosingVote(state);
    case 'assign-symbol':
      return decideSymbol(state, command);
    case 'issue-revision':
      return decideRevisionIssue(state, command);
    case 'adopt':
      return decideAdoption(state, command);
    case 'edit-style':
      return decideStyle(state, command);
    case 'close-style-review':
      return decideReviewEnd(state);
    case 'issue-corrigendum':
      return decideCorrigendum(state, command);
    default:
      return unreachable(command);
  }
}

/** What people write in prose is never empty where it is the point, and never without end. */
function proseRefusal(command: MemberCommand): Refusal | null {
  const prose = proseOf(command);
  if (prose.some((words) => words.trim() === '')) return { code: 'empty' };
  const longest = Math.max(0, ...[...prose, ...asideOf(command)].map((words) => words.length));
  return longest > PROSE_LIMIT ? { code: 'too-long', limit: PROSE_LIMIT } : null;
}

/** Prose that may be left out. */
function asideOf(command: MemberCommand): readonly string[] {
  if (command.kind === 'place-reserve') return [command.reason];
  return 'rationale' in command ? [command.rationale] : [];
}

/** The prose that is the point of a command. */
function proseOf(command: MemberCommand): readonly string[] {
  if (command.kind === 'restore') return [command.words, command.evidence];
  if ('reason' in command && command.kind !== 'place-reserve') return [command.reason];
  return 'text' in command && typeof command.text === 'string' ? [command.text] : [];
}
