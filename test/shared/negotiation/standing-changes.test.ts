import { describe, expect, it } from 'vitest';
import {
  currentVersion,
  elementStatus,
  findProposal,
  isStale,
  obstaclesTo,
  preparedText,
  proposalOutcome,
  standingChanges,
} from '../../../shared/negotiation/read.ts';
import type { ChangeId } from '../../../shared/ids.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { elementOf } from '../../../shared/plan/unit.ts';
import { COL1, MEX1, SEC1, colombian, mexican, refusal, roomOfFour, words } from './four.ts';
import { UNIT, element, withElements } from './room.ts';

type Play = ReturnType<typeof roomOfFour>;

function decide(
  { room }: Play,
  proposal: string,
  decision: 'taken' | 'bracketed' | 'not-retained' | 'standing',
) {
  const changes = findProposal(room.negotiation, proposal as never)!.changes.map(({ id }) => id);
  return room.ask(room.secretariat, { kind: 'decide', unit: UNIT, changes, decision, seen: room.prepared() });
}

function put({ room }: Play, change: ChangeId, decision: 'not-retained' | 'standing') {
  return room.ask(room.secretariat, {
    kind: 'decide',
    unit: UNIT,
    changes: [change],
    decision,
    seen: room.prepared(),
  });
}

function gavel({ room, chair }: Play, proposal: string) {
  const ruling = { kind: 'proposal', proposal: proposal as never } as const;
  return room.ask(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
}

const jamaican = element(
  'action',
  '1.1.a2',
  'Exploring the means of providing treatment services for offenders.',
);
const apart = element('action', '1.1.a3', 'Design of cooperation mechanisms among all stakeholders.');

/** Mexico's rewording of action 2 agreed, while Colombia's of the same words was left in brackets. */
function rivalsParted(): Play {
  const play = roomOfFour();
  play.room.table(play.mexico, mexican);
  play.room.table(play.colombia, colombian);
  decide(play, COL1, 'bracketed');
  expect(refusal(gavel(play, MEX1))).toBe('granted');
  return play;
}

describe('standing changes', () => {
  it('[MG8] what is left in brackets does not stop the gavel, stands on the new text, and keeps its element open', () => {
    const play = roomOfFour();
    const { room, mexico, colombia } = play;
    room.table(mexico, mexican);
    room.table(colombia, apart);
    expect(refusal(gavel(play, MEX1))).toBe('still-standing');
    expect(refusal(decide(play, COL1, 'bracketed'))).toBe('granted');
    expect(refusal(gavel(play, MEX1))).toBe('granted');
    expect(words(room, '1.1.a2')).toContain('contact with the criminal justice system');
    expect(elementStatus(room.unit(), '1.1.a2' as never).kind).toBe('agreed');
    expect(elementStatus(room.unit(), '1.1.a3' as never).kind).toBe('open');
    expect(standingChanges(room.unit()).map(({ proposal }) => proposal.id)).toEqual([COL1]);
    expect(obstaclesTo(room.negotiation).standing.length).toBe(standingChanges(room.unit()).length);
    expect(isStale(findProposal(room.negotiation, COL1)!)).toBe(false);
    expect(refusal(gavel(play, COL1))).toBe('granted');
    expect(words(room, '1.1.a3')).toContain('among all stakeholders');
    expect(words(room, '1.1.a2')).toContain('contact with the criminal justice system');
  });

  it('[ST2] a proposal whose words were rewritten is stale: it is neither taken nor gavelled, and nothing of it is lost', () => {
    const play = rivalsParted();
    const colombia = findProposal(play.room.negotiation, COL1)!;
    expect(isStale(colombia)).toBe(true);
    expect(refusal(decide(play, COL1, 'taken'))).toBe('stale');
    expect(refusal(gavel(play, COL1))).toBe('stale');
    expect(words(play.room, '1.1.a2')).not.toContain('conflict with the law');
    expect(plainText(elementOf(colombia.text, '1.1.a2' as never)!.text)).toContain('conflict with the law');
    expect(proposalOutcome(colombia)).toBe('standing');
  });

  it('[ST3] only its proponent maintains a stale proposal, as a revision against the text as it has become', () => {
    const play = rivalsParted();
    const { room, mexico, colombia } = play;
    const maintain = { kind: 'maintain', proposal: COL1, seen: room.seen() } as const;
    expect(refusal(room.ask(mexico, maintain))).toBe('not-yours');
    expect(refusal(room.ask(colombia, { ...maintain, seen: 'f'.repeat(64) as never }))).toBe('text-moved');
    expect(refusal(room.ask(colombia, maintain))).toBe('granted');
    const revised = findProposal(room.negotiation, COL1)!;
    expect([revised.revision, revised.version, isStale(revised)]).toEqual([1, 2, false]);
    expect(refusal(room.ask(colombia, maintain))).toBe('not-stale');
    expect(refusal(gavel(play, COL1))).toBe('granted');
    expect(words(room, '1.1.a2')).toContain('conflict with the law');
  });

  it('[ST2] [MG8] an element on which a stale change stands is bracketed: it is not agreed, and not locked', () => {
    const { room } = rivalsParted();
    expect(elementStatus(room.unit(), '1.1.a2' as never).kind).toBe('open');
    expect(elementStatus(room.unit(), '1.1.a1' as never).kind).toBe('agreed');
  });

  it('[PR7] a revision keeps the old wording, never re-uses a change’s number, and takes the place of what still stood', () => {
    const { room, mexico, colombia } = roomOfFour();
    room.table(mexico, mexican);
    const [before] = room.unit().proposals;
    const text = withElements(room.text(), [jamaican]);
    const revise = {
      kind: 'revise',
      proposal: MEX1,
      text,
      rationale: 'Shorter.',
      seen: room.seen(),
    } as const;
    expect(refusal(room.ask(colombia, revise))).toBe('not-yours');
    room.say(mexico, revise);
    const [after] = room.unit().proposals;
    expect(after!.earlier).toEqual([
      expect.objectContaining({
        revision: 0,
        text: before!.text,
        changes: before!.changes,
        rationale: 'Because.',
      }),
    ]);
    expect([after!.revision, after!.rationale, after!.id]).toEqual([1, 'Shorter.', MEX1]);
    const numbers = [...before!.changes, ...after!.changes].map(({ id }) => id);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(before!.changes.map(({ id }) => after!.fates[id]!.kind)).toEqual(
      before!.changes.map(() => 'revised'),
    );
    expect(after!.changes.every(({ id }) => after!.fates[id]!.kind === 'standing')).toBe(true);
  });

  it('[PR7] [GV7] a revision takes its old words out of the prepared text, and out of reach of the gavel', () => {
    const play = roomOfFour();
    const { room, mexico } = play;
    room.table(mexico, mexican);
    decide(play, MEX1, 'taken');
    room.say(room.secretariat, { kind: 'consolidate', unit: UNIT, rationale: '', seen: room.prepared() });
    const text = withElements(room.text(), [jamaican]);
    room.say(mexico, { kind: 'revise', proposal: MEX1, text, rationale: '', seen: room.seen() });
    expect(preparedText(room.unit()).text).toEqual(room.text());
    expect(refusal(gavel(play, SEC1))).toBe('not-standing');
  });

  it('[PR5] [PR7] what was not retained of a withdrawn proposal, or of an earlier wording, is not put back', () => {
    const play = roomOfFour();
    const { room, mexico, colombia } = play;
    room.table(mexico, mexican);
    room.table(colombia, mexican, apart);
    const [first] = findProposal(room.negotiation, MEX1)!.changes;
    const [second] = findProposal(room.negotiation, COL1)!.changes;
    for (const change of [first!, second!]) put(play, change.id, 'not-retained');
    const text = withElements(room.text(), [jamaican]);
    room.say(mexico, { kind: 'revise', proposal: MEX1, text, rationale: '', seen: room.seen() });
    room.say(colombia, { kind: 'withdraw', proposal: COL1 });
    for (const change of [first!, second!])
      expect(refusal(put(play, change.id, 'standing'))).toBe('not-standing');
  });

  it('[CH7] the gavel credits everybody who proposed exactly the words that it brings in', () => {
    const play = roomOfFour();
    const { room, mexico, colombia } = play;
    room.table(mexico, mexican);
    room.table(colombia, mexican);
    expect(refusal(gavel(play, MEX1))).toBe('granted');
    const fates = room
      .unit()
      .proposals.flatMap(({ fates: each }) => Object.values(each).map(({ kind }) => kind));
    expect(new Set(fates)).toEqual(new Set(['taken']));
    const origins = currentVersion(room.unit()).runs['1.1.a2' as never]!.map(({ origin }) => origin);
    const brought = origins.flatMap((origin) => (origin.kind === 'change' ? [origin.changes.length] : []));
    expect(new Set(brought)).toEqual(new Set([2]));
  });

  it('[ST1] what was not retained can be put back on a later text, where its words still stand', () => {
    const play = roomOfFour();
    const { room, mexico, colombia } = play;
    room.table(mexico, mexican);
    room.table(colombia, apart);
    decide(play, COL1, 'not-retained');
    gavel(play, MEX1);
    room.say(play.chair, {
      kind: 'reopen',
      unit: UNIT,
      elements: room.text().elements.map(({ id }) => id),
      mover: null,
      reason: 'Once more.',
    });
    expect(refusal(decide(play, COL1, 'standing'))).toBe('granted');
    expect(isStale(findProposal(room.negotiation, COL1)!)).toBe(false);
    expect(refusal(gavel(play, COL1))).toBe('granted');
    expect(words(room, '1.1.a3')).toContain('among all stakeholders');
  });
});
