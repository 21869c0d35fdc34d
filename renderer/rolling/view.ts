import { elementStatus } from '../../shared/negotiation/read.ts';
import type { Party } from '../../shared/ids.ts';
import type { Proposal, Unit } from '../../shared/negotiation/state.ts';
import { type Bracket, type Stretch, delegationsBehind } from '../../shared/rolling/brackets.ts';
import { type RollingElement, type RollingText, bracketsOn } from '../../shared/rolling/rolling-text.ts';

/** What the reader has chosen to see. */
export interface Look {
  readonly hidden: ReadonlySet<Party>;
  readonly who: boolean;
  readonly settled: boolean;
  readonly lines: boolean;
}

export const EVERYTHING: Look = { hidden: new Set(), who: true, settled: true, lines: true };

/**
 * The rolling text without the wordings of delegations that are hidden. What stays is exactly what is tabled: an option is
 * hidden whole, when everybody behind it is, and never in part.
 */
export function shownText(rolling: RollingText, { hidden, settled }: Look): RollingText {
  const { unit } = rolling;
  const shown = (proposals: readonly Proposal[]) =>
    proposals.flatMap((proposal) => delegationsBehind(unit, proposal)).some((party) => !hidden.has(party));
  const elements = rolling.elements
    .flatMap((element) => withoutHidden(element, shown))
    .filter((element) => settled || bracketsOn(element).length > 0 || !isSettled(unit, element));
  return { ...rolling, elements, stale: rolling.stale.filter(({ proposals }) => shown(proposals)) };
}

function withoutHidden(
  element: RollingElement,
  shown: (proposals: readonly Proposal[]) => boolean,
): RollingElement[] {
  if (element.kind === 'moved-here') return shown(element.proposals) ? [element] : [];
  if (element.kind === 'added') {
    const variants = element.variants.filter(({ proposals }) => shown(proposals));
    return variants.length > 0 ? [{ ...element, variants }] : [];
  }
  const { deletion, moves, stretches } = element;
  return [
    {
      ...element,
      stretches: stretches.map((stretch) => shownStretch(stretch, shown)),
      deletion: deletion && shown(deletion.proposals) ? deletion : null,
      moves: moves.filter(({ proposals }) => shown(proposals)),
    },
  ];
}

function shownStretch(stretch: Stretch, shown: (proposals: readonly Proposal[]) => boolean): Stretch {
  if (stretch.kind === 'plain') return stretch;
  const options = stretch.bracket.options.filter(({ proposals }) => shown(proposals));
  if (options.length === 0) return { kind: 'plain', text: stretch.bracket.current };
  return { kind: 'bracket', bracket: { ...stretch.bracket, options } };
}

function isSettled(unit: Unit, element: RollingElement): boolean {
  return element.kind === 'current' && elementStatus(unit, element.element.id).kind === 'agreed';
}

/** Everybody who proposes these words or has said that they support them. */
export function supporters(unit: Unit, proposals: readonly Proposal[]): Party[] {
  const proposing = proposals.flatMap((proposal) => delegationsBehind(unit, proposal));
  const supporting = proposals.flatMap(({ positions }) =>
    (Object.keys(positions) as Party[]).filter((party) => positions[party]!.position === 'supports'),
  );
  return [...new Set([...proposing, ...supporting])];
}

/** Words that only replace what stands are shown in the replacement's place; where there are rivals, each as an alternative. */
export function isContested({ options }: Bracket): boolean {
  return options.length > 1;
}

/** All of a unit's parties with words in brackets, in order of tabling. */
export function partiesIn(unit: Unit): Party[] {
  const open = unit.proposals.filter(({ withdrawn }) => !withdrawn);
  return [...new Set(open.flatMap((proposal) => delegationsBehind(unit, proposal)))];
}
