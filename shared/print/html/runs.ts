import { LACUNA_MARK } from '../../plan/text.ts';
import { unreachable } from '../../verdict.ts';
import type { PrintRun, RunStyle } from '../model.ts';
import { type Child, type Html, element } from './html.ts';

export function runsHtml(runs: readonly PrintRun[]): Child[] {
  return runs.map((run): Child => {
    switch (run.kind) {
      case 'words':
        return styled(run.style, run.text);
      case 'lacuna':
        return styled(run.style, element('span', { title: 'words lost in the source' }, LACUNA_MARK));
      case 'mark':
        return noteMark(run.mark);
      default:
        return unreachable(run);
    }
  });
}

function styled(style: RunStyle, child: Child): Child {
  switch (style) {
    case 'plain':
      return child;
    case 'strong':
      return element('strong', {}, child);
    case 'added':
      return element('ins', {}, child);
    case 'deleted':
      return element('del', {}, child);
    case 'bracket':
      return element('span', { class: 'bracket' }, child);
    case 'attribution':
      return element('em', {}, child);
    default:
      return unreachable(style);
  }
}

function noteMark(number: number): Html {
  const link = element(
    'a',
    { href: `#note-${number}`, id: `mark-${number}`, role: 'doc-noteref' },
    `${number}`,
  );
  return element('sup', {}, link);
}
