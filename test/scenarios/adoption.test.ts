import { describe, expect, it } from 'vitest';
import { originOf } from '../../shared/compare/word-origin.ts';
import type { ElementId, Hash, NoteId } from '../../shared/ids.ts';
import { isToBeConfirmed } from '../../shared/negotiation/notes/joining.ts';
import { currentVersion, planHash } from '../../shared/negotiation/read.ts';
import { plainText } from '../../shared/plan/text.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import { verifyRecord } from '../../shared/record/verify.ts';
import {
  MEX1,
  SEEN_PLACE,
  agreeOnAll,
  mexican,
  refusal,
  roomOfFour,
  words,
} from '../shared/negotiation/four.ts';
import { UNIT } from '../shared/negotiation/room.ts';

const A2 = '1.1.a2' as ElementId;
const ADOPTION = { session: 'sixtieth regular session', place: 'Nassau', date: '2026-11-25' } as const;

/** Mexico's words are agreed with the rest, and the High Level Group approves. */
function approvedRoom() {
  const stage = roomOfFour();
  const { room, mexico, colombia, chair } = stage;
  room.table(mexico, mexican);
  const ruling = { kind: 'proposal', proposal: MEX1 } as const;
  room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
  agreeOnAll(room, chair);
  room.say(colombia, {
    kind: 'lodge-note',
    note: 'n1' as NoteId,
    noteKind: 'reservation',
    unit: UNIT,
    element: A2,
    text: 'Colombia reserves.',
  });
  room.say(chair, { kind: 'approve', ...SEEN_PLACE, seen: planHash(room.negotiation) });
  const { secretariat } = room;
  const adopt = () => refusal(room.ask(chair, { kind: 'adopt', ...ADOPTION }));
  const style = (text: string, element = A2, seen: Hash = room.seen()) =>
    room.ask(secretariat, { kind: 'edit-style', unit: UNIT, element, text: [text], seen });
  const close = () => refusal(room.ask(secretariat, { kind: 'close-style-review' }));
  const correct = (text: string, seen: Hash = planHash(room.negotiation)) =>
    room.ask(secretariat, {
      kind: 'issue-corrigendum',
      corrections: [{ unit: UNIT, element: A2, text: [text], reason: 'A word was left out in typing.' }],
      seen,
    });
  return { ...stage, secretariat, adopt, style, close, correct };
}

const SAID = 'Providing treatment services for people in contact with the criminal justice system.';
const STYLED = 'Providing treatment services for people in contact with the Criminal Justice System.';
const CORRECTED =
  'Providing voluntary treatment services for people in contact with the Criminal Justice System.';

describe('approval, adoption, style review, corrigendum', () => {
  it('[AD1] approved is not adopted; the Commission adopts once, after the approval', () => {
    const { room, chair } = roomOfFour();
    expect(refusal(room.ask(chair, { kind: 'adopt', ...ADOPTION }))).toBe('before-approval');
    const { room: approved, adopt } = approvedRoom();
    expect(adopt()).toBe('granted');
    expect(adopt()).toBe('already-so');
    expect(approved.negotiation.adoption).toMatchObject(ADOPTION);
  });

  it('[AD2] a style edit before the adoption, or after the review is closed, is refused', () => {
    const { adopt, style, close } = approvedRoom();
    expect(refusal(style(STYLED))).toBe('not-adopted');
    expect(close()).toBe('not-adopted');
    adopt();
    expect(close()).toBe('granted');
    expect(refusal(style(STYLED))).toBe('review-closed');
    expect(close()).toBe('already-so');
  });

  it('[AD3] an edit of style is accepted, one of substance refused with the words', () => {
    const { room, adopt, style } = approvedRoom();
    adopt();
    expect(style(SAID.replace('Providing', 'Mandating'))).toMatchObject({
      refusal: { code: 'not-style', words: [{ before: 'Providing', after: 'Mandating' }] },
    });
    expect(refusal(style(SAID))).toBe('nothing-changed');
    expect(refusal(style(STYLED, A2, '0'.repeat(64) as Hash))).toBe('text-moved');
    expect(refusal(style(STYLED, 'nowhere' as ElementId))).toBe('unknown');
    expect(refusal(style(STYLED))).toBe('granted');
    expect(words(room, A2)).toBe(STYLED);
  });

  it('[AD4] the edited text has its own hash, the approved one keeps its words, and the record proves both', () => {
    const { room, adopt, style } = approvedRoom();
    const { approved } = room.negotiation;
    adopt();
    style(STYLED);
    const { act } = room.acts.at(-1)!;
    expect(act.kind === 'style-edited' && act.hash).toBe(planHash(room.negotiation));
    expect(act.kind === 'style-edited' && act.hash).not.toBe(approved!.hash);
    const unit = room.negotiation.approved!.units.find(({ id }) => id === UNIT)!;
    expect(plainText(elementOf(currentVersion(unit).text, A2)!.text)).toBe(SAID);
    expect(verifyRecord(room.acts)).toMatchObject({ ok: true });
  });

  it('[AD5] the words keep their origin, and a note on them needs no confirming', () => {
    const { room, adopt, style } = approvedRoom();
    adopt();
    style(STYLED);
    const history = { negotiation: room.negotiation, acts: room.acts };
    const place = { unit: UNIT, element: A2 };
    const brought = originOf(history, { ...place, offset: STYLED.indexOf('Justice') });
    expect(brought?.source).toMatchObject({ kind: 'brought', by: [{ proposal: { id: MEX1 } }] });
    expect(originOf(history, { ...place, offset: STYLED.indexOf('Criminal') })?.source.kind).toBe('base');
    expect(isToBeConfirmed(room.negotiation.notes['n1' as NoteId]!, room.unit())).toBe(false);
  });

  it('[AD6] a corrigendum follows the final text, is numbered, and leaves the first issue as it was', () => {
    const { room, adopt, style, close, correct } = approvedRoom();
    expect(refusal(correct(CORRECTED))).toBe('not-adopted');
    adopt();
    expect(refusal(correct(CORRECTED))).toBe('review-open');
    style(STYLED);
    close();
    expect(refusal(correct(CORRECTED, '0'.repeat(64) as Hash))).toBe('text-moved');
    expect(refusal(correct(STYLED))).toBe('nothing-changed');
    expect(refusal(correct(''))).toBe('invalid-text');
    expect(refusal(correct(CORRECTED))).toBe('granted');
    expect(words(room, A2)).toBe(CORRECTED);
    expect(refusal(correct(STYLED))).toBe('granted');
    const { adoption, approved } = room.negotiation;
    expect(adoption!.corrigenda.map(({ number }) => number)).toEqual([1, 2]);
    expect(adoption!.corrigenda[0]!.corrections).toMatchObject([{ before: [STYLED], after: [CORRECTED] }]);
    expect(adoption!.plan.hash).toBe(planHash(room.negotiation));
    const unit = approved!.units.find(({ id }) => id === UNIT)!;
    expect(plainText(elementOf(currentVersion(unit).text, A2)!.text)).toBe(SAID);
    expect(verifyRecord(room.acts)).toMatchObject({ ok: true });
  });

  it('[AD5] a word that a corrigendum brings is credited to it, and a note on the words is to be confirmed', () => {
    const { room, adopt, close, correct } = approvedRoom();
    adopt();
    close();
    correct(CORRECTED);
    const history = { negotiation: room.negotiation, acts: room.acts };
    const offset = CORRECTED.indexOf('voluntary');
    const word = originOf(history, { unit: UNIT, element: A2, offset });
    expect(word?.source).toMatchObject({ kind: 'corrected', corrigendum: { number: 1 } });
    expect(isToBeConfirmed(room.negotiation.notes['n1' as NoteId]!, room.unit())).toBe(true);
  });

  it('[AD6] a correction without a reason, or two of one element, are refused', () => {
    const { room, secretariat, adopt, close } = approvedRoom();
    adopt();
    close();
    const one = { unit: UNIT, element: A2, text: [CORRECTED], reason: 'Left out.' };
    const issue = (...corrections: (typeof one)[]) =>
      refusal(
        room.ask(secretariat, { kind: 'issue-corrigendum', corrections, seen: planHash(room.negotiation) }),
      );
    expect(issue({ ...one, reason: ' ' })).toBe('empty');
    expect(issue(one, one)).toBe('already-so');
  });
});
