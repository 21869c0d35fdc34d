import { SECRETARIAT } from '../ids.ts';
import type { RecordedAct } from '../record/chain.ts';
import type { Act, ActKind, ActOf } from './act.ts';
import type { Actor } from './capacity.ts';
import { AFTER_APPROVAL } from './decide.ts';
import { type Ability, denialOf } from './policy.ts';
import { seatRefusal } from './roster/decide.ts';
import { isPast } from './silence/running.ts';
import type { Negotiation, Silence, State } from './state.ts';

/** What somebody needs to say an act. What is no ability is the hub's to say, in the name of whom it names. */
type Need = Exclude<Ability, 'draft' | 'remark' | 'follow' | 'read-issued' | 'export-approved'> | HubsNeed;
type HubsNeed = 'to-open' | 'an-invitation' | 'a-deadline';

const NEEDS: Readonly<Record<ActKind, Need>> = {
  opened: 'to-open',
  joined: 'an-invitation',
  invited: 'invite',
  'invitation-revoked': 'revoke-invitation',
  removed: 'remove',

  'seat-began': 'begin-seat',
  'seat-ended': 'end-seat',
  'seat-disputed': 'dispute-seat',

  tabled: 'table',
  revised: 'revise',
  withdrawn: 'withdraw',
  'co-sponsored': 'co-sponsor',
  'co-sponsorship-ended': 'end-co-sponsorship',
  'position-taken': 'take-position',
  commented: 'comment',

  decided: 'decide',
  consolidated: 'consolidate',
  'compromise-proposed': 'compromise',
  'reflection-marked': 'mark-reflection',

  restored: 'restore',
  'restoration-reversed': 'reverse-restoration',

  'note-lodged': 'lodge-note',
  'note-withdrawn': 'withdraw-note',
  'note-joined': 'join-note',
  'note-left': 'leave-note',
  'note-amended': 'amend-note',
  'note-confirmed': 'confirm-note',

  agreed: 'agree',
  'agreed-ad-referendum': 'agree-ad-referendum',
  confirmed: 'confirm',
  reopened: 'reopen',
  approved: 'approve',

  adopted: 'adopt',
  'style-edited': 'edit-style',
  'style-review-closed': 'close-style-review',
  'corrigendum-issued': 'issue-corrigendum',

  packaged: 'put-in-package',
  'package-released': 'release-package',
  'package-dissolved': 'dissolve-package',

  'reserve-placed': 'place-reserve',
  'reserve-lifted': 'lift-reserve',
  'marked-pending': 'mark-pending',
  'pending-lifted': 'lift-pending',

  'informals-reported': 'report-informals',
  'informals-set-aside': 'set-aside-informals',

  'silence-started': 'start-silence',
  'silence-broken': 'break-silence',
  'silence-withdrawn': 'withdraw-silence',
  'silence-ended': 'a-deadline',

  'meeting-opened': 'open-meeting',
  'meeting-closed': 'close-meeting',
  'chair-handed-over': 'hand-over-chair',
  'agenda-set': 'set-agenda',
  'put-on-floor': 'put-on-floor',
  'floor-asked': 'ask-for-floor',
  'floor-asked-no-more': 'ask-no-more',
  'floor-given': 'give-floor',
  'presence-marked': 'mark-presence',
  'vote-called': 'call-vote',
  'vote-cast': 'cast-vote',
  'vote-closed': 'close-vote',

  'symbol-assigned': 'assign-symbol',
  'revision-issued': 'issue-revision',
};

type Said = Pick<RecordedAct, 'seq' | 'at' | 'by' | 'act'>;

/** `speaker`: not in the room, or not in that seat. `not-allowed`: not with that capacity, or not then. */
export type Unentitled = 'speaker' | 'not-allowed';

/**
 * Could whoever an act names have said it at that moment? Asked of acts that others recorded: the hub asks `decide`,
 * which knows the whole command and asks more.
 * @returns `null`: yes
 */
export function unentitled(state: State, said: Said): Unentitled | null {
  const { by, act } = said;
  const need = NEEDS[act.kind];
  if (need === 'to-open') return state === null && isOfSecretariat(by) ? null : 'not-allowed';
  if (state === null) return 'speaker';
  if (act.kind === 'joined') return mayJoin(state, act, by) ? null : 'speaker';
  if (isByDeadline(state, said)) return null;
  if (!isSeated(state, by) && !isFirstInvitation(state, act, by)) return 'speaker';
  return mayDo(state, need, said) ? null : 'not-allowed';
}

function mayDo(state: Negotiation, need: Need, { by, at }: Said): boolean {
  if (need === 'to-open' || need === 'an-invitation' || need === 'a-deadline') return false;
  if (state.approved && !AFTER_APPROVAL.has(need)) return false;
  return denialOf(state, by, need) === null && seatRefusal(state, by, at) === null;
}

/** Is this person a member now, for that party and in that capacity? */
function isSeated({ members }: Negotiation, by: Actor): boolean {
  const member = members[by.person];
  return member !== undefined && member.removed === null && isSameActor(member, by);
}

function isSameActor(one: Actor, other: Actor): boolean {
  return one.person === other.person && one.party === other.party && one.capacity === other.capacity;
}

/** The invitation opens the seat that the newcomer takes, and nobody has used it. */
function mayJoin({ invitations, members }: Negotiation, act: ActOf<'joined'>, by: Actor): boolean {
  const invitation = invitations[act.invitation];
  return (
    invitation?.state === 'open' &&
    invitation.party === by.party &&
    invitation.capacity === by.capacity &&
    act.person === by.person &&
    members[by.person] === undefined
  );
}

/** Whoever opens a negotiation invites themselves before they have joined. */
function isFirstInvitation({ members }: Negotiation, act: Act, by: Actor): boolean {
  return act.kind === 'invited' && isOfSecretariat(by) && Object.keys(members).length === 0;
}

function isOfSecretariat({ party, capacity }: Actor): boolean {
  return party === SECRETARIAT && capacity === 'secretariat';
}

/**
 * The end of a silence and the agreement that follows at once are recorded by the hub's clock, in the name of the chair
 * who set the deadline, wherever that person is by then.
 */
function isByDeadline(state: Negotiation, { seq, at, by, act }: Said): boolean {
  if (act.kind !== 'silence-ended' && act.kind !== 'agreed') return false;
  const silences = state.units[act.unit]?.silences ?? [];
  return silences.some(
    (silence) =>
      isSameActor(silence.started.by, by) &&
      (act.kind === 'agreed'
        ? isEndedJustBefore(silence, seq) && isWithin(silence, act)
        : silence.id === act.silence && silence.over === null && isPast(silence.until, at)),
  );
}

function isEndedJustBefore({ over }: Silence, seq: number): boolean {
  return over?.kind === 'ended' && over.stamp.seq === seq - 1;
}

function isWithin({ ruling, elements }: Silence, { ruling: agreed }: ActOf<'agreed'>): boolean {
  if (agreed.kind === 'proposal') return ruling.kind === 'proposal' && ruling.proposal === agreed.proposal;
  return ruling.kind === 'current' && agreed.elements.every((id) => elements.includes(id));
}
