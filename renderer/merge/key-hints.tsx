import { Switch } from 'react-aria-components';
import { useText } from '../i18n/use-text.ts';

interface KeyHintsProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Which keys do what, and the switch that turns them off. */
export function KeyHints({ on, onChange }: KeyHintsProps) {
  const { say } = useText();
  return (
    <div className="hints">
      <Switch isSelected={on} onChange={onChange} className="hints-s">
        <span className={on ? 'sw on' : 'sw'} aria-hidden />
        {say(on ? 'merge.keys.on' : 'merge.keys.off')}
      </Switch>
      {on && (
        <div className="hints-k" role="note" aria-label={say('merge.keys')}>
          <Hint keys={['1', '2', '3']} words={say('merge.keys.take')} />
          <Hint keys={['0']} words={say('merge.keys.keep')} />
          <Hint keys={['B']} words={say('merge.keys.bracket')} />
          <Hint keys={['R']} words={say('merge.keys.reject')} />
          <Hint keys={['E']} words={say('merge.keys.compromise')} />
          <Hint keys={['N', 'P']} words={say('merge.keys.move')} />
          <Hint keys={['U']} words={say('merge.keys.undo')} />
        </div>
      )}
    </div>
  );
}

function Hint({ keys, words }: { readonly keys: readonly string[]; readonly words: string }) {
  return (
    <span>
      {keys.map((key) => (
        <kbd key={key} className="kbd">
          {key}
        </kbd>
      ))}
      {words}
    </span>
  );
}
