import { describe, expect, it } from 'vitest';
import { countsOf, passes, standingProposals, supporters } from '../../../renderer/plan/standing.ts';
import { MEX1, mexican, roomOfFour } from '../../shared/negotiation/four.ts';
import { UNIT } from '../../shared/negotiation/room.ts';

function tabled() {
  const four = roomOfFour();
  four.room.table(four.mexico, mexican);
  return four;
}

describe('who stands behind a proposal', () => {
  it('is its proponent, its co-sponsors and whoever said so, each once', () => {
    const { room, colombia, chair } = tabled();
    const jamaica = room.person('JAM');
    room.say(colombia, { kind: 'take-position', proposal: MEX1, position: 'supports' });
    room.say(jamaica, { kind: 'take-position', proposal: MEX1, position: 'supports' });
    room.say(jamaica, { kind: 'co-sponsor', proposal: MEX1 });
    const [proposal] = room.unit().proposals;
    expect([...supporters(proposal!)].toSorted()).toEqual(['COL', 'JAM', 'MEX']);
    expect(supporters(proposal!)).not.toContain(chair.party);
  });
});

describe('what waits for a seat', () => {
  it('is, for a delegation, what others propose and it has not spoken on', () => {
    const { room, mexico, colombia } = tabled();
    const waits = (by: typeof mexico) => passes('for-us', room.negotiation, room.unit(), by);
    expect([waits(mexico), waits(colombia)]).toEqual([false, true]);
    room.say(colombia, { kind: 'take-position', proposal: MEX1, position: 'can-accept' });
    expect(waits(colombia)).toBe(false);
  });

  it('is, for a delegation, an agreement that waits for its capital', () => {
    const { room, colombia, chair, mexico } = roomOfFour();
    const elements = room.text().elements.map(({ id }) => id);
    room.say(chair, {
      kind: 'agree-ad-referendum',
      unit: UNIT,
      ruling: { kind: 'current', elements },
      awaiting: [colombia.party],
      until: null,
      seen: room.seen(),
    });
    expect(passes('for-us', room.negotiation, room.unit(), colombia)).toBe(true);
    expect(passes('for-us', room.negotiation, room.unit(), mexico)).toBe(false);
  });

  it('is, for the secretariat, what delegations propose and nobody has decided', () => {
    const { room } = tabled();
    const waits = () => passes('for-us', room.negotiation, room.unit(), room.secretariat);
    expect(waits()).toBe(true);
    room.decideAll('not-retained');
    expect(waits()).toBe(false);
    expect(standingProposals(room.unit())).toEqual([]);
  });

  it('is disputed for as long as a change stands', () => {
    const { room, mexico } = tabled();
    expect(passes('disputed', room.negotiation, room.unit(), mexico)).toBe(true);
    room.decideAll('not-retained');
    expect(passes('disputed', room.negotiation, room.unit(), mexico)).toBe(false);
  });
});

describe('the sum of a unit', () => {
  it('counts elements once, by how settled they are', () => {
    const { room, chair } = tabled();
    const [first, second] = room.text().elements.map(({ id }) => id);
    room.decideAll('not-retained');
    room.say(chair, {
      kind: 'agree',
      unit: UNIT,
      ruling: { kind: 'current', elements: [first!, second!] },
      seen: room.seen(),
    });
    expect(countsOf(room.unit())).toMatchObject({
      elements: room.text().elements.length,
      agreed: 2,
      adReferendum: 0,
      changes: 0,
    });
  });
});
