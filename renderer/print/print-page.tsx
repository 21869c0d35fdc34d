import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { SaveOutcome } from '../../shared/desktop.ts';
import type { DocumentKind } from '../../shared/negotiation/issuing/act.ts';
import type { PrintQuery } from '../../shared/protocol.ts';
import { Button } from '../components/button.tsx';
import { Segmented } from '../components/choice.tsx';
import { Note } from '../components/note.tsx';
import { useText } from '../i18n/use-text.ts';
import { type LinkRefusal, fetchPrint } from '../link/api.ts';
import { saveFile } from '../link/host.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useMay } from '../link/use-may.ts';
import { useLink, useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { Issuing } from './issuing.tsx';
import { Outcome } from './outcome.tsx';
import { Preview } from './preview.tsx';
import { PrintChoice } from './print-choice.tsx';
import { Versions } from './versions.tsx';
import './print.css';

const FORMATS = ['docx', 'html'] as const satisfies readonly PrintQuery['format'][];

/** What the negotiation puts on paper, made by the hub from its own record. */
export function PrintPage() {
  const { say } = useText();
  const { approved } = useNegotiation();
  const mayApproved = useMay('export-approved');
  const [what, setWhat] = useState<DocumentKind>(approved && mayApproved ? 'approved' : 'draft');
  const [revision, setRevision] = useState<number | null>(null);
  const off = useOffReason(what);
  const print = what === 'draft' && revision !== null ? { what, rev: revision } : { what };
  const choose = (next: DocumentKind) => {
    setWhat(next);
    setRevision(null);
  };
  return (
    <main className="prt" data-pane="text" tabIndex={-1} aria-label={say('print.title')}>
      <div className="prt-o">
        <div className="prt-c">
          <h1>{say('print.title')}</h1>
          <section>
            <h2 className="lbl">{say('print.what')}</h2>
            <PrintChoice value={what} onChange={choose} />
          </section>
          {what === 'draft' && <Versions value={revision} onChange={setRevision} />}
          <Issuing document={what} revision={revision} onIssued={setRevision} />
        </div>
        <MakeFile key={`${what} ${revision}`} print={print} off={off} />
      </div>
      <Preview print={print} off={off} />
    </main>
  );
}

interface MakeFileProps {
  readonly print: Omit<PrintQuery, 'format'>;
  readonly off: string | null;
}

/** From the choice of a format to the file. */
function MakeFile({ print, off }: MakeFileProps) {
  const { say } = useText();
  const seat = useSeat();
  const [format, setFormat] = useState<PrintQuery['format']>('docx');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null);
  const make = async () => {
    setBusy(true);
    setRefusal(null);
    setOutcome(null);
    const printed = await fetchPrint(seat, { ...print, format });
    if (printed.ok) setOutcome(await saveFile(printed.value.name, printed.value.bytes));
    else setRefusal(printed.refusal);
    setBusy(false);
  };
  return (
    <div className="prt-f">
      <Segmented
        wide
        label={say('print.format')}
        value={format}
        onChange={setFormat}
        options={FORMATS.map((value) => ({ value, label: say(`print.format.${value}`) }))}
      />
      <Button
        look="primary"
        size="large"
        icon={<FileDown aria-hidden />}
        off={off}
        busy={busy && say('print.printing')}
        onPress={() => void make()}
      >
        {say('print.save')}
      </Button>
      {off && <Note tone="warn">{off}</Note>}
      <RefusalNote refusal={refusal} />
      <Outcome outcome={outcome} />
    </div>
  );
}

/** Why this print cannot be had, as things stand. */
function useOffReason(what: DocumentKind): string | null {
  const { say } = useText();
  const { approved, adoption } = useNegotiation();
  const { connection } = useLink();
  const mayApproved = useMay('export-approved');
  if (connection !== 'online') return say('link.wait.offline');
  if (what !== 'approved' && what !== 'corrected') return null;
  if (!approved) return say('link.refusal.not-approved');
  if (what === 'corrected' && !adoption) return say('link.refusal.not-adopted');
  return mayApproved ? null : say('print.chair-only');
}
