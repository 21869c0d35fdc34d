import { useEffect, useState } from 'react';
import type { DraftId } from '../../shared/ids.ts';
import type { DraftInfo } from '../../shared/protocol.ts';
import { routeHref } from '../app/route.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { useText } from '../i18n/use-text.ts';
import { useLink, useSeat } from '../link/use-negotiation.tsx';
import { DraftDesk } from './draft-desk.tsx';
import '../editor/editor.css';
import './draft.css';

interface DraftPageProps {
  readonly route: { readonly draft: DraftId };
}

/** A delegation's draft. Once it was here it stays readable, whatever a colleague does with it meanwhile. */
export function DraftPage({ route }: DraftPageProps) {
  const { drafts } = useLink();
  const found = drafts.find(({ id }) => id === route.draft);
  const [known, keep] = useState<DraftInfo | null>(null);
  if (found && found !== known) keep(found);
  if (!known) return <NotHere />;
  return <DraftDesk draft={known} />;
}

/** The list of drafts arrives right after the acts; until then nothing can be said. */
const LIST_ARRIVES = 1_500;

function NotHere() {
  const { say } = useText();
  const { negotiation } = useSeat();
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), LIST_ARRIVES);
    return () => clearTimeout(timer);
  }, []);
  if (!waited) return <Skeleton lines={8} label={say('draft.opening')} />;
  return (
    <main className="draft-none">
      <EmptyState
        title={say('draft.not-here')}
        action={
          <a className="btn" href={routeHref({ negotiation, page: 'drafts' })}>
            {say('draft.all-drafts')}
          </a>
        }
      >
        {say('draft.not-here-words')}
      </EmptyState>
    </main>
  );
}
