import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { Switch } from 'react-aria-components';
import { Button, IconButton } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import type { MessageId } from '../i18n/index.ts';
import { useText } from '../i18n/use-text.ts';
import { useSingleKey, useSingleKeys } from './single-keys.ts';

const EVERYWHERE: readonly (readonly [keys: readonly string[], does: MessageId])[] = [
  [['F6', 'Shift F6'], 'app.keys.panes'],
  [['J', 'K'], 'app.keys.objectives'],
  [['D'], 'app.keys.draft'],
  [['?'], 'app.keys.all'],
];

/** All keys of the plan, and the switch for those that act without Ctrl. */
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
        isOpen={open}
        onClose={() => setOpen(false)}
        buttons={<Button onPress={() => setOpen(false)}>{say('components.close')}</Button>}
      >
        <dl className="keys">
          {EVERYWHERE.map(([keys, does]) => (
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
        <SingleKeysSwitch />
      </Dialog>
    </>
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
