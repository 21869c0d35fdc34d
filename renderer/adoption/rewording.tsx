import { diffTexts } from '../../shared/compare/diff.ts';
import type { ElementId, UnitId } from '../../shared/ids.ts';
import { currentVersion } from '../../shared/negotiation/read.ts';
import { type Text, plainText, tokensToText } from '../../shared/plan/text.ts';
import { elementOf } from '../../shared/plan/unit.ts';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { placeName } from '../proposal/change-place.ts';

interface RewordingProps {
  readonly unit: UnitId;
  readonly element: ElementId;
  readonly before: Text;
  readonly after: Text;
  readonly reason?: string;
}

/** Where words were changed, and which: struck and put. */
export function Rewording({ unit: id, element, before, after, reason }: RewordingProps) {
  const speaker = useText();
  const unit = useNegotiation().units[id]!;
  const { text } = currentVersion(unit);
  const found = elementOf(text, element);
  return (
    <li>
      <b>
        {unitTitle(speaker, unit.label)}
        {found && `, ${placeName(speaker, unit, text, found)}`}
      </b>
      <span className="doc" lang="en">
        {diffTexts(before, after).map(({ at, remove, insert }) => (
          <span key={at} className="ado-c">
            {remove.length > 0 && <del>{plainText(tokensToText(remove))}</del>}{' '}
            {insert.length > 0 && <ins>{plainText(tokensToText(insert))}</ins>}
          </span>
        ))}
      </span>
      {reason && <span className="t13 i2">{reason}</span>}
    </li>
  );
}
