import { describe, expect, it } from 'vitest';
import type { ProposalId } from '../../../shared/ids.ts';
import { partiesOf } from '../../../shared/negotiation/roster/read.ts';
import { findProposal } from '../../../shared/negotiation/read.ts';
import { changesByPlace } from '../../../renderer/proposal/change-place.ts';
import { isLate, stancesOn } from '../../../renderer/proposal/standing.ts';
import { Room, element } from '../../shared/negotiation/room.ts';

const MEX1 = '1.1/MEX/1' as ProposalId;

function tabled() {
  const room = new Room();
  const mexico = room.person('MEX');
  room.table(
    mexico,
    element('action', '1.1.a1', 'Promotion of all care, treatment and recovery programs.'),
    element('action', '1.1.a3', 'Design of cooperation mechanisms among all stakeholders.'),
  );
  return { room, mexico, proposal: () => findProposal(room.negotiation, MEX1)! };
}

describe('who stands where', () => {
  it('every delegation of the roster is in exactly one place', () => {
    const { room, proposal } = tabled();
    room.say(room.person('COL'), { kind: 'co-sponsor', proposal: MEX1 });
    room.say(room.person('PER'), { kind: 'take-position', proposal: MEX1, position: 'objects' });
    room.say(room.person('JAM'), { kind: 'take-position', proposal: MEX1, position: 'supports' });
    const { proposes, positions, unheard } = stancesOn(room.negotiation, proposal(), room.now);
    expect(proposes).toEqual(['MEX', 'COL']);
    expect(positions.filter(({ parties }) => parties.length > 0)).toEqual([
      { position: 'supports', parties: ['JAM'] },
      { position: 'objects', parties: ['PER'] },
    ]);
    const all = [...proposes, ...positions.flatMap(({ parties }) => parties), ...unheard];
    expect(all.toSorted()).toEqual(partiesOf(room.negotiation).toSorted());
  });

  it('whoever joins after a change was decided has joined late', () => {
    const { room, proposal } = tabled();
    room.say(room.person('COL'), { kind: 'co-sponsor', proposal: MEX1 });
    room.decideAll('taken');
    room.say(room.person('PER'), { kind: 'co-sponsor', proposal: MEX1 });
    expect(proposal().coSponsors.map((sponsor) => [sponsor.party, isLate(proposal(), sponsor)])).toEqual([
      ['COL', false],
      ['PER', true],
    ]);
  });
});

describe('what a proposal changes', () => {
  it('is put together by element, in its own order, and loses no change', () => {
    const { proposal } = tabled();
    const groups = changesByPlace(proposal());
    expect(groups).toHaveLength(2);
    expect(groups.flat().map(({ id }) => id)).toEqual(proposal().changes.map(({ id }) => id));
  });
});
