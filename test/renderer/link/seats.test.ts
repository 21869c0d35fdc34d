import { beforeEach, describe, expect, it } from 'vitest';
import {
  chooseSeat,
  forgetNegotiation,
  keepSeats,
  keptSeats,
  recentSeats,
  seatsIn,
  touchSeat,
} from '../../../renderer/link/seats.ts';
import type { NegotiationId, Party, PersonId } from '../../../shared/ids.ts';
import type { Seat } from '../../../shared/protocol.ts';

/** What the browser gives; Node has none. */
class Kept {
  readonly #items = new Map<string, string>();
  getItem = (key: string) => this.#items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#items.set(key, value);
}

const HUB = 'http://127.0.0.1:1';
const seat = (person: string, negotiation = 'n1'): Seat => ({
  negotiation: negotiation as NegotiationId,
  title: 'Successor plan',
  practice: false,
  party: 'MEX' as Party,
  capacity: 'head',
  organization: null,
  person: person as PersonId,
  name: 'Ana',
  token: `token-${person}`,
});

beforeEach(() => {
  Object.assign(globalThis, { localStorage: new Kept(), sessionStorage: new Kept() });
});

describe('the seats on this computer', () => {
  it('come back as they were kept, and a seat that is kept again replaces itself', () => {
    keepSeats(HUB, [seat('p1'), seat('p2')]);
    keepSeats(HUB, [{ ...seat('p1'), token: 'newer' }]);
    expect(keptSeats().map(({ person, token }) => [person, token])).toEqual([
      ['p1', 'newer'],
      ['p2', 'token-p2'],
    ]);
  });

  it('are none, and no crash, when what was kept cannot be read', () => {
    localStorage.setItem('plenaria.seats', '[{"hub":1}]');
    expect(keptSeats()).toEqual([]);
    localStorage.setItem('plenaria.seats', '{');
    expect(keptSeats()).toEqual([]);
  });

  it('are listed once a negotiation, the last used first', () => {
    keepSeats(HUB, [seat('p1'), seat('p2'), seat('p3', 'n2')]);
    const [, second] = keptSeats();
    touchSeat({ ...second!, usedAt: '2099' }, [['agreed']]);
    const recents = recentSeats(keptSeats());
    expect(recents).toHaveLength(2);
    expect(recents.find(({ negotiation }) => negotiation === 'n1')?.person).toBeDefined();
    expect(keptSeats().find(({ person }) => person === 'p2')?.progress).toEqual([['agreed']]);
  });

  it('put the one that this window sits on first', () => {
    keepSeats(HUB, [seat('p1'), seat('p2')]);
    chooseSeat(keptSeats().find(({ person }) => person === 'p2')!);
    expect(seatsIn('n1' as NegotiationId).map(({ person }) => person)).toEqual(['p2', 'p1']);
  });

  it('are forgotten with their tokens', () => {
    keepSeats(HUB, [seat('p1'), seat('p3', 'n2')]);
    forgetNegotiation(keptSeats()[0]!);
    expect(localStorage.getItem('plenaria.seats')).not.toContain('token-p1');
    expect(keptSeats().map(({ person }) => person)).toEqual(['p3']);
  });
});
