import { type MeetingRules, SHARES } from '../../shared/negotiation/meetings/rules.ts';
import { SelectField } from '../components/choice.tsx';
import { useText } from '../i18n/use-text.ts';

interface RulesFieldsProps {
  readonly rules: MeetingRules;
  readonly onChange: (rules: MeetingRules) => void;
}

/** How the room meets and decides. Said once, when the negotiation opens; the usual rules stand already. */
export function RulesFields({ rules, onChange }: RulesFieldsProps) {
  const { say } = useText();
  const shares = SHARES.map((value) => ({ value, label: say(`start.rules.${value}`) }));
  return (
    <details className="st-rules">
      <summary>{say('start.rules')}</summary>
      <div className="st-rules-f">
        <SelectField
          label={say('start.rules.quorum')}
          value={rules.quorum}
          onChange={(quorum) => onChange({ ...rules, quorum })}
          options={shares}
        />
        <SelectField
          label={say('start.rules.vote')}
          value={rules.vote}
          onChange={(vote) => onChange({ ...rules, vote })}
          options={shares}
        />
        <SelectField
          label={say('start.rules.gavel')}
          value={rules.gavel}
          onChange={(gavel) => onChange({ ...rules, gavel })}
          options={(['anywhere', 'in-meeting'] as const).map((value) => ({
            value,
            label: say(`start.rules.gavel.${value}`),
          }))}
        />
      </div>
    </details>
  );
}
