import type { PrintRun, Section, SectionTable } from '../model.ts';
import { type Html, element } from './html.ts';
import { runsHtml } from './runs.ts';

/** One after another, so that no level of heading is jumped over. */
type Headings = readonly ['h2', 'h3'] | readonly ['h3', 'h4'];

export function sectionHtml({ heading, paragraphs, tables }: Section, headings: Headings): Html[] {
  const [own, ofTables] = headings;
  return [
    element(own, {}, heading),
    ...paragraphs.map(paragraphHtml),
    ...tables.flatMap((table) => tableHtml(table, ofTables)),
  ];
}

function tableHtml({ heading, columns, rows }: SectionTable, level: 'h3' | 'h4'): Html[] {
  const head = columns.map(({ name, share }) => element('th', { scope: 'col', class: `w${share}` }, name));
  const cells = rows.map((row) =>
    element('tr', {}, ...row.map((cell) => element('td', {}, ...cell.map(paragraphHtml)))),
  );
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...cells),
  );
  return heading === '' ? [table] : [element(level, {}, heading), table];
}

function paragraphHtml(runs: readonly PrintRun[]): Html {
  return element('p', {}, ...runsHtml(runs));
}
