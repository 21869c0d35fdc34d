import { type ComponentType, Suspense, lazy } from 'react';
import { unreachable } from '../../shared/verdict.ts';
import { Skeleton } from '../components/skeleton.tsx';
import { DraftsPage } from '../draft/drafts-page.tsx';
import { PeoplePage } from '../people/people-page.tsx';
import { PlanPage } from '../plan/plan-page.tsx';
import { PrintPage } from '../print/print-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { type InNegotiation } from './route.ts';

type RouteOf<Page extends InNegotiation['page']> = Extract<InNegotiation, { page: Page }>;
type ScreenOf<Page extends InNegotiation['page']> = ComponentType<{ readonly route: RouteOf<Page> }>;

const files = import.meta.glob<Record<string, unknown>>([
  '../draft/draft-page.tsx',
  '../proposal/proposal-page.tsx',
  '../merge/merge-page.tsx',
  '../record/record-page.tsx',
  '../chair/approve-page.tsx',
]);

function later<Page extends InNegotiation['page']>(file: string, name: string): ScreenOf<Page> {
  return lazy(async () => {
    const load = files[file];
    return { default: (load ? (await load())[name] : () => null) as ScreenOf<Page> };
  });
}

const DraftPage = later<'draft'>('../draft/draft-page.tsx', 'DraftPage');
const ProposalPage = later<'proposal'>('../proposal/proposal-page.tsx', 'ProposalPage');
const MergePage = later<'merge'>('../merge/merge-page.tsx', 'MergePage');
const RecordPage = later<'record'>('../record/record-page.tsx', 'RecordPage');
const ApprovePage = later<'approve'>('../chair/approve-page.tsx', 'ApprovePage');

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
      return <ApprovePage route={route} />;
    case 'print':
      return <PrintPage />;
    default:
      return unreachable(route);
  }
}
