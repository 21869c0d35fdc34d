import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { Switch } from 'react-aria-components';
import { Button, IconButton } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import type { MessageId } from '../i18n/index.ts';
import { useText } from '../i18n/use-text.ts';
import { useSingleKey, useSingleKeys } from './single-keys.ts';

const MOD = navigator.platform.startsWith('Mac') ? 'Cmd' : 'Ctrl';

interface Group {
  readonly title: MessageId;
  readonly keys: readonly (readonly [keys: readonly string[], does: MessageId])[];
}

const GROUPS: readonly Group[] = [
  {
    title: 'app.keys.everywhere',
    keys: [
      [['F6', 'Shift F6'], 'app.keys.panes'],
      [['?'], 'app.keys.all'],
    ],
  },
  {
    title: 'app.tab.plan',
    keys: [
      [['J', 'K'], 'app.keys.objectives'],
      [['D'], 'app.keys.draft'],
    ],
  },
  {
    title: 'app.keys.in-draft',
    keys: [
      [[`${MOD} Alt A`], 'app.keys.add'],
      [[`${MOD} Alt F`], 'app.keys.footnote'],
      [[`${MOD} Shift K`], 'app.keys.delete'],
      [['Alt ↑', 'Alt ↓'], 'app.keys.move'],
      [['F7', 'Shift F7'], 'app.keys.changes'],
      [[`${MOD} Alt T`], 'app.keys.view'],
      [[`${MOD} Z`, `${MOD} Shift Z`], 'app.keys.undo'],
      [[`${MOD} Enter`], 'app.keys.table'],
    ],
  },
  {
    title: 'app.tab.consolidate',
    keys: [
      [['1', '2', '3'], 'app.keys.take'],
      [['0'], 'app.keys.keep'],
      [['R'], 'app.keys.not-retain'],
      [['B'], 'app.keys.bracket'],
      [['E'], 'app.keys.compromise'],
      [['N', 'P'], 'app.keys.points'],
      [['U'], 'app.keys.undo-decision'],
      [['Enter', 'Esc'], 'app.keys.confirm'],
    ],
  },
];

/** All keys, by where they act, and the switch for those that act without Ctrl. */
export function KeysButton() {
  const { say } = useText();
  const [open, setOpen] = useState(false);
  useSingleKey('?', () => setOpen(true));
  return (
    <>
      <IconButton
        size="small"
        className="quiet"
        label={say('app.keys')}
        icon={<Keyboard aria-hidden />}
        onPress={() => setOpen(true)}
      />
      <Dialog
        title={say('app.keys')}
        wide
        isOpen={open}
        onClose={() => setOpen(false)}
        buttons={<Button onPress={() => setOpen(false)}>{say('components.close')}</Button>}
      >
        {GROUPS.map(({ title, keys }) => (
          <section key={title} className="keys-g">
            <h3>{say(title)}</h3>
            <KeyList keys={keys} />
          </section>
        ))}
        <SingleKeysSwitch />
      </Dialog>
    </>
  );
}

function KeyList({ keys: entries }: Pick<Group, 'keys'>) {
  const { say } = useText();
  return (
    <dl className="keys">
      {entries.map(([keys, does]) => (
        <div key={does}>
          <dt>
            {keys.map((key) => (
              <kbd key={key} className="kbd">
                {key}
              </kbd>
            ))}
          </dt>
          <dd>{say(does)}</dd>
        </div>
      ))}
    </dl>
  );
}

function SingleKeysSwitch() {
  const { say } = useText();
  const [on, setOn] = useSingleKeys();
  return (
    <Switch className="swl" isSelected={on} onChange={setOn}>
      <span className={on ? 'sw on' : 'sw'} aria-hidden="true" />
      <span>{say('app.keys.single')}</span>
    </Switch>
  );
}
