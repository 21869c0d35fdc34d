import type { Change } from '../compare/change.ts';
import type { ElementId } from '../ids.ts';
import { currentVersion } from '../negotiation/read.ts';
import type { Unit } from '../negotiation/state.ts';
import { elementLabels } from '../plan/numbering.ts';
import type { Contribution } from '../rolling/contributions.ts';
import type { Addition, RollingText, Standing } from '../rolling/rolling-text.ts';
import { type Element, bodyOf } from '../plan/unit.ts';
import { layPieces } from './brackets.ts';
import { type AnchoredNote, noteMarks } from './delegation-notes.ts';
import { unreachable } from '../verdict.ts';
import type { NoteSource, Paragraph, Run } from './model.ts';
import { attribution } from './attribution.ts';
import { type RollingContext, rollingRuns } from './rolling-text.ts';
import { textRuns, words } from './words.ts';

type RawRun = Run<NoteSource>;
type RawParagraph = Paragraph<NoteSource>;

export interface UnitBody {
  readonly paragraphs: readonly RawParagraph[];
  readonly aside: readonly (readonly RawRun[])[];
}

/** One unit as it is printed: its current text, what stands on it, the marks of its footnotes and of the notes by delegations. */
export function unitBody(unit: Unit, rolling: RollingText, notes: readonly AnchoredNote[]): UnitBody {
  const context = contextOf(unit, rolling);
  return {
    paragraphs: paragraphsOf(unit, rolling, { context, notes }),
    aside: rolling.stale.map((contribution) => inWords(contribution, context)),
  };
}

interface Printing {
  readonly context: RollingContext;
  readonly notes: readonly AnchoredNote[];
}

/** Proposed elements stand in their places, under their neighbour's number (`field.md §2`, bis and ter), in order of tabling. */
function paragraphsOf(unit: Unit, { elements }: RollingText, { context, notes }: Printing): RawParagraph[] {
  const labels = printedLabels(unit);
  const first = bodyOf(currentVersion(unit).text).find(({ kind }) => kind === 'action');
  const paragraphs: RawParagraph[] = [];
  let neighbour: Element | null = null;
  let added = 0;
  for (const each of elements) {
    if (each.kind === 'current') {
      [neighbour, added] = [each.element, 0];
      if (each.element.kind !== 'footnote')
        paragraphs.push(standingParagraph(unit, each, { context, notes }));
    } else if (each.kind === 'added' && each.variants[0]!.element.kind !== 'footnote') {
      const [{ element }] = each.variants as [Addition['variants'][number]];
      const beside = neighbour?.kind === 'action' ? labels.get(neighbour.id)! : null;
      const label = element.kind === 'action' ? addedLabel(beside, first && labels.get(first.id), added) : '';
      paragraphs.push({ element: element.id, kind: element.kind, label, runs: addition(each, context) });
      added += 1;
    }
  }
  return paragraphs;
}

function standingParagraph(unit: Unit, standing: Standing, { context, notes }: Printing): RawParagraph {
  const { id, kind } = standing.element;
  return {
    element: id,
    kind,
    label: printedLabels(unit).get(id) ?? '',
    runs: [...rollingRuns(standing, context), ...noteMarks(notes, { anchor: id, unit })],
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

function contextOf(unit: Unit, rolling: RollingText): RollingContext {
  const { text } = currentVersion(unit);
  const labels = elementLabels(unit.label, text);
  const context: RollingContext = {
    unit,
    markOf: (footnote) => ({ kind: 'mark', mark: footnoteSource(footnote, rolling, context) }),
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

function footnoteSource(id: ElementId, rolling: RollingText, context: RollingContext): NoteSource {
  return {
    key: `footnote ${rolling.unit.id} ${id}`,
    kind: 'footnote',
    paragraphs: () => {
      const lines = rolling.elements.flatMap((each) => {
        if (each.kind === 'current') return each.element.id === id ? [rollingRuns(each, context)] : [];
        const brings = each.kind === 'added' && each.variants.some(({ element }) => element.id === id);
        return brings ? [addition(each, context)] : [];
      });
      const line = lines.filter((runs) => runs.length > 0);
      return [line.flatMap((runs, i) => (i === 0 ? runs : [words(' '), ...runs]))];
    },
  };
}

function addition({ variants, taken }: Addition, context: RollingContext): RawRun[] {
  const proposals = variants.flatMap((variant) => variant.proposals);
  const by = attribution(context.unit, { proposals, taken });
  const runs = textRuns(variants[0]!.element.text, 'added', context.markOf);
  return layPieces([{ kind: 'bracket', runs, by }]);
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
function addedLabel(beside: string | null, first: string | undefined, at: number): string {
  if (beside !== null) return `${beside} ${ADDED[at] ?? `(${at + 2})`}`;
  const before = first ? `${first} ante` : 'new';
  return at === 0 ? before : `${before} ${ADDED[at - 1] ?? `(${at + 1})`}`;
}

/** A change that has no place in the current text. */
function inWords(contribution: Contribution, context: RollingContext): RawRun[] {
  const by = attribution(context.unit, contribution);
  const { from, to } = wordsMoved(contribution.change, context);
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
