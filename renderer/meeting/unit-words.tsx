import { currentVersion } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { plainText } from '../../shared/plan/text.ts';

/** How an objective begins, on one line, so that its number need not be known by heart. */
export function UnitWords({ unit }: { readonly unit: Unit }) {
  const { text } = currentVersion(unit);
  if (text.kind !== 'objective') return null;
  return (
    <span className="trunc i2 mtg-w" lang="en">
      {plainText(text.elements[0]?.text ?? [])}
    </span>
  );
}
