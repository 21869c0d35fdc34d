import { changesBetween } from '../../compare/changes.ts';
import { linkedGroups, overlapping } from '../../compare/overlap.ts';
import type { ChangeId } from '../../ids.ts';
import { faultsOf } from '../../plan/validity.ts';
import { granted, refused } from '../../verdict.ts';
import type { Actor } from '../capacity.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { lockedElements, registration } from '../proposals/decide.ts';
import {
  type TabledChange,
  currentVersion,
  findChange,
  isPrepared,
  preparedChanges,
  preparedText,
  wordingOf,
} from '../read.ts';
import type { Refusal } from '../refusal.ts';
import type { Fate, Negotiation, Unit } from '../state.ts';

type Deciding = CommandOf<'decide'>;

/**
 * The secretariat takes changes into the text in preparation, leaves them in brackets, does not retain them, or puts them
 * back. `seen` is the hash of that text: who decides at the same time as somebody else is told, looks again and decides again.
 */
export function decideFate(state: Negotiation, command: Deciding): Decided {
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  const found = command.changes.map((id) => findChange(unit, id));
  const tabled = found.filter((change) => change !== undefined);
  if (tabled.length < found.length) return refused({ code: 'unknown', what: 'change' });
  if (preparedText(unit).hash !== command.seen) return refused({ code: 'text-moved', unit: unit.id });
  const refusal =
    undecidable(tabled) ??
    lockedRefusal(unit, tabled) ??
    parted(tabled) ??
    takingRefusal(unit, tabled, command.decision);
  if (refusal) return refused(refusal);
  if (tabled.every(({ fate }) => fate.kind === command.decision)) return refused({ code: 'already-so' });
  const { changes, decision } = command;
  return granted([{ kind: 'decided', unit: unit.id, changes, decision }]);
}

/** Withdrawn and revised words are gone, settled ones belong to the gavel, and a consolidated text is agreed or not as a whole. */
function undecidable(tabled: readonly TabledChange[]): Refusal | null {
  const out = tabled.filter(
    ({ change, proposal, fate }) =>
      proposal.kind === 'consolidated' ||
      proposal.withdrawn !== null ||
      isSettled(fate) ||
      wordingOf(proposal, change.id) !== proposal,
  );
  return out.length > 0 ? { code: 'not-standing', changes: out.map(({ change }) => change.id) } : null;
}

function isSettled(fate: Fate): boolean {
  return fate.kind === 'reflected' || (fate.kind === 'taken' && !isPrepared(fate));
}

/** What is agreed is not unsettled again by a decision; the chair reopens it first. */
function lockedRefusal(unit: Unit, tabled: readonly TabledChange[]): Refusal | null {
  const elements = lockedElements(
    unit,
    tabled.map(({ change }) => change),
  );
  return elements.length > 0 ? { code: 'locked', unit: unit.id, elements } : null;
}

/** A footnote and its mark share one fate. */
function parted(tabled: readonly TabledChange[]): Refusal | null {
  const named = new Set(tabled.map(({ change }) => change.id));
  for (const { change, proposal } of tabled) {
    const group = linkedChanges(wordingOf(proposal, change.id).changes, change.id);
    if (group.some((id) => !named.has(id))) return { code: 'linked', change: change.id, together: group };
  }
  return null;
}

/** The changes that share one fate with this one, itself included. */
export function linkedChanges(changes: TabledChange['proposal']['changes'], id: ChangeId): ChangeId[] {
  const index = changes.findIndex((change) => change.id === id);
  const group = linkedGroups(changes).find((members) => members.includes(index)) ?? [index];
  return group.map((member) => changes[member]!.id);
}

function takingRefusal(
  unit: Unit,
  tabled: readonly TabledChange[],
  decision: Deciding['decision'],
): Refusal | null {
  if (decision !== 'taken') return null;
  const stale = tabled.filter(({ now }) => now === null);
  if (stale.length > 0) return { code: 'stale', changes: stale.map(({ change }) => change.id) };
  const named = new Set(tabled.map(({ change }) => change.id));
  const others = preparedChanges(unit).filter((change) => !named.has(change.id));
  const wanted = tabled.flatMap(({ now }) => now ?? []);
  for (const [i, change] of wanted.entries()) {
    const other = [...others, ...wanted.slice(0, i)].find((rival) => overlapping(change, rival));
    if (other) return { code: 'overlap', change: change.id, other: other.id };
  }
  return null;
}

/** Tables the text in preparation as the secretariat's own proposal. It names its sources; it agrees nothing. */
export function decideConsolidation(
  state: Negotiation,
  command: CommandOf<'consolidate'>,
  by: Actor,
): Decided {
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  const prepared = preparedText(unit);
  if (prepared.hash !== command.seen) return refused({ code: 'text-moved', unit: unit.id });
  const sources = preparedChanges(unit).map((change) => change.id);
  const changes = changesBetween(currentVersion(unit).text, prepared.text);
  if (changes.length === 0) return refused({ code: 'nothing-taken', unit: unit.id });
  const faults = faultsOf(prepared.text);
  if (faults.length > 0) return refused({ code: 'invalid-text', faults });
  const registered = registration(unit, by, { text: prepared.text, changes });
  return granted([{ kind: 'consolidated', ...registered, rationale: command.rationale.trim(), sources }]);
}
