import type { PrintModel } from '../model.ts';
import { type Html, element } from './html.ts';
import { sectionHtml } from './section.ts';

/** @param running what every part of the print says of itself: `DRAFT · act 47 …` */
export function annexHtml({ heading, sections }: PrintModel['annex'], running: string): Html {
  return element(
    'section',
    { class: 'annex' },
    element('h2', {}, heading),
    element('p', {}, running),
    ...sections.flatMap((section) => sectionHtml(section, ['h3', 'h4'])),
  );
}
