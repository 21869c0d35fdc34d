declare const canonical: unique symbol;
/** A document's symbol, canonically: `CICAD/doc.2255/16 add. 2 rev. 3 corr. 1`. Made only by `readSymbol` and `withSuffix`. */
export type DocumentSymbol = string & { readonly [canonical]: 'symbol' };
/** The series of a session's documents, canonically: `OEA/Ser.L/XIV.2.60`. Made only by `findSeries` and `readSeries`. */
export type Series = string & { readonly [canonical]: 'series' };

/** A document added to another, a new version of it, a correction of it. They stack in the order in which they came. */
export type Suffix = 'add' | 'rev' | 'corr';

/** Letters and figures of the longest symbol that is read. */
export const SYMBOL_LIMIT = 80;

const SERIES = /OEA ?\/ ?Ser\.? ?L ?\/ ?XIV\.? ?2\.? ?(\d{1,3})\b/iu;
const SUFFIX =
  /(add)(?:endum)?\.? ?(\d{1,2})|(rev)(?:ision)?\.? ?(\d{1,2})|(corr)(?:igendum)?\.? ?(\d{1,2})/giu;

/** A found series: canonical, with the place of the words it was found in. */
export type FoundSeries = { canonical: Series; from: number; to: number };

export function findSeries(text: string): FoundSeries | undefined {
  const found = SERIES.exec(text);
  if (!found) return undefined;
  return {
    canonical: `OEA/Ser.L/XIV.2.${Number(found[1])}` as Series,
    from: found.index,
    to: found.index + found[0].length,
  };
}

/** @param printed one series and nothing else, as printed */
export function readSeries(printed: string): Series | undefined {
  const text = printed.trim();
  const found = findSeries(text);
  return found?.from === 0 && found.to === text.length ? found.canonical : undefined;
}

/**
 * Real headers write symbols in many ways (`CICAD/doc.1967-rev.1 /12`, `CICAD/doc.2244/16.rev1`): they are read
 * leniently (`field.md §8`).
 * @param printed one symbol and nothing else, as printed
 */
export function readSymbol(printed: string): DocumentSymbol | undefined {
  const text = printed.trim();
  const number = /^CICAD ?\/ ?doc\.? ?(\d{1,5})(?!\d)/iu.exec(text);
  if (!number || text.length > SYMBOL_LIMIT) return undefined;
  const rest = text.slice(number[0].length);
  const suffixes = [...rest.matchAll(SUFFIX)].map(printedSuffix).join('');
  const year = /^[\s.,-]*\/ ?(?:19|20)?(\d{2})[\s.,-]*$/u.exec(rest.replace(SUFFIX, ''));
  return year ? (`CICAD/doc.${number[1]}/${year[1]}${suffixes}` as DocumentSymbol) : undefined;
}

function printedSuffix([, ...groups]: RegExpExecArray): string {
  const [kind, n] = groups.filter((group) => group !== undefined);
  return ` ${kind?.toLowerCase()}. ${Number(n)}`;
}

/** `CICAD/doc.2255/16` as its first revision: `CICAD/doc.2255/16 rev. 1`. */
export function withSuffix(symbol: DocumentSymbol, kind: Suffix, number: number): DocumentSymbol {
  return `${symbol} ${kind}. ${number}` as DocumentSymbol;
}
