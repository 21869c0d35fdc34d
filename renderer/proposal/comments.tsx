import { useState } from 'react';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import type { Proposal } from '../../shared/negotiation/state.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { Plaque } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useWaitReason } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';

interface CommentsProps {
  readonly proposal: Proposal;
}

/** What was said about it, oldest first, for all to read. */
export function Comments({ proposal }: CommentsProps) {
  const { say, moment } = useText();
  const { members } = useNegotiation();
  const { comments } = proposal;
  return (
    <section className="sec">
      <div className="sech">
        <h3>{say('proposal.comments')}</h3>
        <span className="c num">{comments.length > 0 ? comments.length : null}</span>
      </div>
      {comments.length === 0 && <p className="t14 i3">{say('proposal.comments.none')}</p>}
      <ol className="prp-co">
        {comments.map(({ stamp, text }) => (
          <li key={stamp.seq}>
            <p className="row t13 i3">
              <Plaque party={stamp.by.party} capacity={stamp.by.capacity} />
              <span className="grow trunc">{members[stamp.by.person]?.name}</span>
              <span className="num nowrap">{moment(stamp.at)}</span>
            </p>
            <p className="prp-ct">{text}</p>
          </li>
        ))}
      </ol>
      <WriteComment proposal={proposal} />
    </section>
  );
}

function WriteComment({ proposal }: CommentsProps) {
  const { say } = useText();
  const may = useMay('comment');
  const wait = useWaitReason();
  const { send, busy, refusal } = useCommand();
  const [text, setText] = useState('');
  if (!may) return null;
  const comment = async () => {
    if (text.trim() === '') return;
    const done = await send({ kind: 'comment', proposal: proposal.id, text });
    if (done.ok) setText('');
  };
  return (
    <div className="prp-wc">
      <Field
        label={say('proposal.comment')}
        value={text}
        onChange={setText}
        rows={3}
        maxLength={PROSE_LIMIT}
        help={say('proposal.comment.help')}
      />
      <RefusalNote refusal={refusal} />
      <div className="row">
        <span className="grow t13 i3">{wait}</span>
        <Button off={wait} busy={busy && say('proposal.comment.sending')} onPress={comment}>
          {say('proposal.comment.send')}
        </Button>
      </div>
    </div>
  );
}
