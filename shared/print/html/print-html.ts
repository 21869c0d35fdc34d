import type { Front, Print, PrintModel, PrintNote, ReportModel } from '../model.ts';
import { printModel } from '../print.ts';
import { isReport, reportModel } from '../report.ts';
import { annexHtml } from './annex.ts';
import { areaHtml, paragraphHtml } from './area.ts';
import { type Html, element, styleSheet } from './html.ts';
import { runsHtml } from './runs.ts';
import { sectionHtml } from './section.ts';
import { STYLE_SHEET } from './style-sheet.ts';

/** Nothing is loaded and nothing runs, whatever a text says. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The print as one self-contained page. */
export function printHtml(print: Print): string {
  const [model, content] = isReport(print) ? reported(reportModel(print)) : written(printModel(print));
  const page = element('html', { lang: model.language }, head(model.front), content);
  return `<!doctype html>\n${page.markup}\n`;
}

function head({ title, running }: Front): Html {
  return element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, `${title} · ${running}`),
    styleSheet(STYLE_SHEET),
  );
}

function written(model: PrintModel): [PrintModel, Html] {
  return [model, textBody(model)];
}

function reported(model: ReportModel): [ReportModel, Html] {
  const { front, sections, orientation } = model;
  const body = element(
    'body',
    { class: `report ${orientation}` },
    headerHtml(front),
    element(
      'main',
      {},
      element('p', {}, `(${front.version})`),
      ...sections.map((section) => element('section', {}, ...sectionHtml(section, ['h2', 'h3']))),
    ),
  );
  return [model, body];
}

function textBody({ front, body: { introduction, areas }, notes, annex }: PrintModel): Html {
  return element(
    'body',
    {},
    headerHtml(front),
    element(
      'main',
      {},
      element(
        'section',
        { 'data-unit': introduction.unit },
        element('h2', {}, ...runsHtml(introduction.heading)),
        ...introduction.paragraphs.map(paragraphHtml),
        ...introduction.aside.map((runs) => element('p', {}, ...runsHtml(runs))),
        element('p', {}, `(${front.version})`),
      ),
      ...areas.map((area) => areaHtml(area, front.running)),
      notes.length > 0 && notesHtml(notes),
      annexHtml(annex, front.running),
    ),
  );
}

function headerHtml(front: Front): Html {
  const lines = (texts: readonly string[]) => texts.map((text) => element('p', {}, text));
  return element(
    'header',
    {},
    ...front.letterhead.map((line) => element('p', {}, element('strong', {}, line))),
    element(
      'div',
      { class: 'block' },
      element('div', {}, ...lines(front.left)),
      element('div', {}, ...lines(front.right)),
    ),
    front.stamp !== null && element('p', { class: 'stamp' }, front.stamp),
    element('h1', {}, front.title),
    element('p', {}, `(${front.status})`),
    front.legend !== null && element('p', { class: 'legend' }, ...runsHtml(front.legend)),
  );
}

function notesHtml(notes: readonly PrintNote[]): Html {
  return element(
    'section',
    { class: 'notes', role: 'doc-endnotes' },
    element('h2', {}, 'Notes'),
    element('ol', {}, ...notes.map(noteHtml)),
  );
}

function noteHtml({ number, paragraphs }: PrintNote): Html {
  const back = element(
    'a',
    { class: 'backlink', href: `#mark-${number}`, role: 'doc-backlink', 'aria-label': 'Back to the text' },
    '↩',
  );
  const texts = paragraphs.map((runs) => element('p', {}, ...runsHtml(runs)));
  return element('li', { id: `note-${number}` }, ...texts, back);
}
