import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printModel } from '../../../shared/print/print.ts';
import { standingChanges } from '../../../shared/negotiation/read.ts';
import { tokenize } from '../../../shared/plan/text.ts';
import { Room, UNIT, element } from '../negotiation/room.ts';
import {
  annexOf,
  changesOf,
  consolidate,
  decide,
  draftOf,
  lineOf,
  marked,
  paragraphsOf,
  rewritten,
} from './rooms.ts';

const ACTION = '1.1.a3';
const BEFORE = 'Design of cooperation mechanisms among the stakeholders.';

function proposed(...texts: readonly [party: string, text: string][]): Room {
  const room = new Room();
  for (const [party, text] of texts) room.table(room.person(party), element('action', ACTION, text));
  return room;
}

function rolled(...texts: readonly [party: string, text: string][]): string {
  return lineOf(printModel(draftOf(proposed(...texts))), ACTION);
}

describe('rolling text', () => {
  it('prints the current words where nothing stands', () => {
    expect(rolled()).toBe(`1.3 ${BEFORE}`);
  });

  it('brackets added words in place, with who proposed them', () => {
    expect(rolled(['MEX', 'Design of cooperation mechanisms and networks among the stakeholders.'])).toBe(
      '1.3 Design of cooperation mechanisms [**and networks** (Mexico)] among the stakeholders.',
    );
  });

  it('brackets words to be deleted, and keeps them readable', () => {
    expect(rolled(['URY', 'Design of mechanisms among the stakeholders.'])).toBe(
      '1.3 Design of [~~cooperation~~ (delete: Uruguay)] mechanisms among the stakeholders.',
    );
  });

  it('prints a replacement as what is added and what is deleted', () => {
    expect(rolled(['MEX', 'Design of coordination mechanisms among the stakeholders.'])).toBe(
      '1.3 Design of [**coordination** (Mexico)] [~~cooperation~~ (delete: Mexico)] mechanisms among the stakeholders.',
    );
  });

  it('prints one bracket with every name where delegations propose the same, alphabetically', () => {
    const text = 'Design of cooperation mechanisms among all the stakeholders.';
    expect(rolled(['MEX', text], ['COL', text])).toContain('[**all** (Colombia, Mexico)]');
  });

  it('names co-sponsors', () => {
    const room = proposed(['MEX', 'Design of cooperation mechanisms among all the stakeholders.']);
    room.say(room.person('PER'), { kind: 'co-sponsor', proposal: '1.1/MEX/1' as never });
    expect(lineOf(printModel(draftOf(room)), ACTION)).toContain('[**all** (Mexico, Peru)]');
  });

  it('prints rival words for the same words side by side, the current ones first, in the order of tabling', () => {
    expect(
      rolled(
        ['URY', 'Design of coordination mechanisms among the stakeholders.'],
        ['COL', 'Design of joint mechanisms among the stakeholders.'],
      ),
    ).toBe(
      '1.3 Design of [current text: cooperation] [alternative 1: **coordination** (Uruguay)]' +
        ' [alternative 2: **joint** (Colombia)] mechanisms among the stakeholders.',
    );
  });

  it('shows in each alternative what it keeps and what it strikes of the words in dispute', () => {
    expect(
      rolled(
        ['URY', 'Design of mechanisms.'],
        ['COL', 'Design of cooperation mechanisms between the stakeholders.'],
      ),
    ).toBe(
      '1.3 Design of [~~cooperation~~ (delete: Uruguay)] mechanisms [current text: among the stakeholders]' +
        ' [alternative 1: ~~among the stakeholders~~ (Uruguay)]' +
        ' [alternative 2: ~~among~~ **between** the stakeholders (Colombia)].',
    );
  });

  it('puts insertions at one point side by side, in the order of tabling', () => {
    expect(
      rolled(
        ['URY', 'Design of cooperation mechanisms among public stakeholders and the stakeholders.'],
        ['COL', 'Design of cooperation mechanisms among local actors and the stakeholders.'],
      ),
    ).toMatch(
      /among \[\*\*public stakeholders and\*\* \(Uruguay\)\] \[\*\*local actors and\*\* \(Colombia\)\] the/,
    );
  });

  it('keeps punctuation on the bracket that it follows', () => {
    expect(rolled(['MEX', 'Design of cooperation mechanisms among the stakeholders concerned.'])).toBe(
      '1.3 Design of cooperation mechanisms among the stakeholders [**concerned** (Mexico)].',
    );
  });

  it('prints a new action under its neighbour’s number: bis, ter, in the order of tabling', () => {
    const room = new Room();
    const [one, two, three, ...rest] = room.text().elements;
    for (const party of ['MEX', 'COL']) {
      const added = element('action', `new-${party}`, `Of ${party}.`);
      room.tableText(room.person(party), rewritten(room, one!, two!, added, three!, ...rest));
    }
    const ante = element('action', 'ante', 'Before all.');
    room.tableText(room.person('PER'), rewritten(room, one!, ante, two!, three!, ...rest));
    const model = printModel(draftOf(room));
    expect(lineOf(model, 'new-MEX')).toBe('1.1 bis [**Of MEX.** (Mexico)]');
    expect(lineOf(model, 'new-COL')).toBe('1.1 ter [**Of COL.** (Colombia)]');
    expect(lineOf(model, 'ante')).toBe('1.1 ante [**Before all.** (Peru)]');
    expect(lineOf(model, '1.1.a2')).toMatch(/^1\.2 /);
  });

  it('prints the deletion of an action on all its words, and beside them where others amend it', () => {
    const room = new Room();
    room.tableText(
      room.person('URY'),
      rewritten(room, ...room.text().elements.filter(({ id }) => id !== ACTION)),
    );
    expect(lineOf(printModel(draftOf(room)), ACTION)).toBe(`1.3 [~~${BEFORE}~~ (delete: Uruguay)]`);
    room.table(room.person('MEX'), element('action', ACTION, BEFORE.replace('the', 'all the')));
    expect(lineOf(printModel(draftOf(room)), ACTION)).toBe(
      '1.3 Design of cooperation mechanisms among [**all** (Mexico)] the stakeholders. [**delete action 1.3** (Uruguay)]',
    );
  });

  it('says where an action would move', () => {
    const room = new Room();
    const [statement, first, ...rest] = room.text().elements;
    room.tableText(room.person('MEX'), rewritten(room, statement!, ...rest, first!));
    expect(lineOf(printModel(draftOf(room)), '1.1.a1')).toMatch(
      /\[\*\*move, to follow action 1\.3\*\* \(Mexico\)\]$/,
    );
  });

  it('keeps taken words in brackets until a gavel has fallen', () => {
    const room = proposed(['MEX', BEFORE.replace('the', 'all the')]);
    decide(room, changesOf(room, '1.1/MEX/1'), 'taken');
    expect(lineOf(printModel(draftOf(room)), ACTION)).toContain('[**all** (Mexico; taken, not yet agreed)]');
    consolidate(room);
    expect(lineOf(printModel(draftOf(room)), ACTION)).toContain('among [**all** (Mexico; in 1.1/SEC/1)] the');
  });

  it('prints no fallen words in the text, and all of them in the annex', () => {
    const room = proposed(
      ['MEX', BEFORE.replace('the', 'all the')],
      ['COL', BEFORE.replace('Design', 'Planning')],
    );
    decide(room, changesOf(room, '1.1/MEX/1'), 'not-retained');
    room.say(room.person('COL'), { kind: 'withdraw', proposal: '1.1/COL/1' as never });
    const model = printModel(draftOf(room));
    expect(lineOf(model, ACTION)).toBe(`1.3 ${BEFORE}`);
    const annex = annexOf(model, 'Proposals and what became of them').join('\n');
    expect(annex).toMatch(/1\.1\/MEX\/1: not retained.*\*\*all\*\*.*Not retained: 12 October 2026/);
    expect(annex).toMatch(/1\.1\/COL\/1: withdrawn.*\*\*Planning\*\* ~~Design~~.*Withdrawn: 12 October 2026/);
  });

  it('tells in words what stands on a text that is no longer there', () => {
    const room = proposed(
      ['MEX', 'Design of joint mechanisms among the stakeholders.'],
      ['COL', 'Design of common mechanisms among the stakeholders.'],
    );
    const [first, second] = room.unit().proposals;
    decide(
      room,
      second!.changes.map(({ id }) => id),
      'bracketed',
    );
    const ruling = { kind: 'proposal', proposal: first!.id } as const;
    room.say(room.person('BHS', 'chair'), { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    const model = printModel(draftOf(room));
    expect(model.body.areas[0]!.rows[0]!.aside.map(marked)).toEqual([
      'Standing on an earlier text: [**common** (Colombia)] [~~cooperation~~ (delete: Colombia)]',
    ]);
  });
});

const WORDS = [
  'prevention',
  'of',
  'the',
  'care',
  'and',
  'use',
  'drug',
  'services',
  'for',
  'people',
  '10',
  'half-way',
];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => `${words.join(' ')}.`);

describe('nothing standing is invisible in a draft', () => {
  it('prints every word that a standing change brings as added, and every word that it takes as deleted or as the current one of several', () => {
    fc.assert(
      fc.property(fc.tuple(sentence, sentence, sentence), (texts) => {
        const [before, ...after] = texts;
        fc.pre(after.every((text) => text !== before));
        const room = new Room();
        room.table(room.person('MEX'), element('action', ACTION, before));
        const ruling = { kind: 'proposal', proposal: '1.1/MEX/1' as never } as const;
        const chair = room.person('CHL', 'chair');
        room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
        const elements = room.text().elements.map(({ id }) => id);
        room.say(chair, { kind: 'reopen', unit: UNIT, elements, mover: null, reason: 'Again.' });
        after.forEach((text, i) =>
          room.table(room.person(['COL', 'PER'][i]!), element('action', ACTION, text)),
        );
        const printed = paragraphsOf(printModel(draftOf(room))).find(
          ({ element: id }) => id === ACTION,
        )!.runs;
        const said = (style: string) =>
          printed
            .flatMap((run) => (run.kind === 'words' && run.style === style ? [run.text] : []))
            .join(' ')
            .split(/[\s.]+/);
        const current = printed.flatMap((run, i) => {
          const lead = printed[i - 1];
          const isCurrent = run.kind === 'words' && lead?.kind === 'words' && lead.text === 'current text: ';
          return isCurrent ? run.text.split(/[\s.]+/) : [];
        });
        const [added, deleted] = [said('added'), [...said('deleted'), ...current]];
        for (const { change } of standingChanges(room.unit())) {
          if (change.kind !== 'MOD') throw new Error('only words changed');
          const wordsOf = (text: typeof change.insert) =>
            tokenize(text).flatMap((token) => (token.kind === 'word' ? [token.text] : []));
          expect(added).toEqual(expect.arrayContaining(wordsOf(change.insert)));
          expect(deleted).toEqual(expect.arrayContaining(wordsOf(change.remove)));
        }
        expect(standingChanges(room.unit()).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
