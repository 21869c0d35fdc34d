import { describe, expect, it } from 'vitest';
import type { ElementId, Party, ProposalId } from '../../../shared/ids.ts';
import { currentVersion } from '../../../shared/negotiation/read.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { detailsOf } from '../../../renderer/record/act-details.ts';
import { ACT_GROUPS, EVERYTHING, filterActs, speakersIn } from '../../../renderer/record/act-filter.ts';
import { stretchesOf, wordBeside } from '../../../renderer/record/words.ts';
import { Room, UNIT, element } from '../../shared/negotiation/room.ts';

const MEX1 = '1.1/MEX/1' as ProposalId;
const A1 = '1.1.a1' as ElementId;

/** Everything that can be said, said once. */
function fullRecord() {
  const room = new Room();
  const mexico = room.person('MEX');
  const colombia = room.person('COL');
  const chair = room.person('BHS', 'chair');
  room.table(mexico, element('action', A1, 'Promotion of all care, treatment and rehabilitation programs.'));
  room.say(colombia, { kind: 'take-position', proposal: MEX1, position: 'supports' });
  room.say(colombia, { kind: 'co-sponsor', proposal: MEX1 });
  room.say(colombia, { kind: 'comment', proposal: MEX1, change: null, text: 'Good words.' });
  room.say(mexico, {
    kind: 'lodge-note',
    note: 'n1' as never,
    noteKind: 'reservation',
    unit: UNIT,
    element: A1,
    text: 'Reserved.',
  });
  room.decideAll('taken');
  room.say(room.secretariat, {
    kind: 'consolidate',
    unit: UNIT,
    rationale: 'One text.',
    seen: room.prepared(),
  });
  room.say(chair, {
    kind: 'agree-ad-referendum',
    unit: UNIT,
    ruling: { kind: 'proposal', proposal: '1.1/SEC/1' as ProposalId },
    awaiting: ['COL' as Party],
    until: '2026-12-15',
    seen: room.seen(),
  });
  room.say(colombia, { kind: 'confirm', unit: UNIT });
  room.say(chair, { kind: 'reopen', unit: UNIT, elements: [A1], mover: 'COL' as Party, reason: 'A slip.' });
  return room;
}

describe('the acts of a record', () => {
  it('are shown newest first, or as they were said', () => {
    const { acts, negotiation } = fullRecord();
    expect(filterActs(acts, EVERYTHING, negotiation).map(({ seq }) => seq)).toEqual(
      acts.map(({ seq }) => seq).toReversed(),
    );
    expect(filterActs(acts, { ...EVERYTHING, order: 'oldest' }, negotiation)).toEqual(acts);
  });

  it('are each in exactly one group', () => {
    const { acts, negotiation } = fullRecord();
    const grouped = ACT_GROUPS.flatMap((group) => filterActs(acts, { ...EVERYTHING, group }, negotiation));
    expect(grouped.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(acts.map(({ seq }) => seq));
  });

  it('are narrowed by who spoke, on what, and both', () => {
    const { acts, negotiation } = fullRecord();
    const kinds = (filter: object) =>
      filterActs(acts, { ...EVERYTHING, order: 'oldest', ...filter }, negotiation).map(({ act }) => act.kind);
    expect(kinds({ party: 'COL', unit: UNIT })).toEqual([
      'position-taken',
      'co-sponsored',
      'commented',
      'confirmed',
    ]);
    expect(kinds({ unit: '1.2' })).toEqual([]);
    expect(speakersIn(acts)).toEqual(['SEC', 'MEX', 'COL', 'BHS']);
  });

  it('say in their details what their sentences leave out', () => {
    const { acts } = fullRecord();
    const detailed = Object.fromEntries(
      acts.map(({ act }) => [act.kind, detailsOf(act).map(({ name }) => name)] as const),
    );
    expect(detailed).toMatchObject({
      tabled: ['proposal', 'unit', 'changes', 'rationale'],
      commented: ['proposal', 'comment'],
      'note-lodged': ['unit', 'elements', 'note'],
      consolidated: ['proposal', 'unit', 'sources', 'rationale'],
      'agreed-ad-referendum': ['unit', 'proposal', 'awaiting', 'until'],
      reopened: ['unit', 'elements', 'mover', 'reason'],
    });
  });
});

describe('words that can be chosen', () => {
  it('put together they are the text, and each knows its place', () => {
    const room = fullRecord();
    const version = currentVersion(room.unit());
    for (const { id, text } of version.text.elements) {
      const pieces = stretchesOf(version, id).flatMap((stretch) => stretch.pieces);
      const words = plainText(text);
      expect(
        pieces.map((piece) => (piece.kind === 'word' ? piece.word : plainText([piece.inline]))).join(''),
      ).toBe(words);
      const misplaced = pieces.filter(
        (piece) => piece.kind === 'word' && !words.startsWith(piece.word, piece.at),
      );
      expect(misplaced).toEqual([]);
    }
  });

  it('a footnote’s mark counts one', () => {
    const room = new Room();
    const chair = room.person('BHS', 'chair');
    room.table(
      room.person('MEX'),
      element('action', A1, 'Promotion of care', { footnote: 'f1' as never }, ' programs.'),
      element('footnote', 'f1', 'A note.'),
    );
    room.say(chair, {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'proposal', proposal: MEX1 },
      seen: room.seen(),
    });
    const pieces = stretchesOf(currentVersion(room.unit()), A1).flatMap((stretch) => stretch.pieces);
    const after = pieces.find((piece) => piece.kind === 'word' && piece.word === 'programs');
    expect(after?.at).toBe('Promotion of care'.length + 1 + 1);
  });

  it('the words beside one are found across stretches, and none beyond the ends', () => {
    const version = currentVersion(fullRecord().unit());
    const stretches = stretchesOf(version, A1);
    expect(stretches.length).toBeGreaterThan(1);
    const places: number[] = [];
    for (let at: number | null = 0; at !== null; at = wordBeside(stretches, at, 1)) places.push(at);
    const words = plainText(version.text.elements.find(({ id }) => id === A1)!.text).match(/[a-z]+/gi)!;
    expect(places).toHaveLength(words.length);
    expect(wordBeside(stretches, places.at(-1)!, -1)).toBe(places.at(-2));
    expect(wordBeside(stretches, 0, -1)).toBeNull();
  });
});
