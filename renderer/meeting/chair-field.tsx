import type { PersonId } from '../../shared/ids.ts';
import { mayPreside } from '../../shared/negotiation/meetings/read.ts';
import type { Member } from '../../shared/negotiation/state.ts';
import { SelectField } from '../components/choice.tsx';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';

/** Those who can be in the chair, the Chair before the vice-chairs. */
export function useWhoPresides(): readonly Member[] {
  const able = Object.values(useNegotiation().members).filter(mayPreside);
  return able.toSorted((a, b) => a.capacity.localeCompare(b.capacity) || a.joined.seq - b.joined.seq);
}

interface ChairFieldProps {
  readonly members: readonly Member[];
  readonly value: PersonId | null;
  readonly onChange: (person: PersonId) => void;
}

export function ChairField({ members, value, onChange }: ChairFieldProps) {
  const { say } = useText();
  if (value === null) return <p className="help err">{say('meeting.chair.nobody')}</p>;
  return (
    <SelectField
      label={say('meeting.chair')}
      value={value}
      onChange={onChange}
      options={members.map(({ person, name, capacity }) => ({
        value: person,
        label: say('meeting.chair.option', { name, capacity: say(`link.capacity.${capacity}`) }),
      }))}
    />
  );
}
