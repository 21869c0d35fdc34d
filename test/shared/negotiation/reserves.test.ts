import { describe, expect, it } from 'vitest';
import { elementStatus, unitStatus } from '../../../shared/negotiation/read.ts';
import { countBrackets, rollingText } from '../../../shared/rolling/rolling-text.ts';
import { MEX1, mexican, refusal, roomOfFour } from './four.ts';
import { UNIT, element } from './room.ts';

const on = (id: string, words: string | null = null) =>
  ({
    kind: 'place-reserve',
    unit: UNIT,
    element: id as never,
    words,
    reason: 'Instructions awaited.',
  }) as const;
const lift = (id: string) => ({ kind: 'lift-reserve', unit: UNIT, element: id as never }) as const;

describe('working reserves', () => {
  it('[RS1] a working reserve blocks agreement, also ad referendum, until its delegation lifts it', () => {
    const { room, mexico, colombia, chair } = roomOfFour();
    room.say(colombia, on('1.1.a2', 'treatment services'));
    const elements = room.text().elements.map(({ id }) => id);
    const agree = { unit: UNIT, ruling: { kind: 'current', elements }, seen: room.seen() } as const;
    expect(refusal(room.ask(chair, { kind: 'agree', ...agree }))).toBe('reserved');
    const awaiting = { awaiting: ['MEX' as never], until: null };
    expect(refusal(room.ask(chair, { kind: 'agree-ad-referendum', ...agree, ...awaiting }))).toBe('reserved');
    expect(refusal(room.ask(mexico, lift('1.1.a2')))).toBe('already-so');
    room.say(colombia, lift('1.1.a2'));
    expect(refusal(room.ask(chair, { kind: 'agree', ...agree }))).toBe('granted');
  });

  it('[RS1] what nobody reserves on can be agreed beside it', () => {
    const { room, mexico, colombia, chair } = roomOfFour();
    room.say(colombia, on('1.1.a2'));
    room.table(mexico, element('action', '1.1.a3', 'Design of joint mechanisms among the stakeholders.'));
    const ruling = { kind: 'proposal', proposal: MEX1 } as const;
    expect(refusal(room.ask(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() }))).toBe(
      'granted',
    );
    expect(elementStatus(room.unit(), '1.1.a2' as never).kind).toBe('open');
    expect(elementStatus(room.unit(), '1.1.a3' as never).kind).toBe('agreed');
  });

  it('[RS1] a proposal that touches words under reserve is not agreed either', () => {
    const { room, mexico, colombia, chair } = roomOfFour();
    room.table(mexico, mexican);
    room.say(colombia, on('1.1.a2'));
    const ruling = { kind: 'proposal', proposal: MEX1 } as const;
    expect(refusal(room.ask(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() }))).toBe(
      'reserved',
    );
  });

  it('[RS2] it shows as a bracket with its owner, and a delegation has one on an element', () => {
    const { room, colombia } = roomOfFour();
    room.say(colombia, { ...on('1.1.a2'), reason: '' });
    room.say(colombia, on('1.1.a2', 'treatment services'));
    expect(refusal(room.ask(colombia, on('1.1.a2', 'treatment services')))).toBe('already-so');
    const { brackets, byParty } = countBrackets(rollingText(room.unit()));
    expect([brackets, byParty.get('COL' as never)]).toEqual([1, 1]);
    expect(unitStatus(room.negotiation, room.unit())).toBe('bracketed');
  });

  it('[RS2] it quotes words that stand, and is not placed on what is agreed', () => {
    const { room, colombia, chair } = roomOfFour();
    expect(refusal(room.ask(colombia, on('1.1.a2', 'words that stand nowhere')))).toBe('text-moved');
    const ruling = { kind: 'current', elements: ['1.1.a2' as never] } as const;
    room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    expect(refusal(room.ask(colombia, on('1.1.a2')))).toBe('locked');
  });
});
