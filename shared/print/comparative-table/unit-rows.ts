import { diffTexts } from '../../compare/diff.ts';
import type { Kinship } from '../../compare/lineage.ts';
import type { ElementId } from '../../ids.ts';
import { currentVersion, elementStatus } from '../../negotiation/read.ts';
import type { Unit } from '../../negotiation/state.ts';
import { elementLabels } from '../../plan/numbering.ts';
import { type Text, sameText } from '../../plan/text.ts';
import { type Element, elementOf } from '../../plan/unit.ts';
import { unreachable } from '../../verdict.ts';
import { amendedRuns } from '../amended-runs.ts';
import type { Cell, PrintRun, Run, RunStyle } from '../model.ts';
import { elementName } from '../unit-body.ts';
import { textRuns, words } from '../words.ts';
import type { Ancestry } from './ancestry.ts';

/** One row an element, in the order of the current text; what was deleted stands where it stood in the base text. */
export function unitRows(unit: Unit, ancestry: Ancestry | null): Cell[][] {
  const base = unit.versions[0]!.text;
  const current = currentVersion(unit).text;
  return inOneOrder(current.elements, base.elements).map((id) => {
    const pair = { before: elementOf(base, id), now: elementOf(current, id) };
    const descent = ancestry?.of(id) ?? null;
    const older: Cell[] = ancestry
      ? [descent ? [[words(`${descent.ancestor.place}: `, 'strong'), ...descent.ancestor.runs]] : []]
      : [];
    const kinship =
      ancestry && isTraced(pair.before) ? [[words(kinshipName(descent?.kinship ?? null, ancestry))]] : [];
    return [
      [[words(placeName(unit, id))]],
      ...older,
      pair.before ? [printed(pair.before.text, 'plain')] : [],
      currentCell(pair),
      [...kinship, [words(sinceBase(pair))], ...standing(unit, pair.now)],
    ];
  });
}

interface Pair {
  readonly before: Element | undefined;
  readonly now: Element | undefined;
}

/** Deleted elements behind the one that they followed. */
function inOneOrder(current: readonly Element[], base: readonly Element[]): ElementId[] {
  const order = current.map(({ id }) => id);
  base.forEach(({ id }, i) => {
    if (order.includes(id)) return;
    const before = base[i - 1];
    order.splice(before ? order.indexOf(before.id) + 1 : 0, 0, id);
  });
  return order;
}

function isTraced(element: Element | undefined): boolean {
  return element?.kind === 'statement' || element?.kind === 'action';
}

function printed(text: Text, style: RunStyle): PrintRun[] {
  const markOf = (): Run<never> => words(' (footnote)', 'attribution');
  return textRuns<number>(text, style, markOf);
}

function currentCell({ before, now }: Pair): Cell {
  if (!now) return before ? [printed(before.text, 'deleted')] : [];
  if (!before) return [printed(now.text, 'added')];
  if (sameText(before.text, now.text)) return [[words('The same words.', 'attribution')]];
  return [amendedRuns(before.text, diffTexts(before.text, now.text), printed)];
}

function kinshipName(kinship: Kinship | null, { name }: Ancestry): string {
  if (!kinship) return `No counterpart found in ${name}`;
  switch (kinship.kind) {
    case 'same-words':
      return `Same words as in ${name}`;
    case 'reworded':
      return `Reworded from ${name}: ${percent(kinship.share)} of the words that matter are the same`;
    case 'perhaps':
      return `Perhaps from ${name}: ${percent(kinship.share)} of the words that matter are the same`;
    default:
      return unreachable(kinship);
  }
}

function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}

function sinceBase({ before, now }: Pair): string {
  if (!before) return 'New';
  if (!now) return 'Deleted';
  return sameText(before.text, now.text) ? 'Unchanged' : 'Changed';
}

function standing(unit: Unit, now: Element | undefined): PrintRun[][] {
  if (!now) return [];
  const { kind } = elementStatus(unit, now.id);
  if (kind === 'open') return [];
  return [[words(kind === 'agreed' ? 'Agreed' : 'Agreed ad referendum', 'strong')]];
}

/** By its number in the current text; what is deleted has only the one that it had. */
function placeName(unit: Unit, id: ElementId): string {
  const version = elementOf(currentVersion(unit).text, id) ? currentVersion(unit) : unit.versions[0]!;
  const label = elementLabels(unit.label, version.text).get(id) ?? '';
  const name = elementName(version.text.elements, id, label).replace(/^the /, '');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
