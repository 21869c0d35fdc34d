import { elementOfChange } from '../../shared/compare/change.ts';
import { takeChanges } from '../../shared/compare/take.ts';
import type { ElementId, Party, ProposalId } from '../../shared/ids.ts';
import type { Ruling } from '../../shared/negotiation/gavel/act.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import { decide } from '../../shared/negotiation/decide.ts';
import {
  bracketedElements,
  currentVersion,
  elementStatus,
  isGavelled,
  preparedChanges,
  rulingWords,
} from '../../shared/negotiation/read.ts';
import type { Refusal } from '../../shared/negotiation/refusal.ts';
import type { Negotiation, Proposal, Unit } from '../../shared/negotiation/state.ts';
import { lacunasIn } from '../../shared/plan/text.ts';
import { type UnitText, elementOf } from '../../shared/plan/unit.ts';

/** `agree` is final; `agree-ad-referendum` waits for capitals. */
export type Gavel = 'agree' | 'agree-ad-referendum';

/** Whose words the gavel can fall on: a proposal made on the current text of which nothing has fallen. */
export function gavelledProposals(unit: Unit): readonly Proposal[] {
  const { number } = currentVersion(unit);
  return unit.proposals.filter(
    ({ version, withdrawn, fates }) =>
      version === number &&
      !withdrawn &&
      Object.values(fates).every(({ kind }) => kind === 'standing' || kind === 'taken'),
  );
}

/** What can be agreed as it stands, one by one. */
export interface GavelledElement {
  readonly id: ElementId;
  /** Agreed already; undecided changes on it; changes taken that only a consolidated text brings; or nothing in the way. */
  readonly state: 'agreed' | 'bracketed' | 'taken' | 'free';
}

export function gavelledElements(unit: Unit): readonly GavelledElement[] {
  const bracketed = bracketedElements(unit);
  const taken = new Set(preparedChanges(unit).map(elementOfChange));
  return currentVersion(unit).text.elements.map(({ id }) => {
    if (elementStatus(unit, id).kind === 'agreed') return { id, state: 'agreed' };
    if (bracketed.has(id)) return { id, state: 'bracketed' };
    return { id, state: taken.has(id) ? 'taken' : 'free' };
  });
}

/** What is agreed or agreed ad referendum here, and could be reopened. */
export function lockedElements(unit: Unit): readonly ElementId[] {
  return currentVersion(unit)
    .text.elements.map(({ id }) => id)
    .filter((id) => isGavelled(elementStatus(unit, id)));
}

/** Why the gavel would be refused, by the same rule that the hub asks; `null`: it would not. */
export function foreseen(
  negotiation: Negotiation,
  by: Actor,
  { unit, ruling }: { readonly unit: Unit; readonly ruling: Ruling },
): Refusal | null {
  const { hash } = currentVersion(unit);
  const asking = { by, at: new Date().toISOString() };
  const verdict = decide(negotiation, { kind: 'agree', unit: unit.id, ruling, seen: hash }, asking);
  return verdict.ok ? null : verdict.refusal;
}

/** Proposals that a gavel on this one closes, in order of tabling, the one itself left out. */
export function closedBy(unit: Unit, proposal: Proposal): readonly ProposalId[] {
  if (proposal.kind !== 'consolidated') return [];
  return unit.proposals
    .filter(({ changes }) => changes.some(({ id }) => proposal.sources.includes(id)))
    .map(({ id }) => id);
}

/** Elements that the gavel would agree while words of the source are lost in them, and the text in which they stand. */
export function lostWordsUnder(
  unit: Unit,
  ruling: Ruling,
): { readonly text: UnitText; readonly elements: readonly ElementId[] } {
  const text = textUnder(unit, ruling);
  const elements = text.elements
    .filter((element) => lacunasIn(element.text).length > 0)
    .filter(({ id }) => ruling.kind === 'proposal' || ruling.elements.includes(id))
    .map(({ id }) => id);
  return { text, elements };
}

function textUnder(unit: Unit, ruling: Ruling): UnitText {
  const proposal = ruling.kind === 'proposal' && unit.proposals.find(({ id }) => id === ruling.proposal);
  const current = currentVersion(unit);
  return proposal ? takeChanges(current, rulingWords(unit, proposal)).text : current.text;
}

/** Delegations whose live notes hang on the unit or on an element of it. */
export function notingParties({ notes }: Negotiation, unit: Unit): readonly Party[] {
  const { text } = currentVersion(unit);
  return Object.values(notes)
    .filter((note) => note.unit === unit.id && !note.withdrawn)
    .filter(({ element }) => element === null || elementOf(text, element))
    .map(({ party }) => party);
}
