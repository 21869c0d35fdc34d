import { useState } from 'react';
import type { Party } from '../../shared/ids.ts';
import { BALLOTS } from '../../shared/negotiation/meetings/act.ts';
import { openVote, quorumOf, tallyOf } from '../../shared/negotiation/meetings/read.ts';
import type { Vote } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Plaques } from '../components/plaque.tsx';
import { type Speaker, useText } from '../i18n/use-text.ts';
import { unitName } from '../link/names.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { CallVoteDialog } from './call-vote-dialog.tsx';
import type { InMeetingProps } from './props.ts';
import '../chair/chair.css';

/** The vote that is open, those that were held in this meeting, and how one is called. */
export function Votes({ meeting }: InMeetingProps) {
  const { say } = useText();
  const mayCall = useMay('call-vote');
  const running = openVote(meeting);
  const held = meeting.votes.filter(({ closed }) => closed !== null).toReversed();
  if (!running && held.length === 0 && !mayCall) return null;
  return (
    <section className="mtg-card mtg-v" aria-labelledby="meeting-vote">
      <h2 id="meeting-vote">{say('meeting.vote')}</h2>
      {running && <RunningVote meeting={meeting} vote={running} />}
      {!running && mayCall && <CallVote meeting={meeting} />}
      {held.map((vote) => (
        <HeldVote key={vote.called.seq} vote={vote} />
      ))}
    </section>
  );
}

function CallVote({ meeting }: InMeetingProps) {
  const { say } = useText();
  const { units } = useNegotiation();
  const waits = useWaitReason();
  const [open, setOpen] = useState(false);
  const unit = meeting.item === null ? undefined : units[meeting.item];
  const off = waits ?? (unit ? null : say('meeting.item.none'));
  return (
    <>
      <p className="t13 i2">{say('meeting.vote.what')}</p>
      <div className="mtg-b">
        <Button size="small" off={off} onPress={() => setOpen(true)}>
          {say('meeting.vote.call')}
        </Button>
        {off && <span className="t13 i3">{off}</span>}
      </div>
      {open && unit && <CallVoteDialog unit={unit} onClose={() => setOpen(false)} />}
    </>
  );
}

/** `2.3/MEX/1`, or the objective as it stands. */
function useVotedOn({ unit, ruling }: Vote): string {
  const speaker: Speaker = useText();
  const { units } = useNegotiation();
  if (ruling.kind === 'proposal') return ruling.proposal;
  return speaker.say('meeting.vote.current', { unit: unitName(speaker, units[unit]?.label ?? unit) });
}

interface VoteProps {
  readonly vote: Vote;
}

function RunningVote({ meeting, vote }: InMeetingProps & VoteProps) {
  const { say } = useText();
  const state = useNegotiation();
  const mayVote = useMay('cast-vote');
  const mayClose = useMay('close-vote');
  const waits = useWaitReason();
  const { send, busy, refusal } = useCommand();
  const { present } = quorumOf(state, meeting);
  const left = present.filter((party) => !vote.cast[party]);
  return (
    <div className="mtg-vr">
      <p className="b6">{say('meeting.vote.open', { what: useVotedOn(vote) })}</p>
      <p className="t14">{vote.reason}</p>
      <p className="t13 i2">{say(`meeting.vote.share.${state.rules.vote}`)}</p>
      <Ballots vote={vote} />
      <output className="t13 i2">{say('meeting.vote.waiting', { count: left.length })}</output>
      {mayVote && <OwnBallot vote={vote} present={present} />}
      {mayClose && (
        <div className="mtg-b">
          <Button
            look="primary"
            off={waits}
            busy={busy && say('meeting.vote.closing')}
            onPress={() => void send({ kind: 'close-vote' })}
          >
            {say('meeting.vote.close')}
          </Button>
        </div>
      )}
      <RefusalNote refusal={refusal} />
    </div>
  );
}

function OwnBallot({ vote, present }: VoteProps & { readonly present: readonly Party[] }) {
  const { say } = useText();
  const { party } = useSeat();
  const waits = useWaitReason();
  const { send, refusal } = useCommand();
  if (!present.includes(party)) return <p className="t14 i2">{say('meeting.vote.cast.present')}</p>;
  const own = vote.cast[party]?.ballot;
  return (
    <fieldset className="gvl-c">
      <legend className="lbl">{say('meeting.vote.cast')}</legend>
      <div className="mtg-b">
        {BALLOTS.map((ballot) => (
          <Button
            key={ballot}
            off={waits}
            pressed={own === ballot}
            onPress={() => {
              if (own !== ballot) void send({ kind: 'cast-vote', ballot });
            }}
          >
            {say(`meeting.vote.${ballot}`)}
          </Button>
        ))}
      </div>
      <RefusalNote refusal={refusal} />
    </fieldset>
  );
}

/** Who voted how: a recorded vote is no secret. */
function Ballots({ vote }: VoteProps) {
  const { say } = useText();
  const { rules } = useNegotiation();
  const tally = tallyOf(rules, vote);
  const cast = Object.entries(vote.cast) as [Party, (typeof vote.cast)[Party]][];
  return (
    <dl className="mtg-bl">
      {BALLOTS.map((ballot) => (
        <div key={ballot}>
          <dt>
            {say(`meeting.vote.count.${ballot}`)} <b className="num">{tally[ballot]}</b>
          </dt>
          <dd>
            <Plaques parties={cast.filter(([, own]) => own.ballot === ballot).map(([party]) => party)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function HeldVote({ vote }: VoteProps) {
  const { say } = useText();
  return (
    <div className="mtg-vh">
      <p className="b6">{say('meeting.vote.closed', { what: useVotedOn(vote) })}</p>
      <p className="t14">{say(vote.closed?.carried ? 'meeting.vote.carried' : 'meeting.vote.lost')}</p>
      <Ballots vote={vote} />
    </div>
  );
}
