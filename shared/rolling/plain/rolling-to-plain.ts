import type { RegisteredChange } from '../../compare/change.ts';
import type { ElementId } from '../../ids.ts';
import type { Unit } from '../../negotiation/state.ts';
import type { Text } from '../../plan/text.ts';
import type { ElementKind } from '../../plan/unit.ts';
import { unreachable } from '../../verdict.ts';
import type { Bracket, Stretch } from '../brackets.ts';
import type { Contribution } from '../contributions.ts';
import type { RollingElement, RollingText, Standing } from '../rolling-text.ts';
import { type Behind, alphabetical, behindOf } from './behind.ts';
import { elementNames } from './names.ts';
import type { PlainBracket, PlainElement, PlainRolling, PlainStretch } from './plain-rolling.ts';
import { rowToStretches, settled, stretchesToRow } from './row.ts';
import { type NoteNumbers, type PlainWords, textToPlain } from './words.ts';

interface Context {
  readonly unit: Unit;
  readonly nameOf: (id: ElementId, kind?: ElementKind) => string;
  readonly words: (text: Text) => PlainWords;
}

/** What of a rolling text can be written down. @param numbers of the document in which it will stand */
export function rollingToPlain(
  { unit, kind, elements, stale }: RollingText,
  numbers: NoteNumbers,
): PlainRolling {
  const context: Context = {
    unit,
    nameOf: elementNames(unit, numbers),
    words: (text) => textToPlain(text, numbers),
  };
  return {
    heading: kind === 'objective' ? `Objective ${unit.label}` : 'Introduction',
    elements: elements.map((each) => plainElement(each, context)),
    stale: stale.map((contribution) => staleElement(contribution, context)),
  };
}

function plainElement(each: RollingElement, { unit, nameOf, words, ...rest }: Context): PlainElement {
  switch (each.kind) {
    case 'current':
      return standingElement(each, { unit, nameOf, words, ...rest });
    case 'added': {
      const [{ element }] = each.variants as [(typeof each.variants)[number]];
      const proposals = each.variants.flatMap((variant) => variant.proposals);
      const by = behindOf(unit, { proposals, taken: each.taken });
      return { kind: 'added', name: nameOf(element.id, element.kind), words: words(element.text), by };
    }
    case 'moved-here':
      return { kind: 'moved-here', name: nameOf(each.element), by: behindOf(unit, each) };
    default:
      return unreachable(each);
  }
}

function standingElement(standing: Standing, context: Context): PlainElement {
  const { unit, nameOf } = context;
  const { element, stretches, deletion, moves, reserves } = standing;
  return {
    kind: 'current',
    name: nameOf(element.id),
    stretches: plainStretches(stretches, context),
    deletion: deletion && { by: behindOf(unit, deletion), retainedBy: alphabetical(deletion.retainedBy) },
    moves: moves.map((move) => ({
      after: move.after === null ? null : nameOf(move.after),
      by: behindOf(unit, move),
    })),
    reserves: reserves.map(({ words, party }) => ({ words: words === null ? [] : [words], party })),
  };
}

function plainStretches(stretches: readonly Stretch[], context: Context): PlainStretch[] {
  const plain = stretches.map((stretch): PlainStretch =>
    stretch.kind === 'plain'
      ? { kind: 'plain', words: context.words(stretch.text) }
      : { kind: 'bracket', bracket: plainBracket(stretch.bracket, context) },
  );
  return rowToStretches(settled(stretchesToRow(plain)));
}

function plainBracket({ current, retainedBy, options }: Bracket, { unit, words }: Context): PlainBracket {
  return {
    current: words(current),
    retainedBy: alphabetical(retainedBy),
    options: options.map((option) => ({ words: words(option.text), by: behindOf(unit, option) })),
  };
}

function staleElement(contribution: Contribution, context: Context): PlainElement {
  return staleChange(contribution.change, behindOf(context.unit, contribution), context);
}

function staleChange(change: RegisteredChange, by: Behind, { nameOf, words }: Context): PlainElement {
  const still = { kind: 'current', stretches: [], deletion: null, moves: [], reserves: [] } as const;
  switch (change.kind) {
    case 'MOD': {
      const options = [{ words: words(change.insert), by }];
      const bracket = { current: words(change.remove), retainedBy: [], options };
      return { ...still, name: nameOf(change.element), stretches: [{ kind: 'bracket', bracket }] };
    }
    case 'ADD': {
      const { id, kind, text } = change.element;
      return { kind: 'added', name: nameOf(id, kind), words: words(text), by };
    }
    case 'SUP': {
      const { id, kind, text } = change.element;
      const stretches = [{ kind: 'plain', words: words(text) } as const];
      return { ...still, name: nameOf(id, kind), stretches, deletion: { by, retainedBy: [] } };
    }
    case 'MOVE': {
      const after = change.to.after === null ? null : nameOf(change.to.after);
      return { ...still, name: nameOf(change.element), moves: [{ after, by }] };
    }
    default:
      return unreachable(change);
  }
}
