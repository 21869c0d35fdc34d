import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElementId, ProposalId } from '../../../../shared/ids.ts';
import { unitsInOrder } from '../../../../shared/negotiation/read.ts';
import type { Unit } from '../../../../shared/negotiation/state.ts';
import { noteNumbers } from '../../../../shared/rolling/plain/names.ts';
import type { PlainRolling } from '../../../../shared/rolling/plain/plain-rolling.ts';
import { textToRolling } from '../../../../shared/rolling/plain/read.ts';
import { rollingToPlain } from '../../../../shared/rolling/plain/rolling-to-plain.ts';
import { rollingToText } from '../../../../shared/rolling/plain/write.ts';
import { rollingText } from '../../../../shared/rolling/rolling-text.ts';
import { anyTry, commandOf, roll } from '../../../fuzz/tries.ts';
import { anyEdits, withEdits } from '../../compare/arbitrary-text.ts';
import { LACUNA, LOST_TEXT, Room, UNIT, element, withElements } from '../../negotiation/room.ts';
import { rewritten } from '../../print/rooms.ts';
import { anyRolling } from './arbitrary-rolling.ts';

const ACTION = '1.1.a3';
const BEFORE = 'Design of cooperation mechanisms among the stakeholders.';
const PARTIES = ['MEX', 'COL', 'BOL', 'TTO', 'BRA'];
const FOOTNOTE = { footnote: 'f1' as never };

function plainOf(unit: Unit): PlainRolling {
  const rolling = rollingText(unit);
  return rollingToPlain(rolling, noteNumbers([rolling]));
}

/** The lines of objective 1.1. Whatever is written is also read back. */
function linesOf(room: Room): string[] {
  const plain = plainOf(room.unit());
  const text = rollingToText(plain);
  expect(textToRolling(text)).toEqual({ ok: true, value: plain });
  return text.trimEnd().split('\n');
}

function proposed(...texts: readonly [party: string, text: string][]): Room {
  const room = new Room();
  for (const [party, text] of texts) room.table(room.person(party), element('action', ACTION, text));
  return room;
}

/** Action 1.3 with what these delegations propose for it. */
function written(...texts: readonly [party: string, text: string][]): string | undefined {
  return linesOf(proposed(...texts))
    .find((line) => line.startsWith('1.3\t'))
    ?.slice(4);
}

function object(room: Room, party: string, proposal: string): void {
  room.say(room.person(party), {
    kind: 'take-position',
    proposal: proposal as ProposalId,
    position: 'objects',
  });
}

describe('a rolling text as plain text', () => {
  it('[RT4] writes the current words where nothing stands', () => {
    expect(linesOf(new Room())).toEqual([
      'Objective 1.1',
      '1.\tEstablish and strengthen a national treatment system for people with problematic drug use.',
      '1.1\tPromotion of care, treatment and rehabilitation programs.',
      '1.2\tExploring the means of providing treatment services for drug-dependent criminal offenders.',
      `1.3\t${BEFORE}`,
    ]);
  });

  it('[RT4] brackets words put in and words taken out, with who stands behind them and who retains the current ones', () => {
    const text = 'Design of joint mechanisms among the stakeholders.';
    const room = proposed(['MEX', text], ['COL', text]);
    object(room, 'JAM', '1.1/MEX/1');
    expect(linesOf(room).at(-1)).toBe(
      '1.3\tDesign of [joint (Colombia, Mexico)] [cooperation (delete: Colombia, Mexico; retain: Jamaica)] mechanisms among the stakeholders.',
    );
  });

  it('[RT4] leaves blanks outside the brackets, where a reader wants them', () => {
    expect(
      written(['MEX', 'Design of timely cooperation mechanisms among the stakeholders and others.']),
    ).toBe(
      'Design of [timely (Mexico)] cooperation mechanisms among the stakeholders [and others (Mexico)].',
    );
    expect(written(['URY', 'Design of mechanisms among stakeholders.'])).toBe(
      'Design of [cooperation (delete: Uruguay)] mechanisms among [the (delete: Uruguay)] stakeholders.',
    );
  });

  it('[RT4] keeps in sight the blanks that somebody would have where nobody expects them', () => {
    expect(written(['MEX', 'Design  of cooperation mechanisms among the stakeholders. '])).toBe(
      'Design[\\_\\_ (Mexico)] [\\_ (delete: Mexico)]of cooperation mechanisms among the stakeholders.[\\_ (Mexico)]',
    );
  });

  it('[RT4] says who objects to words that would be put in', () => {
    const room = proposed(['MEX', 'Design of timely cooperation mechanisms among the stakeholders.']);
    object(room, 'JAM', '1.1/MEX/1');
    expect(linesOf(room).at(-1)).toContain('of [timely (Mexico; object: Jamaica)] cooperation');
  });

  it('[RT4] numbers rival wordings in order of tabling, beside the current words', () => {
    const room = proposed(
      ['URY', 'Design of joint mechanisms among the stakeholders.'],
      ['COL', 'Design of coordination mechanisms among the stakeholders.'],
    );
    object(room, 'JAM', '1.1/COL/1');
    expect(linesOf(room).at(-1)).toBe(
      '1.3\tDesign of [current: cooperation (retain: Jamaica)] [alt 1: joint (Uruguay)] [alt 2: coordination (Colombia)] mechanisms among the stakeholders.',
    );
  });

  it('[RT4] writes a new action under its neighbour’s number, and everything that would be done to a whole one', () => {
    const room = new Room();
    const [statement, first, second, third] = room.text().elements;
    const added = element('action', 'new', 'Care for all.');
    room.tableText(room.person('MEX'), rewritten(room, statement!, first!, added, second!, third!));
    room.tableText(room.person('PER'), rewritten(room, statement!, third!, first!, second!));
    room.tableText(room.person('URY'), rewritten(room, statement!, first!, second!));
    room.table(room.person('COL'), element('action', ACTION, BEFORE.replace('the ', '')));
    expect(linesOf(room).slice(2)).toEqual([
      '1.3\t[move: here (Peru)]',
      '1.1\tPromotion of care, treatment and rehabilitation programs.',
      '1.1 bis\t[Care for all. (new: Mexico)]',
      '1.2\tExploring the means of providing treatment services for drug-dependent criminal offenders.',
      '1.3\t[Design of cooperation mechanisms among [the (delete: Colombia)] stakeholders. (delete all: Uruguay)] [move: after 1. (Peru)]',
    ]);
  });

  it('[RT4] names who holds a working reserve, and on which words', () => {
    const room = new Room();
    for (const [party, words] of [
      ['JAM', 'cooperation'],
      ['BOL', null],
    ] as const)
      room.say(room.person(party), {
        kind: 'place-reserve',
        unit: UNIT,
        element: ACTION as ElementId,
        words,
        reason: 'We wait for our capital.',
      });
    expect(linesOf(room).at(-1)).toBe(
      `1.3\t${BEFORE} [reserve: cooperation (Jamaica)] [reserve: (Bolivia (Plurinational State of))]`,
    );
  });

  it('[RT4] writes a footnote under the number of its mark, and lost words as lost', () => {
    const room = new Room(LOST_TEXT);
    const care = element(
      'action',
      '1.1.a1',
      'Promotion of care, tr',
      { lacuna: LACUNA },
      ' programs',
      FOOTNOTE,
      '.',
    );
    const note = element('footnote', 'f1', 'As defined [by WHO].');
    room.tableText(room.person('BOL'), withElements(room.text(), [care, note]));
    const lines = linesOf(room);
    expect(lines[2]).toBe(
      '1.1\tPromotion of care, tr[…] [and rehabilitation (delete: Bolivia (Plurinational State of))] programs[[^1] (Bolivia (Plurinational State of))].',
    );
    expect(lines.at(-1)).toBe('note 1\t[As defined \\[by WHO\\]. (new: Bolivia (Plurinational State of))]');
  });

  it('[RT4] tells brackets, backslashes and labels that belong to the words from its own', () => {
    expect(written(['MEX', `current: [the] C:\\ (Mexico) ${BEFORE}`])).toBe(
      `[current\\: \\[the\\] C:\\\\ (Mexico) (Mexico)] ${BEFORE}`,
    );
  });

  it('[RT4] names at the end what stands on words that have changed since', () => {
    const room = proposed(
      ['MEX', 'Design of joint mechanisms among the stakeholders.'],
      ['COL', 'Design of coordination mechanisms among the stakeholders.'],
    );
    const [mexico, colombia] = room.unit().proposals;
    room.say(room.secretariat, {
      kind: 'decide',
      unit: UNIT,
      changes: colombia!.changes.map(({ id }) => id),
      decision: 'bracketed',
      seen: room.prepared(),
    });
    room.say(room.person('BHS', 'chair'), {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'proposal', proposal: mexico!.id },
      seen: room.seen(),
    });
    expect(linesOf(room).slice(-3)).toEqual([
      '1.3\tDesign of joint mechanisms among the stakeholders.',
      'Standing on an earlier text:',
      '1.3\t[coordination (Colombia)] [cooperation (delete: Colombia)]',
    ]);
  });

  it('[RT4] reads back what it has written, whatever delegations table', () => {
    let proposals = 0;
    fc.assert(
      fc.property(fc.array(anyEdits, { minLength: 1, maxLength: 5 }), (all) => {
        const room = new Room();
        all.forEach((edits, i) => {
          room.ask(room.person(PARTIES[i]!), {
            kind: 'table',
            unit: UNIT,
            text: withEdits(room.text(), edits, `${i}.`),
            rationale: '',
            language: 'en',
            seen: room.seen(),
          });
        });
        proposals += room.unit().proposals.length;
        linesOf(room);
      }),
      { numRuns: 300, seed: 20261126 },
    );
    expect(proposals).toBeGreaterThan(400);
  });

  it('[RT4] also wherever whole negotiations get to', () => {
    const seen = { written: 0, office: 0, taken: 0, moved: 0 };
    fc.assert(
      fc.property(fc.array(anyTry, { minLength: 60, maxLength: 120 }), (tries) => {
        const room = new Room(LOST_TEXT);
        const people = [
          room.secretariat,
          room.person('BHS', 'chair'),
          ...['MEX', 'COL', 'JAM'].map((party) => room.person(party)),
        ];
        tries.forEach((dice, serial) => {
          const command = commandOf(room, dice, serial);
          for (const by of [roll(people, dice.who)!, ...people])
            if (command && room.ask(by, command).ok) break;
        });
        const rolling = unitsInOrder(room.negotiation).map(rollingText);
        for (const each of rolling) {
          const plain = rollingToPlain(each, noteNumbers(rolling));
          const text = rollingToText(plain);
          expect(textToRolling(text)).toEqual({ ok: true, value: plain });
          seen.written += 1;
          if (/\/SEC\//.test(text)) seen.office += 1;
          if (text.includes('taken, not yet agreed')) seen.taken += 1;
          if (text.includes('[move: ')) seen.moved += 1;
        }
      }),
      { numRuns: 40, seed: 20261127 },
    );
    expect(seen).toEqual({
      written: 120,
      office: expect.toSatisfy((n: number) => n > 5),
      taken: expect.toSatisfy((n: number) => n > 5),
      moved: expect.toSatisfy((n: number) => n > 5),
    });
  });

  it('[RT4] also such as no negotiation comes to, with words that look like brackets, names and labels', () => {
    fc.assert(
      fc.property(anyRolling, (plain) => {
        const text = rollingToText(plain);
        expect(text.isWellFormed()).toBe(true);
        expect(textToRolling(text)).toEqual({ ok: true, value: plain });
        expect(textToRolling(text.replaceAll('\n', '\r\n'))).toEqual({ ok: true, value: plain });
      }),
      { numRuns: 1500, seed: 20261128 },
    );
  });
});

describe('reading it back', () => {
  it.each([
    ['a bracket that nobody stands behind', '1.1\tCare [for all].'],
    ['a bracket that is not closed', '1.1\tCare [for all (Mexico).'],
    ['a bracket that was never opened', '1.1\tCare for all (Mexico)].'],
    ['a delegation that nobody knows', '1.1\tCare [for all (Atlantis)].'],
    ['an alternative without the current words', '1.1\tCare [alt 1: for all (Mexico)].'],
    ['alternatives out of order', '1.1\t[current: a] [alt 2: b (Mexico)] [alt 1: c (Peru)]'],
    ['a line without a name', ''],
    ['a move to nowhere', '1.1\tCare. [move: up (Mexico)]'],
  ])('[RT5] refuses %s and names the line', (_, line) => {
    expect(textToRolling(`Objective 1.1\n1.\tHealth.\n${line}\n`)).toEqual({
      ok: false,
      refusal: { line: 3 },
    });
  });

  it('[RT5] never throws, whatever it is given', () => {
    let refusals = 0;
    const anyMark = fc.constantFrom(
      '[',
      ']',
      '\\',
      '(Mexico)',
      ' ',
      '\t',
      '\n',
      'alt 1:',
      'current:',
      'delete: ',
      'care',
      '\\u{ffffff}',
    );
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 30 }), (marks) => {
        refusals += textToRolling(`Objective 1.1\n1.\t${marks.join('')}`).ok ? 0 : 1;
      }),
      { numRuns: 2000, seed: 20261129 },
    );
    expect(refusals).toBeGreaterThan(200);
  });
});
