import type { Capacity } from './capacity.ts';
import type { MemberCommandKind } from './command.ts';

/** Everything that not everybody may do: the commands, and what is no act because it is private or only read. */
export type Ability = MemberCommandKind | 'draft' | 'remark' | 'export-approved';

const DRAFTERS: readonly Capacity[] = ['adviser', 'delegate', 'head'];
const DELEGATES: readonly Capacity[] = ['delegate', 'head'];
const HEAD: readonly Capacity[] = ['head'];
const SECRETARIAT: readonly Capacity[] = ['secretariat'];
const CHAIR: readonly Capacity[] = ['chair'];

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
  'agree-ad-referendum': CHAIR,
  agree: CHAIR,
  reopen: CHAIR,
  approve: CHAIR,
  'put-in-package': CHAIR,
  'release-package': CHAIR,
  'dissolve-package': CHAIR,
  'place-reserve': DELEGATES,
  'lift-reserve': DELEGATES,
  'mark-pending': CHAIR,
  'lift-pending': [...DELEGATES, ...CHAIR],
  'report-informals': CHAIR,
  'set-aside-informals': CHAIR,
  'start-silence': CHAIR,
  'withdraw-silence': CHAIR,
  'break-silence': HEAD,
  'export-approved': CHAIR,
};

export const ABILITIES = Object.keys(TABLE) as readonly Ability[];

export function whoMay(ability: Ability): readonly Capacity[] {
  return TABLE[ability];
}

export function may(capacity: Capacity, ability: Ability): boolean {
  return TABLE[ability].includes(capacity);
}
