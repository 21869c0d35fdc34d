import { describe, expect, it } from 'vitest';
import { originOf, wordCounts } from '../../../shared/compare/word-origin.ts';
import type { ElementId, LacunaId } from '../../../shared/ids.ts';
import { currentVersion, obstaclesTo } from '../../../shared/negotiation/read.ts';
import { lacunasIn, plainText } from '../../../shared/plan/text.ts';
import { elementOf } from '../../../shared/plan/unit.ts';
import { verifyRecord } from '../../../shared/record/verify.ts';
import { printModel } from '../../../shared/print/print.ts';
import { annexOf, draftOf } from '../print/rooms.ts';
import { refusal, words } from './four.ts';
import { LACUNA, LOST_TEXT, Room, UNIT, element } from './room.ts';

const PLACE = '1.1.a1' as ElementId;
const EVIDENCE = 'The Spanish text of the same document, page 14.';

function roomWithLoss() {
  const room = new Room(LOST_TEXT);
  return { room, mexico: room.person('MEX'), chair: room.person('BHS', 'chair') };
}

function restore(room: Room, said = 'eatment,', evidence = EVIDENCE) {
  const seen = room.seen();
  return room.ask(room.secretariat, {
    kind: 'restore',
    unit: UNIT,
    lacuna: LACUNA,
    words: said,
    evidence,
    seen,
  });
}

function reverse(room: Room, reason = 'The page is of another document.') {
  const seen = room.seen();
  return room.ask(room.secretariat, {
    kind: 'reverse-restoration',
    unit: UNIT,
    lacuna: LACUNA,
    reason,
    seen,
  });
}

const gavelled = (room: Room) => ({
  kind: 'agree' as const,
  unit: UNIT,
  ruling: { kind: 'current' as const, elements: [PLACE] },
  seen: room.seen(),
});

describe('restoring lost words', () => {
  it('[LC1] puts them where the lacuna stood, half a word if need be, as a new version that credits nobody', () => {
    const { room } = roomWithLoss();
    const before = room.unit();
    expect(refusal(restore(room))).toBe('granted');
    expect(words(room, PLACE)).toBe('Promotion of care, treatment, and rehabilitation programs.');
    expect(room.unit().versions).toHaveLength(2);
    expect(room.unit().versions[0]).toBe(before.versions[0]);
    const { text, runs } = currentVersion(room.unit());
    expect(lacunasIn(elementOf(text, PLACE)!.text)).toEqual([]);
    const kinds = runs[PLACE]!.map(({ origin, length }) => [origin.kind, length]);
    expect(kinds).toEqual([
      ['base', 'Promotion of care, tr'.length],
      ['restored', 'eatment,'.length],
      ['base', ' and rehabilitation programs.'.length],
    ]);
    expect(wordCounts({ text, runs }).every(({ parties }) => parties.length === 0)).toBe(true);
  });

  it('[LC1] what the source lost whole words of is counted as restored, and blanks never double', () => {
    const { room } = roomWithLoss();
    expect(refusal(restore(room, 'eatment, prevention '))).toBe('granted');
    expect(words(room, PLACE)).toBe('Promotion of care, treatment, prevention and rehabilitation programs.');
    expect(
      wordCounts(currentVersion(room.unit())).map(({ kind, words: count }) => [kind, count]),
    ).toContainEqual(['restored', 1]);
  });

  it('[LC1] lets the text be approved that could not be with its lacuna', () => {
    const { room } = roomWithLoss();
    expect(obstaclesTo(room.negotiation).lacunas).toEqual([{ unit: UNIT, elements: [PLACE] }]);
    restore(room);
    expect(obstaclesTo(room.negotiation).lacunas).toEqual([]);
  });

  it('[LC1] leaves what stands on other elements standing, on the new text', () => {
    const { room, mexico } = roomWithLoss();
    room.table(
      mexico,
      element('action', '1.1.a3', 'Design of cooperation mechanisms among all stakeholders.'),
    );
    expect(refusal(restore(room))).toBe('granted');
    room.decideAll('taken');
    expect(preparedWords(room, '1.1.a3')).toContain('all stakeholders');
    expect(preparedWords(room, PLACE)).toContain('treatment,');
  });

  it('[LC2] refuses a lacuna that is not there, empty words, empty evidence, and a text that has moved', () => {
    const { room } = roomWithLoss();
    expect(refusal(restore(room, '  '))).toBe('empty');
    expect(refusal(restore(room, 'eatment,', ' '))).toBe('empty');
    const other = { kind: 'restore', unit: UNIT, words: 'x', evidence: 'y', seen: room.seen() } as const;
    expect(refusal(room.ask(room.secretariat, { ...other, lacuna: 'none' as LacunaId }))).toBe('unknown');
    const stale = { ...other, lacuna: LACUNA };
    restore(room);
    expect(refusal(room.ask(room.secretariat, stale))).toBe('text-moved');
    expect(refusal(restore(room))).toBe('unknown');
  });

  it('[LC2] refuses it on what is gavelled, agreed or ad referendum, until the chair reopens it', () => {
    const { room, chair } = roomWithLoss();
    const { kind: _, ...rest } = gavelled(room);
    room.say(chair, { kind: 'agree-ad-referendum', ...rest, awaiting: ['MEX' as never], until: null });
    expect(refusal(restore(room))).toBe('locked');
    room.say(chair, {
      kind: 'reopen',
      unit: UNIT,
      elements: [PLACE],
      mover: null,
      reason: 'Words are lost.',
    });
    room.say(chair, gavelled(room));
    expect(refusal(restore(room))).toBe('locked');
    room.say(chair, {
      kind: 'reopen',
      unit: UNIT,
      elements: [PLACE],
      mover: null,
      reason: 'Words are lost.',
    });
    expect(refusal(restore(room))).toBe('granted');
  });

  it('[LC2] refuses it while changes stand on that very element or wait in the prepared text, and names them', () => {
    const { room, mexico } = roomWithLoss();
    room.table(
      mexico,
      element('action', PLACE, 'Promotion of all care, tr', { lacuna: LACUNA }, ' and programs.'),
    );
    const asked = restore(room);
    expect(!asked.ok && asked.refusal).toMatchObject({
      code: 'changes-there',
      changes: ['1.1/MEX/1#1', '1.1/MEX/1#2'],
    });
    room.decideAll('taken');
    expect(refusal(restore(room))).toBe('changes-there');
    room.say(mexico, { kind: 'withdraw', proposal: '1.1/MEX/1' as never });
    expect(refusal(restore(room))).toBe('granted');
  });

  it('[LC2] nobody but the secretariat restores', () => {
    const { room, mexico, chair } = roomWithLoss();
    const command = { kind: 'restore', unit: UNIT, lacuna: LACUNA, words: 'x', evidence: 'y' } as const;
    for (const by of [mexico, chair])
      expect(refusal(room.ask(by, { ...command, seen: room.seen() }))).toBe('not-allowed');
  });
});

describe('reversing a restoration', () => {
  it('[LC3] puts the lacuna back where its words stood, with the reason, and keeps both acts', () => {
    const { room } = roomWithLoss();
    const base = currentVersion(room.unit());
    restore(room);
    expect(refusal(reverse(room))).toBe('granted');
    const now = currentVersion(room.unit());
    expect(now.text).toEqual(base.text);
    expect(now.runs).toEqual(base.runs);
    expect(now.number).toBe(3);
    expect(room.unit().restorations).toMatchObject([
      { words: 'eatment,', evidence: EVIDENCE, reversed: { reason: 'The page is of another document.' } },
    ]);
    expect(refusal(reverse(room))).toBe('unknown');
  });

  it('[LC3] the words can be restored anew, and that be reversed too', () => {
    const { room } = roomWithLoss();
    for (const said of ['ade,', 'eatment,']) {
      restore(room, said);
      reverse(room);
    }
    expect(room.unit().restorations.map(({ words: said, reversed }) => [said, reversed !== null])).toEqual([
      ['ade,', true],
      ['eatment,', true],
    ]);
    const verified = verifyRecord(room.acts);
    expect(verified.ok && verified.state).toEqual(room.state);
  });

  it('[LC3] words that a delegation has amended since stay, and a reason is asked for', () => {
    const { room, mexico, chair } = roomWithLoss();
    restore(room, 'eatment, early detection');
    expect(refusal(reverse(room, ' '))).toBe('empty');
    room.table(
      mexico,
      element('action', PLACE, 'Promotion of care, treatment, timely detection and rehabilitation programs.'),
    );
    room.say(chair, {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'proposal', proposal: '1.1/MEX/1' as never },
      seen: room.seen(),
    });
    room.say(chair, { kind: 'reopen', unit: UNIT, elements: [PLACE], mover: null, reason: 'To look again.' });
    expect(refusal(reverse(room))).toBe('restored-words-changed');
  });
});

describe('the origin of restored words', () => {
  it('[LC4] is the act, its evidence and the lost lines', () => {
    const { room } = roomWithLoss();
    restore(room);
    const act = room.acts.at(-1)!;
    const history = { negotiation: room.negotiation, acts: room.acts };
    const offset = plainText(elementOf(room.text(), PLACE)!.text).indexOf('eatment');
    const origin = originOf(history, { unit: UNIT, element: PLACE, offset });
    expect(origin?.source).toMatchObject({
      kind: 'restored',
      restoration: { stamp: { seq: act.seq, by: room.secretariat }, evidence: EVIDENCE },
      lacuna: { lines: [84, 85], note: 'The right edge of the column is cut off.' },
    });
    expect(plainText(origin!.stretch.text)).toBe('eatment,');
  });

  it('[LC4] is printed with the words, and every restoration with what became of it', () => {
    const { room } = roomWithLoss();
    restore(room);
    const source = 'words lost in the source, lines 84, 85. The right edge of the column is cut off.';
    const wordsIn = () => annexOf(printModel(draftOf(room)), 'Words and who brought them').join('\n');
    const restorationsIn = () => annexOf(printModel(draftOf(room)), 'Editorial restorations').join('\n');
    expect(wordsIn()).toMatch(/\| eatment, \| Editorial restoration \/ .*, act \d+, by Ana/);
    expect(wordsIn()).toContain(`Evidence: ${EVIDENCE} | ${source}`);
    expect(restorationsIn()).toMatch(/Objective 1\.1 \| eatment, \| Editorial restoration/);
    reverse(room);
    expect(wordsIn()).not.toContain('eatment,');
    expect(restorationsIn()).toContain('Reason: The page is of another document.');
  });
});

function preparedWords(room: Room, id: string): string {
  room.say(room.secretariat, { kind: 'consolidate', unit: UNIT, rationale: '', seen: room.prepared() });
  const proposal = room.unit().proposals.at(-1)!;
  return plainText(elementOf(proposal.text, id as ElementId)!.text);
}
