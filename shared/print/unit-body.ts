import type { Change } from '../compare/change.ts';
import type { ElementId } from '../ids.ts';
import { currentVersion } from '../negotiation/read.ts';
import type { Unit } from '../negotiation/state.ts';
import { elementLabels } from '../plan/numbering.ts';
import { type Text } from '../plan/text.ts';
import { type Element, bodyOf, elementOf } from '../plan/unit.ts';
import { layPieces } from './brackets.ts';
import { type AnchoredNote, noteMarks } from './delegation-notes.ts';
import { unreachable } from '../verdict.ts';
import type { NoteSource, Paragraph, Run } from './model.ts';
import type { Pending, PendingChanges } from './pending.ts';
import { type RollingContext, rollingRuns } from './rolling-text.ts';
import { textRuns, words } from './words.ts';

type RawRun = Run<NoteSource>;
type RawParagraph = Paragraph<NoteSource>;

export interface UnitBody {
  readonly paragraphs: readonly RawParagraph[];
  readonly aside: readonly (readonly RawRun[])[];
}

/** One unit as it is printed: its current text, what stands on it, the marks of its footnotes and of the notes by delegations. */
export function unitBody(unit: Unit, changes: PendingChanges, notes: readonly AnchoredNote[]): UnitBody {
  const context = contextOf(unit, changes.placed);
  const labels = printedLabels(unit);
  const current = bodyOf(currentVersion(unit).text).map((element): RawParagraph => ({
    element: element.id,
    kind: element.kind,
    label: labels.get(element.id) ?? '',
    runs: [
      ...rollingRuns(element, changes.placed, context),
      ...noteMarks(notes, { anchor: element.id, unit }),
    ],
  }));
  return {
    paragraphs: withAdditions(current, changes.placed, context),
    aside: changes.unplaced.map((pending) => inWords(pending, context)),
  };
}

function printedLabels(unit: Unit): ReadonlyMap<ElementId, string> {
  const { text } = currentVersion(unit);
  const labels = new Map(elementLabels(unit.label, text));
  for (const { id, kind } of text.elements)
    if (kind === 'statement') labels.set(id, `${numberInArea(unit)}.`);
  return labels;
}

/** `3` of objective 2.3. */
function numberInArea(unit: Unit): string {
  return unit.label.slice(unit.label.indexOf('.') + 1);
}

function contextOf(unit: Unit, placed: readonly Pending[]): RollingContext {
  const { text } = currentVersion(unit);
  const labels = elementLabels(unit.label, text);
  const context: RollingContext = {
    markOf: (footnote) => ({ kind: 'mark', mark: footnoteSource(footnote, unit, { placed, context }) }),
    nameOf: (id) => elementName(text.elements, id, labels.get(id) ?? ''),
  };
  return context;
}

/** `the statement`, `action 3.1`, `paragraph 2`, `the footnote`. */
export function elementName(elements: readonly Element[], id: ElementId, label: string): string {
  const element = elements.find((candidate) => candidate.id === id);
  if (element?.kind === 'action') return `action ${label}`;
  if (element?.kind !== 'paragraph') return `the ${element?.kind ?? 'element'}`;
  const paragraphs = elements.filter(({ kind }) => kind === 'paragraph');
  return `paragraph ${paragraphs.indexOf(element) + 1}`;
}

type Surroundings = { placed: readonly Pending[]; context: RollingContext };

function footnoteSource(id: ElementId, unit: Unit, { placed, context }: Surroundings): NoteSource {
  return {
    key: `footnote ${unit.id} ${id}`,
    kind: 'footnote',
    paragraphs: () => {
      const element = elementOf(currentVersion(unit).text, id);
      const current = element ? rollingRuns(element, placed, context) : [];
      const proposed = placed.flatMap(({ change, by }) =>
        change.kind === 'ADD' && change.element.id === id ? [addition(change.element.text, by, context)] : [],
      );
      const line = [current, ...proposed].filter((runs) => runs.length > 0);
      return [line.flatMap((runs, i) => (i === 0 ? runs : [words(' '), ...runs]))];
    },
  };
}

function addition(text: Text, by: string, context: RollingContext): RawRun[] {
  return layPieces([{ kind: 'bracket', runs: textRuns(text, 'added', context.markOf), by }]);
}

/** Proposed elements in their places, under their neighbour's number (`field.md §2`, bis and ter), in order of tabling. */
function withAdditions(
  current: readonly RawParagraph[],
  placed: readonly Pending[],
  context: RollingContext,
): RawParagraph[] {
  const additions = placed.flatMap(({ change, by }) =>
    change.kind === 'ADD' && change.element.kind !== 'footnote' ? [{ ...change, by }] : [],
  );
  const following = (id: ElementId | null, neighbour: RawParagraph | undefined): RawParagraph[] =>
    additions
      .filter(({ place }) => place.after === id)
      .toSorted((a, b) => a.place.rank - b.place.rank)
      .map(({ element, by }, i) => ({
        element: element.id,
        kind: element.kind,
        label: element.kind === 'action' ? addedLabel(neighbour, firstAction(current), i) : '',
        runs: addition(element.text, by, context),
      }));
  return [
    following(null, undefined),
    ...current.map((each) => [each, ...following(each.element, each)]),
  ].flat();
}

function firstAction(current: readonly RawParagraph[]): string {
  return current.find(({ kind }) => kind === 'action')?.label ?? '';
}

const ADDED = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'novies',
  'decies',
] as const;

/** `3.1 bis` after action 3.1; `3.1 ante` before the first action; `new` where there is no action yet. */
function addedLabel(neighbour: RawParagraph | undefined, first: string, at: number): string {
  if (neighbour?.kind === 'action') return `${neighbour.label} ${ADDED[at] ?? `(${at + 2})`}`;
  const before = first ? `${first} ante` : 'new';
  return at === 0 ? before : `${before} ${ADDED[at - 1] ?? `(${at + 1})`}`;
}

/** A change that has no place in the current text. */
function inWords({ change, by }: Pending, context: RollingContext): RawRun[] {
  const { from, to } = wordsMoved(change, context);
  return layPieces([
    { kind: 'agreed', runs: [words('Standing on an earlier text: ', 'attribution')] },
    ...(to.length > 0 ? [{ kind: 'bracket', runs: to, by } as const] : []),
    ...(from.length > 0 ? [{ kind: 'bracket', runs: from, by: `delete: ${by}` } as const] : []),
  ]);
}

type Sides = { readonly from: readonly RawRun[]; readonly to: readonly RawRun[] };

function wordsMoved(change: Change, { markOf, nameOf }: RollingContext): Sides {
  switch (change.kind) {
    case 'MOD':
      return {
        from: textRuns(change.remove, 'deleted', markOf),
        to: textRuns(change.insert, 'added', markOf),
      };
    case 'ADD':
      return { from: [], to: textRuns(change.element.text, 'added', markOf) };
    case 'SUP':
      return { from: textRuns(change.element.text, 'deleted', markOf), to: [] };
    case 'MOVE':
      return { from: [], to: [words(`move ${nameOf(change.element)}`, 'added')] };
    default:
      return unreachable(change);
  }
}
