import { describe, expect, it } from 'vitest';
import { originOf } from '../../shared/compare/word-origin.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import type { Ballot } from '../../shared/negotiation/meetings/act.ts';
import { leastOf } from '../../shared/negotiation/meetings/rules.ts';
import { elementStatus } from '../../shared/negotiation/read.ts';
import { plainText } from '../../shared/plan/text.ts';
import { MEX1, mexican, refusal } from '../shared/negotiation/four.ts';
import { comeIn, meeting, openMeeting } from '../shared/negotiation/meeting-room.ts';
import { type Opening, Room, UNIT, withElements } from '../shared/negotiation/room.ts';

const onProposal = { kind: 'proposal', proposal: MEX1 } as const;

/** A plenary with Mexico's proposal before it, and Peru that objects. */
function plenary(rules: NonNullable<Opening['rules']> = {}) {
  const room = new Room(undefined, { rules });
  const chair = room.person('BHS', 'chair');
  const [mexico, peru, colombia, chile] = ['MEX', 'PER', 'COL', 'CHL'].map((party) => room.person(party));
  room.table(mexico!, mexican);
  room.say(peru!, { kind: 'take-position', proposal: MEX1, position: 'objects' });
  openMeeting(room, chair);
  comeIn(room, 30, 'MEX', 'PER', 'COL', 'CHL');
  const call = () =>
    room.ask(chair, {
      kind: 'call-vote',
      unit: UNIT,
      ruling: onProposal,
      reason: 'Three meetings without consensus.',
      seen: room.seen(),
    });
  const gavel = () => room.ask(chair, { kind: 'agree', unit: UNIT, ruling: onProposal, seen: room.seen() });
  const cast = (by: Actor | undefined, ballot: Ballot) => room.ask(by!, { kind: 'cast-vote', ballot });
  return { room, chair, mexico, peru, colombia, chile, call, gavel, cast };
}

describe('a recorded vote', () => {
  it('[VT1] is the exception: the Chair calls it on exactly these words, with the reason', () => {
    const { room, chair, call, mexico } = plenary();
    const bare = {
      kind: 'call-vote',
      unit: UNIT,
      ruling: onProposal,
      reason: ' ',
      seen: room.seen(),
    } as const;
    expect(refusal(room.ask(chair, bare))).toBe('empty');
    expect(refusal(room.ask(mexico!, bare))).toBe('not-allowed');
    expect(refusal(call())).toBe('granted');
    expect(meeting(room).votes).toMatchObject([
      { unit: UNIT, ruling: onProposal, reason: 'Three meetings without consensus.', closed: null },
    ]);
    expect(refusal(call())).toBe('vote-open');
    expect(refusal(room.ask(chair, { kind: 'close-meeting' }))).toBe('vote-open');
  });

  it('[VT2] those who are there vote, one ballot each, and the last one counts', () => {
    const { room, call, cast, mexico } = plenary();
    const absent = room.person('VEN');
    expect(refusal(cast(mexico, 'yes'))).toBe('no-vote');
    call();
    expect(refusal(cast(absent, 'yes'))).toBe('not-present');
    expect(refusal(cast(mexico, 'yes'))).toBe('granted');
    expect(refusal(cast(mexico, 'yes'))).toBe('already-so');
    expect(refusal(cast(room.person('MEX', 'delegate'), 'abstain'))).toBe('granted');
    expect(Object.values(meeting(room).votes[0]!.cast).map(({ ballot }) => ballot)).toEqual(['abstain']);
  });

  it('[VT3] carries with two thirds of the votes for and against, or with more than half, as the rules say', () => {
    const result = (rules: NonNullable<Opening['rules']>) => {
      const { room, chair, call, cast, mexico, peru, colombia, chile } = plenary(rules);
      call();
      cast(mexico, 'yes');
      cast(colombia, 'yes');
      cast(chile, 'abstain');
      cast(peru, 'no');
      cast(room.person('ARG'), 'no');
      cast(room.person('BRA'), 'yes');
      const { act } = room.say(chair, { kind: 'close-vote' });
      return act.kind === 'vote-closed' && act.tally;
    };
    expect(result({ vote: 'two-thirds' })).toEqual({ yes: 3, no: 2, abstain: 1, carried: false });
    expect(result({ vote: 'majority' })).toEqual({ yes: 3, no: 2, abstain: 1, carried: true });
    expect([0, 1, 2, 3, 33, 34].map((all) => leastOf('majority', all))).toEqual([1, 1, 2, 2, 17, 18]);
    expect([0, 1, 2, 3, 33, 34].map((all) => leastOf('two-thirds', all))).toEqual([1, 1, 2, 2, 22, 23]);
  });

  it('[VT4] that carried lets the gavel fall over an objection, and the agreement says that it was by vote', () => {
    const { room, chair, call, gavel, cast, mexico, peru, colombia } = plenary();
    expect(refusal(gavel())).toBe('objection');
    call();
    cast(mexico, 'yes');
    cast(colombia, 'yes');
    cast(peru, 'no');
    expect(refusal(gavel())).toBe('vote-open');
    const closed = room.say(chair, { kind: 'close-vote' });
    expect(refusal(gavel())).toBe('granted');
    expect(room.acts.at(-1)!.act).toMatchObject({ kind: 'agreed', vote: closed.seq });
    const { id, text } = room.text().elements.find((each) => each.id === mexican.id)!;
    expect(elementStatus(room.unit(), id)).toMatchObject({ kind: 'agreed', vote: closed.seq });
    const history = { negotiation: room.negotiation, acts: room.acts };
    const offset = plainText(text).indexOf('people');
    expect(originOf(history, { unit: UNIT, element: id, offset })?.settled).toMatchObject([
      { kind: 'agreed', vote: closed.seq, stamp: { meeting: { number: 1, presiding: chair.person } } },
    ]);
    expect(room.unit().proposals[0]!.positions[peru!.party]?.position).toBe('objects');
  });

  it('[VT4] that was lost lets nothing fall, and what is agreed without a vote is agreed by consensus', () => {
    const { room, chair, call, gavel, cast, mexico, peru } = plenary();
    call();
    cast(peru, 'no');
    cast(mexico, 'yes');
    room.say(chair, { kind: 'close-vote' });
    expect(refusal(gavel())).toBe('objection');
    room.say(peru!, { kind: 'take-position', proposal: MEX1, position: null });
    expect(refusal(gavel())).toBe('granted');
    expect(room.acts.at(-1)!.act).not.toHaveProperty('vote');
  });

  it('[VT4] says nothing of other words: a proposal that was revised since is objected to as before', () => {
    const { room, chair, call, gavel, cast, mexico } = plenary();
    call();
    cast(mexico, 'yes');
    room.say(chair, { kind: 'close-vote' });
    room.say(mexico!, {
      kind: 'revise',
      proposal: MEX1,
      text: withElements(room.text(), [{ ...mexican, text: ['Providing treatment services for all.'] }]),
      rationale: '',
      seen: room.seen(),
    });
    expect(refusal(gavel())).toBe('objection');
  });

  it('[VT5] has no place without a meeting, in an informal one, or without a quorum', () => {
    const { room, chair, call } = plenary();
    const parties = meeting(room).present.slice(0, 20);
    room.say(room.secretariat, { kind: 'mark-presence', parties, present: false });
    expect(refusal(call())).toBe('no-quorum');
    room.say(chair, { kind: 'close-meeting' });
    expect(refusal(call())).toBe('no-meeting');
    openMeeting(room, chair, { meetingKind: 'informal' });
    comeIn(room, 30);
    expect(refusal(call())).toBe('informal-meeting');
  });

  it('[VT5] has no place on words on which the gavel could not fall anyhow', () => {
    const { room, call, colombia } = plenary();
    room.table(colombia!, { ...mexican, text: ['Rival words on the same action.'] });
    expect(refusal(call())).toBe('still-standing');
  });
});
