import { takeChanges } from '../../compare/take.ts';
import type { Change } from '../../compare/change.ts';
import { proponentOf } from '../../ids.ts';
import { normalize, sameText, tokenize, tokensToText } from '../../plan/text.ts';
import { elementOf } from '../../plan/unit.ts';
import { faultsOf } from '../../plan/validity.ts';
import { granted, refused } from '../../verdict.ts';
import type { Actor } from '../capacity.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import { lockedElements, registration } from '../proposals/decide.ts';
import {
  bringsWords,
  currentVersion,
  findChange,
  findProposal,
  namedSources,
  preparedText,
} from '../read.ts';
import type { Negotiation, Unit } from '../state.ts';

/**
 * The secretariat writes words of its own between rival ones and names them. They are tabled like anybody's, decided on
 * like anybody's, and agree nothing (`field.md §2`, consolidated text).
 */
export function decideCompromise(state: Negotiation, command: CommandOf<'compromise'>, by: Actor): Decided {
  const unit = state.units[command.unit];
  if (!unit) return refused({ code: 'unknown', what: 'unit' });
  if (preparedText(unit).hash !== command.seen) return refused({ code: 'text-moved', unit: unit.id });
  const { element, at, remove, derivedFrom } = command;
  if (!standsThere(unit, command)) return refused({ code: 'unknown', what: 'element' });
  const named = derivedFrom.map((id) => findChange(unit, id));
  if (named.some((source) => !source || !bringsWords(source.proposal) || source.proposal.withdrawn))
    return refused({ code: 'unknown', what: 'change' });
  const insert = normalize(command.insert);
  if (sameText(insert, remove)) return refused({ code: 'nothing-changed' });
  const changes: Change[] = [{ kind: 'MOD', element, at, remove, insert }];
  const locked = lockedElements(unit, changes);
  if (locked.length > 0) return refused({ code: 'locked', unit: unit.id, elements: locked });
  const { text } = takeChanges(
    currentVersion(unit),
    changes.map((change) => ({ ...change, id: derivedFrom[0]! })),
  );
  const faults = faultsOf(text);
  if (faults.length > 0) return refused({ code: 'invalid-text', faults });
  const registered = registration(unit, by, { text, changes });
  const rationale = command.rationale.trim();
  return granted([
    { kind: 'compromise-proposed', ...registered, rationale, derivedFrom: [...new Set(derivedFrom)] },
  ]);
}

function standsThere(unit: Unit, { element: id, at, remove }: CommandOf<'compromise'>): boolean {
  const element = elementOf(currentVersion(unit).text, id);
  if (!element) return false;
  const there = tokenize(element.text).slice(at, at + tokenize(remove).length);
  return sameText(tokensToText(there), remove);
}

/** Only whoever proposed a source says whether a text that names it reflects it; they may say otherwise later. */
export function decideReflection(
  state: Negotiation,
  { proposal: id, reflected }: CommandOf<'mark-reflection'>,
  by: Actor,
): Decided {
  const proposal = findProposal(state, id);
  if (!proposal || proposal.kind === 'delegation') return refused({ code: 'unknown', what: 'proposal' });
  if (proposal.withdrawn) return refused({ code: 'withdrawn-already', proposal: id });
  const sources = namedSources(state.units[proposal.unit]!, proposal);
  if (!sources.some((source) => proponentOf(source) === by.party)) return refused({ code: 'not-yours' });
  if (proposal.reflections[by.party]?.reflected === reflected) return refused({ code: 'already-so' });
  return granted([{ kind: 'reflection-marked', proposal: id, reflected }]);
}
