import { useText } from '../i18n/use-text.ts';
import { useMay } from '../link/use-may.ts';
import { InviteCard } from './invite-card.tsx';
import { Invitations } from './invitations.tsx';
import { Roster } from './roster.tsx';
import { Members } from './members.tsx';
import './people.css';

/** Who sits in the negotiation. The Secretariat invites people, revokes unused codes and closes seats. */
export function PeoplePage() {
  const { say } = useText();
  const mayInvite = useMay('invite');
  return (
    <main className="peo" data-pane="text" tabIndex={-1} aria-label={say('people.title')}>
      <div className="peo-l">
        <h1>{say('people.title')}</h1>
        <Members />
        <Invitations />
        <Roster />
      </div>
      {mayInvite && <InviteCard />}
    </main>
  );
}
