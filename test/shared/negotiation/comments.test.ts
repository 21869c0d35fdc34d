import { describe, expect, it } from 'vitest';
import type { ChangeId } from '../../../shared/ids.ts';
import { stancesOf } from '../../../shared/negotiation/proposals/stances.ts';
import { findProposal } from '../../../shared/negotiation/read.ts';
import { MEX1, mexican, refusal, roomOfFour, words } from './four.ts';
import { element } from './room.ts';

function tabled() {
  const four = roomOfFour();
  four.room.table(four.mexico, mexican);
  return { ...four, proposal: () => findProposal(four.room.negotiation, MEX1)! };
}

describe('comments', () => {
  it('[CM1] are on the proposal or on one of its changes, oldest first', () => {
    const { room, colombia, chair, proposal } = tabled();
    const change = proposal().changes[0]!.id;
    room.say(colombia, { kind: 'comment', proposal: MEX1, change, text: ' Which system? ' });
    room.say(chair, { kind: 'comment', proposal: MEX1, change: null, text: 'Let us hear Mexico.' });
    expect(proposal().comments).toMatchObject([
      { change, text: 'Which system?', stamp: { by: colombia } },
      { change: null, text: 'Let us hear Mexico.', stamp: { by: chair } },
    ]);
  });

  it('[CM1] are refused on a change that the proposal never had, and on nothing at all', () => {
    const { room, colombia } = tabled();
    const comment = { kind: 'comment', proposal: MEX1, text: 'Why?' } as const;
    const ask = (change: string) => refusal(room.ask(colombia, { ...comment, change: change as ChangeId }));
    expect(ask(`${MEX1}#99`)).toBe('unknown');
    expect(ask('1.1/COL/1#1')).toBe('unknown');
    expect(refusal(room.ask(colombia, { ...comment, change: null, text: ' ' }))).toBe('empty');
  });

  it('[CM1] stay possible on changes of an earlier wording and on what was withdrawn', () => {
    const { room, mexico, colombia, proposal } = tabled();
    const old = proposal().changes[0]!.id;
    const text = {
      ...room.text(),
      elements: room
        .text()
        .elements.map((each) =>
          each.id === '1.1.a2' ? element('action', '1.1.a2', 'Providing treatment for offenders.') : each,
        ),
    };
    room.say(mexico, { kind: 'revise', proposal: MEX1, text, rationale: '', seen: room.seen() });
    room.say(mexico, { kind: 'withdraw', proposal: MEX1 });
    const comment = { kind: 'comment', proposal: MEX1, change: old, text: 'We liked it.' } as const;
    expect(refusal(room.ask(colombia, comment))).toBe('granted');
    expect(words(room, '1.1.a2')).toContain('Exploring');
  });
});

describe('positions', () => {
  it('[PS3] keep every earlier one with its stamp, co-sponsorships and what was taken back included', () => {
    const { room, colombia, proposal } = tabled();
    const take = (position: 'objects' | 'reserves' | null) =>
      room.say(colombia, { kind: 'take-position', proposal: MEX1, position }).seq;
    const acts = [take('objects'), take('reserves'), take(null)];
    acts.push(room.say(colombia, { kind: 'co-sponsor', proposal: MEX1 }).seq);
    acts.push(room.say(colombia, { kind: 'end-co-sponsorship', proposal: MEX1 }).seq);
    expect(stancesOf(proposal(), colombia.party).map(({ stance, since }) => [stance, since.seq])).toEqual([
      ['objects', acts[0]],
      ['reserves', acts[1]],
      ['none', acts[2]],
      ['proposes', acts[3]],
      ['none', acts[4]],
    ]);
    expect(proposal().positions).toEqual({});
  });

  it('[PS3] the proponent proposes since the tabling; who was never heard has no place', () => {
    const { room, mexico, colombia, proposal } = tabled();
    const seq = room.acts.at(-1)!.seq;
    expect(stancesOf(proposal(), mexico.party)).toMatchObject([{ stance: 'proposes', since: { seq } }]);
    expect(stancesOf(proposal(), colombia.party)).toEqual([]);
  });
});
