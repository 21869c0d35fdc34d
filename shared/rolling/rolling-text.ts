import { elementOfChange } from '../compare/change.ts';
import type { ElementId, Party, ProposalId } from '../ids.ts';
import { currentVersion } from '../negotiation/read.ts';
import { reservesOn } from '../negotiation/reserves/standing.ts';
import type { Proposal, Reserve, Unit } from '../negotiation/state.ts';
import { normalize, sameText } from '../plan/text.ts';
import type { Element, UnitText } from '../plan/unit.ts';
import { type Stretch, inOrderOfTabling, delegationsBehind, retaining, stretchesOf } from './brackets.ts';
import { type Contribution, contributionsTo } from './contributions.ts';

/** Whole elements that somebody would bring: with the same words at the same place they count once and name everybody. */
export interface Addition {
  readonly kind: 'added';
  readonly variants: readonly { readonly element: Element; readonly proposals: readonly Proposal[] }[];
  readonly taken: boolean;
}

/** An element that somebody would move, shown at the place where it would stand. */
export interface Arrival {
  readonly kind: 'moved-here';
  readonly element: ElementId;
  readonly proposals: readonly Proposal[];
  readonly taken: boolean;
}

/** An element of the current text. */
export interface Standing {
  readonly kind: 'current';
  readonly element: Element;
  /** Working reserves on it: together one more bracket, around the whole element. */
  readonly reserves: readonly Reserve[];
  readonly stretches: readonly Stretch[];
  /** Who would delete it whole, and who objects to that; `null`: nobody would. */
  readonly deletion: {
    readonly proposals: readonly Proposal[];
    readonly retainedBy: readonly Party[];
    readonly taken: boolean;
  } | null;
  /** Who would move it away from here. */
  readonly moves: readonly {
    readonly proposals: readonly Proposal[];
    readonly after: ElementId | null;
    readonly taken: boolean;
  }[];
}

export type RollingElement = Standing | Addition | Arrival;

/** The common draft of one unit: agreed words, and disputed ones in brackets with who stands behind them (`field.md §2`). */
export interface RollingText {
  readonly unit: Unit;
  readonly kind: UnitText['kind'];
  /** As they read: what would come stands after its neighbour, in order of tabling. */
  readonly elements: readonly RollingElement[];
  /** Changes on words that have changed since: they have no place in the text, and must not be invisible. */
  readonly stale: readonly Contribution[];
}

/** The current text as it is, for prints that show nothing of what stands on it. */
export function undisputedText(unit: Unit): RollingText {
  const { text } = currentVersion(unit);
  const elements = text.elements.map((element) => standing(element, [], []));
  return { unit, kind: text.kind, elements, stale: [] };
}

/** Pure, and the only place where brackets come from: they are never typed and never stored. */
export function rollingText(unit: Unit): RollingText {
  const { text } = currentVersion(unit);
  const all = contributionsTo(unit);
  const placed = all.filter(({ stale }) => !stale);
  const arriving = Map.groupBy(placed.flatMap(arrivalOf), ({ after }) => after);
  const elements = [null, ...text.elements].flatMap((element): RollingElement[] => [
    ...(element ? [standing(element, placed, reservesOn(unit, element.id))] : []),
    ...mergedArrivals(arriving.get(element?.id ?? null) ?? []),
  ]);
  return { unit, kind: text.kind, elements, stale: all.filter(({ stale }) => stale) };
}

type Arriving = { readonly after: ElementId | null; readonly arrival: Addition | Arrival };

function arrivalOf({ change, proposals, taken }: Contribution): Arriving[] {
  if (change.kind === 'ADD') {
    const variants = [{ element: change.element, proposals }];
    return [{ after: change.place.after, arrival: { kind: 'added', variants, taken } }];
  }
  if (change.kind !== 'MOVE') return [];
  return [
    { after: change.to.after, arrival: { kind: 'moved-here', element: change.element, proposals, taken } },
  ];
}

/** The same words for the same place are one addition, whoever brings them, as long as everybody's own order is kept. */
function mergedArrivals(arriving: readonly Arriving[]): (Addition | Arrival)[] {
  const merged: (Addition | Arrival)[] = [];
  for (const { arrival } of arriving) {
    const before = merged.findLastIndex((other) => shareProposal(other, arrival));
    const twin =
      arrival.kind === 'added' ? merged.findIndex((other, i) => i > before && sameWords(other, arrival)) : -1;
    const known = merged[twin];
    if (known?.kind === 'added' && arrival.kind === 'added') {
      const variants = [...known.variants, ...arrival.variants];
      merged[twin] = { kind: 'added', variants, taken: known.taken && arrival.taken };
    } else merged.push(arrival);
  }
  return merged;
}

function behind(arrival: Addition | Arrival): readonly Proposal[] {
  return arrival.kind === 'added'
    ? arrival.variants.flatMap(({ proposals }) => proposals)
    : arrival.proposals;
}

function shareProposal(one: Addition | Arrival, other: Addition | Arrival): boolean {
  return behind(one).some((proposal) => behind(other).includes(proposal));
}

function sameWords(other: Addition | Arrival, { variants: [mine] }: Addition): boolean {
  if (other.kind !== 'added') return false;
  const { element } = other.variants[0]!;
  return element.kind === mine!.element.kind && sameText(element.text, mine!.element.text);
}

function standing(element: Element, placed: readonly Contribution[], reserves: readonly Reserve[]): Standing {
  const own = placed.filter(({ change }) => change.kind !== 'ADD' && elementOfChange(change) === element.id);
  const deleting = own.filter(({ change }) => change.kind === 'SUP');
  const proposals = inOrderOfTabling(deleting.flatMap((each) => each.proposals));
  return {
    kind: 'current',
    element,
    reserves,
    stretches: stretchesOf(element, own),
    deletion:
      proposals.length === 0
        ? null
        : {
            proposals,
            retainedBy: retaining(proposals),
            taken: deleting.every(({ taken }) => taken),
          },
    moves: own.flatMap(({ change, proposals: moving, taken }) =>
      change.kind === 'MOVE' ? [{ proposals: moving, after: change.to.after, taken }] : [],
    ),
  };
}

/**
 * One side's text: wherever it has an option that one, everywhere else the current words. For a proposal whose changes
 * all stand this is exactly its text.
 */
export function chosenText(rolling: RollingText, proposal: ProposalId): UnitText {
  const has = (proposals: readonly Proposal[]) => proposals.some(({ id }) => id === proposal);
  const worded = new Map(
    rolling.elements.flatMap((each): [ElementId, Element][] =>
      each.kind === 'current' ? [[each.element.id, wordedBy(each, has)]] : [],
    ),
  );
  const elements = rolling.elements.flatMap((each): Element[] => {
    if (each.kind === 'added')
      return each.variants.flatMap(({ element, proposals }) => (has(proposals) ? [element] : []));
    if (each.kind === 'moved-here') return has(each.proposals) ? [worded.get(each.element)!] : [];
    const leaves = each.deletion && has(each.deletion.proposals);
    const moves = each.moves.some(({ proposals }) => has(proposals));
    return leaves || moves ? [] : [worded.get(each.element.id)!];
  });
  const isBody = ({ kind }: Element) => kind !== 'footnote';
  return {
    kind: rolling.kind,
    elements: [...elements.filter(isBody), ...elements.filter((element) => !isBody(element))],
  };
}

function wordedBy(
  { element, stretches }: Standing,
  has: (proposals: readonly Proposal[]) => boolean,
): Element {
  const words = stretches.flatMap((stretch) => {
    if (stretch.kind === 'plain') return stretch.text;
    const { current, options } = stretch.bracket;
    return options.find(({ proposals }) => has(proposals))?.text ?? current;
  });
  return { ...element, text: normalize(words) };
}

/**
 * For each bracket on an element, the proposals behind it: one for each disputed stretch, and one for each thing done to
 * the whole of it. A footnote that comes or goes counts with its mark; a move counts where the element stands now.
 */
export function bracketsOn(element: RollingElement): (readonly Proposal[])[] {
  if (element.kind === 'moved-here') return [];
  if (element.kind === 'added') {
    return element.variants[0]!.element.kind === 'footnote' ? [] : [behind(element)];
  }
  const { stretches, deletion, moves } = element;
  return [
    ...stretches.flatMap((stretch) =>
      stretch.kind === 'bracket' ? [stretch.bracket.options.flatMap(({ proposals }) => proposals)] : [],
    ),
    ...(deletion && element.element.kind !== 'footnote' ? [deletion.proposals] : []),
    ...(moves.length > 0 ? [moves.flatMap(({ proposals }) => proposals)] : []),
  ];
}

export interface BracketCount {
  readonly brackets: number;
  /** In how many of them a delegation has words, or would have words go. */
  readonly byParty: ReadonlyMap<Party, number>;
}

/** What has no place any more counts as well: it is not agreed either. */
export function countBrackets(rolling: RollingText): BracketCount {
  const brackets = bracketParties(rolling);
  const byParty = new Map<Party, number>();
  for (const party of brackets.flat()) byParty.set(party, (byParty.get(party) ?? 0) + 1);
  return { brackets: brackets.length, byParty };
}

/** For each bracket of the unit, the delegations behind its words, each once. */
export function bracketParties({ unit, elements, stale }: RollingText): Party[][] {
  const brackets = [...elements.flatMap(bracketsOn), ...stale.map(({ proposals }) => proposals)];
  const reserving = elements.flatMap((each) =>
    each.kind === 'current' && each.reserves.length > 0 ? [each.reserves.map(({ party }) => party)] : [],
  );
  const proposing = brackets.map((proposals) => [
    ...new Set(proposals.flatMap((proposal) => delegationsBehind(unit, proposal))),
  ]);
  return [...proposing, ...reserving];
}
