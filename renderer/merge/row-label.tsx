import { currentVersion } from '../../shared/negotiation/read.ts';
import { useText } from '../i18n/use-text.ts';
import type { ComparedRow } from './rows.ts';
import type { Consolidation } from './use-consolidation.ts';

/** Short, for the margin: `3.4`, `St.`, `Note`. */
export function useRowLabel(row: ComparedRow, { unit }: Consolidation): string {
  const { say } = useText();
  const { element, label } = row;
  if (element.kind === 'action') return label;
  if (element.kind !== 'paragraph') return say(`merge.row.${element.kind}`);
  const paragraphs = currentVersion(unit).text.elements.filter(({ kind }) => kind === 'paragraph');
  const at = paragraphs.findIndex(({ id }) => id === element.id);
  return at < 0 ? '+' : say('merge.row.paragraph', { number: at + 1 });
}
