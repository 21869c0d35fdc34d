import { useSyncExternalStore } from 'react';
import type { DraftId, NegotiationId, ProposalId, UnitId } from '../../shared/ids.ts';
import { unreachable } from '../../shared/verdict.ts';

/** Where one can be. The address's fragment says it, so that a link can be sent and the back button works. */
export type Route = { readonly page: 'start'; readonly code: string | null } | InNegotiation;

export type InNegotiation = { readonly negotiation: NegotiationId } & (
  | { readonly page: 'plan'; readonly unit: UnitId | null }
  | { readonly page: 'drafts' | 'people' | 'print' }
  | { readonly page: 'approve' }
  | { readonly page: 'meeting' }
  /** All acts, with one of them in view; or the words of one unit and where they come from. */
  | { readonly page: 'record'; readonly act: number | null; readonly unit?: UnitId }
  | { readonly page: 'draft'; readonly draft: DraftId }
  | { readonly page: 'proposal'; readonly proposal: ProposalId }
  | { readonly page: 'merge'; readonly unit: UnitId }
  | { readonly page: 'rolling'; readonly unit: UnitId | null }
);

const START: Route = { page: 'start', code: null };

/** Whatever stands in the fragment leads somewhere: what cannot be read leads to the start. */
export function parseRoute(fragment: string): Route {
  const [place = '', ...rest] = fragment
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  if (place === 'join') return { page: 'start', code: rest[0] ?? null };
  const [id, page = 'plan', what = ''] = rest;
  if (place !== 'n' || !id) return START;
  return within(id as NegotiationId, page, what);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function within(negotiation: NegotiationId, page: string, what: string): Route {
  if (page === 'drafts' || page === 'people' || page === 'print' || page === 'approve' || page === 'meeting')
    return { negotiation, page };
  if (page === 'record') return recordRoute(negotiation, what);
  if (page === 'draft' && what) return { negotiation, page, draft: what as DraftId };
  if (page === 'proposal' && what) return { negotiation, page, proposal: what as ProposalId };
  if (page === 'rolling') return { negotiation, page, unit: what ? (what as UnitId) : null };
  if (page === 'merge' && what) return { negotiation, page, unit: what as UnitId };
  return { negotiation, page: 'plan', unit: page === 'plan' && what ? (what as UnitId) : null };
}

/** `record/364` is an act, `record/2.3` a unit: no unit's id is a whole number. */
function recordRoute(negotiation: NegotiationId, what: string): Route {
  if (/^[1-9]\d*$/.test(what)) return { negotiation, page: 'record', act: Number(what) };
  return { negotiation, page: 'record', act: null, ...(what ? { unit: what as UnitId } : {}) };
}

/** The fragment of a route, for `href`. `parseRoute(routeHref(route))` is the route. */
export function routeHref(route: Route): string {
  if (route.page === 'start') return route.code === null ? '#/' : `#/join/${encodeURIComponent(route.code)}`;
  const parts = ['n', route.negotiation, route.page, whatOf(route)].filter((part) => part !== null);
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

function whatOf(route: InNegotiation): string | null {
  switch (route.page) {
    case 'plan':
    case 'rolling':
    case 'merge':
      return route.unit;
    case 'record':
      return route.unit ?? (route.act === null ? null : String(route.act));
    case 'draft':
      return route.draft;
    case 'proposal':
      return route.proposal;
    case 'drafts':
    case 'people':
    case 'print':
    case 'approve':
    case 'meeting':
      return null;
    default:
      return unreachable(route);
  }
}

/** @param how `replace` leaves no step for the back button, as when the selection moves with the arrow keys */
export function goTo(route: Route, how: 'push' | 'replace' = 'push'): void {
  const href = routeHref(route);
  if (how === 'push') location.hash = href;
  else {
    history.replaceState(null, '', href);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

let current: { readonly fragment: string; readonly route: Route } = { fragment: '', route: START };

/** The same fragment gives the same object, or React would never come to rest. */
function readRoute(): Route {
  if (location.hash !== current.fragment)
    current = { fragment: location.hash, route: parseRoute(location.hash) };
  return current.route;
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, readRoute);
}
