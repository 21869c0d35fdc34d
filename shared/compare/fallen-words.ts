import type { ElementId, Party } from '../ids.ts';
import { coSponsorsAt } from '../negotiation/proposals/co-sponsors.ts';
import { type TabledChange, bringsWords, tabledChanges, wordingOf } from '../negotiation/read.ts';
import type { Fate, Unit, Wording } from '../negotiation/state.ts';
import { elementOfChange } from './change.ts';
import { type Replaced, replacedBy } from './replaced.ts';

type FallenFate = Extract<Fate, { kind: 'not-retained' | 'withdrawn' | 'reflected' | 'revised' }>;

/** A change whose words did not survive: who proposed it, what it would have replaced, and how it ended. */
export interface FallenChange extends TabledChange {
  /** How it ended, when, and by whom. */
  readonly fate: FallenFate;
  /** The wording in which it was registered: when, and by whom. */
  readonly wording: Wording;
  /** Co-sponsors at that end, in order of joining. */
  readonly coSponsors: readonly Party[];
  readonly replaced: Replaced;
}

/** Changes proposed for an element whose words did not survive, with what became of them, in order of tabling. */
export function fallenOn(unit: Unit, element: ElementId): FallenChange[] {
  return tabledChanges(unit).flatMap((tabled) => {
    const { change, proposal, fate } = tabled;
    if (!bringsWords(proposal) || elementOfChange(change) !== element || !isFallen(fate)) return [];
    const wording = wordingOf(proposal, change.id);
    const coSponsors = coSponsorsAt(proposal, fate.stamp.seq);
    return [{ ...tabled, fate, wording, coSponsors, replaced: replacedBy(change) }];
  });
}

function isFallen(fate: Fate): fate is FallenFate {
  return fate.kind !== 'standing' && fate.kind !== 'bracketed' && fate.kind !== 'taken';
}
