import { describe, expect, it } from 'vitest';
import type { ChangeId } from '../../../shared/ids.ts';
import {
  currentVersion,
  findChange,
  findProposal,
  preparedText,
  proposalOutcome,
} from '../../../shared/negotiation/read.ts';
import { plainText, tokenize } from '../../../shared/plan/text.ts';
import { elementOf } from '../../../shared/plan/unit.ts';
import { COL1, MEX1, SEC1, refusal, roomOfFour, words } from './four.ts';
import { UNIT, element } from './room.ts';

const joint = element('action', '1.1.a3', 'Design of joint mechanisms among the stakeholders.');
const common = element('action', '1.1.a3', 'Design of common mechanisms among the stakeholders.');

/** Two rival words for `cooperation`, and how the secretariat would word it between them. */
function between() {
  const play = roomOfFour();
  const { room, mexico, colombia } = play;
  room.table(mexico, joint);
  room.table(colombia, common);
  const sources = room.unit().proposals.flatMap(({ changes }) => changes.map(({ id }) => id));
  const text = elementOf(room.text(), '1.1.a3' as never)!.text;
  const at = tokenize(text).findIndex((token) => token.kind === 'word' && token.text === 'cooperation');
  const command = {
    kind: 'compromise',
    unit: UNIT,
    element: '1.1.a3' as never,
    at,
    remove: ['cooperation'],
    insert: ['joint and common'],
    derivedFrom: sources,
    rationale: 'Both.',
    seen: room.prepared(),
  } as const;
  return { ...play, sources, command };
}

type Play = ReturnType<typeof between>;

function decide(
  { room }: Play,
  changes: readonly ChangeId[],
  decision: 'taken' | 'not-retained' | 'bracketed',
) {
  return room.ask(room.secretariat, { kind: 'decide', unit: UNIT, changes, decision, seen: room.prepared() });
}

function agree({ room, chair }: Play, proposal = SEC1) {
  const ruling = { kind: 'proposal', proposal } as const;
  return room.ask(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
}

describe('a compromise between rival words', () => {
  it('[MG9] stands beside its sources under its own number, names them, and agrees nothing', () => {
    const play = between();
    const { room, command, sources, mexico } = play;
    expect(refusal(room.ask(mexico, command))).toBe('not-allowed');
    expect(refusal(room.ask(room.secretariat, command))).toBe('granted');
    const compromise = findProposal(room.negotiation, SEC1)!;
    expect(compromise.kind === 'compromise' && compromise.derivedFrom).toEqual(sources);
    expect(words(room, '1.1.a3')).toContain('cooperation');
    expect(preparedText(room.unit()).text).toEqual(room.text());
    expect(sources.map((id) => findChange(room.unit(), id)!.fate.kind)).toEqual(['standing', 'standing']);
  });

  it('[MG9] is decided on like any other words, and credited to the text that it came from', () => {
    const play = between();
    const { room, command, sources } = play;
    room.say(room.secretariat, command);
    const [own] = findProposal(room.negotiation, SEC1)!.changes;
    expect(refusal(decide(play, [own!.id, sources[0]!], 'taken'))).toBe('overlap');
    expect(refusal(decide(play, sources, 'not-retained'))).toBe('granted');
    expect(refusal(agree(play))).toBe('granted');
    expect(words(room, '1.1.a3')).toContain('joint and common');
    const brought = currentVersion(room.unit()).runs['1.1.a3' as never]!.flatMap(({ origin }) =>
      origin.kind === 'change' ? origin.changes : [],
    );
    expect(new Set(brought)).toEqual(new Set([own!.id]));
  });

  it('[MG9] is refused where the words have moved, where it changes nothing, and without a source that stands', () => {
    const { room, command } = between();
    const ask = (change: object) => refusal(room.ask(room.secretariat, { ...command, ...change }));
    expect(ask({ seen: 'f'.repeat(64) })).toBe('text-moved');
    expect(ask({ remove: ['elsewhere'] })).toBe('unknown');
    expect(ask({ insert: ['cooperation'] })).toBe('nothing-changed');
    expect(ask({ derivedFrom: ['1.1/MEX/9#1'] })).toBe('unknown');
  });

  it('[MG10] a source’s proponent alone says whether it is reflected, and may say otherwise later', () => {
    const play = between();
    const { room, command, mexico, chair } = play;
    room.say(room.secretariat, command);
    const mark = (reflected: boolean) => ({ kind: 'mark-reflection', proposal: SEC1, reflected }) as const;
    expect(refusal(room.ask(room.person('JAM'), mark(true)))).toBe('not-yours');
    expect(refusal(room.ask(chair, mark(true)))).toBe('not-allowed');
    expect(refusal(room.ask(mexico, mark(true)))).toBe('granted');
    expect(refusal(room.ask(mexico, mark(true)))).toBe('already-so');
    expect(refusal(room.ask(mexico, mark(false)))).toBe('granted');
  });

  it('[MG10] what its proponent finds reflected does not stop the gavel and is closed by it; a “not reflected” stands on', () => {
    const play = between();
    const { room, command, mexico, colombia } = play;
    room.say(room.secretariat, command);
    room.say(mexico, { kind: 'mark-reflection', proposal: SEC1, reflected: true });
    room.say(colombia, { kind: 'mark-reflection', proposal: SEC1, reflected: false });
    expect(refusal(agree(play))).toBe('still-standing');
    const [, ofColombia] = play.sources;
    expect(refusal(decide(play, [ofColombia!], 'bracketed'))).toBe('granted');
    expect(refusal(agree(play))).toBe('granted');
    expect(proposalOutcome(findProposal(room.negotiation, MEX1)!)).toBe('reflected');
    expect(proposalOutcome(findProposal(room.negotiation, COL1)!)).toBe('standing');
  });

  it('[MG10] the proponents of the sources of a compromise are asked of the consolidated text that takes it in', () => {
    const play = between();
    const { room, command, mexico, sources } = play;
    room.say(room.secretariat, command);
    const [own] = findProposal(room.negotiation, SEC1)!.changes;
    decide(play, [own!.id], 'taken');
    room.say(room.secretariat, { kind: 'consolidate', unit: UNIT, rationale: '', seen: room.prepared() });
    const consolidated = '1.1/SEC/2' as never;
    expect(plainText(elementOf(preparedText(room.unit()).text, '1.1.a3' as never)!.text)).toContain(
      'joint and',
    );
    expect(
      refusal(room.ask(mexico, { kind: 'mark-reflection', proposal: consolidated, reflected: true })),
    ).toBe('granted');
    decide(play, [sources[1]!], 'not-retained');
    expect(refusal(agree(play, consolidated))).toBe('granted');
    expect(proposalOutcome(findProposal(room.negotiation, MEX1)!)).toBe('reflected');
  });
});
