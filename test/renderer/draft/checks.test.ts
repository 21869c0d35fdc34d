import { describe, expect, it } from 'vitest';
import { type Ready, checksOf } from '../../../renderer/draft/checks.ts';
import type { ElementId, Hash, UnitId } from '../../../shared/ids.ts';
import { PROSE_LIMIT } from '../../../shared/negotiation/command.ts';
import type { Stamp, Unit } from '../../../shared/negotiation/state.ts';
import type { UnitText } from '../../../shared/plan/unit.ts';
import { id, mark, objective, unit } from '../editor/drafts.ts';

const opened = '2026-10-01T09:00:00.000Z';
const stamp = { seq: 1, at: opened } as Stamp;

function current(text: UnitText, over: Partial<Unit> = {}): Unit {
  return {
    id: '2.3' as UnitId,
    label: '2.3',
    versions: [{ number: 1, text, runs: {}, hash: '' as Hash, since: stamp }],
    proposals: [],
    serials: {},
    status: {},
    awaiting: null,
    reopenings: [],
    restorations: [],
    silences: [],
    pending: {},
    reserves: {},
    ...over,
  };
}

const changed: UnitText = {
  kind: 'objective',
  elements: objective.elements.map((element) =>
    element.id === 'a' ? { ...element, text: ['Other words.'] } : element,
  ),
};

const ready: Ready = {
  unit: current(objective),
  draft: changed,
  rationale: 'Because.',
  openedAt: '2026-10-02T09:00:00.000Z',
  connected: true,
  saved: true,
  mayTable: true,
  amends: null,
  approved: false,
};

const told = (over: Partial<Ready>) =>
  checksOf({ ...ready, ...over }).map(({ level, kind }) => `${level} ${kind}`);

describe('before tabling', () => {
  it('all is well with a whole text that differs', () => {
    expect(told({})).toEqual(['ok differs', 'ok whole', 'ok footnotes']);
  });

  it('nothing is tabled without the right, the room, or the last words on its disk', () => {
    expect(told({ mayTable: false })).toContain('no not-allowed');
    expect(told({ connected: false, saved: false })).toContain('no not-connected');
    expect(told({ saved: false })).toContain('no not-saved');
    expect(told({ approved: true })).toContain('no approved');
  });

  it('a text that reads like the current one is nothing to table', () => {
    expect(told({ draft: objective })).toContain('no nothing-changed');
  });

  it('every fault is named, and those of footnotes do not hide the others', () => {
    const faulty = unit(
      ['statement', 's', 'Words'],
      ['action', 'a', ''],
      ['action', 'b', 'With a mark', mark('gone')],
    );
    const checks = checksOf({ ...ready, draft: faulty });
    const faults = checks.flatMap((check) => (check.kind === 'fault' ? [check.fault.kind] : []));
    expect(faults).toEqual(['empty', 'footnote-without-text']);
    expect(checks.map(({ kind }) => kind)).not.toContain('footnotes');
    expect(checks.map(({ kind }) => kind)).not.toContain('whole');
  });

  it('touching agreed words stops, touching words agreed ad referendum warns', () => {
    const agreed = current(objective, { status: { [id('a')]: { kind: 'agreed', stamp } } });
    const adReferendum = current(objective, { status: { [id('a')]: { kind: 'ad-referendum', stamp } } });
    expect(told({ unit: agreed })).toContain('no locked');
    expect(told({ unit: adReferendum })).toContain('warn ad-referendum');
    const elsewhere = current(objective, { status: { ['b' as ElementId]: { kind: 'agreed', stamp } } });
    expect(told({ unit: elsewhere })).not.toContain('no locked');
  });

  it('says that the current text moved while the draft was written', () => {
    expect(told({ openedAt: '2026-09-30T09:00:00.000Z' })).toContain('warn text-moved');
  });

  it('a missing rationale is a note, one that is too long stops', () => {
    expect(told({ rationale: '' })).toContain('warn no-rationale');
    expect(told({ rationale: 'x'.repeat(PROSE_LIMIT + 1) })).toContain('no rationale-too-long');
  });
});
