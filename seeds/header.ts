import { granted, type Verdict } from '../shared/verdict.ts';
import { type ImportError, refuse, type SourceLine } from './import-error.ts';
import { findSeries, readSymbol } from '../shared/plan/symbol.ts';

/** What the header block says. What stands before the session's name is letterhead, and not read. */
export type Header = {
  session: string;
  dates: string;
  place: string;
  series: string;
  symbol: string;
  date: string;
  originalLanguages: string[];
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const ISSUED = new RegExp(`\\b(\\d{1,2})\\s+(${MONTHS.join('|')})\\s+(\\d{4})\\b`, 'u');
const SESSION = /[A-Z][A-Z -]*SESSION\b/u;
const LAST_LINE = /\bOriginal:\s*(\S.*)$/u;
/** The header stands on the first page; a later `Original:` is something else. */
const LONGEST_HEADER = 80;

/** @returns the header and the index of the line after it */
export function readHeader(
  lines: readonly SourceLine[],
): Verdict<{ header: Header; next: number }, ImportError> {
  const last = lines.slice(0, LONGEST_HEADER).findIndex(({ text }) => LAST_LINE.test(text));
  const at = lines[Math.max(last, 0)] ?? { line: 1, text: '' };
  if (last < 0)
    return refuse('no-header', at, 'No header block: no line with "Original:" and the drafting language.');
  const block = lines
    .slice(0, last + 1)
    .map(({ text }) => text.replaceAll('**', '').trim())
    .join('\n');
  const header = readBlock(block);
  if (typeof header === 'string') return refuse('no-header', at, `The header block has no ${header}.`);
  return granted({ header, next: last + 1 });
}

/** @returns the header, or the name of the first part that it lacks */
function readBlock(block: string): Header | string {
  const series = findSeries(block);
  if (!series) return 'document series (OEA/Ser.L/XIV.2.n)';
  const meeting = readMeeting(block.slice(0, series.from));
  if (typeof meeting === 'string') return meeting;
  const issued = readIssue(block.slice(series.to));
  return typeof issued === 'string' ? issued : { ...meeting, series: series.canonical, ...issued };
}

/** `SIXTIETH REGULAR SESSION November 2-4, 2016 Nassau, The Bahamas`, on one line or on three. */
function readMeeting(text: string): Pick<Header, 'session' | 'dates' | 'place'> | string {
  const session = SESSION.exec(text);
  if (!session) return 'session';
  const after = text
    .slice(session.index + session[0].length)
    .replace(/\s+/gu, ' ')
    .trim();
  const year = /\b\d{4}\b/u.exec(after);
  if (!year) return 'dates of the session';
  const dates = after.slice(0, year.index + 4);
  const place = after.slice(dates.length).trim();
  return place ? { session: session[0], dates, place } : 'place of the session';
}

/** `CICAD/doc.2255/16 17 October 2016 Original: Spanish/English` */
function readIssue(text: string): Pick<Header, 'symbol' | 'date' | 'originalLanguages'> | string {
  const issued = ISSUED.exec(text);
  const date = issued && isoDate(issued);
  if (!issued || !date) return 'date of issue';
  const symbol = readSymbol(text.slice(0, issued.index).replace(/\s+/gu, ' ').trim());
  if (!symbol) return 'document symbol (CICAD/doc.n/yy)';
  const original = LAST_LINE.exec(text)?.[1] ?? '';
  const originalLanguages = original
    .split(/[/,]/u)
    .map((each) => each.trim())
    .filter(Boolean);
  return originalLanguages.length > 0 ? { symbol, date, originalLanguages } : 'drafting language';
}

function isoDate([, day, month, year]: RegExpExecArray): string | undefined {
  const date = new Date(Date.UTC(Number(year), MONTHS.indexOf(month ?? ''), Number(day)));
  return date.getUTCDate() === Number(day) ? date.toISOString().slice(0, 10) : undefined;
}
