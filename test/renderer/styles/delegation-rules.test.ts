import { describe, expect, it } from 'vitest';
import { assignmentOrder, delegationRules } from '../../../renderer/styles/delegation-rules.ts';
import type { Party } from '../../../shared/ids.ts';
import { DELEGATIONS } from '../../../shared/plan/roster.ts';

const roster = DELEGATIONS.map(({ code }) => code);
const looks = delegationRules(roster)
  .split('\n')
  .filter((rule) => !rule.startsWith('.d-SEC'))
  .map((rule) => rule.slice(rule.indexOf('{')));

describe('how delegations look', () => {
  it('gives each state of the roster a hue and a line that no other has', () => {
    expect(new Set(assignmentOrder(roster))).toEqual(new Set(roster));
    expect(looks).toHaveLength(34);
    expect(new Set(looks).size).toBe(34);
  });

  it('keeps what people have learned: Mexico blue and solid, Jamaica teal and double', () => {
    const rules = delegationRules(roster);
    expect(rules).toContain('.d-MEX{--dc:var(--h-blue);--dp:solid}');
    expect(rules).toContain('.d-JAM{--dc:var(--h-teal);--dp:double;--dt:1px}');
  });

  it('gives a party that is on no list the look that is left, and moves nobody', () => {
    const more = delegationRules([...roster, 'XYZ' as Party]);
    expect(more).toContain('.d-XYZ{--dc:var(--h-indigo);--dp:wavy;--dt:1.25px}');
    expect(more.split('\n').slice(0, 34)).toEqual(delegationRules(roster).split('\n').slice(0, 34));
  });
});
