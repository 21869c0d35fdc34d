import { elementOfChange } from '../../shared/compare/change.ts';
import { linkedGroups } from '../../shared/compare/overlap.ts';
import type { ElementId } from '../../shared/ids.ts';
import { type Text, footnotesIn, plainText, tokenize } from '../../shared/plan/text.ts';
import { type Element, elementOf } from '../../shared/plan/unit.ts';
import { unreachable } from '../../shared/verdict.ts';
import { type Numbering, printedNumbers } from '../editor/numbers.ts';
import type { TrackedChange, TrackedUnit } from '../editor/tracked-changes.ts';
import { isOnlyMark } from '../text/change-summary.ts';

/** Words that came or went, cut short for a list. */
export interface ChangeLine {
  readonly kind: 'in' | 'out';
  readonly words: string;
}

/** What changed in one element of the draft. */
export interface ChangeGroup {
  readonly element: Element;
  /** The printed number; of a deleted element, the one that it had. */
  readonly number: string;
  /** What became of the element as a whole. */
  readonly whole: 'kept' | 'new' | 'deleted' | 'moved';
  readonly lines: readonly ChangeLine[];
  /** Index of its first change among those of the draft, where a click leads. */
  readonly first: number;
  readonly count: number;
}

/** The list "What changed", in the order in which the draft reads. */
export function groupChanges({ base, text, changes }: TrackedUnit, numbering: Numbering): ChangeGroup[] {
  const numbers = printedNumbers(text, numbering);
  const before = printedNumbers(base, numbering);
  const marks = noteMarks(before, numbers);
  const ids = [...new Set(changes.map(({ change }) => elementOfChange(change)))];
  return ids.map((id) => {
    const own = changes.filter(({ change }) => elementOfChange(change) === id);
    const element = elementOf(text, id) ?? elementOf(base, id)!;
    const whole = wholeOf(own);
    return {
      element,
      number: (whole === 'deleted' ? before : numbers).get(id) ?? '',
      whole,
      lines: own.flatMap((change) => linesOf(change, marks)),
      first: changes.indexOf(own[0]!),
      count: own.length,
    };
  });
}

function wholeOf(changes: readonly TrackedChange[]): ChangeGroup['whole'] {
  const kinds = new Set(changes.map(({ change }) => change.kind));
  if (kinds.has('ADD')) return 'new';
  if (kinds.has('SUP')) return 'deleted';
  return kinds.has('MOVE') ? 'moved' : 'kept';
}

interface NoteMarks {
  readonly in: (id: ElementId) => string;
  readonly out: (id: ElementId) => string;
}

/** Footnote marks as they are printed: what comes by its new number, what goes by the one that it had. */
function noteMarks(before: ReadonlyMap<ElementId, string>, after: ReadonlyMap<ElementId, string>): NoteMarks {
  const raised = (number: string | undefined) =>
    number ? number.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)]!) : '*';
  return {
    in: (id) => raised(after.get(id) ?? before.get(id)),
    out: (id) => raised(before.get(id) ?? after.get(id)),
  };
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function linesOf({ change }: TrackedChange, marks: NoteMarks): ChangeLine[] {
  const line = (kind: ChangeLine['kind'], text: Text) => lineOf(kind, text, marks[kind]);
  switch (change.kind) {
    case 'ADD':
      return line('in', change.element.text);
    case 'SUP':
      return line('out', change.element.text);
    case 'MOVE':
      return [];
    case 'MOD':
      return [...line('out', change.remove), ...line('in', change.insert)];
    default:
      return unreachable(change);
  }
}

function lineOf(kind: ChangeLine['kind'], text: Text, mark: (id: ElementId) => string): ChangeLine[] {
  const words = shorten(plainText(text).trim() || footnotesIn(text).map(mark).join(' '));
  return words === '' ? [] : [{ kind, words }];
}

const LINE_LENGTH = 72;

/** Never in the middle of a word. */
export function shorten(words: string): string {
  if (words.length <= LINE_LENGTH) return words;
  const cut = words.slice(0, LINE_LENGTH);
  return `${cut.slice(0, cut.lastIndexOf(' ')).trimEnd() || cut}…`;
}

export interface ChangeTotals {
  /** All but what is new; the mark of a footnote that comes or goes is no change by itself. */
  readonly changes: number;
  readonly newActions: number;
  readonly newFootnotes: number;
  readonly wordsIn: number;
  readonly wordsOut: number;
}

export function totalsOf({ changes }: TrackedUnit): ChangeTotals {
  const added = changes.flatMap(({ change }) => (change.kind === 'ADD' ? [change.element.kind] : []));
  const newFootnotes = added.filter((kind) => kind === 'footnote').length;
  return {
    changes: changes.length - added.length - marksOfNotes(changes),
    newActions: added.length - newFootnotes,
    newFootnotes,
    wordsIn: changes.reduce((sum, { change }) => sum + wordCount(broughtBy(change)), 0),
    wordsOut: changes.reduce((sum, { change }) => sum + wordCount(takenBy(change)), 0),
  };
}

function marksOfNotes(tracked: TrackedUnit['changes']): number {
  const changes = tracked.map(({ change }) => change);
  return linkedGroups(changes)
    .map((members) => members.map((index) => changes[index]!))
    .filter((group) => !group.every(isOnlyMark))
    .reduce((sum, group) => sum + group.filter(isOnlyMark).length, 0);
}

function broughtBy(change: TrackedChange['change']): Text {
  if (change.kind === 'ADD') return change.element.text;
  return change.kind === 'MOD' ? change.insert : [];
}

function takenBy(change: TrackedChange['change']): Text {
  if (change.kind === 'SUP') return change.element.text;
  return change.kind === 'MOD' ? change.remove : [];
}

function wordCount(text: Text): number {
  return tokenize(text).filter(({ kind }) => kind === 'word').length;
}

/** The element that a group tells of, for finding it again. */
export function groupKey({ element, whole }: ChangeGroup): `${string}-${ElementId}` {
  return `${whole}-${element.id}`;
}
