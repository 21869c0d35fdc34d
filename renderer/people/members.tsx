import { useState } from 'react';
import type { Member } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Plaque } from '../components/plaque.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useOutOfReach } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';

/** Everybody who sits here, by delegation; seats that were closed stand last. */
export function Members() {
  const { say } = useText();
  const { members } = useNegotiation();
  const [leaving, setLeaving] = useState<Member | null>(null);
  const all = Object.values(members).toSorted(
    (a, b) =>
      Number(a.removed !== null) - Number(b.removed !== null) ||
      a.party.localeCompare(b.party) ||
      a.joined.seq - b.joined.seq,
  );
  return (
    <section aria-labelledby="people-members">
      <h2 id="people-members">
        {say('people.members', { count: all.filter(({ removed }) => !removed).length })}
      </h2>
      <table className="peo-t">
        <thead>
          <tr>
            <th scope="col">{say('people.party')}</th>
            <th scope="col">{say('people.name')}</th>
            <th scope="col">{say('people.capacity')}</th>
            <th scope="col">{say('people.since')}</th>
            <th scope="col">
              <span className="vh">{say('people.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((member) => (
            <MemberRow key={member.person} member={member} onRemove={() => setLeaving(member)} />
          ))}
        </tbody>
      </table>
      {leaving && <RemoveDialog member={leaving} onClose={() => setLeaving(null)} />}
    </section>
  );
}

function MemberRow({ member, onRemove }: { readonly member: Member; readonly onRemove: () => void }) {
  const { say, moment } = useText();
  const seat = useSeat();
  const mayRemove = useMay('remove');
  const waits = useOutOfReach();
  const { person, name, party, capacity, organization, joined, removed } = member;
  return (
    <tr className={removed ? 'gone' : ''}>
      <td>
        <Plaque party={party} capacity={capacity} off={removed !== null} />
      </td>
      <th scope="row">
        {name} {person === seat.person && <span className="i3">{say('people.you')}</span>}
      </th>
      <td>
        {say(`link.capacity.${capacity}`)}
        {organization && <span className="i2">, {organization}</span>}
      </td>
      <td className="num">
        {removed ? say('people.closed', { moment: moment(removed.at) }) : moment(joined.at)}
      </td>
      <td>
        {mayRemove && !removed && (
          <Button
            size="small"
            look="quiet"
            off={waits}
            onPress={onRemove}
            aria-label={say('people.remove-who', { name })}
          >
            {say('people.remove')}
          </Button>
        )}
      </td>
    </tr>
  );
}

function RemoveDialog({ member, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const { say, party } = useText();
  const { send, busy, refusal } = useCommand();
  const remove = async () => {
    const done = await send({ kind: 'remove', person: member.person });
    if (!done.ok) return;
    toast(say('people.removed', { name: member.name }));
    onClose();
  };
  return (
    <Dialog
      title={say('people.remove-title', { name: member.name })}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('people.keep')}</Button>
          <Button look="cannot-undo" busy={busy && say('people.removing')} onPress={() => void remove()}>
            {say('people.remove')}
          </Button>
        </>
      }
    >
      <p className="t14">{say('people.remove-words', { party: party(member.party) })}</p>
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
