import type { DraftId, Party, ProposalId } from '../../shared/ids.ts';
import { may } from '../../shared/negotiation/policy.ts';
import type { Actor } from '../../shared/negotiation/capacity.ts';
import type { DraftInfo } from '../../shared/protocol.ts';
import type { DraftRow, Store, Write } from '../store/store.ts';

/** How exactly "last changed" is kept, in milliseconds. */
const CHANGED_STEP = 10_000;

/**
 * Which drafts there are. Only its own delegation ever learns of one, and of that only those who draft: everybody else
 * gets the same answer as for a draft that does not exist.
 */
export class Drafts {
  readonly #rows: Map<DraftId, DraftRow>;

  constructor(store: Store) {
    this.#rows = new Map(store.drafts().map((row) => [row.id, row]));
  }

  /** Those that this person's delegation may see: all but the discarded ones. */
  visibleTo(reader: Actor): DraftInfo[] {
    return [...this.#rows.values()]
      .filter((row) => draftsIn(reader, row.party) && row.discardedAt === null)
      .map(infoOf);
  }

  /** Discarded ones too. */
  find(reader: Actor, id: DraftId): DraftRow | undefined {
    const row = this.#rows.get(id);
    return row && draftsIn(reader, row.party) ? row : undefined;
  }

  partyOf(id: DraftId): Party | undefined {
    return this.#rows.get(id)?.party;
  }

  opened(row: DraftRow): void {
    this.#rows.set(row.id, row);
  }

  tabled(id: DraftId, as: ProposalId): void {
    this.#rows.set(id, { ...this.#rows.get(id)!, tabledAs: as });
  }

  discarded(id: DraftId, at: string): void {
    this.#rows.set(id, { ...this.#rows.get(id)!, discardedAt: at });
  }

  /** @returns how the change is to be filed; nothing while the last filing is recent */
  changed(id: DraftId, now: Date): Write[] {
    const row = this.#rows.get(id)!;
    if (now.getTime() - Date.parse(row.changedAt) < CHANGED_STEP) return [];
    const at = now.toISOString();
    this.#rows.set(id, { ...row, changedAt: at });
    return [{ kind: 'draft-changed', draft: id, at }];
  }
}

/** Is this somebody who may know of this delegation's drafts? Its chair may not. */
export function draftsIn(reader: Actor, party: Party): boolean {
  return reader.party === party && may(reader.capacity, 'draft');
}

export function infoOf({ id, unit, openedBy, openedAt, changedAt, tabledAs, link }: DraftRow): DraftInfo {
  return { id, unit, openedBy, openedAt, changedAt, tabledAs, link };
}
