import type { AnnexTable, PrintModel } from '../model.ts';
import { type Html, element } from './html.ts';
import { runsHtml } from './runs.ts';

/** @param running what every part of the print says of itself: `DRAFT · act 47 …` */
export function annexHtml({ heading, sections }: PrintModel['annex'], running: string): Html {
  return element(
    'section',
    { class: 'annex' },
    element('h2', {}, heading),
    element('p', {}, running),
    ...sections.flatMap((section) => [
      element('h3', {}, section.heading),
      ...section.paragraphs.map((runs) => element('p', {}, ...runsHtml(runs))),
      ...section.tables.flatMap(tableHtml),
    ]),
  );
}

function tableHtml({ heading, columns, rows }: AnnexTable): Html[] {
  const head = columns.map(({ name, share }) =>
    element('th', { scope: 'col', style: `width: ${share}%` }, name),
  );
  const cells = rows.map((row) =>
    element(
      'tr',
      {},
      ...row.map((cell) => element('td', {}, ...cell.map((runs) => element('p', {}, ...runsHtml(runs))))),
    ),
  );
  return [
    element('h4', {}, heading),
    element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...cells)),
  ];
}
