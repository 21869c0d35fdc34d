import { type RegisteredChange, elementOfChange } from '../../shared/compare/change.ts';
import type { ElementId } from '../../shared/ids.ts';
import { useText } from '../i18n/use-text.ts';
import { ChangeWords, FateLine, FateMark } from './change-view.tsx';
import { changePlace, changesByPlace } from './change-place.ts';
import type { TabledProps } from './proposal-page.tsx';

/** Every change by itself with its fate: a proposal stands or falls change by change. */
export function ChangeList({ unit, proposal }: TabledProps) {
  const { say } = useText();
  return (
    <aside className="pane l prp-l" data-pane="changes" aria-label={say('proposal.changes')}>
      <div className="prp-lh">
        <h2>{say('proposal.changes')}</h2>
        <span className="t13 i3 num">
          {say('proposal.changes.count', { count: proposal.changes.length })}
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
          <p className="prp-f">
            <FateMark fate={proposal.fates[change.id]!.kind} silent />
            <FateLine fate={proposal.fates[change.id]!} />
          </p>
        </div>
      ))}
    </li>
  );
}

/** Brings the element's row in the text beside on screen. */
function showElement(id: ElementId): void {
  const row = document.querySelector(`.prp-d [data-element="${CSS.escape(id)}"]`);
  row?.scrollIntoView({ block: 'center' });
}
