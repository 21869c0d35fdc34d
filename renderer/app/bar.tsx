import { Printer } from 'lucide-react';
import { Plaque } from '../components/plaque.tsx';
import type { MessageId } from '../i18n/index.ts';
import { useText } from '../i18n/use-text.ts';
import { seatName } from '../link/names.ts';
import { useMay } from '../link/use-may.ts';
import { useLink, useNegotiation, useSeat } from '../link/use-negotiation.tsx';
import { Mark } from './mark.tsx';
import { type InNegotiation, routeHref } from './route.ts';

interface Tab {
  readonly name: MessageId;
  readonly route: InNegotiation;
  readonly count?: number;
  /** Pages that belong to this tab without being its first. */
  readonly also?: readonly InNegotiation['page'][];
}

/** The views that this seat has, by its capacity. */
function useTabs(route: InNegotiation): readonly Tab[] {
  const { drafts } = useLink();
  const mayDraft = useMay('draft');
  const mayConsolidate = useMay('decide');
  const mayInvite = useMay('invite');
  const mayApprove = useMay('approve');
  const { order, units, approved } = useNegotiation();
  const { negotiation } = route;
  const unit =
    'unit' in route && route.unit
      ? route.unit
      : (order.find((id) => units[id]!.proposals.length > 0) ?? order[0]!);
  const open = drafts.filter((draft) => draft.tabledAs === null).length;
  return [
    {
      name: 'app.tab.plan',
      route: { negotiation, page: 'plan', unit: 'unit' in route ? route.unit : null },
      also: ['proposal'],
    },
    ...(mayDraft
      ? [
          {
            name: 'app.tab.drafts',
            route: { negotiation, page: 'drafts' },
            count: open,
            also: ['draft'],
          } satisfies Tab,
        ]
      : []),
    {
      name: 'app.tab.rolling',
      route: { negotiation, page: 'rolling', unit: 'unit' in route ? (route.unit ?? null) : null },
    },
    ...(mayConsolidate
      ? [{ name: 'app.tab.consolidate', route: { negotiation, page: 'merge', unit } } satisfies Tab]
      : []),
    { name: 'app.tab.meeting', route: { negotiation, page: 'meeting' } },
    { name: 'app.tab.record', route: { negotiation, page: 'record', act: null } },
    // Once the text is approved, everybody reads the certificate there.
    ...(mayApprove || approved
      ? [{ name: 'app.tab.approval', route: { negotiation, page: 'approve' } } satisfies Tab]
      : []),
    ...(mayInvite ? [{ name: 'app.tab.people', route: { negotiation, page: 'people' } } satisfies Tab] : []),
  ];
}

export function Bar({ route }: { readonly route: InNegotiation }) {
  const speaker = useText();
  const { say } = speaker;
  const { title, practice } = useNegotiation();
  const seat = useSeat();
  const tabs = useTabs(route);
  const name = practice ? say('link.practice-title', { title }) : title;
  const isOffice =
    seat.capacity === 'chair' || seat.capacity === 'vice-chair' || seat.capacity === 'secretariat';
  return (
    <header className="bar" data-pane="bar">
      <a className="brand" href={routeHref({ page: 'start', code: null })} title={say('app.to-start')}>
        <Mark />
        <span className="trunc" title={name}>
          {name}
        </span>
      </a>
      <nav className="tabs" aria-label={say('app.views')}>
        {tabs.map((tab) => (
          <TabLink key={tab.name} tab={tab} page={route.page} />
        ))}
      </nav>
      <div className="grow" />
      <a
        className="btn ghost"
        href={routeHref({ negotiation: route.negotiation, page: 'print' })}
        aria-label={say('app.print')}
        aria-current={route.page === 'print' ? 'page' : undefined}
      >
        <Printer aria-hidden />
        <span className="opt">{say('app.print')}</span>
      </a>
      <div className="who">
        <Plaque party={seat.party} capacity={seat.capacity} />
        {isOffice ? (
          <span className="opt">{seatName(speaker, seat)}</span>
        ) : (
          <>
            <span className="opt">{speaker.party(seat.party)}</span>
            <span className="i3">{say(`link.capacity.${seat.capacity}`)}</span>
          </>
        )}
      </div>
    </header>
  );
}

function TabLink({ tab, page }: { readonly tab: Tab; readonly page: InNegotiation['page'] }) {
  const { say } = useText();
  const on = tab.route.page === page || (tab.also?.includes(page) ?? false);
  return (
    <a href={routeHref(tab.route)} className={on ? 'on' : ''} aria-current={on ? 'page' : undefined}>
      {say(tab.name)}
      {tab.count ? <span className="n num">{tab.count}</span> : null}
    </a>
  );
}
