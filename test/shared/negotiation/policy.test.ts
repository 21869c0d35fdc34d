import { describe, expect, it } from 'vitest';
import { CAPACITIES } from '../../../shared/negotiation/capacity.ts';
import { decide } from '../../../shared/negotiation/decide.ts';
import { ABILITIES, type Ability, may } from '../../../shared/negotiation/policy.ts';
import { Room } from './room.ts';

/** `field.md §3`, written down a second time: whoever changes the table changes it on purpose. */
const EXPECTED: Record<string, string> = {
  draft: 'adviser delegate head',
  remark: 'adviser delegate head',
  table: 'delegate head',
  revise: 'delegate head',
  maintain: 'delegate head',
  withdraw: 'delegate head secretariat',
  'co-sponsor': 'delegate head',
  'end-co-sponsorship': 'delegate head',
  'take-position': 'delegate head',
  comment: 'delegate head chair secretariat',
  'lodge-note': 'head',
  'withdraw-note': 'head',
  confirm: 'head',
  invite: 'secretariat',
  'revoke-invitation': 'secretariat',
  remove: 'secretariat',
  decide: 'secretariat',
  consolidate: 'secretariat',
  compromise: 'secretariat',
  'mark-reflection': 'delegate head',
  restore: 'secretariat',
  'reverse-restoration': 'secretariat',
  'agree-ad-referendum': 'chair',
  agree: 'chair',
  reopen: 'chair',
  approve: 'chair',
  'export-approved': 'chair',
  'put-in-package': 'chair',
  'release-package': 'chair',
  'dissolve-package': 'chair',
  'place-reserve': 'delegate head',
  'lift-reserve': 'delegate head',
  'mark-pending': 'chair',
  'lift-pending': 'delegate head chair',
  'report-informals': 'chair',
  'set-aside-informals': 'chair',
  'start-silence': 'chair',
  'withdraw-silence': 'chair',
  'break-silence': 'head',
};

/** What is private or only read is no command. */
const NO_COMMANDS: ReadonlySet<Ability> = new Set(['draft', 'remark', 'export-approved']);

describe('policy', () => {
  it('[PO1] says of every capacity and every ability what the field says', () => {
    for (const ability of ABILITIES) {
      expect(CAPACITIES.filter((capacity) => may(capacity, ability)).join(' '), ability).toBe(
        EXPECTED[ability],
      );
    }
    expect(Object.keys(EXPECTED)).toEqual(expect.arrayContaining([...ABILITIES]));
  });

  it('[PO2] what the table denies is refused before anything else is looked at', () => {
    const room = new Room();
    for (const capacity of CAPACITIES) {
      for (const ability of ABILITIES.filter((each) => !NO_COMMANDS.has(each) && !may(capacity, each))) {
        const by = { person: 'p' as never, party: 'MEX' as never, capacity };
        const verdict = decide(room.state, { kind: ability } as never, { by, at: room.now });
        expect(!verdict.ok && verdict.refusal.code, `${capacity} ${ability}`).toBe('not-allowed');
      }
    }
  });
});
