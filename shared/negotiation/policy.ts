import type { PersonId } from '../ids.ts';
import { type Actor, CAPACITIES, type Capacity } from './capacity.ts';
import type { MemberCommandKind } from './command.ts';
import { openMeeting, presidingIn } from './meetings/read.ts';
import type { Negotiation } from './state.ts';

/**
 * Everything that not everybody may do: the commands, and what is no act because it is private or only read. `follow`:
 * to read the common text, the proposals and the record as they come; who may not reads what is issued (`issued.ts`).
 * `read-issued`: to read a revision that was given out.
 */
export type Ability = MemberCommandKind | 'draft' | 'remark' | 'follow' | 'read-issued' | 'export-approved';

const DRAFTERS: readonly Capacity[] = ['adviser', 'delegate', 'head'];
const DELEGATES: readonly Capacity[] = ['delegate', 'head'];
const HEAD: readonly Capacity[] = ['head'];
const SECRETARIAT: readonly Capacity[] = ['secretariat'];
const CHAIR: readonly Capacity[] = ['chair'];
/** The chair's alone, and while a meeting is open of whoever is in its chair (`denialOf`). */
const PRESIDING: readonly Capacity[] = ['chair'];

/** Who may do what (`field.md §3`). The hub and every button ask this table; there is no other. */
const TABLE: Readonly<Record<Ability, readonly Capacity[]>> = {
  draft: DRAFTERS,
  remark: DRAFTERS,
  table: DELEGATES,
  revise: DELEGATES,
  maintain: DELEGATES,
  withdraw: [...DELEGATES, ...SECRETARIAT],
  'co-sponsor': DELEGATES,
  'end-co-sponsorship': DELEGATES,
  'take-position': DELEGATES,
  comment: [...DELEGATES, ...CHAIR, ...SECRETARIAT],
  'lodge-note': HEAD,
  'withdraw-note': HEAD,
  'join-note': HEAD,
  'leave-note': HEAD,
  'amend-note': HEAD,
  'confirm-note': HEAD,
  confirm: HEAD,
  invite: SECRETARIAT,
  'revoke-invitation': SECRETARIAT,
  remove: SECRETARIAT,
  decide: SECRETARIAT,
  consolidate: SECRETARIAT,
  compromise: SECRETARIAT,
  'mark-reflection': DELEGATES,
  restore: SECRETARIAT,
  'reverse-restoration': SECRETARIAT,
  'agree-ad-referendum': PRESIDING,
  agree: PRESIDING,
  reopen: PRESIDING,
  approve: PRESIDING,
  'put-in-package': PRESIDING,
  'release-package': PRESIDING,
  'dissolve-package': PRESIDING,
  'place-reserve': DELEGATES,
  'lift-reserve': DELEGATES,
  'mark-pending': PRESIDING,
  adopt: CHAIR,
  'edit-style': SECRETARIAT,
  'close-style-review': SECRETARIAT,
  'issue-corrigendum': SECRETARIAT,
  'lift-pending': [...DELEGATES, ...CHAIR],
  'report-informals': PRESIDING,
  'set-aside-informals': PRESIDING,
  'start-silence': PRESIDING,
  'withdraw-silence': PRESIDING,
  'break-silence': HEAD,
  'assign-symbol': SECRETARIAT,
  'issue-revision': SECRETARIAT,
  'export-approved': CHAIR,
  follow: [...DRAFTERS, ...CHAIR, 'vice-chair', ...SECRETARIAT],
  'read-issued': CAPACITIES,

  'begin-seat': SECRETARIAT,
  'end-seat': SECRETARIAT,
  'dispute-seat': SECRETARIAT,

  'open-meeting': [...CHAIR, ...SECRETARIAT],
  'close-meeting': [...CHAIR, ...SECRETARIAT],
  'hand-over-chair': [...CHAIR, ...SECRETARIAT],
  'set-agenda': [...CHAIR, ...SECRETARIAT],
  'put-on-floor': PRESIDING,
  'ask-for-floor': [...DELEGATES, ...CHAIR, ...SECRETARIAT],
  'ask-no-more': [...DELEGATES, ...CHAIR, ...SECRETARIAT],
  'give-floor': PRESIDING,
  'mark-presence': [...DELEGATES, ...SECRETARIAT],
  'call-vote': PRESIDING,
  'cast-vote': DELEGATES,
  'close-vote': PRESIDING,
};

export const ABILITIES = Object.keys(TABLE) as readonly Ability[];

export function whoMay(ability: Ability): readonly Capacity[] {
  return TABLE[ability];
}

/** What the table says of a capacity, whatever goes on in the room. Of commands, ask `denialOf`. */
export function may(capacity: Capacity, ability: Ability): boolean {
  return TABLE[ability].includes(capacity);
}

/** Why the policy does not let somebody do something. */
export type Denial =
  | {
      readonly code: 'not-allowed';
      readonly ability: Ability;
      readonly capacity: Capacity;
      readonly whoMay: readonly Capacity[];
    }
  /** Somebody else is in the chair of this meeting. */
  | { readonly code: 'not-presiding'; readonly presiding: PersonId };

/**
 * Why this person may not do it now; `null`: they may. Whoever is in the chair of an open meeting may what the chair may,
 * and then nobody else gavels or gives the floor: one room has one chair.
 */
export function denialOf(
  state: Pick<Negotiation, 'meetings'>,
  { person, capacity }: Pick<Actor, 'person' | 'capacity'>,
  ability: Ability,
): Denial | null {
  const meeting = openMeeting(state);
  const presiding = meeting && presidingIn(meeting);
  if (presiding === person && may('chair', ability)) return null;
  if (!may(capacity, ability)) return { code: 'not-allowed', ability, capacity, whoMay: whoMay(ability) };
  return TABLE[ability] === PRESIDING && presiding !== null ? { code: 'not-presiding', presiding } : null;
}
