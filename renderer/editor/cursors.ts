import type { DecorationAttrs } from 'prosemirror-view';
import { PARTY_PATTERN } from '../../shared/ids.ts';

/** What a colleague's editor says of them: never a name, so that a screen shared in the room gives none away. */
export interface Presence {
  readonly person: string;
  readonly party: string;
  /** `MEX 2`: the delegation's code and which of its people. */
  readonly label: string;
  /** From 0; colleagues of one delegation are told apart by it. */
  readonly mate: number;
}

/** How many looks there are for colleagues of one delegation. */
const MATES = 4;

/** Reads what arrived from another editor; anything else than a presence shows nothing. */
export function readPresence(user: unknown): Presence | null {
  if (typeof user !== 'object' || user === null) return null;
  const { person, party, label, mate } = user as Record<string, unknown>;
  if (typeof person !== 'string' || typeof label !== 'string' || typeof party !== 'string') return null;
  if (!PARTY_PATTERN.test(party) || label.length > 20) return null;
  return { person, party, label, mate: typeof mate === 'number' && mate >= 0 ? Math.floor(mate) : 0 };
}

export function presenceClasses({ party, mate }: Presence): string {
  return `d-${party} mate-${mate % MATES}`;
}

/** The binding's own builders write style attributes, which a strict content security policy refuses. */
export function cursor(user: unknown): HTMLElement {
  const presence = readPresence(user);
  const caret = document.createElement('span');
  caret.setAttribute('aria-hidden', 'true');
  if (!presence) return caret;
  caret.className = `cur ${presenceClasses(presence)}`;
  const flag = document.createElement('i');
  flag.textContent = presence.label;
  caret.append(flag);
  return caret;
}

export function selectedWords(user: unknown): DecorationAttrs {
  const presence = readPresence(user);
  return presence ? { class: `selr ${presenceClasses(presence)}` } : {};
}
