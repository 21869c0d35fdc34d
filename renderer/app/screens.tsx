import { Suspense, lazy } from 'react';
import { unreachable } from '../../shared/verdict.ts';
import { Skeleton } from '../components/skeleton.tsx';
import { DraftsPage } from '../draft/drafts-page.tsx';
import { PeoplePage } from '../people/people-page.tsx';
import { PlanPage } from '../plan/plan-page.tsx';
import { PrintPage } from '../print/print-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { InNegotiation } from './route.ts';

// Loaded when they are first opened: most people draft or read, few consolidate.
const DraftPage = lazy(async () => ({ default: (await import('../draft/draft-page.tsx')).DraftPage }));
const ProposalPage = lazy(async () => ({
  default: (await import('../proposal/proposal-page.tsx')).ProposalPage,
}));
const MergePage = lazy(async () => ({ default: (await import('../merge/merge-page.tsx')).MergePage }));
const RecordPage = lazy(async () => ({ default: (await import('../record/record-page.tsx')).RecordPage }));
const ApprovePage = lazy(async () => ({ default: (await import('../chair/approve-page.tsx')).ApprovePage }));

/** The screen that a route shows, inside the frame. A fault in one leaves the frame and the others standing. */
export function Screen({ route }: { readonly route: InNegotiation }) {
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
      return <DraftPage key={route.draft} route={route} />;
    case 'proposal':
      return <ProposalPage key={route.proposal} route={route} />;
    case 'merge':
      return <MergePage key={route.unit} route={route} />;
    case 'record':
      return <RecordPage route={route} />;
    case 'people':
      return <PeoplePage />;
    case 'approve':
      return <ApprovePage />;
    case 'print':
      return <PrintPage />;
    default:
      return unreachable(route);
  }
}
