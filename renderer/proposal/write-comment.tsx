import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { ChangeId } from '../../shared/ids.ts';
import { PROSE_LIMIT } from '../../shared/negotiation/command.ts';
import { Button, IconButton } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { useText } from '../i18n/use-text.ts';
import { type LinkRefusal, postRemark } from '../link/api.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useMay, useOutOfReach, useWaitReason } from '../link/use-may.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import { changeName } from './change-name.ts';
import type { TabledProps } from './tabled-props.ts';

interface WritingProps extends TabledProps {
  readonly on: ChangeId | null;
  readonly onClear: () => void;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A comment for all, which becomes an act. */
export function WriteComment(props: WritingProps) {
  const { say } = useText();
  const may = useMay('comment');
  const wait = useWaitReason();
  const { send, busy, refusal } = useCommand();
  if (!may) return null;
  const { proposal, on, text, onText, onClear } = props;
  const comment = async () => {
    const done = await send({ kind: 'comment', proposal: proposal.id, change: on, text });
    if (!done.ok) return;
    onText('');
    onClear();
  };
  return (
    <Writing
      {...props}
      label={say('proposal.comment')}
      help={say('proposal.comment.help')}
      refusal={refusal}
      wait={wait}
      busy={busy}
      onSend={comment}
    >
      {say('proposal.comment.send')}
    </Writing>
  );
}

/** A remark that only one's own delegation hears. */
export function WriteRemark(props: WritingProps) {
  const { say, party: name } = useText();
  const seat = useSeat();
  const wait = useOutOfReach();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  const { proposal, on, text, onText, onClear } = props;
  const remark = async () => {
    setBusy(true);
    setRefusal(null);
    const kept = await postRemark(seat, { proposal: proposal.id, change: on, text });
    setBusy(false);
    if (!kept.ok) return setRefusal(kept.refusal);
    onText('');
    onClear();
  };
  return (
    <Writing
      {...props}
      label={say('proposal.remark', { party: name(seat.party) })}
      help={say('proposal.remark.help')}
      refusal={refusal}
      wait={wait}
      busy={busy}
      onSend={remark}
    >
      {say('proposal.remark.send', { party: name(seat.party) })}
    </Writing>
  );
}

interface FieldProps extends WritingProps {
  readonly label: string;
  readonly help: string;
  readonly refusal: LinkRefusal | null;
  readonly wait: string | null;
  readonly busy: boolean;
  readonly onSend: () => Promise<void>;
  /** What the button says. */
  readonly children: ReactNode;
}

function Writing(props: FieldProps) {
  const { unit, proposal, on, onClear, text, onText, label, help, refusal, wait, busy, onSend, children } =
    props;
  const speaker = useText();
  const { say } = speaker;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (on !== null) box.current?.querySelector('textarea')?.focus();
  }, [on]);
  return (
    <div className="prp-wc" ref={box}>
      {on !== null && (
        <p className="row t13 prp-on">
          <span className="grow">{changeName(speaker, unit, proposal, on)}</span>
          <IconButton
            size="small"
            label={say('proposal.comment.whole')}
            icon={<X aria-hidden />}
            onPress={onClear}
          />
        </p>
      )}
      <Field label={label} value={text} onChange={onText} rows={3} maxLength={PROSE_LIMIT} help={help} />
      <RefusalNote refusal={refusal} />
      <div className="row">
        <span className="grow t13 i3">{wait}</span>
        <Button
          off={wait}
          busy={busy && say('proposal.comment.sending')}
          onPress={() => text.trim() !== '' && void onSend()}
        >
          {children}
        </Button>
      </div>
    </div>
  );
}
