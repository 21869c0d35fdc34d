import { MessageSquare } from 'lucide-react';
import { type RegisteredChange, elementOfChange } from '../../shared/compare/change.ts';
import { linkedGroups } from '../../shared/compare/overlap.ts';
import { type ChangeId, ordinalOf } from '../../shared/ids.ts';
import type { Proposal } from '../../shared/negotiation/state.ts';
import { footnotesIn, plainText } from '../../shared/plan/text.ts';
import { Button } from '../components/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { useMay } from '../link/use-may.ts';
import { useLink } from '../link/use-negotiation.tsx';
import { thingsAmong } from '../text/change-names.ts';
import { ShownNotes } from '../text/references.tsx';
import { ChangeWords, FateLine, FateMark } from './change-view.tsx';
import { showElement } from './change-name.ts';
import { baseOf, changePlace, changesByPlace } from './change-place.ts';
import type { TabledProps } from './tabled-props.ts';

interface ChangeListProps extends TabledProps {
  readonly onSpeakOf: (change: ChangeId) => void;
}

/** Every change by itself with its fate: a proposal stands or falls change by change. */
export function ChangeList({ unit, proposal, onSpeakOf }: ChangeListProps) {
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
            <PlaceOfChanges
              key={changes[0]!.id}
              unit={unit}
              proposal={proposal}
              changes={changes}
              onSpeakOf={onSpeakOf}
            />
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
  onSpeakOf,
}: ChangeListProps & { readonly changes: readonly RegisteredChange[] }) {
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
          <div className="row">
            <Fate fate={proposal.fates[change.id]!} />
            <span className="grow" />
            <SpeakOf proposal={proposal} change={change.id} onSpeakOf={onSpeakOf} />
          </div>
        </div>
      ))}
    </li>
  );
}

interface SpeakOfProps extends Pick<ChangeListProps, 'proposal' | 'onSpeakOf'> {
  readonly change: ChangeId;
}

/** How much was said of one change, and the way to say more. */
function SpeakOf({ proposal, change, onSpeakOf }: SpeakOfProps) {
  const { say } = useText();
  const { remarks } = useLink();
  const mayComment = useMay('comment');
  const mayRemark = useMay('remark');
  const said = [...proposal.comments, ...remarks].filter((each) => each.change === change).length;
  if (!mayComment && !mayRemark) return null;
  const label = say('proposal.comment.on', { number: ordinalOf(change), count: said });
  return (
    <Button
      size="small"
      look="quiet"
      icon={<MessageSquare aria-hidden />}
      aria-label={label}
      onPress={() => onSpeakOf(change)}
    >
      {said > 0 ? said : say('proposal.comment.send')}
    </Button>
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
