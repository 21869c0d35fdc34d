import type { LacunaId } from '../../shared/ids.ts';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';

/** Where the source lost the words, and how those lines were read. */
export function LossInSource({ lacuna }: { readonly lacuna: LacunaId }) {
  const { say } = useText();
  const { lacunas, base } = useNegotiation();
  const { lines = [], note } = lacunas[lacuna] ?? {};
  return (
    <div className="lss">
      <p className="t13 i2 num">
        {say('plan.lost.lines', { count: lines.length, lines: lines.join(', '), file: base.source.file })}
      </p>
      {note && (
        <p className="t13 i3" lang="en">
          {note}
        </p>
      )}
    </div>
  );
}
