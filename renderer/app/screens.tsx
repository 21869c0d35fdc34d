import { unreachable } from '../../shared/verdict.ts';
import { ApprovePage } from '../chair/approve-page.tsx';
import { DraftPage } from '../draft/draft-page.tsx';
import { DraftsPage } from '../draft/drafts-page.tsx';
import { MeetingPage } from '../meeting/meeting-page.tsx';
import { MergePage } from '../merge/merge-page.tsx';
import { PeoplePage } from '../people/people-page.tsx';
import { PlanPage } from '../plan/plan-page.tsx';
import { PrintPage } from '../print/print-page.tsx';
import { ProposalPage } from '../proposal/proposal-page.tsx';
import { RollingPage } from '../rolling/rolling-page.tsx';
import { RecordPage } from '../record/record-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { InNegotiation } from './route.ts';

/**
 * The screen that a route shows, inside the frame. None is loaded on demand: one that was never opened must open while
 * the hub cannot be reached, and a browser does not fetch a module again that it could not fetch once. A fault in one leaves the frame and the
 * others standing.
 */
export function Screen({ route }: { readonly route: InNegotiation }) {
  return (
    <ErrorBoundary key={route.page}>
      <Page route={route} />
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
    case 'rolling':
      return <RollingPage route={route} />;
    case 'merge':
      return <MergePage key={route.unit} route={route} />;
    case 'record':
      return <RecordPage route={route} />;
    case 'people':
      return <PeoplePage />;
    case 'approve':
      return <ApprovePage />;
    case 'meeting':
      return <MeetingPage />;
    case 'print':
      return <PrintPage />;
    default:
      return unreachable(route);
  }
}
