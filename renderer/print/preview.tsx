import { RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PrintQuery } from '../../shared/protocol.ts';
import { unreachable } from '../../shared/verdict.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useText } from '../i18n/use-text.ts';
import { type Door, type LinkRefusal, fetchPrint } from '../link/api.ts';
import { RefusalNote } from '../link/refusal-note.tsx';
import { useLink, useSeat, useStore } from '../link/use-negotiation.tsx';

type Wanted = Omit<PrintQuery, 'format'>;

type Looking =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'shown'; readonly page: string; readonly act: number }
  | { readonly kind: 'refused'; readonly refusal: LinkRefusal };

/**
 * The print as the hub makes it, before it is saved. It stays as it was made while others go on speaking; the reader is
 * told and asks for a new one. A revision never changes.
 * @param off why this print cannot be had now
 */
export function Preview(props: PreviewProps) {
  const [turn, setTurn] = useState(0);
  return <MadeOnce key={turn} {...props} onAgain={() => setTurn(turn + 1)} />;
}

interface PreviewProps {
  readonly print: Wanted;
  readonly off: string | null;
}

function MadeOnce({ print, off, onAgain }: PreviewProps & { readonly onAgain: () => void }) {
  const { say } = useText();
  const { head } = useLink();
  const looking = useLooking(print, off !== null);
  const stale = looking.kind === 'shown' && print.rev === undefined && looking.act < head.seq;
  return (
    <section className="prt-v" aria-label={say('print.preview')}>
      <div className="prt-h">
        <h2>{say('print.preview')}</h2>
        <span className="grow" />
        {stale && (
          <>
            <span className="t13 i2">{say('print.preview.stale', { act: head.seq })}</span>
            <Button size="small" icon={<RefreshCw aria-hidden />} onPress={onAgain}>
              {say('print.preview.again')}
            </Button>
          </>
        )}
      </div>
      {off === null ? <Looked looking={looking} /> : <EmptyState title={say('print.preview.none')} />}
    </section>
  );
}

/**
 * Asks for the print whenever another one is wanted, and forgets an answer that comes too late. What is said meanwhile
 * does not change it under its reader's eyes.
 */
function useLooking(print: Wanted, off: boolean): Looking {
  const seat = useSeat();
  const store = useStore();
  const [looking, setLooking] = useState<Looking>(WAITING);
  const { what, rev } = print;
  useEffect(() => {
    let left = false;
    const look = async () => {
      setLooking(WAITING);
      const found = await lookAt(seat, rev === undefined ? { what } : { what, rev }, store.read().head.seq);
      if (!left) setLooking(found);
    };
    if (!off) void look();
    return () => {
      left = true;
    };
  }, [seat, store, what, rev, off]);
  return looking;
}

const WAITING: Looking = { kind: 'waiting' };

/** @param act the last act that was here when it was asked for */
async function lookAt(door: Door, print: Wanted, act: number): Promise<Looking> {
  const printed = await fetchPrint(door, { ...print, format: 'html' });
  if (!printed.ok) return { kind: 'refused', refusal: printed.refusal };
  return { kind: 'shown', page: await printed.value.bytes.text(), act };
}

function Looked({ looking }: { readonly looking: Looking }) {
  const { say } = useText();
  switch (looking.kind) {
    case 'waiting':
      return (
        <div className="prt-p">
          <Skeleton lines={9} label={say('print.preview.making')} />
        </div>
      );
    case 'shown':
      return <iframe className="prt-p" title={say('print.preview.page')} sandbox="" srcDoc={looking.page} />;
    case 'refused':
      return <RefusalNote refusal={looking.refusal} />;
    default:
      return unreachable(looking);
  }
}
