import { expect, it, onTestFinished, vi } from 'vitest';
import { basePlan } from '../../../main/hub/base-plan.ts';
import { Ledger } from '../../../main/hub/ledger.ts';
import { actorOf } from '../../../main/hub/live-negotiation.ts';
import { openingCommands, PRACTICE_PLACES } from '../../../main/hub/seating.ts';
import { USUAL_RULES } from '../../../shared/negotiation/meetings/rules.ts';
import { openSqliteStore } from '../../../main/store/sqlite-store.ts';

function opened() {
  const store = openSqliteStore(':memory:');
  onTestFinished(() => store.close());
  const ledger = Ledger.empty(store);
  const text = basePlan({ kind: 'seed', name: '2016-2020' });
  if (!text.ok) throw new Error('no plan');
  const opening = {
    title: 'Plan',
    practice: true,
    rules: USUAL_RULES,
    text: text.value,
    places: PRACTICE_PLACES,
  };
  expect(ledger.say(openingCommands(opening)).ok).toBe(true);
  const members = Object.values(ledger.opened.members);
  const seated = (capacity: string) => actorOf(members.find((member) => member.capacity === capacity)!);
  return { store, ledger, secretariat: seated('secretariat'), head: seated('head') };
}

it('[RC3] a clock that is put back does not turn time back in the record, also over a restart', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-10-12T09:00:00.000Z') });
  onTestFinished(() => void vi.useRealTimers());
  const { store, ledger, secretariat, head } = opened();
  vi.setSystemTime(new Date('2026-10-12T08:00:00.000Z'));
  expect(ledger.say([{ command: { kind: 'remove', person: head.person }, by: secretariat }]).ok).toBe(true);
  const again = Ledger.replayed(store);
  const invite = { kind: 'invite', invitation: 'i' as never, party: head.party, capacity: 'head' } as const;
  expect(again.say([{ command: invite, by: secretariat }]).ok).toBe(true);
  expect(Ledger.replayed(store).length).toBe(again.length);
  expect(store.acts(again.length - 2, 2).map(({ at }) => at)).toEqual([
    '2026-10-12T09:00:00.000Z',
    '2026-10-12T09:00:00.000Z',
  ]);
});

it('nothing is recorded that would break the record: who has gone cannot be made to speak', () => {
  const { ledger, secretariat, head } = opened();
  ledger.say([{ command: { kind: 'remove', person: head.person }, by: secretariat }]);
  const { length } = ledger;
  const note = {
    kind: 'lodge-note',
    note: 'n' as never,
    noteKind: 'reservation',
    unit: '2.3' as never,
    element: null,
    text: 'Late.',
  } as const;
  expect(() => ledger.say([{ command: note, by: head }])).toThrow('could not have been said');
  expect(ledger.length).toBe(length);
});
