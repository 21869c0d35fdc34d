import { type Change, elementOfChange } from '../compare/change.ts';
import type { ElementId } from '../ids.ts';
import { type Token, tokenize, tokensToText } from '../plan/text.ts';
import type { Element } from '../plan/unit.ts';
import { type Piece, layPieces } from './brackets.ts';
import type { NoteSource, Run, RunStyle } from './model.ts';
import type { Pending } from './pending.ts';
import { textRuns, words } from './words.ts';

type RawRun = Run<NoteSource>;
export type MarkOf = (footnote: ElementId) => RawRun;
type Modification = Extract<Change, { kind: 'MOD' }>;

/** A word-by-word amendment, as the tokens of its element that it touches. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: readonly Token[];
  readonly by: string;
  readonly behind: string;
}

/** Amendments whose words meet: rivals, of which at most one can be in the text. */
interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly Edit[];
}

export interface RollingContext {
  readonly markOf: MarkOf;
  /** How an element is called: `action 3.1`. */
  readonly nameOf: (element: ElementId) => string;
}

/**
 * An element's current words with everything that stands on them, each amendment in its own bracket, in place and in
 * order of tabling (`field.md §9`). Without standing changes these are the words as they are.
 */
export function rollingRuns(
  element: Element,
  pending: readonly Pending[],
  context: RollingContext,
): RawRun[] {
  const own = pending.filter(({ change }) => elementOfChange(change) === element.id && change.kind !== 'ADD');
  const edits = own.flatMap(({ change, ...rest }) => (change.kind === 'MOD' ? [editOf(change, rest)] : []));
  const deletions = own.filter(({ change }) => change.kind === 'SUP').map(({ by }) => by);
  const whole = edits.length === 0 && deletions.length > 0;
  const pieces = whole
    ? [deletion(textRuns(element.text, 'deleted', context.markOf), deletions.join(', '))]
    : piecesOf(element, edits, context.markOf);
  const remarks = own.flatMap(({ change, by }) => remark(change, by, { context, whole }));
  return layPieces([...pieces, ...remarks]);
}

/** What cannot be shown in the words themselves: a move, and a deletion of words that others amend. */
function remark(change: Change, by: string, how: { context: RollingContext; whole: boolean }): Piece[] {
  const said = (text: string): Piece[] => [{ kind: 'bracket', runs: [words(text, 'added')], by }];
  if (change.kind === 'MOVE') {
    const { after } = change.to;
    return said(after === null ? 'move to the beginning' : `move, to follow ${how.context.nameOf(after)}`);
  }
  return change.kind === 'SUP' && !how.whole ? said(`delete ${how.context.nameOf(change.element.id)}`) : [];
}

function editOf(change: Modification, { by, behind }: { by: string; behind: string }): Edit {
  const end = change.at + tokenize(change.remove).length;
  return { start: change.at, end, insert: tokenize(change.insert), by, behind };
}

function deletion(runs: readonly RawRun[], by: string): Piece {
  return { kind: 'bracket', runs, by: `delete: ${by}` };
}

function piecesOf(element: Element, edits: readonly Edit[], markOf: MarkOf): Piece[] {
  const tokens = tokenize(element.text);
  const runs = (from: number, to: number, style: RunStyle) =>
    textRuns(tokensToText(tokens.slice(from, to)), style, markOf);
  const pieces: Piece[] = [];
  let at = 0;
  for (const cluster of clustersOf(edits)) {
    pieces.push({ kind: 'agreed', runs: runs(at, cluster.start, 'plain') });
    const [only, ...rivals] = cluster.edits;
    pieces.push(
      ...(rivals.length === 0 ? amendment(only!, runs, markOf) : alternatives(cluster, runs, markOf)),
    );
    at = cluster.end;
  }
  return [...pieces, { kind: 'agreed', runs: runs(at, tokens.length, 'plain') }];
}

type RunsOf = (from: number, to: number, style: RunStyle) => RawRun[];

/** `[**added** (Mexico)] [~~deleted~~ (delete: Mexico)]`. */
function amendment(edit: Edit, runs: RunsOf, markOf: MarkOf): Piece[] {
  const added: Piece = { kind: 'bracket', runs: insertedRuns(edit, markOf), by: edit.by };
  const deleted = deletion(runs(edit.start, edit.end, 'deleted'), edit.by);
  if (edit.insert.length === 0) return [deleted];
  return edit.start === edit.end ? [added] : [added, deleted];
}

function insertedRuns(edit: Edit, markOf: MarkOf): RawRun[] {
  return textRuns(tokensToText(edit.insert), 'added', markOf);
}

/** The current words first, then each proponent's version of the same stretch, numbered in order of tabling. */
function alternatives(cluster: Cluster, runs: RunsOf, markOf: MarkOf): Piece[] {
  const current: Piece = {
    kind: 'bracket',
    lead: 'current text: ',
    runs: runs(cluster.start, cluster.end, 'plain'),
    by: '',
  };
  const versions = [...Map.groupBy(cluster.edits, ({ behind }) => behind).values()];
  return [
    current,
    ...versions.map((edits, i): Piece => {
      const lead = `alternative ${i + 1}: `;
      return { kind: 'bracket', lead, runs: versionRuns(cluster, edits, { runs, markOf }), by: edits[0]!.by };
    }),
  ];
}

/** Struck words show what goes; where the version replaces the whole stretch, the current words stand just before it. */
function versionRuns(
  cluster: Cluster,
  edits: readonly Edit[],
  how: { runs: RunsOf; markOf: MarkOf },
): RawRun[] {
  const [only] = edits;
  if (only && replacesAll(only, cluster)) return insertedRuns(only, how.markOf);
  let at = cluster.start;
  const version: RawRun[] = [];
  for (const edit of inTextOrder(edits)) {
    const deleted = how.runs(edit.start, edit.end, 'deleted');
    const blank = deleted.length > 0 && edit.insert.length > 0 ? [words(' ')] : [];
    version.push(
      ...how.runs(at, edit.start, 'plain'),
      ...deleted,
      ...blank,
      ...insertedRuns(edit, how.markOf),
    );
    at = edit.end;
  }
  return [...version, ...how.runs(at, cluster.end, 'plain')];
}

function replacesAll(edit: Edit, cluster: Cluster): boolean {
  return edit.start === cluster.start && edit.end === cluster.end && edit.insert.length > 0;
}

/** Insertions at one point keep the order of tabling and come before what starts there. */
function inTextOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted(
    (a, b) => a.start - b.start || (a.end === a.start ? 0 : 1) - (b.end === b.start ? 0 : 1),
  );
}

function clustersOf(edits: readonly Edit[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const edit of inTextOrder(edits)) {
    const last = clusters.at(-1);
    if (last && edit.start < last.end) {
      const end = Math.max(last.end, edit.end);
      clusters[clusters.length - 1] = { start: last.start, end, edits: [...last.edits, edit] };
    } else clusters.push({ start: edit.start, end: edit.end, edits: [edit] });
  }
  return clusters.map((cluster) => ({
    ...cluster,
    edits: edits.filter((edit) => cluster.edits.includes(edit)),
  }));
}
