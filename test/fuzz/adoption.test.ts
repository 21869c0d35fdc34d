import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditedStretches } from '../../shared/compare/provenance.ts';
import type { ElementId, Hash, UnitId } from '../../shared/ids.ts';
import { styleEdit } from '../../shared/negotiation/adoption/style.ts';
import type { AdoptionCommand } from '../../shared/negotiation/adoption/command.ts';
import { may } from '../../shared/negotiation/policy.ts';
import { currentVersion, planHash, unitsInOrder } from '../../shared/negotiation/read.ts';
import { type Text, normalize, plainText } from '../../shared/plan/text.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import { verifyRecord } from '../../shared/record/verify.ts';
import { unreachable } from '../../shared/verdict.ts';
import { SEEN_PLACE, agreeOnAll, roomOfFour } from '../shared/negotiation/four.ts';
import type { Room } from '../shared/negotiation/room.ts';

const KINDS = [
  'adopt',
  'edit-style',
  'edit-style',
  'edit-style',
  'close-style-review',
  'issue-corrigendum',
] as const;
const EDITS: readonly ((words: string) => string)[] = [
  (words) => words.toUpperCase(),
  (words) => words.replace(/\.$/, ''),
  (words) => `${words}.`,
  (words) => words.replace('programs', 'program'),
  (words) => words.replace('drug', 'tobacco'),
  (words) => words.replace(/^\S+ /, ''),
  (words) => `New ${words}`,
  () => '',
  (words) => words,
];
const anyTry = fc.record({
  kind: fc.constantFrom(...KINDS),
  pick: fc.nat(99),
  which: fc.nat(99),
  edit: fc.nat(EDITS.length - 1),
  stale: fc.nat(9),
});
type Try = typeof anyTry extends fc.Arbitrary<infer Dice> ? Dice : never;

const STALE = '0'.repeat(64) as Hash;

function commandOf(room: Room, { kind, pick, which, edit, stale }: Try): AdoptionCommand {
  const units = unitsInOrder(room.negotiation);
  const unit: UnitId = units[pick % units.length]!.id;
  const { elements } = room.text(unit);
  const { id, text } = elements[which % elements.length]!;
  const words: Text = normalize([EDITS[edit]!(plainText(text))]);
  const element: ElementId = stale === 1 ? ('nowhere' as ElementId) : id;
  switch (kind) {
    case 'adopt':
      return { kind, session: 'sixtieth regular session', place: 'Nassau', date: '2026-11-25' };
    case 'edit-style':
      return { kind, unit, element, text: words, seen: stale === 0 ? STALE : room.seen(unit) };
    case 'close-style-review':
      return { kind };
    case 'issue-corrigendum':
      return {
        kind,
        corrections: [{ unit, element, text: words, reason: stale === 2 ? ' ' : 'A slip.' }],
        seen: stale === 0 ? STALE : planHash(room.negotiation),
      };
    default:
      return unreachable(kind);
  }
}

function edited(
  before: Room['negotiation'],
  { negotiation }: Room,
  { unit, element }: Extract<AdoptionCommand, { kind: 'edit-style' }>,
) {
  const words = ({ units }: Room['negotiation']) =>
    elementOf(currentVersion(units[unit]!).text, element)!.text;
  return styleEdit(words(before), words(negotiation));
}

describe('after the approval', () => {
  it('[FZ1] [AD4] [AD5] whatever is tried, the approved text stays, every word is credited, and the record proves each hash', () => {
    const granted = new Set<string>();
    const refused = new Set<string>();
    fc.assert(
      fc.property(fc.array(anyTry, { minLength: 5, maxLength: 25 }), (tries) => {
        const { room, chair } = roomOfFour();
        agreeOnAll(room, chair);
        room.say(chair, { kind: 'approve', ...SEEN_PLACE, seen: planHash(room.negotiation) });
        const first = room.negotiation.approved!;
        for (const dice of tries) {
          const command = commandOf(room, dice);
          const by = may('chair', command.kind) ? chair : room.secretariat;
          const before = room.negotiation;
          const verdict = room.ask(by, command);
          if (verdict.ok) granted.add(command.kind);
          else refused.add(verdict.refusal.code);
          const { approved, adoption, units } = room.negotiation;
          expect(approved).toBe(first);
          expect((adoption?.plan ?? approved)!.hash).toBe(planHash(room.negotiation));
          expect(verdict.ok && command.kind === 'edit-style' ? edited(before, room, command) : []).toEqual(
            [],
          );
          for (const { text, runs } of Object.values(units).map(currentVersion)) {
            for (const each of text.elements) {
              const stretches = creditedStretches(each.text, runs[each.id]!);
              expect(normalize(stretches.flatMap((stretch) => stretch.text))).toEqual(each.text);
            }
          }
        }
        expect(verifyRecord(room.acts)).toMatchObject({ ok: true, acts: room.acts.length });
      }),
      { numRuns: 150, seed: 20261125 },
    );
    expect([...granted].toSorted()).toEqual([
      'adopt',
      'close-style-review',
      'edit-style',
      'issue-corrigendum',
    ]);
    for (const code of [
      'not-style',
      'not-adopted',
      'review-open',
      'review-closed',
      'text-moved',
      'invalid-text',
      'nothing-changed',
      'empty',
    ])
      expect([...refused]).toContain(code);
  });
});
