import { Button } from '../components/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { namedChanges } from '../text/change-names.ts';
import { isOpen } from './closed-row.tsx';
import { useBlocked } from './controls.tsx';
import { CompromiseDialog, contestedAt } from './compromise-dialog.tsx';
import { CELL, ROW } from './grid-roles.ts';
import { type Point, changeIds } from './points.ts';
import type { Consolidation } from './use-consolidation.ts';

interface StripProps {
  readonly consolidation: Consolidation;
}

/** What there is to decide here, in words, and what a choice in preview would do. */
export function PointStrip({ consolidation }: StripProps) {
  const { say } = useText();
  const { point, points, busy, step } = consolidation;
  if (!point) return null;
  const conflicts = points.filter(({ conflict }) => conflict !== null).length;
  return (
    <div className="mstrip" {...ROW}>
      <div className="mstrip-c" {...CELL}>
        <p aria-live="polite">
          {point.conflict && (
            <b>{say('merge.strip.conflict', { number: point.conflict, all: conflicts })} </b>
          )}
          <StripWords point={point} consolidation={consolidation} />
        </p>
        <span className="grow" />
        {busy && <span className="t13 i3">{say('merge.busy')}</span>}
        <Others point={point} consolidation={consolidation} />
        <Compromise point={point} consolidation={consolidation} />
        <Button size="small" look="quiet" onPress={() => step(-1)}>
          {say('merge.previous')} <kbd className="kbd">P</kbd>
        </Button>
        <Button size="small" look="quiet" onPress={() => step(1)}>
          {say('merge.next')} <kbd className="kbd">N</kbd>
        </Button>
      </div>
    </div>
  );
}

function StripWords({ point, consolidation }: StripProps & { readonly point: Point }) {
  const { say, list, party } = useText();
  const { choice, wait } = consolidation;
  const negotiation = useNegotiation();
  const blocked = useBlocked(choice?.kind === 'take' ? choice.contenders : point.contenders, consolidation);
  if (wait) return wait;
  if (blocked) return blocked;
  if (choice?.kind === 'keep') return say('merge.strip.preview.keep');
  if (choice) {
    const { names } = namedChanges({ say }, changeIds(choice.contenders), negotiation);
    return say('merge.strip.preview.take', { ids: list(names) });
  }
  if (!isOpen(point)) return say('merge.strip.decided');
  const parties = [...new Set(point.contenders.map(({ proposal }) => proposal.proponent))];
  if (point.conflict) return say('merge.strip.rivals', { count: parties.length });
  if (parties.length > 1) return say('merge.strip.same', { parties: list(parties.map(party)) });
  return say('merge.strip.alone', { party: party(parties[0]!) });
}

/** Words of the secretariat's own between what stands at this point. */
function Compromise({ point, consolidation }: StripProps & { readonly point: Point }) {
  const { say } = useText();
  const { unit, wait, compromising, compromise } = consolidation;
  const contested = contestedAt(unit, point);
  return (
    <>
      <Button
        size="small"
        look="quiet"
        off={wait ?? (contested ? null : say('merge.compromise.off'))}
        onPress={() => compromise(true)}
      >
        {say('merge.compromise')} <kbd className="kbd">E</kbd>
      </Button>
      {compromising && contested && (
        <CompromiseDialog unit={unit} contested={contested} onClose={() => compromise(false)} />
      )}
    </>
  );
}

/** Once one wording is taken, the rivals that are still undecided can go together. */
function Others({ point, consolidation }: StripProps & { readonly point: Point }) {
  const { say } = useText();
  const { decide, wait } = consolidation;
  const others = point.contenders.filter(({ fate }) => fate === 'standing');
  const taken = point.contenders.some(({ fate }) => fate === 'taken');
  if (point.conflict === null || !taken || others.length === 0) return null;
  return (
    <Button size="small" off={wait} onPress={() => decide(others, 'not-retained')}>
      {say('merge.retain-none.others', { count: others.length })}
    </Button>
  );
}
