import { useState } from 'react';
import type { DocumentKind } from '../../shared/negotiation/issuing/act.ts';
import { SYMBOL_LIMIT, readSeries, readSymbol } from '../../shared/plan/symbol.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useCommand } from '../link/use-command.ts';
import { useOutOfReach } from '../link/use-may.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { SymbolField } from './symbol-field.tsx';

interface SymbolDialogProps {
  readonly document: DocumentKind;
  readonly onClose: () => void;
}

/** The secretariat writes down the symbol that the document has been given. Nothing is proposed: the number is not ours. */
export function SymbolDialog({ document, onClose }: SymbolDialogProps) {
  const { say } = useText();
  const assigned = useNegotiation().issuing.symbols[document];
  const [typed, setTyped] = useState<string>(assigned?.symbol ?? '');
  const [session, setSession] = useState<string>(assigned?.series ?? '');
  const { send, busy, refusal } = useCommand();
  const waits = useOutOfReach();
  const symbol = readSymbol(typed);
  const series = session.trim() === '' ? null : readSeries(session);
  const assign = async () => {
    if (!symbol || series === undefined) return;
    const done = await send({ kind: 'assign-symbol', document, symbol, series });
    if (!done.ok) return;
    toast(say('print.symbol.assigned', { symbol, document: say(`text.document.${document}`) }));
    onClose();
  };
  const unread = symbol && series !== undefined ? null : say('print.symbol.needed');
  return (
    <Dialog
      title={say('print.symbol.title', { document: say(`text.document.${document}`) })}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button onPress={onClose}>{say('print.cancel')}</Button>
          <Button
            look="primary"
            off={waits ?? unread}
            busy={busy && say('print.symbol.assigning')}
            onPress={() => void assign()}
          >
            {say('print.symbol.assign-it')}
          </Button>
        </>
      }
    >
      <SymbolField value={typed} onChange={setTyped} />
      <Field
        label={say('print.series')}
        value={session}
        onChange={setSession}
        maxLength={SYMBOL_LIMIT}
        error={series === undefined ? say('print.series.unread') : null}
        help={say('print.series.help')}
      />
      <RefusalNote refusal={refusal} />
    </Dialog>
  );
}
