import type { ElementId } from '../../shared/ids.ts';
import { elementLabels } from '../../shared/plan/numbering.ts';
import { type UnitText, footnotesOf } from '../../shared/plan/unit.ts';

/** The unit's place in the document, which its printed numbers follow from. */
export interface Numbering {
  /** `2.3`, or `Intro` */
  readonly unitLabel: string;
  /** Footnotes of the units before this one: they are numbered in one run through the document. */
  readonly footnotesBefore: number;
}

/** The printed number of every element: `3.1` for an action, `4` for a footnote, nothing for the others. */
export function printedNumbers(text: UnitText, numbering: Numbering): ReadonlyMap<ElementId, string> {
  const notes = footnotesOf(text).map(
    ({ id }, i) => [id, String(numbering.footnotesBefore + i + 1)] as const,
  );
  return new Map([...elementLabels(numbering.unitLabel, text), ...notes]);
}
