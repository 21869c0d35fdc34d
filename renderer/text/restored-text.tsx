import type { Run } from '../../shared/compare/provenance.ts';
import { creditedStretches } from '../../shared/compare/provenance.ts';
import type { UnitId } from '../../shared/ids.ts';
import type { Text } from '../../shared/plan/text.ts';
import { routeHref } from '../app/route.ts';
import { useText } from '../i18n/use-text.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { TextView } from './text-view.tsx';

interface RestoredTextProps {
  readonly unit: UnitId;
  readonly text: Text;
  readonly runs: readonly Run[];
}

/** Words as they stand; those that were restored say so and lead to where all words come from. */
export function RestoredText({ unit, text, runs }: RestoredTextProps) {
  const { say } = useText();
  const { negotiation } = useSeat();
  if (!runs.some(({ origin }) => origin.kind === 'restored')) return <TextView text={text} />;
  return creditedStretches(text, runs).map(({ text: words, origin }, i) =>
    origin.kind === 'restored' ? (
      <a
        key={i}
        className="rst"
        href={routeHref({ negotiation, page: 'record', act: null, unit })}
        title={say('text.restored', { act: origin.act })}
      >
        <TextView text={words} />
      </a>
    ) : (
      <TextView key={i} text={words} />
    ),
  );
}
