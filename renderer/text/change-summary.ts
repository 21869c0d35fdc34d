import type { Change } from '../../shared/compare/change.ts';
import type { ElementId } from '../../shared/ids.ts';
import { elementLabels } from '../../shared/plan/numbering.ts';
import { type Element, type UnitText, elementOf } from '../../shared/plan/unit.ts';
import type { Speaker } from '../i18n/use-text.ts';

export interface SummedUp {
  /** `2.3` */
  readonly label: string;
  /** The text that the changes were made against, and the one that they make. */
  readonly base: UnitText;
  readonly proposed: UnitText;
  readonly changes: readonly Change[];
}

/** What a proposal does, in one line: `Replaces wording in 3.1 and 3.4, adds 3.7 and a footnote.` */
export function changeSummary({ say, list }: Speaker, { label, base, proposed, changes }: SummedUp): string {
  const names = { base: namer(say, label, base), proposed: namer(say, label, proposed) };
  const of = (kind: Change['kind']) => changes.filter((change) => change.kind === kind);
  const reworded = of('MOD').filter((change) => !isOnlyMark(change));
  const clauses = [
    clause(reworded, names.base, (where) => say('text.sum.rewords', { where })),
    clause(of('ADD'), names.proposed, (what) => say('text.sum.adds', { what })),
    clause(of('SUP'), names.base, (what) => say('text.sum.deletes', { what })),
    clause(of('MOVE'), names.proposed, (what) => say('text.sum.moves', { what })),
  ].filter((words) => words !== null);
  return sentence(clauses.join(', '));

  function clause(
    some: readonly Change[],
    nameOf: (id: ElementId) => string,
    words: (list: string) => string,
  ): string | null {
    const unique = [...new Set(some.map((change) => nameOf(idOf(change))))];
    return unique.length === 0 ? null : words(list(unique));
  }
}

function idOf(change: Change): ElementId {
  return change.kind === 'ADD' || change.kind === 'SUP' ? change.element.id : change.element;
}

/** The mark of an added footnote says nothing that the footnote does not. */
export function isOnlyMark(change: Change): boolean {
  if (change.kind !== 'MOD') return false;
  const inlines = [...change.remove, ...change.insert];
  return inlines.length > 0 && inlines.every((inline) => typeof inline !== 'string' && 'footnote' in inline);
}

function namer(say: Speaker['say'], label: string, text: UnitText): (id: ElementId) => string {
  const labels = elementLabels(label, text);
  return (id) => {
    const element = elementOf(text, id);
    return element ? shortName(say, text, element, labels.get(id) ?? '') : id;
  };
}

function shortName(say: Speaker['say'], text: UnitText, element: Element, label: string): string {
  if (element.kind === 'action') return label;
  if (element.kind === 'paragraph') {
    return say('text.sum.paragraph', {
      number: 1 + text.elements.filter(({ kind }) => kind === 'paragraph').indexOf(element),
    });
  }
  return say(`text.sum.${element.kind}`);
}

function sentence(words: string): string {
  return words === '' ? '' : `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}.`;
}
