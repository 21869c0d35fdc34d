import { ArrowDown, ArrowUp, Plus, Redo2, Superscript, Trash2, Undo2 } from 'lucide-react';
import { Toolbar as AriaToolbar } from 'react-aria-components';
import type { Command } from 'prosemirror-state';
import type { TextVersion } from '../../shared/negotiation/state.ts';
import type { UnitKind } from '../../shared/plan/unit.ts';
import { Button, IconButton } from '../components/button.tsx';
import { Segmented, SelectField } from '../components/choice.tsx';
import { addAction, deleteElement } from '../editor/commands.ts';
import { canRedo, canUndo } from '../editor/draft-editor.ts';
import { mintElementId } from '../editor/element-id.ts';
import { insertFootnote } from '../editor/footnotes.ts';
import { useText } from '../i18n/use-text.ts';
import type { EditorSnapshot } from './editor-store.ts';

export const SHOWN = ['tracked', 'clean', 'current'] as const;
export type Shown = (typeof SHOWN)[number];

interface ToolbarProps {
  readonly kind: UnitKind;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
  /** The versions of the unit's text, oldest first, and the one that the draft is compared with. */
  readonly versions: readonly TextVersion[];
  readonly against: TextVersion;
  readonly onAgainst: (version: TextVersion) => void;
  /** Null while nothing can be edited. */
  readonly edit: EditorSnapshot | null;
}

export function Toolbar({ kind, shown, onShown, versions, against, onAgainst, edit }: ToolbarProps) {
  const { say } = useText();
  return (
    <AriaToolbar className="tools" aria-label={say('draft.tools')}>
      <Segmented
        label={say('draft.view')}
        value={shown}
        onChange={onShown}
        options={SHOWN.map((value) => ({ value, label: say(`draft.view.${value}`) }))}
      />
      <Against versions={versions} against={against} onAgainst={onAgainst} />
      <span className="grow" />
      {edit && shown !== 'current' && <Editing kind={kind} edit={edit} />}
    </AriaToolbar>
  );
}

function Against({ versions, against, onAgainst }: Pick<ToolbarProps, 'versions' | 'against' | 'onAgainst'>) {
  const { say } = useText();
  const name = ({ number }: TextVersion) =>
    say(number === versions.length ? 'draft.against-current' : 'draft.against-version', { number });
  if (versions.length === 1) return <span className="t13 i2 cmp">{name(against)}</span>;
  return (
    <SelectField
      bare
      className="quiet cmp"
      label={say('draft.against')}
      value={String(against.number)}
      onChange={(number) => onAgainst(versions[Number(number) - 1]!)}
      options={versions.map((version) => ({ value: String(version.number), label: name(version) }))}
    />
  );
}

function Editing({
  kind,
  edit: { editor, state },
}: {
  readonly kind: UnitKind;
  readonly edit: EditorSnapshot;
}) {
  const { say } = useText();
  const run = (command: Command) => () => void editor.run(command);
  const unlessOff = (on: boolean, name: string) => (on ? null : name);
  return (
    <>
      <Button size="small" look="quiet" icon={<Plus aria-hidden />} onPress={run(addAction(mintElementId))}>
        {say(kind === 'objective' ? 'draft.add-action' : 'draft.add-paragraph')}
      </Button>
      <Button
        size="small"
        look="quiet"
        icon={<Superscript aria-hidden />}
        onPress={run(insertFootnote(mintElementId))}
      >
        {say('draft.add-footnote')}
      </Button>
      <span className="vl" />
      <IconButton
        size="small"
        label={say('draft.move-up')}
        icon={<ArrowUp aria-hidden />}
        onPress={() => editor.move('up')}
      />
      <IconButton
        size="small"
        label={say('draft.move-down')}
        icon={<ArrowDown aria-hidden />}
        onPress={() => editor.move('down')}
      />
      <IconButton
        size="small"
        label={say('draft.delete')}
        icon={<Trash2 aria-hidden />}
        onPress={run(deleteElement)}
      />
      <span className="vl" />
      <IconButton
        size="small"
        label={say('draft.undo')}
        icon={<Undo2 aria-hidden />}
        off={unlessOff(canUndo(state), say('draft.undo'))}
        onPress={() => editor.undo()}
      />
      <IconButton
        size="small"
        label={say('draft.redo')}
        icon={<Redo2 aria-hidden />}
        off={unlessOff(canRedo(state), say('draft.redo'))}
        onPress={() => editor.redo()}
      />
    </>
  );
}
