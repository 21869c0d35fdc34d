import { useMemo, useState } from 'react';
import { rollingTextHash } from '../../shared/negotiation/issuing/rolling-text-hash.ts';
import { type DocumentSymbol, readSymbol, withSuffix } from '../../shared/plan/symbol.ts';
import { HashGroups } from '../chair/hash-groups.tsx';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Note } from '../components/note.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useWaitReason } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { SymbolField } from './symbol-field.tsx';

interface IssueDialogProps {
  readonly onClose: () => void;
  readonly onIssued: (revision: number) => void;
}

/**
 * Freezes the rolling text. What is frozen is what was here when the dialog was opened: if the room has gone on, the hub
 * says so and nothing is issued.
 */
export function IssueDialog({ onClose, onIssued }: IssueDialogProps) {
  const { say } = useText();
  const [frozen] = useState(useNegotiation());
  const now = useNegotiation();
  const number = frozen.issuing.revisions.length + 1;
  const hash = useMemo(() => rollingTextHash(frozen), [frozen]);
  const moved = useMemo(() => now !== frozen && rollingTextHash(now) !== hash, [now, frozen, hash]);
  const [typed, setTyped] = useState(suggested(frozen.issuing.symbols.draft?.symbol, number));
  const { send, busy, refusal } = useCommand();
  const waits = useWaitReason();
  const symbol = typed.trim() === '' ? null : readSymbol(typed);
  const issue = async () => {
    if (symbol === undefined) return;
    const done = await send({ kind: 'issue-revision', symbol, seen: hash });
    if (!done.ok) return;
    toast(say('print.issued', { number }));
    onIssued(number);
    onClose();
  };
  return (
    <Dialog
      title={say('print.issue.title', { number })}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('print.cancel')}</Button>
          <Button
            look="primary"
            off={waits ?? (symbol === undefined ? say('print.symbol.unread') : null)}
            busy={busy && say('print.issuing')}
            onPress={() => void issue()}
          >
            {say('print.issue.it', { number })}
          </Button>
        </>
      }
    >
      <p className="t14">{say('print.issue.words', { act: frozen.acts })}</p>
      <SymbolField value={typed} onChange={setTyped} />
      <p className="help">{say('print.issue.symbol')}</p>
      <h3 className="lbl">{say('print.issue.hash')}</h3>
      <HashGroups hash={hash} />
      {moved && <Note tone="warn">{say('print.issue.moved')}</Note>}
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}

/** What usually follows from the draft's symbol, for the secretariat to confirm or to change; nothing without one. */
function suggested(draft: DocumentSymbol | undefined, number: number): string {
  return draft ? withSuffix(draft, 'rev', number) : '';
}
