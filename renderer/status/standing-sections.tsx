import { isOfDelegation } from '../../shared/negotiation/capacity.ts';
import { currentVersion, pendingOn } from '../../shared/negotiation/read.ts';
import { runningSilences } from '../../shared/negotiation/silence/running.ts';
import type { ElementId, Party } from '../../shared/ids.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Plaque, Plaques } from '../components/plaque.tsx';
import { StatusIcon } from '../components/status.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { ElementNames } from './element-names.tsx';
import { PackageBoxes } from './package-box.tsx';
import { ReservesBox } from './reserves-box.tsx';
import { SilenceBox } from './silence-box.tsx';
import './status.css';

/** What holds a unit between open and agreed, for all to see, with what this seat can do about it. */
export function StandingSections({ unit }: { readonly unit: Unit }) {
  const { approved } = useNegotiation();
  if (approved) return null;
  return (
    <div className="stn">
      {runningSilences(unit).map((silence) => (
        <SilenceBox key={silence.id} unit={unit} silence={silence} />
      ))}
      <ReservesBox unit={unit} />
      <PendingBox unit={unit} />
      <InformalsBox unit={unit} />
      <PackageBoxes unit={unit} />
    </div>
  );
}

function elementsWhere(unit: Unit, holds: (id: ElementId) => boolean): readonly ElementId[] {
  return currentVersion(unit)
    .text.elements.map(({ id }) => id)
    .filter(holds);
}

function PendingBox({ unit }: { readonly unit: Unit }) {
  const { say } = useText();
  const parties = [...new Set(elementsWhere(unit, () => true).flatMap((id) => pendingOn(unit, id)))];
  if (parties.length === 0) return null;
  return (
    <section className="stb warn" aria-label={say('status.pending')}>
      <h3>{say('status.pending')}</h3>
      <p className="t13 i2">{say('status.pending.what')}</p>
      {parties.map((party) => (
        <PendingParty key={party} unit={unit} party={party} />
      ))}
    </section>
  );
}

function PendingParty({ unit, party }: { readonly unit: Unit; readonly party: Party }) {
  const { say, party: name } = useText();
  const seat = useSeat();
  const mayLift = useMay('lift-pending') && (!isOfDelegation(seat.capacity) || seat.party === party);
  const wait = useWaitReason();
  const { send, busy, refusal } = useCommand();
  const elements = elementsWhere(unit, (id) => pendingOn(unit, id).includes(party));
  return (
    <div className="stb-r">
      <Plaque party={party} />
      <div className="grow t14">
        <ElementNames unit={unit} elements={elements} />
        <RefusalNote refusal={refusal} />
      </div>
      {mayLift && (
        <Button
          size="small"
          aria-label={say('status.pending.lift-for', { party: name(party) })}
          off={wait}
          busy={busy && say('status.recording')}
          onPress={() => void send({ kind: 'lift-pending', unit: unit.id, elements: [...elements], party })}
        >
          {say('status.pending.lift')}
        </Button>
      )}
    </div>
  );
}

function InformalsBox({ unit }: { readonly unit: Unit }) {
  const { say } = useText();
  const maySetAside = useMay('set-aside-informals');
  const wait = useWaitReason();
  const { send, busy, refusal } = useCommand();
  const elements = elementsWhere(unit, (id) => unit.status[id]?.kind === 'informals');
  const groups = elements.flatMap((id) => {
    const status = unit.status[id];
    return status?.kind === 'informals' ? status.group : [];
  });
  if (elements.length === 0) return null;
  return (
    <section className="stb" aria-label={say('components.status.informals')}>
      <div className="row">
        <StatusIcon status="informals" silent />
        <h3 className="grow">{say('components.status.informals')}</h3>
      </div>
      <p className="t14">
        <ElementNames unit={unit} elements={elements} />
      </p>
      <Plaques parties={[...new Set(groups)]} />
      <p className="t13 i2">{say('status.informals.what')}</p>
      {maySetAside && (
        <Button
          look="quiet"
          size="small"
          className="stb-q"
          off={wait}
          busy={busy && say('status.recording')}
          onPress={() => void send({ kind: 'set-aside-informals', unit: unit.id, elements: [...elements] })}
        >
          {say('status.informals.set-aside')}
        </Button>
      )}
      <RefusalNote refusal={refusal} />
    </section>
  );
}
