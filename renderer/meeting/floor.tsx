import { Button } from '../components/button.tsx';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useOutOfReach } from '../link/use-may.ts';
import type { PresidingProps } from './props.ts';

/** Who speaks now, and since when. */
export function Floor({ meeting: { floor, speakers }, presides }: PresidingProps) {
  const { say, party: name, clock } = useText();
  const waits = useOutOfReach();
  const { send, refusal } = useCommand();
  const [next] = speakers;
  return (
    <section className="sec" aria-labelledby="meeting-floor">
      <div className="sech">
        <h2 id="meeting-floor">{say('meeting.floor')}</h2>
        {floor && (
          <span className="c num">{say('meeting.floor.since', { clock: clock(floor.since.at) })}</span>
        )}
      </div>
      {floor ? (
        <p className="row mtg-s">
          <Plaque party={floor.party} size="large" />
          <b>{name(floor.party)}</b>
        </p>
      ) : (
        <p className="t14 i2">{say('meeting.floor.nobody')}</p>
      )}
      {presides && (
        <div className="mtg-b">
          {next && (
            <Button off={waits} onPress={() => void send({ kind: 'give-floor', party: next })}>
              {say('meeting.floor.give', { party: name(next) })}
            </Button>
          )}
          {floor && (
            <Button look="quiet" off={waits} onPress={() => void send({ kind: 'give-floor', party: null })}>
              {say('meeting.floor.free')}
            </Button>
          )}
        </div>
      )}
      <RefusalNote refusal={refusal} />
    </section>
  );
}
