import type { Area, Paragraph, Row } from '../model.ts';
import { type Html, element } from './html.ts';
import { runsHtml } from './runs.ts';

/** On paper the area's heading repeats on each page, in the head of its table; on screen it stands once, above. */
export function areaHtml({ number, title, rows }: Area<number>, running: string): Html {
  const heading = `Area ${number}: ${title}`;
  const repeated = element('th', { colspan: '2' }, `${heading} (${running})`);
  const columns = ['Objectives', 'Priority Actions'].map((name) => element('th', { scope: 'col' }, name));
  return element(
    'section',
    { class: 'area' },
    element('h2', {}, heading),
    element(
      'table',
      { class: 'plan' },
      element('thead', {}, element('tr', { class: 'repeated' }, repeated), element('tr', {}, ...columns)),
      element('tbody', {}, ...rows.map(rowHtml)),
    ),
  );
}

function rowHtml({ unit, statement, actions, aside }: Row<number>): Html {
  const standing = aside.map((runs) => element('p', {}, ...runsHtml(runs)));
  return element(
    'tr',
    { 'data-unit': unit },
    element('th', { scope: 'row' }, ...statement.map(paragraphHtml), ...standing),
    element('td', {}, ...actions.map(paragraphHtml)),
  );
}

export function paragraphHtml({ element: id, label, runs }: Paragraph<number>): Html {
  return element('p', { 'data-element': id }, label !== '' && `${label} `, ...runsHtml(runs));
}
