import * as fc from 'fast-check';
import type { Hash, InvitationId, NoteId, Party, UnitId, ProposalId } from '../../shared/ids.ts';
import type { Command } from '../../shared/negotiation/command.ts';
import { elementOfChange } from '../../shared/compare/change.ts';
import { DOCUMENTS } from '../../shared/negotiation/issuing/act.ts';
import { rollingTextHash } from '../../shared/negotiation/issuing/rolling-text-hash.ts';
import { linkedChanges } from '../../shared/negotiation/merging/decide.ts';
import {
  isStale,
  planHash,
  standsOn,
  undecidedChanges,
  tabledChanges,
  unitsInOrder,
  wordingOf,
} from '../../shared/negotiation/read.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import { readSymbol } from '../../shared/plan/symbol.ts';
import { normalize } from '../../shared/plan/text.ts';
import { unreachable } from '../../shared/verdict.ts';
import { anyEdits, withEdits } from '../shared/compare/arbitrary-text.ts';
import { STATUS_KINDS, isStatusKind, statusCommandOf } from './status-tries.ts';
import { LACUNA, type Room, UNIT, element, withElements } from '../shared/negotiation/room.ts';

/** What somebody tries. `who`, `pick` and `which` are dice: taken modulo what there is at that moment. */
const KINDS = [
  'table',
  'table',
  'table',
  'table',
  'footnote',
  'rival',
  'rival',
  'rival',
  'rival',
  'revise',
  'revise',
  'maintain',
  'maintain',
  'maintain',
  'maintain',
  'maintain',
  'withdraw',
  'co-sponsor',
  'end-co-sponsorship',
  'take-position',
  'comment',
  'lodge-note',
  'withdraw-note',
  'decide',
  'decide',
  'decide',
  'decide',
  'decide',
  'decide',
  'place-reserve',
  'lift-reserve',
  'lift-reserve',
  'take-rivals',
  'take-rivals',
  'bracket-rest',
  'bracket-rest',
  'agree-first',
  'agree-first',
  'compromise',
  'mark-reflection',
  'consolidate',
  'consolidate',
  'restore',
  'reverse-restoration',
  'agree',
  'agree-ad-referendum',
  'confirm',
  'reopen',
  'approve',
  'invite',
  'remove',
  'assign-symbol',
  'issue-revision',
] as const;
export const anyTry = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...KINDS) },
    { weight: 1, arbitrary: fc.constantFrom(...STATUS_KINDS) },
  ),
  who: fc.nat(99),
  pick: fc.nat(99),
  which: fc.nat(99),
  edits: anyEdits,
});
export type Try = typeof anyTry extends fc.Arbitrary<infer Dice> ? Dice : never;

const UNITS = [UNIT, '1.2', 'Intro'] as UnitId[];
export const roll = <Item>(items: readonly Item[], die: number): Item | undefined =>
  items[die % Math.max(items.length, 1)];

/** About a text that names sources, where there is one. */
function mostlyNamed(room: Room, die: number, command: (text: ProposalId) => Command): Command | null {
  const all = unitsInOrder(room.negotiation).flatMap((unit) => unit.proposals);
  const texts = all.filter(({ kind }) => kind !== 'delegation');
  const text = roll(texts.length > 0 ? texts : all, die);
  return text ? command(text.id) : null;
}

/** The first proposal that could be agreed as it is. */
function firstOpen(unit: Unit): Proposal | undefined {
  return unit.proposals.find(
    (proposal) => !isStale(proposal) && proposal.changes.every(({ id }) => standsOn(proposal.fates[id]!)),
  );
}

/** The command that these dice mean in this room; much of it is refused, as much of it should be. */
export function commandOf(room: Room, dice: Try, serial: number): Command | null {
  const { kind, pick, which } = dice;
  const id = roll(UNITS, pick)!;
  const unit = room.unit(id);
  const seen = which % 11 === 0 ? ('0'.repeat(64) as Hash) : room.seen(id);
  const proposal = roll(unit.proposals, which)?.id;
  const elements = room.text(id).elements.map((each) => each.id);
  const tabled = roll(tabledChanges(unit), which);
  if (isStatusKind(kind)) return statusCommandOf(room, { kind, pick, which, serial, unit: id });
  switch (kind) {
    case 'table':
      return {
        kind,
        unit: id,
        text: withEdits(room.text(id), dice.edits, `n${serial}.`),
        rationale: '',
        language: 'en',
        seen,
      };
    case 'footnote': {
      const [first, ...rest] = room.text(id).elements;
      const note = element('footnote', `f${serial}`, 'See the declaration.');
      const marked = first && { ...first, text: normalize([...first.text, { footnote: note.id }]) };
      return marked
        ? {
            kind: 'table',
            unit: id,
            text: { ...room.text(id), elements: [marked, ...rest, note] },
            rationale: '',
            language: 'en',
            seen,
          }
        : null;
    }
    case 'rival': {
      const rival = element(
        'action',
        '1.1.a2',
        `${which % 2 ? 'Providing' : 'Ensuring'} treatment services for offenders.`,
      );
      return {
        kind: 'table',
        unit: UNIT,
        text: withElements(room.text(), [rival]),
        rationale: '',
        language: 'es',
        seen: room.seen(),
      };
    }
    case 'revise':
      return proposal
        ? {
            kind,
            proposal,
            text: withEdits(room.text(id), dice.edits, `r${serial}.`),
            rationale: '',
            seen,
          }
        : null;
    case 'maintain': {
      const waiting = unitsInOrder(room.negotiation).flatMap((each) => each.proposals.filter(isStale));
      const stale = roll(waiting, which);
      if (!stale) return proposal ? { kind, proposal, seen } : null;
      return { kind, proposal: stale.id, seen: room.seen(stale.unit) };
    }
    case 'withdraw':
    case 'co-sponsor':
    case 'end-co-sponsorship':
      return proposal ? { kind, proposal } : null;
    case 'take-position':
      return proposal
        ? { kind, proposal, position: ([null, 'supports', 'objects', 'can-accept'] as const)[which % 4]! }
        : null;
    case 'comment':
      return proposal
        ? {
            kind,
            proposal,
            change: which % 2 ? null : (tabled?.change.id ?? null),
            text: which % 5 ? 'We thank the proponent.' : ' ',
          }
        : null;
    case 'lodge-note':
      return {
        kind,
        note: `note${serial}` as NoteId,
        noteKind: 'reservation',
        unit: id,
        element: roll([null, ...elements], which)!,
        text: 'We reserve.',
      };
    case 'withdraw-note':
      return { kind, note: `note${which}` as NoteId };
    case 'decide': {
      if (!tabled) return null;
      const changes =
        which % 7 === 0
          ? [tabled.change.id]
          : linkedChanges(wordingOf(tabled.proposal, tabled.change.id).changes, tabled.change.id);
      return {
        kind,
        unit: id,
        changes,
        decision: (['taken', 'taken', 'not-retained', 'bracketed', 'standing'] as const)[pick % 5]!,
        seen: room.prepared(id),
      };
    }
    case 'place-reserve':
    case 'lift-reserve': {
      const reserved = roll(elements, which);
      if (!reserved) return null;
      return kind === 'lift-reserve'
        ? { kind, unit: id, element: reserved }
        : { kind, unit: id, element: reserved, words: null, reason: '' };
    }
    case 'take-rivals': {
      const rivals = undecidedChanges(room.unit()).filter(
        ({ change, proposal: { kind: sort } }) =>
          sort !== 'consolidated' && elementOfChange(change) === '1.1.a2',
      );
      const rival = roll(rivals, which);
      if (!rival) return null;
      return {
        kind: 'decide',
        unit: UNIT,
        changes: linkedChanges(rival.proposal.changes, rival.change.id),
        decision: 'taken',
        seen: room.prepared(),
      };
    }
    case 'bracket-rest': {
      const rest = undecidedChanges(unit).filter((each) => each.proposal.id !== firstOpen(unit)?.id);
      const changes = rest.flatMap(({ proposal: { kind: sort }, change }) =>
        sort === 'consolidated' ? [] : [change.id],
      );
      if (changes.length === 0) return null;
      return { kind: 'decide', unit: id, changes, decision: 'bracketed', seen: room.prepared(id) };
    }
    case 'agree-first': {
      const first = firstOpen(unit);
      const ruling = first && ({ kind: 'proposal', proposal: first.id } as const);
      return ruling ? { kind: 'agree', unit: id, ruling, seen } : null;
    }
    case 'compromise': {
      if (tabled?.now?.kind !== 'MOD') return null;
      const { element: of, at, remove } = tabled.now;
      return {
        kind,
        unit: id,
        element: of,
        at,
        remove,
        insert: [`words between ${serial}`],
        derivedFrom: [tabled.change.id],
        rationale: '',
        seen: room.prepared(id),
      };
    }
    case 'mark-reflection':
      return mostlyNamed(room, which, (text) => ({ kind, proposal: text, reflected: which % 3 > 0 }));
    case 'consolidate':
      return { kind, unit: id, rationale: '', seen: room.prepared(id) };
    case 'agree':
    case 'agree-ad-referendum': {
      const ruling =
        proposal && which % 2
          ? ({ kind: 'proposal', proposal } as const)
          : ({ kind: 'current', elements: which % 3 ? elements : elements.slice(0, 1) } as const);
      return kind === 'agree'
        ? { kind, unit: id, ruling, seen }
        : { kind, unit: id, ruling, awaiting: ['MEX' as Party], until: null, seen };
    }
    case 'restore':
      return {
        kind,
        unit: UNIT,
        lacuna: LACUNA,
        words: which % 7 ? (pick % 2 ? 'eatment,' : ' words ') : ' ',
        evidence: 'Another copy.',
        seen: room.seen(),
      };
    case 'reverse-restoration':
      return { kind, unit: UNIT, lacuna: LACUNA, reason: 'It was another page.', seen: room.seen() };
    case 'confirm':
      return { kind, unit: id };
    case 'reopen':
      return {
        kind,
        unit: id,
        elements: elements.slice(0, 1 + (which % 3)),
        mover: null,
        reason: 'As requested.',
      };
    case 'approve':
      return { kind, place: 'Washington', date: '2026-10-30', seen: planHash(room.negotiation) };
    case 'invite':
      return {
        kind,
        invitation: `inv${serial}` as InvitationId,
        party: 'CHL' as Party,
        capacity: 'delegate',
      };
    case 'assign-symbol':
      return {
        kind,
        document: roll(DOCUMENTS, pick)!,
        symbol: readSymbol(`CICAD/doc.${1 + (which % 9)}/26`)!,
        series: null,
      };
    case 'issue-revision':
      return { kind, symbol: null, seen: which % 11 === 0 ? seen : rollingTextHash(room.negotiation) };
    case 'remove':
      return { kind, person: roll(Object.values(room.negotiation.members), which)!.person };
    default:
      return unreachable(kind);
  }
}
