import type { RegisteredChange } from '../../shared/compare/change.ts';
import { type Text, tokenize, tokensToText } from '../../shared/plan/text.ts';
import type { Modification } from '../text/segments.ts';
import type { Point } from './points.ts';
import type { ComparedRow } from './rows.ts';

/** A place in the current words that somebody would rewrite. */
export interface ContestedPlace {
  readonly point: Point;
  /** The words between the place before and this one. */
  readonly before: Text;
  /** Its words, less what an earlier place has shown already. */
  readonly shown: Text;
  /** All its words, to speak of it. */
  readonly words: Text;
}

export interface ContestedWords {
  readonly places: readonly ContestedPlace[];
  /** What stands after the last place. */
  readonly rest: Text;
}

/**
 * The current words cut at the places that are contested; put together, `before`, `shown` and `rest` are the words again.
 * Places can lie inside one another: an insertion at the edge of a replaced range, or between two changes that go together.
 */
export function contestedWords(row: ComparedRow, points: readonly Point[]): ContestedWords {
  const tokens = tokenize(row.element.text);
  const slice = (from: number, to?: number) => tokensToText(tokens.slice(from, to));
  let shownTo = 0;
  const places = rangesOf(row, points).map(({ point, from, to }) => {
    const start = Math.max(from, shownTo);
    const end = Math.max(to, shownTo);
    const before = slice(shownTo, start);
    shownTo = end;
    return { point, before, shown: slice(start, end), words: slice(from, to) };
  });
  return { places, rest: slice(shownTo) };
}

interface Range {
  readonly point: Point;
  readonly from: number;
  readonly to: number;
}

/** The tokens of the current words that each point is about, as they are read. */
function rangesOf({ changes }: ComparedRow, points: readonly Point[]): readonly Range[] {
  const own = changes
    .flat()
    .filter((change): change is Modification & RegisteredChange => change.kind === 'MOD');
  return points
    .flatMap((point): Range[] => {
      const ids = new Set(point.contenders.flatMap((each) => each.changes.map(({ id }) => id)));
      const inPoint = own.filter(({ id }) => ids.has(id));
      if (inPoint.length === 0) return [];
      return [
        {
          point,
          from: Math.min(...inPoint.map(({ at }) => at)),
          to: Math.max(...inPoint.map(({ at, remove }) => at + tokenize(remove).length)),
        },
      ];
    })
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
}
