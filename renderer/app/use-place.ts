import { useEffect } from 'react';
import type { UnitId } from '../../shared/ids.ts';
import type { Negotiation } from '../../shared/negotiation/state.ts';
import { unreachable } from '../../shared/verdict.ts';
import { type Speaker, useText } from '../i18n/use-text.ts';
import type { LinkState } from '../link/negotiation-store.ts';
import { unitName } from '../link/names.ts';
import { useLink, useNegotiation } from '../link/use-negotiation.tsx';
import type { InNegotiation } from './route.ts';

/** Says in the window's title where one is, and moves the focus there when the screen changes (WCAG 2.4.2, 2.4.3). */
export function usePlace(route: InNegotiation): void {
  const speaker = useText();
  const { say } = speaker;
  const { drafts } = useLink();
  const { title: name, practice, units } = useNegotiation();
  const title = practice ? say('link.practice-title', { title: name }) : name;
  const place = placeName(route, speaker, { drafts, units });
  useEffect(() => {
    document.title = say('app.place-in', { place, title });
    return () => {
      document.title = 'Plenaria';
    };
  }, [say, place, title]);
  const screen = screenOf(route);
  useEffect(() => focusWhenThere(screen), [screen]);
}

type Known = Pick<LinkState, 'drafts'> & Pick<Negotiation, 'units'>;

/** Short, for it stands first on the window's title and on its tab. */
function placeName(route: InNegotiation, speaker: Speaker, known: Known): string {
  const { say } = speaker;
  const named = (unit: UnitId) => unitName(speaker, known.units[unit]?.label ?? unit);
  switch (route.page) {
    case 'plan':
    case 'rolling':
    case 'drafts':
    case 'record':
    case 'people':
    case 'meeting':
      return say(`app.tab.${route.page}`);
    case 'approve':
      return say('app.tab.approval');
    case 'print':
      return say('app.print');
    case 'draft': {
      const draft = known.drafts.find(({ id }) => id === route.draft);
      return draft ? say('draft.title', { unit: named(draft.unit) }) : say('app.tab.drafts');
    }
    case 'proposal':
      return route.proposal;
    case 'merge':
      return say('app.place.merge', { unit: named(route.unit) });
    default:
      return unreachable(route);
  }
}

/** Two routes with the same name show the same screen: another objective, another act of it. */
export function screenOf(route: InNegotiation): string {
  if (route.page === 'draft') return `draft ${route.draft}`;
  if (route.page === 'proposal') return `proposal ${route.proposal}`;
  if (route.page === 'merge') return `merge ${route.unit}`;
  return route.page;
}

/** A screen may come later than its route: its file, or the words of a draft, are still on their way. */
function focusWhenThere(name: string): (() => void) | undefined {
  const screen = document.querySelector<HTMLElement>(`[data-screen="${CSS.escape(name)}"]`);
  // Nobody has touched the page yet: it was only opened, and is read from its beginning.
  if (!screen || !navigator.userActivation.hasBeenActive) return undefined;
  const from = document.activeElement;
  const look = () => {
    const region = screen.querySelector<HTMLElement>('[data-pane=text], main');
    if (!region) return;
    watch.disconnect();
    if (mayTakeFocus(from, screen)) focusRegion(region);
  };
  const watch = new MutationObserver(look);
  watch.observe(screen, { childList: true, subtree: true });
  look();
  return () => watch.disconnect();
}

/** Not from a field of the new screen, a dialog, or whatever the person went to meanwhile. */
function mayTakeFocus(from: Element | null, screen: HTMLElement): boolean {
  const now = document.activeElement;
  if (now === null || now === document.body) return true;
  return now === from && !screen.contains(now) && now.closest('[role=dialog], .practice') === null;
}

function focusRegion(region: HTMLElement): void {
  if (!region.hasAttribute('tabindex')) region.tabIndex = -1;
  region.focus({ preventScroll: true, focusVisible: false });
}
