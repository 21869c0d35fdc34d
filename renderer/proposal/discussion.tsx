import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { ChangeId } from '../../shared/ids.ts';
import { Segmented } from '../components/choice.tsx';
import { useText } from '../i18n/use-text.ts';
import { useMay } from '../link/use-may.ts';
import { useLink, useSeat } from '../link/use-negotiation.tsx';
import { Comments, type Said } from './comments.tsx';
import type { TabledProps } from './tabled-props.ts';
import { WriteComment, WriteRemark } from './write-comment.tsx';

/** Who is to read it: everybody, in the record; or one's own delegation, and never the record. */
type Readers = 'all' | 'own';

interface DiscussionProps extends TabledProps {
  /** The change that is spoken of; `null`: the whole proposal. */
  readonly on: ChangeId | null;
  readonly onClear: () => void;
}

/** What is said about it. What is for all and what stays in the delegation are never on one list, nor in one field. */
export function Discussion({ unit, proposal, on, onClear }: DiscussionProps) {
  const { say, party: name } = useText();
  const { party } = useSeat();
  const mayRemark = useMay('remark');
  const own = useRemarks(proposal.id);
  const [readers, setReaders] = useState<Readers>('all');
  const [words, setWords] = useState<Readonly<Record<Readers, string>>>({ all: '', own: '' });
  const said = readers === 'all' ? spoken(proposal.comments) : own;
  const writing = {
    proposal,
    unit,
    on,
    onClear,
    text: words[readers],
    onText: (text: string) => setWords({ ...words, [readers]: text }),
  };
  return (
    <section className="sec" aria-label={say('proposal.comments')}>
      <div className="sech">
        <h3>{say('proposal.comments')}</h3>
      </div>
      {mayRemark && (
        <Segmented
          wide
          label={say('proposal.readers')}
          value={readers}
          onChange={setReaders}
          options={[
            { value: 'all', label: say('proposal.readers.all', { count: proposal.comments.length }) },
            { value: 'own', label: say('proposal.readers.own', { party: name(party), count: own.length }) },
          ]}
        />
      )}
      <div className={readers === 'own' ? 'prp-dc own' : 'prp-dc'}>
        {readers === 'own' && (
          <p className="row t13 i2">
            <Lock aria-hidden /> <span>{say('proposal.remarks.private', { party: name(party) })}</span>
          </p>
        )}
        <Comments unit={unit} proposal={proposal} said={said} />
        {readers === 'own' ? <WriteRemark {...writing} /> : <WriteComment {...writing} />}
      </div>
    </section>
  );
}

function spoken(comments: DiscussionProps['proposal']['comments']): readonly Said[] {
  return comments.map(({ stamp, change, text }) => ({
    key: String(stamp.seq),
    by: stamp.by,
    at: stamp.at,
    change,
    text,
  }));
}

/** What one's own delegation has said about a proposal among itself. */
function useRemarks(proposal: TabledProps['proposal']['id']): readonly Said[] {
  const { remarks } = useLink();
  const { party } = useSeat();
  return remarks
    .filter((remark) => remark.proposal === proposal)
    .map(({ id, by, capacity, at, change, text }) => ({
      key: id,
      by: { person: by, party, capacity },
      at,
      change,
      text,
    }));
}
