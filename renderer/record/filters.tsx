import type { Party, UnitId } from '../../shared/ids.ts';
import { unitsInOrder } from '../../shared/negotiation/read.ts';
import { goTo } from '../app/route.ts';
import { Button } from '../components/button.tsx';
import { Segmented, SelectField } from '../components/choice.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { useLink, useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { ACT_GROUPS, type ActFilter, type ActGroup, EVERYTHING, speakersIn } from './act-filter.ts';

interface FiltersProps {
  readonly filter: ActFilter;
  readonly onChange: (filter: ActFilter) => void;
}

const ALL = 'all';

/** Which acts are shown, and in which order. */
export function Filters({ filter, onChange }: FiltersProps) {
  const { say } = useText();
  const narrowed = filter.group !== null || filter.party !== null || filter.unit !== null;
  return (
    <div className="rcd-f">
      <Segmented
        wide
        label={say('record.order')}
        value={filter.order}
        onChange={(order) => onChange({ ...filter, order })}
        options={(['newest', 'oldest'] as const).map((value) => ({
          value,
          label: say(`record.order.${value}`),
        }))}
      />
      <SelectField<ActGroup | typeof ALL>
        label={say('record.kind')}
        value={filter.group ?? ALL}
        onChange={(group) => onChange({ ...filter, group: group === ALL ? null : group })}
        options={([ALL, ...ACT_GROUPS] as const).map((value) => ({
          value,
          label: say(`record.kind.${value}`),
        }))}
      />
      <PartyFilter filter={filter} onChange={onChange} />
      <UnitFilter filter={filter} onChange={onChange} />
      {narrowed && (
        <Button look="quiet" onPress={() => onChange({ ...EVERYTHING, order: filter.order })}>
          {say('record.clear')}
        </Button>
      )}
    </div>
  );
}

function PartyFilter({ filter, onChange }: FiltersProps) {
  const { say, party: name, language } = useText();
  const { acts } = useLink();
  const parties = speakersIn(acts).toSorted((a, b) => name(a).localeCompare(name(b), language));
  return (
    <SelectField<Party | typeof ALL>
      label={say('record.party')}
      value={filter.party ?? ALL}
      onChange={(party) => onChange({ ...filter, party: party === ALL ? null : party })}
      options={[
        { value: ALL, label: say('record.party.all') },
        ...parties.map((party) => ({ value: party, label: name(party) })),
      ]}
    />
  );
}

function UnitFilter({ filter, onChange }: FiltersProps) {
  const { say } = useText();
  return (
    <SelectField<UnitId | typeof ALL>
      label={say('record.unit')}
      value={filter.unit ?? ALL}
      onChange={(unit) => onChange({ ...filter, unit: unit === ALL ? null : unit })}
      options={[{ value: ALL, label: say('record.unit.all') }, ...useUnitOptions()]}
    />
  );
}

function useUnitOptions() {
  const speaker = useText();
  return unitsInOrder(useNegotiation()).map(({ id, label }) => ({
    value: id,
    label: unitTitle(speaker, label),
  }));
}

/** Leads to the words of one unit. */
export function WordsOf({ unit }: { readonly unit: UnitId | null }) {
  const { say } = useText();
  const { negotiation } = useSeat();
  const options = useUnitOptions();
  const none = { value: ALL, label: say('record.words.choose') } as const;
  return (
    <SelectField<UnitId | typeof ALL>
      label={say('record.words.of')}
      value={unit ?? ALL}
      onChange={(chosen) => chosen !== ALL && goTo({ negotiation, page: 'record', act: null, unit: chosen })}
      options={unit ? options : [none, ...options]}
    />
  );
}
