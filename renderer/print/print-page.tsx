import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { SaveOutcome } from '../../shared/desktop.ts';
import type { PrintQuery } from '../../shared/protocol.ts';
import { unreachable } from '../../shared/verdict.ts';
import { Button } from '../components/button.tsx';
import { Segmented } from '../components/choice.tsx';
import { Note } from '../components/note.tsx';
import { useText } from '../i18n/use-text.ts';
import { type LinkRefusal, fetchPrint } from '../link/api.ts';
import { saveFile } from '../link/host.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useMay } from '../link/use-may.ts';
import { useLink, useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import './print.css';

const WHATS = ['draft', 'approved'] as const satisfies readonly PrintQuery['what'][];
const FORMATS = ['docx', 'html'] as const satisfies readonly PrintQuery['format'][];

/** The text as a file, made by the hub from its own record. */
export function PrintPage() {
  const { say } = useText();
  const { approved } = useNegotiation();
  const { connection } = useLink();
  const seat = useSeat();
  const mayApproved = useMay('export-approved');
  const [what, setWhat] = useState<PrintQuery['what']>(approved && mayApproved ? 'approved' : 'draft');
  const [format, setFormat] = useState<PrintQuery['format']>('docx');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const reason = useOffReason(what);
  const print = async () => {
    setBusy(true);
    setRefusal(null);
    setOutcome(null);
    const printed = await fetchPrint(seat, { what, format });
    if (printed.ok) setOutcome(await saveFile(printed.value.name, printed.value.bytes));
    else setRefusal(printed.refusal);
    setBusy(false);
  };
  return (
    <main className="prt" data-pane="text" tabIndex={-1} aria-label={say('print.title')}>
      <section className="scard">
        <h1>{say('print.title')}</h1>
        <fieldset>
          <legend className="lbl">{say('print.what')}</legend>
          <Segmented
            label={say('print.what')}
            value={what}
            onChange={setWhat}
            options={WHATS.map((value) => ({ value, label: say(`print.what.${value}`) }))}
          />
          <p className="help">{say(`print.words.${what}`)}</p>
        </fieldset>
        <fieldset>
          <legend className="lbl">{say('print.format')}</legend>
          <Segmented
            label={say('print.format')}
            value={format}
            onChange={setFormat}
            options={FORMATS.map((value) => ({ value, label: say(`print.format.${value}`) }))}
          />
        </fieldset>
        <Button
          look="primary"
          size="large"
          icon={<FileDown aria-hidden />}
          off={connection === 'online' ? reason : say('link.wait.offline')}
          busy={busy && say('print.printing')}
          onPress={() => void print()}
        >
          {say('print.save')}
        </Button>
        {reason && <Note>{reason}</Note>}
        {connection !== 'online' && <Note tone="warn">{say('link.wait.offline')}</Note>}
        <RefusalNote refusal={refusal} />
        <Outcome outcome={outcome} />
      </section>
    </main>
  );
}

/** Why this print cannot be had at all, as things stand. */
function useOffReason(what: PrintQuery['what']): string | null {
  const { say } = useText();
  const { approved } = useNegotiation();
  const mayApproved = useMay('export-approved');
  if (what === 'draft') return null;
  if (!approved) return say('link.refusal.not-approved');
  return mayApproved ? null : say('print.chair-only');
}

function Outcome({ outcome }: { readonly outcome: SaveOutcome | null }) {
  const { say } = useText();
  if (!outcome) return null;
  switch (outcome.kind) {
    case 'saved':
      return (
        <output>
          <Note>{say('print.saved', { path: outcome.path })}</Note>
        </output>
      );
    case 'cancelled':
      return null;
    case 'failed':
      return (
        <Note tone="bad" alert>
          {say(`print.failed.${outcome.reason}`)} <span className="mono">{outcome.detail}</span>
        </Note>
      );
    default:
      return unreachable(outcome);
  }
}
