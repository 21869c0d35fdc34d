import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { RevisionGivenOut } from '../../shared/negotiation/issued.ts';
import { Button } from '../components/button.tsx';
import { toast } from '../components/toast.tsx';
import { useText } from '../i18n/use-text.ts';
import { type LinkRefusal, fetchPrint } from '../link/api.ts';
import { saveFile } from '../link/host.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useOutOfReach } from '../link/use-may.ts';
import { useSeat } from '../link/use-negotiation.tsx';

/** The rolling texts that the Secretariat has given out, the newest first. */
export function Revisions({ revisions }: { readonly revisions: readonly RevisionGivenOut[] }) {
  const { say } = useText();
  return (
    <section aria-labelledby="observer-revisions">
      <h2 id="observer-revisions">{say('observer.revisions')}</h2>
      {revisions.length === 0 && <p className="t14 i2">{say('observer.revisions.none')}</p>}
      <ul className="obs-m">
        {revisions.toReversed().map((revision) => (
          <Revision key={revision.number} revision={revision} />
        ))}
      </ul>
    </section>
  );
}

function Revision({ revision: { number, symbol, at } }: { readonly revision: RevisionGivenOut }) {
  const { say, longDay } = useText();
  const seat = useSeat();
  const waits = useOutOfReach();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<LinkRefusal | null>(null);
  const name = say('observer.revision', { number });
  const save = async () => {
    setBusy(true);
    setRefusal(null);
    const printed = await fetchPrint(seat, { what: 'draft', format: 'docx', rev: number });
    setBusy(false);
    if (!printed.ok) return setRefusal(printed.refusal);
    const saved = await saveFile(printed.value.name, printed.value.bytes);
    if (saved.kind === 'failed') toast(say('observer.revision.not-saved'), 'plain');
  };
  return (
    <li>
      <div className="row">
        <div className="grow">
          <b>{name}</b>
          <p className="t13 i2 num">{symbol ? `${symbol}, ${longDay(at)}` : longDay(at)}</p>
        </div>
        <Button
          size="small"
          icon={<FileDown aria-hidden />}
          off={waits}
          busy={busy && say('observer.revision.making')}
          aria-label={say('observer.revision.save', { name })}
          onPress={() => void save()}
        >
          Word
        </Button>
      </div>
      <RefusalNote refusal={refusal} />
    </li>
  );
}
