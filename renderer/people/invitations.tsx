import type { Invitation } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useOutOfReach } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';

/** Codes that nobody has used yet, the newest on top, and those that were revoked. */
export function Invitations() {
  const { say } = useText();
  const { invitations } = useNegotiation();
  const unused = Object.values(invitations)
    .filter(({ state }) => state !== 'used')
    .toSorted((a, b) => b.made.seq - a.made.seq);
  return (
    <section aria-labelledby="people-invitations">
      <h2 id="people-invitations">{say('people.invitations')}</h2>
      {unused.length === 0 && <p className="t14 i2">{say('people.invitations.none')}</p>}
      <ul className="peo-i">
        {unused.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  );
}

function InvitationRow({ invitation }: { readonly invitation: Invitation }) {
  const { say, party, moment } = useText();
  const mayRevoke = useMay('revoke-invitation');
  const waits = useOutOfReach();
  const { send, busy, refusal } = useCommand();
  const open = invitation.state === 'open';
  return (
    <li>
      <div className="row">
        <Plaque party={invitation.party} capacity={invitation.capacity} off />
        <span className="grow">
          {invitation.organization ?? party(invitation.party)}, {say(`link.capacity.${invitation.capacity}`)}
        </span>
        <span className="t13 i3 num">
          {open ? say('people.invited', { moment: moment(invitation.made.at) }) : say('people.revoked')}
        </span>
        {open && mayRevoke && (
          <Button
            size="small"
            look="quiet"
            off={waits}
            busy={busy && say('people.revoking')}
            onPress={() => void send({ kind: 'revoke-invitation', invitation: invitation.id })}
          >
            {say('people.revoke')}
          </Button>
        )}
      </div>
      <RefusalNote refusal={refusal} />
    </li>
  );
}
