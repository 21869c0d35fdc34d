import type { ChangeId } from '../../shared/ids.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { changeName, showElementOf } from './change-name.ts';
import type { TabledProps } from './tabled-props.ts';

/** One thing that was said, to everybody or inside the delegation. */
export interface Said {
  readonly key: string;
  readonly by: Actor;
  readonly at: string;
  /** `null`: of the whole proposal. */
  readonly change: ChangeId | null;
  readonly text: string;
}

/** What was said, oldest first. */
export function Comments({ unit, proposal, said }: TabledProps & { readonly said: readonly Said[] }) {
  const speaker = useText();
  const { say, moment } = speaker;
  const { members } = useNegotiation();
  if (said.length === 0) return <p className="t14 i3">{say('proposal.comments.none')}</p>;
  return (
    <ol className="prp-co">
      {said.map(({ key, by, at, change, text }) => (
        <li key={key}>
          <p className="row t13 i3">
            <Plaque party={by.party} capacity={by.capacity} />
            <span className="grow trunc">{members[by.person]?.name}</span>
            <span className="num nowrap">{moment(at)}</span>
          </p>
          {change && (
            <button type="button" className="lnk t13" onClick={() => showElementOf(proposal, change)}>
              {changeName(speaker, unit, proposal, change)}
            </button>
          )}
          <p className="prp-ct">{text}</p>
        </li>
      ))}
    </ol>
  );
}
