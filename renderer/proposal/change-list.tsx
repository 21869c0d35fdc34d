import { type RegisteredChange, elementOfChange } from '../../shared/compare/change.ts';
import type { ChangeId, ElementId } from '../../shared/ids.ts';
import type { Proposal } from '../../shared/negotiation/state.ts';
import { useText } from '../i18n/use-text.ts';
import { ChangeWords, FateLine, FateMark } from './change-view.tsx';
import { changePlace, changesByPlace } from './change-place.ts';
import type { TabledProps } from './tabled-props.ts';

/** Every change by itself with its fate: a proposal stands or falls change by change. */
export function ChangeList({ unit, proposal }: TabledProps) {
  const { say } = useText();
  return (
    <aside className="pane l prp-l" data-pane="changes" aria-label={say('proposal.changes')}>
      <div className="prp-lh">
        <h2>{say('proposal.changes')}</h2>
        <span className="t13 i3 num">
          {say('proposal.changes.count', {
            count: proposal.changes.length,
            undecided: undecidedIn(proposal),
          })}
        </span>
      </div>
      <ol className="prp-cs">
        {changesByPlace(proposal).map((changes) => (
          <PlaceOfChanges key={changes[0]!.id} unit={unit} proposal={proposal} changes={changes} />
        ))}
      </ol>
    </aside>
  );
}

function undecidedIn({ fates }: Proposal): number {
  return Object.values(fates).filter(({ kind }) => kind === 'standing').length;
}

function PlaceOfChanges({
  unit,
  proposal,
  changes,
}: TabledProps & { readonly changes: readonly RegisteredChange[] }) {
  const speaker = useText();
  return (
    <li>
      <h3>
        <button type="button" onClick={() => showElement(elementOfChange(changes[0]!))}>
          {changePlace(speaker, unit, proposal, changes[0]!)}
        </button>
      </h3>
      {changes.map((change) => (
        <div key={change.id} className="prp-c">
          <ChangeWords unit={unit} proposal={proposal} change={change} />
          <Fate fate={proposal.fates[change.id]!} />
        </div>
      ))}
    </li>
  );
}

/** Nothing is said of what nobody has decided; the count above tells how much that is. */
function Fate({ fate }: { readonly fate: Proposal['fates'][ChangeId] }) {
  if (fate.kind === 'standing') return null;
  return (
    <p className="prp-f">
      <FateMark fate={fate.kind} silent />
      <FateLine fate={fate} />
    </p>
  );
}

/** Brings the element's row in the text beside on screen. */
function showElement(id: ElementId): void {
  const row = document.querySelector(`.prp-d [data-element="${CSS.escape(id)}"]`);
  row?.scrollIntoView({ block: 'center' });
}
