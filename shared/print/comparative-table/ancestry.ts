import { type Kinship, lineage } from '../../compare/lineage.ts';
import type { ElementId } from '../../ids.ts';
import type { Unit } from '../../negotiation/state.ts';
import type { OpeningText, OpeningUnit } from '../../plan/opening-text.ts';
import type { Element } from '../../plan/unit.ts';
import type { PrintRun } from '../model.ts';
import { textRuns, words } from '../words.ts';

/** An element of the plan before, as it is printed. */
export interface Ancestor {
  /** `Objective 2.6, action 3`: counted, because plans letter and number their actions differently. */
  readonly place: string;
  readonly runs: readonly PrintRun[];
}

/** What of the plan before stands behind what of the base text. */
export interface Ancestry {
  /** Of the plan before: `2011-2015`. */
  readonly name: string;
  /** Of the base text. */
  readonly base: string;
  readonly of: (element: ElementId) => { readonly ancestor: Ancestor; readonly kinship: Kinship } | null;
  /** Statements and actions from which nothing was found to descend, in their order. */
  readonly childless: readonly Ancestor[];
}

export function ancestryOf(predecessor: OpeningText, units: readonly Unit[], base: string): Ancestry {
  const older = predecessor.units.filter(({ text }) => text.kind === 'objective');
  const newer = units.map((unit) => unit.versions[0]!.text);
  const descents = lineage(
    older.map(({ text }) => text),
    newer,
  );
  const ancestors = new Map(older.flatMap(ancestorsIn));
  const byChild = new Map(descents.map((descent) => [descent.to, descent]));
  const parents = new Set(descents.map(({ from }) => from));
  return {
    name: predecessor.base.name,
    base,
    of: (element) => {
      const descent = byChild.get(element);
      return descent ? { ancestor: ancestors.get(descent.from)!, kinship: descent.kinship } : null;
    },
    childless: [...ancestors].filter(([id]) => !parents.has(id)).map(([, ancestor]) => ancestor),
  };
}

function ancestorsIn({ label, text }: OpeningUnit): [ElementId, Ancestor][] {
  const actions = text.elements.filter(({ kind }) => kind === 'action');
  return text.elements
    .filter(({ kind }) => kind !== 'footnote')
    .map((element) => {
      const place = `Objective ${label}${element.kind === 'action' ? `, action ${actions.indexOf(element) + 1}` : ''}`;
      return [element.id, { place, runs: runsOf(element) }];
    });
}

function runsOf({ text }: Element): PrintRun[] {
  return textRuns<number>(text, 'plain', () => words(' (footnote)', 'attribution'));
}
