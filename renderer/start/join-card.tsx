import { Check } from 'lucide-react';
import { type FormEvent, useCallback, useState } from 'react';
import { goTo, routeHref } from '../app/route.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { Note } from '../components/note.tsx';
import { Plaque } from '../components/plaque.tsx';
import { type Speaker, useText } from '../i18n/use-text.ts';
import { type LinkRefusal, hubInfo, joinWithCode, lookAtCode } from '../link/api.ts';
import { hubName, isDesktop, parseHubAddress } from '../link/host.ts';
import { refusalText } from '../link/refusal-text.ts';
import { chooseSeat, keepSeats, keptSeats } from '../link/seats.ts';
import type { Seat, SeatInfo } from '../../shared/protocol.ts';
import { type CodeForm, codeForm } from './join-code.ts';
import { useAsked } from './use-asked.ts';

interface JoinCardProps {
  /** The hub that the address starts with; `null` when this computer has none. */
  readonly hub: string | null;
  readonly code: string | null;
}

/** Address, code, the seat that the code opens, a name: in. */
export function JoinCard({ hub, code }: JoinCardProps) {
  const { say } = useText();
  const [address, setAddress] = useState(hub === null ? '' : hubName(hub));
  const [typed, setTyped] = useState(code ?? '');
  const target = parseHubAddress(address);
  const form = codeForm(typed);
  // A page in a browser may only talk to the hub that served it: to join another one, go to its own page.
  const elsewhere = target !== null && !isDesktop() && target !== location.origin;
  return (
    <section className="scard" aria-labelledby="join-title">
      <h2 id="join-title">{say('start.join')}</h2>
      <AddressField address={address} onChange={setAddress} target={elsewhere ? null : target} />
      <CodeField typed={typed} onChange={setTyped} form={form} />
      {elsewhere && <GoThere hub={target} code={form.kind === 'whole' ? form.code : null} />}
      {!elsewhere && target !== null && form.kind === 'whole' && (
        <SeatFound key={`${target} ${form.code}`} hub={target} code={form.code} />
      )}
    </section>
  );
}

interface AddressFieldProps {
  readonly address: string;
  readonly onChange: (address: string) => void;
  /** The hub to ask; `null`: none can be asked from here. */
  readonly target: string | null;
}

function AddressField({ address, onChange, target }: AddressFieldProps) {
  const speaker = useText();
  const { say } = speaker;
  const found = useAsked(target, hubInfo);
  const unreadable = address.trim() !== '' && parseHubAddress(address) === null;
  const refusal = found && !found.ok ? found.refusal : null;
  const error = unreadable ? say('start.address.unreadable') : refusal && refusalText(refusal, speaker, null);
  return (
    <Field
      label={say('start.address')}
      value={address}
      onChange={onChange}
      error={error}
      after={
        found?.ok && (
          <span className="t13 ok_">
            <Check aria-hidden />
            {say('start.reached')}
          </span>
        )
      }
    />
  );
}

function codeError({ say }: Speaker, form: CodeForm): string | null {
  if (form.kind === 'bad-letter') return say('start.code.bad-letter', { letter: form.letter });
  if (form.kind === 'long') return say('start.code.long', { over: form.over });
  return null;
}

function CodeField({
  typed,
  onChange,
  form,
}: {
  readonly typed: string;
  readonly onChange: (typed: string) => void;
  readonly form: CodeForm;
}) {
  const speaker = useText();
  const { say } = speaker;
  const help =
    form.kind === 'short' ? say('start.code.short', { missing: form.missing }) : say('start.code.help');
  return (
    <div className="st-next">
      <Field
        label={say('start.code')}
        value={typed}
        onChange={onChange}
        look="code"
        error={codeError(speaker, form)}
        help={help}
        maxLength={40}
      />
    </div>
  );
}

function GoThere({ hub, code }: { readonly hub: string; readonly code: string | null }) {
  const { say } = useText();
  const go = () => location.assign(`${hub}/${code === null ? '' : routeHref({ page: 'start', code })}`);
  return (
    <div className="st-next">
      <Note>{say('start.elsewhere', { hub: hubName(hub) })}</Note>
      <Button look="primary" size="large" className="st-full" onPress={go}>
        {say('start.go-there')}
      </Button>
    </div>
  );
}

function SeatFound({ hub, code }: { readonly hub: string; readonly code: string }) {
  const speaker = useText();
  const look = useCallback((asked: string) => lookAtCode(hub, asked), [hub]);
  const found = useAsked(code, look);
  if (!found) return null;
  if (!found.ok) {
    return (
      <div className="st-next">
        <Note tone="warn" alert>
          {refusalText(found.refusal, speaker, null)}
        </Note>
      </div>
    );
  }
  return <JoinForm hub={hub} code={code} seat={found.value} />;
}

/** Keeps the seat and opens the negotiation on it. */
export function sitDown(hub: string, seats: readonly Seat[]): void {
  keepSeats(hub, seats);
  const [first] = seats;
  const kept = keptSeats().find(({ person }) => person === first?.person);
  if (!first || !kept) return;
  chooseSeat(kept);
  goTo({ negotiation: first.negotiation, page: 'plan', unit: null });
}

function JoinForm({
  hub,
  code,
  seat,
}: {
  readonly hub: string;
  readonly code: string;
  readonly seat: SeatInfo;
}) {
  const speaker = useText();
  const { say, party } = speaker;
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  const inTheChair = seat.capacity === 'chair' || seat.capacity === 'vice-chair';
  const place = inTheChair
    ? say(`components.${seat.capacity}-name`)
    : (seat.organization ?? party(seat.party));
  const join = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || name.trim() === '') return;
    setBusy(true);
    const joined = await joinWithCode(hub, { code, name: name.trim() });
    setBusy(false);
    if (joined.ok) sitDown(hub, [joined.value]);
    else setRefusal(joined.refusal);
  };
  return (
    <form onSubmit={(event) => void join(event)}>
      <div className="seat">
        <Plaque party={seat.party} capacity={seat.capacity} size="large" />
        <div className="grow">
          <b className="b6">
            {say('start.seat', { place, capacity: say(`link.capacity.${seat.capacity}`) })}
          </b>
          <p className="t13 i2">{say('start.seat.of', { title: seat.title })}</p>
        </div>
      </div>
      <div className="st-next">
        <Field
          label={say('start.name')}
          value={name}
          onChange={setName}
          help={say('start.name.help')}
          maxLength={80}
          autoComplete="name"
        />
      </div>
      {refusal && (
        <div className="st-next">
          <Note tone="warn" alert>
            {refusalText(refusal, speaker, null)}
          </Note>
        </div>
      )}
      <Button
        type="submit"
        look="primary"
        size="large"
        className="st-full"
        busy={busy && say('start.joining')}
        off={name.trim() === '' ? say('start.name.needed') : null}
      >
        {say('start.join-as', { place })}
      </Button>
    </form>
  );
}
