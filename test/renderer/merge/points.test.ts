import { describe, expect, it } from 'vitest';
import type { ProposalId } from '../../../shared/ids.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { elementOf } from '../../../shared/plan/unit.ts';
import { blockersOf, changeIds, columnsOf, pointsOf, progressOf } from '../../../renderer/merge/points.ts';
import { decisionsOn, tabledAlready, textWith } from '../../../renderer/merge/prepared.ts';
import { rowsOf } from '../../../renderer/merge/rows.ts';
import { Room, UNIT, element } from '../../shared/negotiation/room.ts';

const action = (id: string, words: string) => element('action', `1.1.${id}`, words);
const STAKEHOLDERS = 'Design of cooperation mechanisms among the stakeholders.';

function roomOfThree() {
  const room = new Room();
  const [mexico, colombia, peru] = ['MEX', 'COL', 'PER'].map((code) => room.person(code));
  return { room, mexico: mexico!, colombia: colombia!, peru: peru! };
}

/** Mexico and Colombia both rewrite the beginning of 1.1.a2; Colombia alone adds to 1.1.a1. */
function rivals() {
  const { room, ...people } = roomOfThree();
  const rest = 'the means of providing treatment services for drug-dependent criminal offenders.';
  room.table(people.mexico, action('a2', `Finding ${rest}`));
  room.table(
    people.colombia,
    action('a1', 'Promotion of care, treatment and rehabilitation programs for all.'),
    action('a2', `Establishing ${rest}`),
  );
  return { room, ...people };
}

function take(
  room: Room,
  changes: readonly string[],
  decision: 'taken' | 'not-retained' | 'standing' = 'taken',
) {
  room.say(room.secretariat, {
    kind: 'decide',
    unit: UNIT,
    changes: changes as never,
    decision,
    seen: room.prepared(),
  });
}

describe('points to decide on', () => {
  it('rivals for the same words are one numbered conflict; what contradicts nothing stands alone', () => {
    const { room } = rivals();
    const points = pointsOf(room.unit(), columnsOf(room.unit()));
    expect(
      points.map(({ conflict, contenders }) => [conflict, contenders.map((each) => each.proposal.id)]),
    ).toEqual([
      [null, ['1.1/COL/1']],
      [1, ['1.1/MEX/1', '1.1/COL/1']],
    ]);
  });

  it('the same words by two delegations are one point and no conflict', () => {
    const { room, mexico, colombia } = roomOfThree();
    for (const who of [mexico, colombia])
      room.table(who, action('a3', 'Design of mechanisms among the stakeholders.'));
    const [point, ...others] = pointsOf(room.unit(), columnsOf(room.unit()));
    expect(others).toEqual([]);
    expect(point).toMatchObject({ conflict: null });
    expect(point!.contenders).toHaveLength(2);
  });

  it('a footnote and its mark are decided together', () => {
    const { room, mexico } = roomOfThree();
    room.table(
      mexico,
      element('action', '1.1.a3', STAKEHOLDERS.slice(0, -1), { footnote: 'f1' as never }, '.'),
      element('footnote', 'f1', 'See the standards.'),
    );
    const points = pointsOf(room.unit(), columnsOf(room.unit()));
    expect(points).toHaveLength(1);
    expect(points[0]!.contenders[0]!.changes.map(({ kind }) => kind).toSorted()).toEqual(['ADD', 'MOD']);
    expect(points[0]!.elements).toContain('f1');
  });

  it('whoever is linked by way of a third belongs to the same conflict', () => {
    const { room, mexico, colombia, peru } = roomOfThree();
    room.table(mexico, action('a3', 'Draft of cooperation mechanisms among the stakeholders.'));
    room.table(colombia, action('a3', 'Design of cooperation mechanisms among the parties.'));
    const without = room.text().elements.filter(({ id }) => id !== ('1.1.a3' as never));
    room.tableText(peru, { ...room.text(), elements: without });
    const points = pointsOf(room.unit(), columnsOf(room.unit()));
    expect(points).toHaveLength(1);
    expect(points[0]).toMatchObject({ conflict: 1 });
    expect(points[0]!.contenders.map(({ proposal }) => proposal.proponent)).toEqual(['MEX', 'COL', 'PER']);
  });

  it('withdrawn proposals and those on an older text are not columns', () => {
    const { room, mexico } = rivals();
    room.say(mexico, { kind: 'withdraw', proposal: '1.1/MEX/1' as ProposalId });
    expect(columnsOf(room.unit()).map(({ id }) => id)).toEqual(['1.1/COL/1']);
    expect(pointsOf(room.unit(), columnsOf(room.unit())).every(({ conflict }) => conflict === null)).toBe(
      true,
    );
  });
});

describe('taking', () => {
  it('a taken rival is named before the hub would refuse', () => {
    const { room } = rivals();
    const conflict = () =>
      pointsOf(room.unit(), columnsOf(room.unit())).find((point) => point.conflict === 1)!;
    const [mexican, colombian] = conflict().contenders;
    expect(blockersOf(conflict(), colombian!)).toEqual([]);
    take(room, changeIds([mexican!]));
    expect(blockersOf(conflict(), conflict().contenders[1]!).map(({ proposal }) => proposal.id)).toEqual([
      '1.1/MEX/1',
    ]);
    const asked = room.ask(room.secretariat, {
      kind: 'decide',
      unit: UNIT,
      changes: changeIds([colombian!]),
      decision: 'taken',
      seen: room.prepared(),
    });
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'overlap' } });
  });

  it('every contender is counted once, decided or not', () => {
    const { room } = rivals();
    expect(progressOf(pointsOf(room.unit(), columnsOf(room.unit())))).toEqual({ decided: 0, all: 3 });
    take(room, changeIds([pointsOf(room.unit(), columnsOf(room.unit()))[0]!.contenders[0]!]));
    expect(progressOf(pointsOf(room.unit(), columnsOf(room.unit())))).toEqual({ decided: 1, all: 3 });
  });

  it('a preview reads as the text would after the decision, and changes nothing', () => {
    const { room } = rivals();
    const before = room.prepared();
    const mexican = pointsOf(room.unit(), columnsOf(room.unit()))[1]!.contenders[0]!;
    const shown = textWith(room.unit(), { put: changeIds([mexican]), leave: [] });
    expect(plainText(elementOf(shown.text, '1.1.a2' as never)!.text)).toMatch(/^Finding the means/);
    expect(room.prepared()).toBe(before);
    take(room, changeIds([mexican]));
    expect(textWith(room.unit(), null)).toEqual(shown);
    const kept = textWith(room.unit(), { put: [], leave: changeIds([mexican]) });
    expect(plainText(elementOf(kept.text, '1.1.a2' as never)!.text)).toMatch(/^Exploring/);
  });

  it('undoing walks back through the decisions that stand, newest first', () => {
    const { room } = rivals();
    const points = pointsOf(room.unit(), columnsOf(room.unit()));
    take(room, changeIds([points[0]!.contenders[0]!]));
    take(room, changeIds([points[1]!.contenders[1]!]), 'not-retained');
    expect(decisionsOn(room.unit()).map(({ fate }) => fate)).toEqual(['not-retained', 'taken']);
    take(
      room,
      decisionsOn(room.unit())[0]!.changes.map(({ change }) => change.id),
      'standing',
    );
    expect(decisionsOn(room.unit()).map(({ fate }) => fate)).toEqual(['taken']);
  });

  it('a consolidated text that says the same is found, one that says something else is not', () => {
    const { room } = rivals();
    take(room, changeIds([pointsOf(room.unit(), columnsOf(room.unit()))[0]!.contenders[0]!]));
    expect(tabledAlready(room.unit())).toBeUndefined();
    room.say(room.secretariat, { kind: 'consolidate', unit: UNIT, rationale: '', seen: room.prepared() });
    expect(tabledAlready(room.unit())?.id).toBe('1.1/SEC/1');
    take(room, changeIds([pointsOf(room.unit(), columnsOf(room.unit()))[1]!.contenders[0]!]));
    expect(tabledAlready(room.unit())).toBeUndefined();
  });
});

describe('rows side by side', () => {
  it('only what somebody touches is compared, an added action in its place and with its number', () => {
    const { room, mexico } = rivals();
    room.table(mexico, action('new', 'Continuity of care.'));
    const rows = rowsOf(room.unit(), columnsOf(room.unit()));
    expect(rows.map(({ label, isCurrent }) => [label, isCurrent])).toEqual([
      ['1.1', true],
      ['1.2', true],
      ['1.4', false],
    ]);
    expect(rows.at(-1)!.changes.map((own) => own.length)).toEqual([0, 0, 1]);
  });
});
