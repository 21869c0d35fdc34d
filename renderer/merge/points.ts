import { type RegisteredChange, elementOfChange } from '../../shared/compare/change.ts';
import { changeKey, linkedGroups, overlapping } from '../../shared/compare/overlap.ts';
import type { ChangeId, ElementId } from '../../shared/ids.ts';
import { asItReadsNow, bringsWords, isStale } from '../../shared/negotiation/read.ts';
import type { Fate, Proposal, Unit } from '../../shared/negotiation/state.ts';
import { rowOrder } from './rows.ts';

/** Changes of one proposal that are decided together: one change, or a footnote with its mark. */
export interface Contender {
  readonly proposal: Proposal;
  readonly changes: readonly RegisteredChange[];
  readonly fate: Fate['kind'];
}

/**
 * One thing to decide: a change by itself, changes of several delegations that say the same, or rivals for the same words.
 * The tool takes no side: contenders stand in order of tabling.
 */
export interface Point {
  /** The first of its changes; stays the same while proposals come and go after it. */
  readonly id: ChangeId;
  readonly contenders: readonly Contender[];
  /** Conflicts are numbered in reading order; `null` where nothing contradicts. */
  readonly conflict: number | null;
  readonly elements: readonly ElementId[];
}

/** What can be consolidated now, in order of tabling: proposals and compromises as they read against the current text. */
export function columnsOf(unit: Unit): readonly Proposal[] {
  return unit.proposals
    .filter((proposal) => bringsWords(proposal) && !proposal.withdrawn)
    .map((proposal) => asItReadsNow(unit, proposal))
    .filter(({ changes }) => changes.length > 0);
}

/** Proposals on words that have changed since: they wait for their proponents, and nothing of what is stale can be taken. */
export function staleProposals(unit: Unit): readonly Proposal[] {
  return unit.proposals.filter((proposal) => !proposal.withdrawn && isStale(proposal));
}

function contendersOf(proposal: Proposal): readonly Contender[] {
  return linkedGroups(proposal.changes).map((members) => {
    const changes = members.map((index) => proposal.changes[index]!);
    return { proposal, changes, fate: proposal.fates[changes[0]!.id]!.kind };
  });
}

/** Everything to decide on, in reading order. */
export function pointsOf(unit: Unit, columns: readonly Proposal[]): readonly Point[] {
  const order = rowOrder(unit, columns);
  const clusters = clustered(columns.flatMap(contendersOf));
  let conflict = 0;
  return clusters
    .toSorted((a, b) => compare(placeOf(a, order), placeOf(b, order)))
    .map((contenders) => ({
      id: contenders[0]!.changes[0]!.id,
      contenders,
      conflict: hasRivals(contenders) ? (conflict += 1) : null,
      elements: [...new Set(contenders.flatMap(({ changes }) => changes.map(elementOfChange)))],
    }));
}

/** Who touches the same words, or says the same, belongs together, also by way of a third. */
function clustered(contenders: readonly Contender[]): Contender[][] {
  const clusters: Contender[][] = [];
  for (const contender of contenders) {
    const touching = clusters.filter((cluster) => cluster.some((other) => touch(contender, other)));
    for (const cluster of touching) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push([...touching.flat(), contender]);
  }
  return clusters.map((cluster) => contenders.filter((each) => cluster.includes(each)));
}

function touch(a: Contender, b: Contender): boolean {
  return rival(a, b) || some(a, b, (one, other) => changeKey(one) === changeKey(other));
}

/** Can these two not both be in the text? */
function rival(a: Contender, b: Contender): boolean {
  return some(a, b, overlapping);
}

type Relation = (a: RegisteredChange, b: RegisteredChange) => boolean;

function some(a: Contender, b: Contender, related: Relation): boolean {
  return a.changes.some((one) => b.changes.some((other) => related(one, other)));
}

function hasRivals(contenders: readonly Contender[]): boolean {
  return contenders.some((one, i) => contenders.slice(i + 1).some((other) => rival(one, other)));
}

type Place = readonly [row: number, at: number];

function placeOf(contenders: readonly Contender[], order: readonly ElementId[]): Place {
  const places = contenders
    .flatMap(({ changes }) => changes)
    .map((change): Place => [order.indexOf(elementOfChange(change)), change.kind === 'MOD' ? change.at : 0]);
  return places.toSorted(compare)[0]!;
}

function compare(a: Place, b: Place): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** Taken contenders that contradict this one: as long as they are in the text, it cannot be. */
export function blockersOf(point: Point, contender: Contender): readonly Contender[] {
  return point.contenders.filter((other) => other.fate === 'taken' && rival(contender, other));
}

export function changeIds(contenders: readonly Contender[]): ChangeId[] {
  return contenders.flatMap(({ changes }) => changes.map(({ id }) => id));
}

export interface Progress {
  readonly decided: number;
  readonly all: number;
}

export function progressOf(points: readonly Point[]): Progress {
  const contenders = points.flatMap((point) => point.contenders);
  return { decided: contenders.filter(({ fate }) => fate !== 'standing').length, all: contenders.length };
}
