import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/negotiation/capacity.ts';
import type { ProposalLink } from '../../../shared/negotiation/proposals/act.ts';
import { tabledOn, textTakenUp } from '../../../shared/negotiation/proposals/links.ts';
import { findProposal } from '../../../shared/negotiation/read.ts';
import { plainText } from '../../../shared/plan/text.ts';
import { type UnitText, elementOf } from '../../../shared/plan/unit.ts';
import { printModel } from '../../../shared/print/print.ts';
import { annexOf, draftOf } from '../print/rooms.ts';
import { COL1, MEX1, colombian, mexican, refusal, roomOfFour } from './four.ts';
import { type Room, UNIT, element, withElements } from './room.ts';

const AGAIN: ProposalLink = { kind: 'represents', proposal: MEX1 };
const AMENDED: ProposalLink = { kind: 'amends', proposal: MEX1 };

function tabled() {
  const four = roomOfFour();
  four.room.table(four.mexico, mexican, element('action', 'm1', 'A new action of Mexico.'));
  return { ...four, mex: () => findProposal(four.room.negotiation, MEX1)! };
}

function tableOn(room: Room, by: Actor, link: ProposalLink, text: UnitText) {
  return room.ask(by, {
    kind: 'table',
    unit: UNIT,
    text,
    rationale: '',
    language: 'en',
    seen: room.seen(),
    link,
  });
}

const said = (text: UnitText, id: string) => plainText(elementOf(text, id as never)!.text);

describe('presenting again', () => {
  it('[PR8] takes a new number, its own words, and is linked both ways', () => {
    const { room, mexico, colombia, mex } = tabled();
    room.say(mexico, { kind: 'withdraw', proposal: MEX1 });
    expect(refusal(tableOn(room, colombia, AGAIN, textTakenUp(room.unit(), mex())))).toBe('granted');
    const again = findProposal(room.negotiation, COL1)!;
    expect(again).toMatchObject({ link: AGAIN, proponent: 'COL', withdrawn: null });
    expect(again.text).toEqual(mex().text);
    expect(tabledOn(room.unit(), MEX1).map(({ id }) => id)).toEqual([COL1]);
    expect(mex().withdrawn).not.toBeNull();
  });

  it('[PR8] is open to the one who withdrew it too, and only for what was withdrawn', () => {
    const { room, mexico, colombia, mex } = tabled();
    const { text } = mex();
    expect(refusal(tableOn(room, colombia, AGAIN, text))).toBe('not-withdrawn');
    room.say(mexico, { kind: 'withdraw', proposal: MEX1 });
    expect(refusal(tableOn(room, mexico, AGAIN, text))).toBe('granted');
    expect(room.unit().proposals.map(({ id }) => id)).toEqual([MEX1, '1.1/MEX/2']);
    expect(refusal(tableOn(room, mexico, { ...AGAIN, proposal: '1.1/PER/1' as never }, text))).toBe(
      'unknown',
    );
  });
});

describe('amending a proposal that is on the table', () => {
  it('[PR9] names it, and each keeps its own fate', () => {
    const { room, mexico, colombia, mex } = tabled();
    const text = withElements(textTakenUp(room.unit(), mex()), [colombian]);
    expect(refusal(tableOn(room, colombia, AMENDED, text))).toBe('granted');
    room.say(mexico, { kind: 'withdraw', proposal: MEX1 });
    const amendment = findProposal(room.negotiation, COL1)!;
    expect(Object.values(amendment.fates).every(({ kind }) => kind === 'standing')).toBe(true);
    expect(tabledOn(room.unit(), MEX1).map(({ id }) => id)).toEqual([COL1]);
  });

  it('[PR9] is refused on one’s own proposal and when it says just the same', () => {
    const { room, mexico, colombia, mex } = tabled();
    const same = textTakenUp(room.unit(), mex());
    expect(refusal(tableOn(room, colombia, AMENDED, same))).toBe('nothing-amended');
    expect(refusal(tableOn(room, mexico, AMENDED, withElements(same, [colombian])))).toBe('own-proposal');
  });

  it('[PR9] what was withdrawn while the amendment was drafted does not stand in its way', () => {
    const { room, mexico, colombia, mex } = tabled();
    const text = textTakenUp(room.unit(), mex());
    room.say(mexico, { kind: 'withdraw', proposal: MEX1 });
    expect(refusal(tableOn(room, colombia, AMENDED, text))).toBe('granted');
  });

  it('[PR8] [PR9] is printed with both proposals', () => {
    const { room, mexico, colombia, mex } = tabled();
    tableOn(room, colombia, AMENDED, withElements(mex().text, [colombian]));
    room.say(mexico, { kind: 'withdraw', proposal: MEX1 });
    tableOn(room, room.person('PER'), AGAIN, mex().text);
    const lines = annexOf(printModel(draftOf(room)), 'Proposals and what became of them').join('\n');
    expect(lines).toMatch(
      /1\.1\/MEX\/1: withdrawn.*Amended by 1\.1\/COL\/1 \/ Presented again as 1\.1\/PER\/1/,
    );
    expect(lines).toMatch(/1\.1\/COL\/1: standing.*Amendment to 1\.1\/MEX\/1/);
    expect(lines).toMatch(/1\.1\/PER\/1: standing.*Presents again 1\.1\/MEX\/1/);
  });
});

describe('the words that a draft on a proposal starts from', () => {
  it('[PR10] are the proposal’s own while the text has not moved', () => {
    const { room, mex } = tabled();
    expect(textTakenUp(room.unit(), mex())).toEqual(mex().text);
  });

  it('[PR10] stand in the text as it has become, and undo nobody else’s words', () => {
    const { room, mexico, colombia, chair, mex } = tabled();
    room.say(mexico, { kind: 'withdraw', proposal: MEX1 });
    room.table(
      colombia,
      element(
        'action',
        '1.1.a2',
        'Exploring all the means of providing treatment services for drug-dependent criminal offenders.',
      ),
      element('action', '1.1.a3', 'Design of cooperation mechanisms among all stakeholders.'),
    );
    const ruling = { kind: 'proposal', proposal: COL1 } as const;
    room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    const text = textTakenUp(room.unit(), mex());
    expect(said(text, '1.1.a3')).toContain('all stakeholders');
    expect(said(text, 'm1')).toBe('A new action of Mexico.');
    // Both have rewritten it: the withdrawn wording stands whole, to be compared with the current words.
    expect(said(text, '1.1.a2')).toBe(said(mex().text, '1.1.a2'));
  });

  it('[PR10] leave out what a gavel has already put into the text', () => {
    const { room, mexico, chair, mex } = tabled();
    const ruling = { kind: 'proposal', proposal: MEX1 } as const;
    room.say(chair, { kind: 'agree', unit: UNIT, ruling, seen: room.seen() });
    expect(mexico.party).toBe(mex().proponent);
    expect(textTakenUp(room.unit(), mex())).toEqual(room.text());
  });
});
