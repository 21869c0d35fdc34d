import { NotebookPen } from 'lucide-react';
import type { DraftInfo } from '../../shared/protocol.ts';
import { routeHref } from '../app/route.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { ProposalNumber } from '../components/plaque.tsx';
import { useText } from '../i18n/use-text.ts';
import { unitTitle } from '../link/names.ts';
import { useLink, useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { textMoved } from './checks.ts';
import { linkWords } from './link-words.ts';
import './drafts.css';

/** All drafts of one's own delegation: those being written, then those that have become proposals. */
export function DraftsPage() {
  const { say, party } = useText();
  const { drafts } = useLink();
  const seat = useSeat();
  const latest = drafts.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));
  const open = latest.filter(({ tabledAs }) => tabledAs === null);
  const tabled = latest.filter(({ tabledAs }) => tabledAs !== null);
  return (
    <main className="drafts" data-pane="text" tabIndex={-1}>
      <div className="drafts-in">
        <h1>{say('draft.list-title', { party: party(seat.party) })}</h1>
        <p className="t14 i2">{say('draft.list-private')}</p>
        {open.length === 0 ? <NoDrafts /> : <List drafts={open} />}
        {tabled.length > 0 && (
          <>
            <h2>{say('draft.list-tabled-heading')}</h2>
            <List drafts={tabled} />
          </>
        )}
      </div>
    </main>
  );
}

function NoDrafts() {
  const { say } = useText();
  const { negotiation } = useSeat();
  return (
    <EmptyState
      title={say('draft.list-empty')}
      action={
        <a className="btn" href={routeHref({ negotiation, page: 'plan', unit: null })}>
          {say('draft.list-plan')}
        </a>
      }
    >
      {say('draft.list-empty-words')}
    </EmptyState>
  );
}

function List({ drafts }: { readonly drafts: readonly DraftInfo[] }) {
  return (
    <ul className="dlist">
      {drafts.map((draft) => (
        <li key={draft.id}>
          <DraftLine draft={draft} />
        </li>
      ))}
    </ul>
  );
}

function DraftLine({ draft }: { readonly draft: DraftInfo }) {
  const speaker = useText();
  const { say, moment } = speaker;
  const { units, members } = useNegotiation();
  const { negotiation } = useSeat();
  const unit = units[draft.unit]!;
  const href =
    draft.tabledAs === null
      ? routeHref({ negotiation, page: 'draft', draft: draft.id })
      : routeHref({ negotiation, page: 'proposal', proposal: draft.tabledAs });
  const opened = { name: members[draft.openedBy]?.name ?? '', when: moment(draft.openedAt) };
  return (
    <a className="dline" href={href}>
      <NotebookPen aria-hidden />
      <span className="grow">
        <b className="b6">{unitTitle(speaker, unit.label)}</b>
        {draft.link && <span className="t14 dline-m">{linkWords(draft.link, say)}</span>}
        <span className="t13 i2 dline-m">
          {say('draft.list-opened', opened)}, {say('draft.list-changed', { when: moment(draft.changedAt) })}
        </span>
        {draft.tabledAs === null && textMoved(unit, draft.openedAt) && (
          <span className="t13 dline-w">{say('draft.list-moved')}</span>
        )}
      </span>
      <span className="t13 i2">
        {draft.tabledAs === null ? say('draft.list-being-written') : <ProposalNumber id={draft.tabledAs} />}
      </span>
    </a>
  );
}
