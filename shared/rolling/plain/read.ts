import { granted, refused, type Verdict } from '../../verdict.ts';
import { readBracketed } from './bracketed.ts';
import { ROLLING_LABELS } from './labels.ts';
import { type Parts, type RollingPiece, only, partsOf, piecesToStretches } from './read-brackets.ts';
import type { PlainElement, PlainRolling } from './plain-rolling.ts';
import { MOVE, STALE_HEADING } from './write.ts';
import { rawToPlain } from './words.ts';

type Standing = Extract<PlainElement, { kind: 'current' }>;

/**
 * Reads what `rollingToText` has written.
 * @returns the rolling text, or the first line, from 1, that is none of one; then nothing of it is read
 */
export function textToRolling(text: string): Verdict<PlainRolling, { readonly line: number }> {
  const [heading = '', ...lines] = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const divide = lines.indexOf(STALE_HEADING);
  const read = lines.map((line, i) => (i === divide ? undefined : lineToElement(line)));
  const bad = read.indexOf(null);
  if (bad >= 0) return refused({ line: bad + 2 });
  const within = (from: number, to: number) => read.slice(from, to).flatMap((element) => element ?? []);
  const end = divide < 0 ? read.length : divide;
  return granted({ heading, elements: within(0, end), stale: within(end + 1, read.length) });
}

function lineToElement(line: string): PlainElement | null {
  const [name = '', content = ''] = line.split('\t', 2);
  if (name === '') return null;
  const pieces = readBracketed(content, ROLLING_LABELS);
  return only(pieces, (parts) => wholeElement(name, parts)) ?? standing(name, pieces);
}

/** An element that would be new here, or come here from elsewhere. */
function wholeElement(name: string, { head, raw, tail }: Parts): PlainElement | null {
  if (tail?.kind === 'add-element') return { kind: 'added', name, words: rawToPlain(raw), by: tail.by };
  const moves = head?.kind === 'move' && raw === MOVE.here && tail?.kind === 'add';
  return moves ? { kind: 'moved-here', name, by: tail.by } : null;
}

function standing(name: string, pieces: readonly RollingPiece[]): Standing | null {
  const { rest, remarks } = partRemarks(pieces);
  const deleted = only(rest, ({ pieces: own, tail }) =>
    tail?.kind === 'delete-element' ? { own, ...tail } : null,
  );
  const stretches = piecesToStretches(deleted?.own ?? rest);
  const moves = remarks.flatMap((parts) => partsToMove(parts) ?? []);
  const reserves = remarks.flatMap((parts) => partsToReserve(parts) ?? []);
  if (!stretches || moves.length + reserves.length < remarks.length) return null;
  const deletion = deleted && { by: deleted.by, retainedBy: deleted.retainedBy };
  return { kind: 'current', name, stretches, deletion, moves, reserves };
}

/** The brackets at the end of a line that are about the element, each after a blank of its own. */
function partRemarks(pieces: readonly RollingPiece[]) {
  const rest = [...pieces];
  const remarks: Parts[] = [];
  for (let last = rest.at(-1); last?.kind === 'bracket'; last = rest.at(-1)) {
    const parts = partsOf(last);
    if (parts.head?.kind !== 'move' && parts.head?.kind !== 'reserve') break;
    rest.pop();
    remarks.unshift(parts);
    const blank = rest.at(-1);
    if (blank?.kind !== 'words' || !blank.raw.endsWith(' ')) break;
    const raw = blank.raw.slice(0, -1);
    rest.splice(-1, 1, ...(raw === '' ? [] : [{ kind: 'words', raw } as const]));
  }
  return { rest, remarks };
}

function partsToMove({ head, raw, tail }: Parts): Standing['moves'][number] | null {
  if (head?.kind !== 'move' || tail?.kind !== 'add') return null;
  if (raw === MOVE.first) return { after: null, by: tail.by };
  return raw.startsWith(MOVE.after) ? { after: raw.slice(MOVE.after.length), by: tail.by } : null;
}

function partsToReserve({ head, raw, tail }: Parts): Standing['reserves'][number] | null {
  if (head?.kind !== 'reserve' || tail?.kind !== 'add') return null;
  const [party, ...others] = tail.by.delegations;
  const isOne = party && others.length + tail.by.texts.length + tail.retainedBy.length === 0;
  return isOne && !tail.by.taken ? { words: rawToPlain(raw), party } : null;
}
