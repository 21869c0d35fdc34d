import { memo } from 'react';
import { type CreditedStretch, type Run, creditedStretches } from '../../shared/compare/provenance.ts';
import { type ChangeId, type Party, proposalOf } from '../../shared/ids.ts';
import type { Text } from '../../shared/plan/text.ts';
import { useText } from '../i18n/use-text.ts';
import { TextView } from './text-view.tsx';

/** Who registered the proposal that a change belongs to: the middle of `2.3/MEX/1`. */
function proponentOf(change: ChangeId): Party {
  return proposalOf(change).split('/')[1] as Party;
}

interface CreditedTextProps {
  readonly text: Text;
  readonly runs: readonly Run[];
  /** Makes stretches that somebody brought selectable; `chosen` is lit. */
  readonly onChoose?: (stretch: CreditedStretch) => void;
  readonly chosen?: ChangeId | null;
}

/** Words keep their ink; the line under them says who brought them. Words of the base text carry none. */
export const CreditedText = memo(function CreditedText({
  text,
  runs,
  onChoose,
  chosen = null,
}: CreditedTextProps) {
  return creditedStretches(text, runs).map((stretch, i) => (
    <Stretch key={i} stretch={stretch} chosen={chosen} {...(onChoose ? { onChoose } : {})} />
  ));
});

interface StretchProps {
  readonly stretch: CreditedStretch;
  readonly onChoose?: (stretch: CreditedStretch) => void;
  readonly chosen: ChangeId | null;
}

function Stretch({ stretch, onChoose, chosen }: StretchProps) {
  const { say, party, list } = useText();
  const { origin, text } = stretch;
  if (origin.kind === 'base') return <TextView text={text} />;
  if (origin.kind === 'restored')
    return (
      <span className="rst" title={say('text.restored', { act: origin.act })}>
        <TextView text={text} />
      </span>
    );
  if (origin.kind === 'corrected')
    return (
      <span className="rst" title={say('text.corrected', { act: origin.act })}>
        <TextView text={text} />
      </span>
    );
  const parties = [...new Set(origin.changes.map(proponentOf))];
  const description = say('text.brought', { parties: list(parties.map(party)) });
  const lit = chosen !== null && origin.changes.includes(chosen);
  const className = `pv d-${parties[0]!}${lit ? ' on' : ''}`;
  if (!onChoose) {
    return (
      <span className={className} title={description}>
        <TextView text={text} />
      </span>
    );
  }
  return (
    <button
      type="button"
      className={`${className} pvb`}
      aria-pressed={lit}
      title={description}
      onClick={() => onChoose(stretch)}
    >
      <TextView text={text} />
    </button>
  );
}
