/**
 * Document symbols. Real headers write them in many ways (`CICAD/doc.1967-rev.1 /12`,
 * `CICAD/doc.2244/16.rev1`): they are read leniently and printed canonically (`CICAD/doc.1967/12 rev. 1`).
 */

const SERIES = /OEA ?\/ ?Ser\.? ?L ?\/ ?XIV\.? ?2\.? ?(\d{1,3})\b/iu;
const SUFFIX = /(add|rev|corr)\.? ?(\d{1,2})/giu;

/** A found symbol: canonical, with the place of the words it was found in. */
export type FoundSymbol = { canonical: string; from: number; to: number };

export function findSeries(text: string): FoundSymbol | undefined {
  const found = SERIES.exec(text);
  if (!found) return undefined;
  return {
    canonical: `OEA/Ser.L/XIV.2.${Number(found[1])}`,
    from: found.index,
    to: found.index + found[0].length,
  };
}

/** @param printed one symbol and nothing else, as printed */
export function canonicalSymbol(printed: string): string | undefined {
  const number = /^CICAD ?\/ ?doc\.? ?(\d{1,5})(?!\d)/iu.exec(printed);
  if (!number) return undefined;
  const rest = printed.slice(number[0].length);
  const suffixes = [...rest.matchAll(SUFFIX)].map(([, kind, n]) => ` ${kind?.toLowerCase()}. ${Number(n)}`);
  const year = /^[\s.,-]*\/ ?(?:20)?(\d{2})[\s.,-]*$/u.exec(rest.replace(SUFFIX, ''));
  return year ? `CICAD/doc.${number[1]}/${year[1]}${suffixes.join('')}` : undefined;
}
