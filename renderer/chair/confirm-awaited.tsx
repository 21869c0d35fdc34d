import type { UnitId } from '../../shared/ids.ts';
import { isOfDelegation } from '../../shared/negotiation/capacity.ts';
import type { Unit } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Plaques } from '../components/plaque.tsx';
import { StatusIcon } from '../components/status.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitName } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { useHubNow } from '../status/hub-clock.ts';
import { today } from './today.ts';
import './chair.css';

/** Which capitals an agreement ad referendum waits for; the head of an awaited delegation confirms here. */
export function ConfirmAwaited({ unit: id }: { readonly unit: UnitId }) {
  const { say } = useText();
  const unit = useNegotiation().units[id];
  if (!unit?.awaiting) return null;
  const { parties, until } = unit.awaiting;
  return (
    <section className="awa" aria-label={say('chair.awaiting')}>
      <div className="row">
        <StatusIcon status="ad-referendum" silent />
        <b className="grow">{say('chair.awaiting')}</b>
        <Until until={until} />
      </div>
      <Plaques parties={parties} />
      <p className="t13 i2">{say('chair.awaiting.what')}</p>
      <Confirm unit={unit} />
    </section>
  );
}

function Until({ until }: { readonly until: string | null }) {
  const { say, day } = useText();
  const now = today(useHubNow());
  if (until === null) return <span className="t13 i3">{say('chair.awaiting.none-until')}</span>;
  const late = until < now;
  return (
    <span className={late ? 't13 awa-l' : 't13 i3'}>
      {say(late ? 'chair.awaiting.late' : 'chair.awaiting.until', { day: day(until) })}
    </span>
  );
}

function Confirm({ unit }: { readonly unit: Unit }) {
  const speaker = useText();
  const { say } = speaker;
  const { party, capacity } = useSeat();
  const may = useMay('confirm');
  const wait = useWaitReason();
  const { send, busy, refusal } = useCommand();
  if (!unit.awaiting?.parties.includes(party) || !isOfDelegation(capacity)) return null;
  if (!may) return <p className="t13 i3">{say('chair.confirm.who')}</p>;
  const name = speaker.party(party);
  const confirm = async () => {
    const done = await send({ kind: 'confirm', unit: unit.id });
    if (done.ok) toast(say('chair.confirmed', { party: name, unit: unitName(speaker, unit.label) }));
  };
  return (
    <>
      <RefusalNote refusal={refusal} />
      <Button look="gavel" off={wait} busy={busy && say('chair.confirming')} onPress={confirm}>
        {say('chair.confirm', { party: name })}
      </Button>
    </>
  );
}
