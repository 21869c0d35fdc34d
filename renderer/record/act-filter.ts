import type { Party, UnitId } from '../../shared/ids.ts';
import type { ActKind } from '../../shared/negotiation/act.ts';
import type { Negotiation } from '../../shared/negotiation/state.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { unitOfAct } from '../text/act-text.ts';

export const ACT_GROUPS = [
  'texts',
  'positions',
  'comments',
  'decisions',
  'gavels',
  'notes',
  'meetings',
  'people',
] as const;
export type ActGroup = (typeof ACT_GROUPS)[number];

/** Every kind of act is found in one group. */
const GROUP_OF: Readonly<Record<ActKind, ActGroup>> = {
  opened: 'texts',
  invited: 'people',
  'invitation-revoked': 'people',
  joined: 'people',
  removed: 'people',
  tabled: 'texts',
  revised: 'texts',
  consolidated: 'texts',
  'compromise-proposed': 'texts',
  'reflection-marked': 'positions',
  withdrawn: 'texts',
  'co-sponsored': 'positions',
  'co-sponsorship-ended': 'positions',
  'position-taken': 'positions',
  commented: 'comments',
  'note-lodged': 'notes',
  'note-withdrawn': 'notes',
  'note-joined': 'notes',
  'note-left': 'notes',
  'note-amended': 'notes',
  'note-confirmed': 'notes',
  decided: 'decisions',
  restored: 'decisions',
  'restoration-reversed': 'decisions',
  'agreed-ad-referendum': 'gavels',
  confirmed: 'gavels',
  agreed: 'gavels',
  reopened: 'gavels',
  approved: 'gavels',
  adopted: 'gavels',
  'style-edited': 'texts',
  'style-review-closed': 'texts',
  'corrigendum-issued': 'texts',
  packaged: 'gavels',
  'package-released': 'gavels',
  'package-dissolved': 'gavels',
  'reserve-placed': 'positions',
  'reserve-lifted': 'positions',
  'marked-pending': 'gavels',
  'pending-lifted': 'gavels',
  'informals-reported': 'gavels',
  'informals-set-aside': 'gavels',
  'silence-started': 'gavels',
  'silence-broken': 'gavels',
  'silence-withdrawn': 'gavels',
  'silence-ended': 'gavels',
  'seat-began': 'people',
  'seat-ended': 'people',
  'seat-disputed': 'people',
  'meeting-opened': 'meetings',
  'meeting-closed': 'meetings',
  'chair-handed-over': 'meetings',
  'agenda-set': 'meetings',
  'put-on-floor': 'meetings',
  'floor-asked': 'meetings',
  'floor-asked-no-more': 'meetings',
  'floor-given': 'meetings',
  'presence-marked': 'meetings',
  'vote-called': 'gavels',
  'vote-cast': 'gavels',
  'vote-closed': 'gavels',
  'symbol-assigned': 'texts',
  'revision-issued': 'texts',
};

/** `null`: not narrowed by this. */
export interface ActFilter {
  readonly group: ActGroup | null;
  readonly party: Party | null;
  readonly unit: UnitId | null;
  readonly order: 'newest' | 'oldest';
}

export const EVERYTHING: ActFilter = { group: null, party: null, unit: null, order: 'newest' };

export function filterActs(
  acts: readonly RecordedAct[],
  { group, party, unit, order }: ActFilter,
  negotiation: Negotiation,
): readonly RecordedAct[] {
  const found = acts.filter(
    ({ act, by }) =>
      (group === null || GROUP_OF[act.kind] === group) &&
      (party === null || by.party === party) &&
      (unit === null || unitOfAct(act, negotiation) === unit),
  );
  return order === 'newest' ? found.toReversed() : found;
}

/** Everybody who has said something, in order of first appearance. */
export function speakersIn(acts: readonly RecordedAct[]): readonly Party[] {
  return [...new Set(acts.map(({ by }) => by.party))];
}
