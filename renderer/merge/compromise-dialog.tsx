import { useState } from 'react';
import type { ChangeId, ElementId } from '../../shared/ids.ts';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import { preparedText } from '../../shared/negotiation/read.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { type Text, plainText } from '../../shared/plan/text.ts';
import { rollingText } from '../../shared/rolling/rolling-text.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { Plaques, ProposalNumber } from '../components/plaque.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { partiesOf } from '../rolling/bracket-words.tsx';
import { nextTextId } from './prepared.ts';
import { type Point, changeIds } from './points.ts';

/** The words for which a compromise can be written: those that the rivals at a point would rewrite. */
export interface Contested {
  readonly element: ElementId;
  readonly at: number;
  readonly words: Text;
  readonly options: readonly {
    readonly proposals: Parameters<typeof partiesOf>[1];
    readonly text: Text;
  }[];
  readonly derivedFrom: readonly ChangeId[];
}

/** `null` where there is no such stretch of words: a whole element that comes or goes, or words with a mark or a lost place in them. */
export function contestedAt(unit: Unit, point: Point): Contested | null {
  const ids = new Set(changeIds(point.contenders));
  const changes = point.contenders.flatMap((contender) => contender.changes);
  const [first] = changes;
  if (first?.kind !== 'MOD' || changes.some((change) => change.kind !== 'MOD')) return null;
  const found = rollingText(unit).elements.flatMap((each) => {
    if (each.kind !== 'current' || each.element.id !== first.element) return [];
    return each.stretches.flatMap((stretch) =>
      stretch.kind === 'bracket' &&
      stretch.bracket.options.some((option) => option.changes.some((id) => ids.has(id)))
        ? [stretch.bracket]
        : [],
    );
  });
  const [bracket] = found;
  if (!bracket || found.length > 1) return null;
  const texts = [bracket.current, ...bracket.options.map(({ text }) => text)];
  if (texts.some((text) => text.some((inline) => typeof inline !== 'string'))) return null;
  return {
    element: first.element,
    at: Math.min(...changes.flatMap((change) => (change.kind === 'MOD' ? [change.at] : []))),
    words: bracket.current,
    options: bracket.options,
    derivedFrom: [...ids],
  };
}

interface CompromiseDialogProps {
  readonly unit: Unit;
  readonly contested: Contested;
  readonly onClose: () => void;
}

/** The secretariat's own words between the rivals. Tabled under its own number, then decided on like the others. */
export function CompromiseDialog({ unit, contested, onClose }: CompromiseDialogProps) {
  const { say } = useText();
  const { send, busy, refusal } = useCommand();
  const before = plainText(contested.words);
  const [words, setWords] = useState(before);
  const [rationale, setRationale] = useState('');
  const id = nextTextId(unit);
  const propose = async () => {
    const done = await send({
      kind: 'compromise',
      unit: unit.id,
      element: contested.element,
      at: contested.at,
      remove: [...contested.words],
      insert: words === '' ? [] : [words],
      derivedFrom: [...contested.derivedFrom],
      rationale,
      seen: preparedText(unit).hash,
    });
    if (!done.ok) return;
    onClose();
    toast(say('merge.compromise.done', { id }));
  };
  return (
    <Dialog
      title={say('merge.compromise.title', { id })}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('merge.compromise.keep')}</Button>
          <Button
            look="primary"
            busy={busy && say('merge.compromise.doing')}
            off={words === before ? say('merge.compromise.same') : null}
            onPress={() => void propose()}
          >
            {say('merge.compromise.do')}
          </Button>
        </>
      }
    >
      <p className="t14 i2">{say('merge.compromise.what')}</p>
      <ul className="cmp">
        {contested.options.map(({ proposals, text }) => (
          <li key={proposals[0]!.id}>
            <ProposalNumber id={proposals[0]!.id} /> <Plaques parties={partiesOf(unit, proposals)} />
            <p className="doc" lang="en">
              {plainText(text)}
            </p>
          </li>
        ))}
      </ul>
      <Field
        label={say('merge.compromise.words')}
        value={words}
        onChange={setWords}
        rows={3}
        maxLength={PROSE_LIMIT}
      />
      <Field
        label={say('merge.compromise.why')}
        value={rationale}
        onChange={setRationale}
        rows={2}
        maxLength={PROSE_LIMIT}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
