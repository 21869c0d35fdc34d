import { useState } from 'react';
import type { ProposalId } from '../../shared/ids.ts';
import { unreachable } from '../../shared/verdict.ts';
import { routeHref } from '../app/route.ts';
import { Button } from '../components/button.tsx';
import { Note } from '../components/note.tsx';
import { useText } from '../i18n/use-text.ts';
import { useSeat } from '../link/use-negotiation.tsx';
import type { OpenRoom } from './use-draft-room.ts';

interface DraftNoticesProps {
  readonly open: OpenRoom;
  /** What the draft was tabled as, if it was. */
  readonly tabledAs: ProposalId | null;
  readonly pasteLimit: number | null;
}

/** What the person must know before the next word: above the text, and never over it. */
export function DraftNotices({ open, tabledAs, pasteLimit }: DraftNoticesProps) {
  const { say } = useText();
  const { state } = open;
  return (
    <div className="draft-notices">
      <EndNote open={open} tabledAs={tabledAs} />
      <RefusedWords open={open} />
      {state.roomCannotSave && (
        <Note tone="warn" alert>
          {say('draft.room-full')}
        </Note>
      )}
      {pasteLimit !== null && (
        <Note tone="warn" alert>
          {say('draft.paste-too-long', { limit: pasteLimit })}
        </Note>
      )}
    </div>
  );
}

function EndNote({ open, tabledAs }: Pick<DraftNoticesProps, 'open' | 'tabledAs'>) {
  const { say } = useText();
  const { negotiation } = useSeat();
  switch (open.state.end) {
    case null:
      return null;
    case 'outdated':
    case 'shut-out':
      return (
        <Note tone="warn" alert>
          {say(`draft.${open.state.end}`)}
        </Note>
      );
    case 'gone':
      if (tabledAs === null) return <Note alert>{say('draft.gone-discarded')}</Note>;
      return (
        <Note alert>
          {say('draft.gone-tabled', { proposal: tabledAs })}{' '}
          <a href={routeHref({ negotiation, page: 'proposal', proposal: tabledAs })}>
            {say('draft.gone-go', { proposal: tabledAs })}
          </a>
        </Note>
      );
    default:
      return unreachable(open.state.end);
  }
}

/** Words that the hub did not take. They are nowhere else any more, so they stay until the person says so. */
function RefusedWords({ open: { room, state } }: Pick<DraftNoticesProps, 'open'>) {
  const { say } = useText();
  const [copied, setCopied] = useState(false);
  if (state.refused.length === 0) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(state.refused.join('\n\n'));
    setCopied(true);
  };
  return (
    <Note tone="bad" alert>
      <b className="b6">{say('draft.refused-title')}</b>
      <p>{say(state.end === null ? 'draft.refused-words' : 'draft.refused-late-words')}</p>
      {state.refused.map((words, i) => (
        <blockquote key={i} className="refused" lang="en">
          {words}
        </blockquote>
      ))}
      <span className="row">
        <Button size="small" onPress={copy}>
          {copied ? say('draft.refused-copied') : say('draft.refused-copy')}
        </Button>
        <Button size="small" look="quiet" onPress={() => room.dismissRefused()}>
          {say('draft.refused-close')}
        </Button>
      </span>
    </Note>
  );
}
