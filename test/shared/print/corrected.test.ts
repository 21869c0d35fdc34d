import { describe, expect, it } from 'vitest';
import type { ElementId } from '../../../shared/ids.ts';
import { planHash } from '../../../shared/negotiation/read.ts';
import type { TextPrint } from '../../../shared/print/model.ts';
import { printModel } from '../../../shared/print/print.ts';
import { printDocx } from '../../../shared/print/docx/print-docx.ts';
import type { Text } from '../../../shared/plan/text.ts';
import { UNIT, type Room } from '../negotiation/room.ts';
import { annexOf, approvedOf, approvedRoom, lineOf } from './rooms.ts';

const A1 = '1.1.a1' as ElementId;

/** Adopted, with one edit of style, final, and corrected once. */
function correctedRoom(): Room {
  const room = approvedRoom();
  const chair = room.person('CHL', 'chair');
  const words = (change: (words: string) => string): Text =>
    room
      .text()
      .elements.find(({ id }) => id === A1)!
      .text.map((inline) => (typeof inline === 'string' ? change(inline) : inline));
  room.say(chair, {
    kind: 'adopt',
    session: 'sixtieth regular session',
    place: 'Nassau',
    date: '2026-11-25',
  });
  const style = { unit: UNIT, element: A1, text: words((said) => said.toUpperCase()), seen: room.seen() };
  room.say(room.secretariat, { kind: 'edit-style', ...style });
  room.say(room.secretariat, { kind: 'close-style-review' });
  const correction = {
    unit: UNIT,
    element: A1,
    text: words((said) => said.replace('PROMOTION', 'TIMELY PROMOTION')),
    reason: 'Left out.',
  };
  const seen = planHash(room.negotiation);
  room.say(room.secretariat, { kind: 'issue-corrigendum', corrections: [correction], seen });
  return room;
}

function correctedOf(room: Room): TextPrint {
  const { negotiation } = room;
  const { seq, at } = room.acts.at(-1)!;
  const adoption = negotiation.adoption!;
  return { kind: 'corrected', negotiation, plan: adoption.plan, adoption, upTo: { seq, at } };
}

describe('the adopted text', () => {
  it('[AD6] prints as corrected, and as first issued', () => {
    const room = correctedRoom();
    expect(lineOf(printModel(correctedOf(room)), A1)).toContain('TIMELY PROMOTION');
    expect(lineOf(printModel(approvedOf(room)), A1)).toContain('Promotion of');
  });

  it('[AD1] says in its status line that it was adopted, where, and which corrigendum it has', () => {
    const { status } = printModel(correctedOf(correctedRoom())).front;
    expect(status).toMatch(
      /^Approved by the High Level Group on .* · Adopted by the Commission at its sixtieth/,
    );
    expect(status).toMatch(/corr\. 1$/);
  });

  it('[AD5] credits in its annex what the corrigendum brought to it, and nothing else', () => {
    const annex = annexOf(printModel(correctedOf(correctedRoom())), 'Words and who brought them').join('\n');
    expect(annex.match(/Corrigendum 1/g)).toHaveLength(1);
  });

  it('[AD6] is a document that opens', async () => {
    expect((await printDocx(correctedOf(correctedRoom()))).length).toBeGreaterThan(1000);
  });
});
