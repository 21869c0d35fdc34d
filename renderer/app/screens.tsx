import { Suspense, useEffect } from 'react';
import { unreachable } from '../../shared/verdict.ts';
import { Skeleton } from '../components/skeleton.tsx';
import { DraftsPage } from '../draft/drafts-page.tsx';
import { PeoplePage } from '../people/people-page.tsx';
import { PlanPage } from '../plan/plan-page.tsx';
import { PrintPage } from '../print/print-page.tsx';
import { useLink } from '../link/use-negotiation.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { onDemand } from './on-demand.tsx';
import type { InNegotiation } from './route.ts';

// After the plan, which opens first: what is written on it need not wait for the screens behind it.
const draft = onDemand(async () => (await import('../draft/draft-page.tsx')).DraftPage);
const proposal = onDemand(async () => (await import('../proposal/proposal-page.tsx')).ProposalPage);
const merge = onDemand(async () => (await import('../merge/merge-page.tsx')).MergePage);
const record = onDemand(async () => (await import('../record/record-page.tsx')).RecordPage);
const approve = onDemand(async () => (await import('../chair/approve-page.tsx')).ApprovePage);
const LATER = [draft, proposal, merge, record, approve];

/** While the room can be reached: once it cannot, a screen that was never opened must still open. */
function usePrefetch(): void {
  const online = useLink().connection === 'online';
  useEffect(() => {
    if (!online) return undefined;
    const idle = requestIdleCallback(() => LATER.forEach(({ prefetch }) => prefetch()), { timeout: 2_000 });
    return () => cancelIdleCallback(idle);
  }, [online]);
}

/** The screen that a route shows, inside the frame. A fault in one leaves the frame and the others standing. */
export function Screen({ route }: { readonly route: InNegotiation }) {
  usePrefetch();
  return (
    <ErrorBoundary key={route.page}>
      <Suspense fallback={<Skeleton lines={8} />}>
        <Page route={route} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Page({ route }: { readonly route: InNegotiation }) {
  switch (route.page) {
    case 'plan':
      return <PlanPage selected={route.unit} />;
    case 'drafts':
      return <DraftsPage />;
    case 'draft':
      return <draft.Screen key={route.draft} route={route} />;
    case 'proposal':
      return <proposal.Screen key={route.proposal} route={route} />;
    case 'merge':
      return <merge.Screen key={route.unit} route={route} />;
    case 'record':
      return <record.Screen route={route} />;
    case 'people':
      return <PeoplePage />;
    case 'approve':
      return <approve.Screen />;
    case 'print':
      return <PrintPage />;
    default:
      return unreachable(route);
  }
}
