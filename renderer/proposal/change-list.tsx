import { type RegisteredChange, elementOfChange } from '../../shared/compare/change.ts';
import { linkedGroups } from '../../shared/compare/overlap.ts';
import type { ChangeId, ElementId } from '../../shared/ids.ts';
import type { Proposal } from '../../shared/negotiation/state.ts';
import { footnotesIn, plainText } from '../../shared/plan/text.ts';
import { useText } from '../i18n/use-text.ts';
import { thingsAmong } from '../text/change-names.ts';
import { ShownNotes } from '../text/references.tsx';
import { ChangeWords, FateLine, FateMark } from './change-view.tsx';
import { baseOf, changePlace, changesByPlace } from './change-place.ts';
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
            count: thingsAmong(proposal, new Set(proposal.changes.map(({ id }) => id))),
            undecided: thingsAmong(proposal, undecidedIn(proposal)),
          })}
        </span>
      </div>
      <ShownNotes label={unit.label} base={baseOf(unit, proposal)} text={proposal.text}>
        <ol className="prp-cs">
          {listed(proposal).map((changes) => (
            <PlaceOfChanges key={changes[0]!.id} unit={unit} proposal={proposal} changes={changes} />
          ))}
        </ol>
      </ShownNotes>
    </aside>
  );
}

function undecidedIn({ changes, fates }: Proposal): ReadonlySet<ChangeId> {
  return new Set(changes.map(({ id }) => id).filter((id) => fates[id]!.kind === 'standing'));
}

/** A mark says nothing that its note, listed and decided with it, does not say. */
function isBareMark(change: RegisteredChange): boolean {
  if (change.kind !== 'MOD') return false;
  const texts = [change.remove, change.insert];
  return (
    texts.some((text) => footnotesIn(text).length > 0) && texts.every((text) => plainText(text).trim() === '')
  );
}

/** What is listed: every place with words of its own. */
function listed(proposal: Proposal): readonly (readonly RegisteredChange[])[] {
  const marks = new Set(
    linkedGroups(proposal.changes)
      .map((members) => members.map((index) => proposal.changes[index]!))
      .filter((group) => !group.every(isBareMark))
      .flatMap((group) => group.filter(isBareMark)),
  );
  return changesByPlace(proposal)
    .map((changes) => changes.filter((change) => !marks.has(change)))
    .filter((changes) => changes.length > 0);
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
