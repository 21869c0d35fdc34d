import { describe, expect, it } from 'vitest';
import { UNLINKED, withActs, withMessage } from '../../../renderer/link/negotiation-store.ts';
import { recordAct } from '../../../shared/record/chain.ts';
import type { RecordedAct } from '../../../shared/record/chain.ts';
import { resealed } from '../../shared/record/resealed.ts';
import { mexican, roomOfFour } from '../../shared/negotiation/four.ts';

function someActs(): readonly RecordedAct[] {
  const { room, mexico } = roomOfFour();
  room.table(mexico, mexican);
  return room.acts;
}

describe('what a screen knows', () => {
  it('is the fold of the acts, however they were cut into messages', () => {
    const acts = someActs();
    const whole = withActs(UNLINKED, acts);
    const pieces = acts.reduce((link, act) => withActs(link, [act]), UNLINKED);
    expect(whole.negotiation?.units).toEqual(pieces.negotiation?.units);
    expect(whole.head).toEqual(pieces.head);
    expect(whole.head.seq).toBe(acts.length);
  });

  it('takes an act that is told twice once', () => {
    const acts = someActs();
    const link = withActs(withActs(UNLINKED, acts.slice(0, 5)), acts.slice(2));
    expect(link.acts).toEqual(acts);
    expect(link.connection).not.toBe('broken-record');
  });

  it('stops at the first altered act and keeps what was sound before it', () => {
    const acts = someActs();
    const forged = acts.map((act) => (act.seq === 4 ? { ...act, at: '2026-01-01T00:00:00.000Z' } : act));
    const link = withActs(UNLINKED, forged);
    expect(link).toMatchObject({ connection: 'broken-record', brokenAt: 4, head: { seq: 3 } });
    expect(link.acts).toHaveLength(3);
    expect(withMessage(link, { kind: 'acts', acts: acts.slice(3) })).toBe(link);
  });

  it('stops at a gap', () => {
    const acts = someActs();
    expect(withActs(UNLINKED, [acts[0]!, acts[2]!])).toMatchObject({
      connection: 'broken-record',
      brokenAt: 3,
    });
  });

  it('stops at an act that no hub could have decided, though its seal is whole', () => {
    const acts = someActs();
    const head = { seq: acts.length, hash: acts.at(-1)!.hash };
    const impossible = recordAct(head, {
      at: acts.at(-1)!.at,
      by: acts.at(-1)!.by,
      act: { kind: 'withdrawn', proposal: '9.9/MEX/1' as never },
    });
    expect(withActs(UNLINKED, [...acts, impossible])).toMatchObject({
      connection: 'broken-record',
      brokenAt: impossible.seq,
    });
  });

  it('stops at an act that whoever it names could not have said, though its seal is whole', () => {
    const acts = someActs();
    const last = acts.length - 1;
    const usurped = acts.with(last, { ...acts[last]!, by: { ...acts[last]!.by, capacity: 'adviser' } });
    expect(withActs(UNLINKED, resealed(usurped))).toMatchObject({
      connection: 'broken-record',
      brokenAt: acts.length,
    });
  });
});
