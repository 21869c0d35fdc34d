import { useState } from 'react';
import { elementOfChange } from '../../shared/compare/change.ts';
import type { ElementId } from '../../shared/ids.ts';
import { maintainedText } from '../../shared/negotiation/proposals/revise.ts';
import { currentVersion, isStale, staleChanges } from '../../shared/negotiation/read.ts';
import type { Proposal } from '../../shared/negotiation/state.ts';
import { changesBetween } from '../../shared/compare/changes.ts';
import { type UnitText, elementOf } from '../../shared/plan/unit.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Note } from '../components/note.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { ChangedUnit } from '../text/changed-text.tsx';
import { TextView } from '../text/text-view.tsx';
import { baseOf, placeName } from './change-place.ts';
import type { TabledProps } from './tabled-props.ts';
import './stale.css';

/** Elements under which the words have changed since the proposal was worded. */
function staleElements(proposal: Proposal): readonly ElementId[] {
  return [...new Set(staleChanges(proposal).map(elementOfChange))];
}

/** The three texts side by side: what the proposal builds on, what stands there now, what it proposes. */
export function StaleWords({ unit, proposal }: TabledProps) {
  const { say } = useText();
  const { number, since, text } = currentVersion(unit);
  return (
    <section className="stl" aria-label={say('proposal.stale.title')}>
      <Note tone="warn">{say('proposal.stale', { act: since.seq })}</Note>
      {staleElements(proposal).map((id) => (
        <div key={id} className="stl-r">
          <Version unit={unit} id={id} text={baseOf(unit, proposal)}>
            {say('proposal.stale.base', { version: proposal.version })}
          </Version>
          <Version unit={unit} id={id} text={text}>
            {say('proposal.stale.current', { version: number })}
          </Version>
          <Version unit={unit} id={id} text={proposal.text}>
            {say('proposal.stale.proposed')}
          </Version>
        </div>
      ))}
    </section>
  );
}

interface VersionProps extends Pick<TabledProps, 'unit'> {
  readonly id: ElementId;
  readonly text: UnitText;
  readonly children: string;
}

function Version({ unit, id, text, children }: VersionProps) {
  const speaker = useText();
  const element = elementOf(text, id);
  return (
    <div className="stl-v">
      <h4 className="t13 i3">{children}</h4>
      {element ? (
        <p lang="en">
          <span className="t12 i3 sans">{placeName(speaker, unit, text, element)}</span>{' '}
          <TextView text={element.text} />
        </p>
      ) : (
        <p className="t14 i3 sans">{speaker.say('proposal.stale.not-there')}</p>
      )}
    </div>
  );
}

/** The proponent's own answer: its wording stands against the text as it has become. */
export function Maintain({ unit, proposal }: TabledProps) {
  const { say } = useText();
  const { party } = useSeat();
  const may = useMay('maintain');
  const wait = useWaitReason();
  const [open, setOpen] = useState(false);
  if (!may || proposal.proponent !== party || proposal.withdrawn || !isStale(proposal)) return null;
  return (
    <>
      <Button look="primary" off={wait} onPress={() => setOpen(true)}>
        {say('proposal.maintain')}
      </Button>
      {open && <MaintainDialog unit={unit} proposal={proposal} onClose={() => setOpen(false)} />}
    </>
  );
}

function MaintainDialog({ unit, proposal, onClose }: TabledProps & { readonly onClose: () => void }) {
  const { say } = useText();
  const { send, busy, refusal } = useCommand();
  const current = currentVersion(unit);
  const text = maintainedText(unit, proposal);
  const { id } = proposal;
  const maintain = async () => {
    const done = await send({ kind: 'maintain', proposal: id, seen: current.hash });
    if (!done.ok) return;
    onClose();
    toast(say('proposal.maintained', { id, revision: proposal.revision + 1 }));
  };
  return (
    <Dialog
      title={say('proposal.maintain.title', { id, revision: proposal.revision + 1 })}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('proposal.maintain.keep')}</Button>
          <Button look="primary" busy={busy && say('proposal.maintain.doing')} onPress={maintain}>
            {say('proposal.maintain.do')}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('proposal.maintain.what')}</p>
      <div className="doc unit-rows stl-d">
        <ChangedUnit
          label={unit.label}
          base={current.text}
          proposed={text}
          changes={changesBetween(current.text, text)}
          onlyChanged
          party={proposal.proponent}
        />
      </div>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
