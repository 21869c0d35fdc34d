import { Copy } from 'lucide-react';
import { useState } from 'react';
import { OBSERVER, type Party, SECRETARIAT } from '../../shared/ids.ts';
import { CAPACITIES, type Capacity, isOfDelegation } from '../../shared/negotiation/capacity.ts';
import { ORGANIZATION_LIMIT } from '../../shared/negotiation/people/wire.ts';
import { seatedOn } from '../../shared/negotiation/roster/read.ts';
import { routeHref } from '../app/route.ts';
import { today } from '../chair/today.ts';
import { Button } from '../components/button.tsx';
import { SelectField } from '../components/choice.tsx';
import { Field } from '../components/field.tsx';
import { Note } from '../components/note.tsx';
import { Plaque } from '../components/plaque.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { hubName } from '../link/host.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useOutOfReach } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { useRoomAddress } from './room-address.ts';

interface Told {
  readonly code: string;
  readonly party: Party;
  readonly capacity: Capacity;
  readonly organization: string | null;
}

/** One code for one person. It is told once: the hub keeps only what it needs to recognize it. */
export function InviteCard() {
  const { say, party: name } = useText();
  const [day] = useState(today);
  const parties = seatedOn(useNegotiation(), day);
  const { send, busy, refusal } = useCommand();
  const waits = useOutOfReach();
  const [state, setState] = useState<Party>(() => parties[0]!);
  const [capacity, setCapacity] = useState<Capacity>('delegate');
  const [told, setTold] = useState<Told | null>(null);
  const [organization, setOrganization] = useState('');
  const party = partyOf(capacity, state);
  const observes = capacity === 'observer';
  const named = organization.trim();
  const off = waits ?? (observes && named === '' ? say('people.organization.needed') : null);
  const invite = async () => {
    setTold(null);
    const whom = observes ? { organization: named } : {};
    const done = await send({ kind: 'invite', party, capacity, ...whom });
    if (done.ok && done.value.code !== undefined)
      setTold({ code: done.value.code, party, capacity, organization: observes ? named : null });
  };
  const states = parties.toSorted((a, b) => name(a).localeCompare(name(b)));
  return (
    <section className="scard inv" aria-labelledby="people-invite">
      <h2 id="people-invite">{say('people.invite')}</h2>
      <SelectField
        label={say('people.capacity')}
        value={capacity}
        onChange={setCapacity}
        options={CAPACITIES.map((value) => ({ value, label: say(`link.capacity.${value}`) }))}
      />
      {observes && (
        <Field
          label={say('people.organization')}
          value={organization}
          onChange={setOrganization}
          maxLength={ORGANIZATION_LIMIT}
          help={say('people.organization.help')}
          required
        />
      )}
      {party === state && (
        <SelectField
          label={isOfDelegation(capacity) ? say('people.party') : say('people.chair-of')}
          value={state}
          onChange={setState}
          options={states.map((value) => ({ value, label: `${name(value)} (${value})` }))}
        />
      )}
      <p className="help">{say(`people.may.${capacity}`)}</p>
      <Button
        look="primary"
        size="large"
        off={off}
        busy={busy && say('people.inviting')}
        onPress={() => void invite()}
      >
        {say('people.make-code')}
      </Button>
      {off && <p className="help">{off}</p>}
      <RefusalNote refusal={refusal} />
      {told && <Code told={told} />}
    </section>
  );
}

/** Offices have a party of their own. */
function partyOf(capacity: Capacity, state: Party): Party {
  if (capacity === 'secretariat') return SECRETARIAT;
  return capacity === 'observer' ? OBSERVER : state;
}

function Code({ told: { code, party, capacity, organization } }: { readonly told: Told }) {
  const { say, party: name } = useText();
  const { hub } = useSeat();
  const address = useRoomAddress(hub);
  const room = address.kind === 'known' ? address.room : null;
  const link = `${room ?? hub}/${routeHref({ page: 'start', code })}`;
  const copy = async (words: string) => {
    try {
      await navigator.clipboard.writeText(words);
      toast(say('people.copied'));
    } catch {
      toast(say('people.not-copied'), 'plain');
    }
  };
  return (
    <output className="told">
      <div className="row">
        <Plaque party={party} capacity={capacity} />
        <span className="t14">
          {organization ?? name(party)}, {say(`link.capacity.${capacity}`)}
        </span>
      </div>
      <b className="mono told-c">{code}</b>
      {room !== null && <p className="t13 i2">{say('people.room-at', { hub: hubName(room) })}</p>}
      {address.kind === 'known' && room === null && <Note tone="warn">{say('people.room-shut')}</Note>}
      <div className="row wrap">
        <Button icon={<Copy aria-hidden />} onPress={() => void copy(code)}>
          {say('people.copy-code')}
        </Button>
        <Button icon={<Copy aria-hidden />} onPress={() => void copy(link)}>
          {say('people.copy-link')}
        </Button>
      </div>
      <Note tone="warn">{say('people.told-once')}</Note>
    </output>
  );
}
