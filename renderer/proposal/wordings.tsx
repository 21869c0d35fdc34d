import type { Proposal, Wording } from '../../shared/negotiation/state.ts';
import { useText } from '../i18n/use-text.ts';

interface WordingsProps {
  readonly proposal: Proposal;
  readonly shown: number;
  readonly onShow: (revision: number) => void;
}

/** Every wording that the proposal ever had; each can be read as it was registered. */
export function Wordings({ proposal, shown, onShow }: WordingsProps) {
  const { say, moment } = useText();
  if (proposal.earlier.length === 0) return null;
  const wordings: readonly Wording[] = [proposal, ...proposal.earlier.toReversed()];
  return (
    <section className="sec" aria-label={say('proposal.wordings')}>
      <div className="sech">
        <h3>{say('proposal.wordings')}</h3>
      </div>
      <ul className="prp-so">
        {wordings.map(({ revision, wordedAt: { at, seq } }) => (
          <li key={revision}>
            <button
              type="button"
              className="lnk"
              aria-pressed={revision === shown}
              onClick={() => onShow(revision)}
            >
              {revision === 0 ? say('proposal.as-tabled') : say('proposal.revision', { revision })}
            </button>
            <span className="t13 i3 num">{say('proposal.tabled', { moment: moment(at), act: seq })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
