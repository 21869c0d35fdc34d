import { describe, expect, it } from 'vitest';
import { originOf } from '../../shared/compare/word-origin.ts';
import type { UnitId } from '../../shared/ids.ts';
import { currentVersion, obstaclesTo } from '../../shared/negotiation/read.ts';
import { lacunasIn, plainText } from '../../shared/plan/text.ts';
import { printModel } from '../../shared/print/print.ts';
import { refusal } from '../shared/negotiation/four.ts';
import { draftOf, lineOf, wholePlanRoom } from '../shared/print/rooms.ts';

/** The 2016 document as it is: the right edge of the column of objectives is cut off in objective 1.3. */
describe('words of the 2016 plan that the scan has lost', () => {
  it('[LC1] the secretariat restores a cut line from another copy, Jamaica doubts it, and the lacuna comes back', () => {
    const room = wholePlanRoom('2016-2020');
    const jamaica = room.person('JAM');
    const chair = room.person('BHS', 'chair');
    const unit = room.unit(
      room.negotiation.order.find((id) => textOf(id).includes('human resource[…] provide')),
    );
    const statement = unit.versions[0]!.text.elements[0]!;
    const [lacuna] = lacunasIn(statement.text);
    function textOf(id: UnitId): string {
      return plainText(currentVersion(room.unit(id)).text.elements[0]!.text);
    }

    // The chair gavels the statement before anybody notices; nothing is edited under a gavel.
    const elements = [statement.id];
    const ruling = { kind: 'current', elements } as const;
    room.say(chair, { kind: 'agree', unit: unit.id, ruling, seen: room.seen(unit.id) });
    const restoration = {
      kind: 'restore',
      unit: unit.id,
      lacuna: lacuna!,
      words: 's to',
      evidence: 'CICAD/doc.2255/16, the Spanish text: "recursos humanos para".',
      seen: room.seen(unit.id),
    } as const;
    expect(refusal(room.ask(room.secretariat, restoration))).toBe('locked');
    const lost = obstaclesTo(room.negotiation).lacunas;
    expect(lost).toContainEqual({ unit: unit.id, elements });

    room.say(chair, {
      kind: 'reopen',
      unit: unit.id,
      elements,
      mover: null,
      reason: 'Words are lost in it.',
    });
    room.say(room.secretariat, restoration);
    expect(textOf(unit.id)).toContain('certification of human resources to provide prevention');
    expect(lineOf(printModel(draftOf(room)), statement.id)).toContain('human resources to provide');
    expect(obstaclesTo(room.negotiation).lacunas).not.toContainEqual({ unit: unit.id, elements });

    // Where the words stand, everybody reads who put them there and on what evidence.
    const history = { negotiation: room.negotiation, acts: room.acts };
    const offset = textOf(unit.id).indexOf('s to provide');
    const origin = originOf(history, { unit: unit.id, element: statement.id, offset });
    expect(origin?.source).toMatchObject({
      kind: 'restored',
      restoration: { evidence: restoration.evidence, stamp: { by: room.secretariat } },
    });

    // Jamaica cannot undo an editorial act, but it can ask; the secretariat reverses it by another act.
    const reversal = {
      kind: 'reverse-restoration',
      unit: unit.id,
      lacuna: lacuna!,
      reason: 'Jamaica holds a copy that reads otherwise.',
      seen: room.seen(unit.id),
    } as const;
    expect(refusal(room.ask(jamaica, reversal))).toBe('not-allowed');
    room.say(room.secretariat, reversal);
    expect(textOf(unit.id)).toContain('human resource[…] provide');
    expect(room.acts.slice(-2).map(({ act }) => act.kind)).toEqual(['restored', 'restoration-reversed']);
  });
});
