import type { Party } from '../../shared/ids.ts';
import { type RollingText, countBrackets } from '../../shared/rolling/rolling-text.ts';
import { Button } from '../components/button.tsx';
import { Plaque } from '../components/plaque.tsx';
import { CheckField, SwitchField } from '../components/toggle.tsx';
import { useText } from '../i18n/use-text.ts';
import { type Look, partiesIn } from './view.ts';

interface FiltersProps {
  readonly rolling: RollingText;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

/** Whose wordings are laid over the current text, and how. */
export function Filters({ rolling, look, onLook }: FiltersProps) {
  const { say } = useText();
  return (
    <aside className="pane l rt-l" data-pane="filters" aria-label={say('rolling.title')}>
      <div className="sec">
        <h2>{say('rolling.title')}</h2>
        <p className="t14 i2">{say('rolling.what')}</p>
      </div>
      <Delegations rolling={rolling} look={look} onLook={onLook} />
      <div className="sec">
        <div className="sech">
          <h3>{say('rolling.show')}</h3>
        </div>
        {(['who', 'settled', 'lines'] as const).map((what) => (
          <SwitchField key={what} on={look[what]} onChange={(on) => onLook({ ...look, [what]: on })}>
            {say(`rolling.show.${what}`)}
          </SwitchField>
        ))}
      </div>
      <Legend />
    </aside>
  );
}

function Delegations({ rolling, look, onLook }: FiltersProps) {
  const { say, party: name } = useText();
  const parties = partiesIn(rolling.unit);
  const { byParty } = countBrackets(rolling);
  const toggle = (party: Party, on: boolean) => {
    const hidden = new Set(look.hidden);
    if (on) hidden.delete(party);
    else hidden.add(party);
    onLook({ ...look, hidden });
  };
  if (parties.length === 0) return null;
  return (
    <div className="sec">
      <div className="sech">
        <h3>{say('rolling.delegations')}</h3>
        <Button size="small" look="quiet" onPress={() => onLook({ ...look, hidden: new Set() })}>
          {say('rolling.all')}
        </Button>
      </div>
      <ul className="fl">
        {parties.map((party) => (
          <li key={party}>
            <CheckField on={!look.hidden.has(party)} onChange={(on) => toggle(party, on)}>
              <Plaque party={party} />
              <span className="grow">{name(party)}</span>
              <span className="i3 t13 num">
                {say('rolling.passages', { count: byParty.get(party) ?? 0 })}
              </span>
            </CheckField>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Legend() {
  const { say } = useText();
  const words = say('rolling.legend.words');
  return (
    <div className="sec">
      <div className="sech">
        <h3>{say('rolling.legend')}</h3>
      </div>
      <ul className="leg">
        <li>
          <span>
            <b className="sq">[</b>
            {words}
            <b className="sq">]</b>
          </span>
          <span>{say('rolling.legend.brackets')}</span>
        </li>
        <li>
          <span className="pv2 any">{words}</span>
          <span>{say('rolling.legend.proposed')}</span>
        </li>
        <li>
          <del>{words}</del>
          <span>{say('rolling.legend.deleted')}</span>
        </li>
        <li>
          <span className="alt">{say('rolling.alt', { number: 2 })}</span>
          <span>{say('rolling.legend.alt')}</span>
        </li>
      </ul>
    </div>
  );
}
