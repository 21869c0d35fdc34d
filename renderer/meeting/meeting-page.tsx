import { openMeeting, openVote } from '../../shared/negotiation/meetings/read.ts';
import { useText } from '../i18n/use-text.ts';
import { useMay } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { Agenda } from './agenda.tsx';
import { Floor } from './floor.tsx';
import { ItemOnFloor } from './item.tsx';
import { MeetingHead } from './meeting-head.tsx';
import { NoMeeting } from './no-meeting.tsx';
import type { InMeetingProps } from './props.ts';
import { Presence } from './presence.tsx';
import { Speakers } from './speakers.tsx';
import { Votes } from './votes.tsx';
import './meeting.css';

/** The room as it meets: agenda, the item before it, who speaks, who is there, the vote. */
export function MeetingPage() {
  const meeting = openMeeting(useNegotiation());
  return meeting ? <OpenMeeting meeting={meeting} /> : <NoMeeting />;
}

function OpenMeeting({ meeting }: InMeetingProps) {
  const { say } = useText();
  const presides = useMay('put-on-floor');
  // While the room votes, nothing comes before that.
  const voting = openVote(meeting) !== null;
  return (
    <div className="mtg">
      <nav className="pane l" aria-label={say('meeting.agenda')} data-pane="outline">
        <div className="pscroll">
          <MeetingHead meeting={meeting} />
          <Agenda meeting={meeting} presides={presides} />
        </div>
      </nav>
      <main className="desk mtg-d" data-pane="text" tabIndex={-1} aria-label={say('meeting.title')}>
        {voting && <Votes meeting={meeting} />}
        <ItemOnFloor meeting={meeting} presides={presides} />
        {!voting && <Votes meeting={meeting} />}
      </main>
      <aside className="pane r" aria-label={say('meeting.speakers')} data-pane="panel">
        <div className="pscroll">
          <Floor meeting={meeting} presides={presides} />
          <Speakers meeting={meeting} presides={presides} />
          <Presence meeting={meeting} />
        </div>
      </aside>
    </div>
  );
}
