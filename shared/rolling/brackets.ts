import type { Change } from '../compare/change.ts';
import { type ChangeId, type Party, proposalOf } from '../ids.ts';
import { namedSources } from '../negotiation/read.ts';
import { coSponsorsNow } from '../negotiation/proposals/co-sponsors.ts';
import type { Proposal, Unit } from '../negotiation/state.ts';
import { type Text, type Token, normalize, tokenize, tokensToText } from '../plan/text.ts';
import type { Element } from '../plan/unit.ts';
import type { Contribution } from './contributions.ts';

/** What one wording of a stretch does to the current words, piece by piece. */
export interface Part {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: Text;
}

/** One wording of a stretch, and everybody who stands behind exactly it. */
export interface Option {
  readonly text: Text;
  readonly parts: readonly Part[];
  /** In order of tabling. */
  readonly proposals: readonly Proposal[];
  readonly changes: readonly ChangeId[];
  readonly taken: boolean;
}

/**
 * Words that are not agreed: the current ones stay an option beside every other wording, in order of tabling. Changes whose
 * words meet share one bracket; whoever proposes the same wording shares one option.
 */
export interface Bracket {
  /** The current words; empty where something is only put in. */
  readonly current: Text;
  /** Delegations that object to what would replace them. */
  readonly retainedBy: readonly Party[];
  readonly options: readonly Option[];
}

export type Stretch =
  | { readonly kind: 'plain'; readonly text: Text }
  | { readonly kind: 'bracket'; readonly bracket: Bracket };

type Modification = Extract<Change, { kind: 'MOD' }>;

/** A word-by-word amendment, as the tokens of its element that it touches. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: readonly Token[];
  readonly contribution: Contribution;
}

interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly Edit[];
}

/** An element's current words, cut where they are disputed. Put together without the options they are the words as they are. */
export function stretchesOf(element: Element, contributions: readonly Contribution[]): Stretch[] {
  const tokens = tokenize(element.text);
  const edits = contributions.flatMap((contribution) => {
    const { change } = contribution;
    return change.kind === 'MOD' && change.element === element.id ? [editOf(change, contribution)] : [];
  });
  const stretches: Stretch[] = [];
  let at = 0;
  for (const cluster of clustersOf(edits)) {
    if (cluster.start > at)
      stretches.push({ kind: 'plain', text: tokensToText(tokens.slice(at, cluster.start)) });
    stretches.push({ kind: 'bracket', bracket: bracketOf(cluster, tokens) });
    at = cluster.end;
  }
  if (at < tokens.length) stretches.push({ kind: 'plain', text: tokensToText(tokens.slice(at)) });
  return stretches;
}

function editOf(change: Modification, contribution: Contribution): Edit {
  const end = change.at + tokenize(change.remove).length;
  return { start: change.at, end, insert: tokenize(change.insert), contribution };
}

/** Insertions at one point keep the order of tabling and come before what starts there. */
function inTextOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted(
    (a, b) => a.start - b.start || (a.end === a.start ? 0 : 1) - (b.end === b.start ? 0 : 1),
  );
}

function clustersOf(edits: readonly Edit[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const edit of inTextOrder(edits)) {
    const last = clusters.at(-1);
    if (last && edit.start < last.end) {
      const end = Math.max(last.end, edit.end);
      clusters[clusters.length - 1] = { start: last.start, end, edits: [...last.edits, edit] };
    } else clusters.push({ start: edit.start, end: edit.end, edits: [edit] });
  }
  return clusters;
}

function bracketOf(cluster: Cluster, tokens: readonly Token[]): Bracket {
  const options = optionsOf(cluster, tokens);
  return {
    current: tokensToText(tokens.slice(cluster.start, cluster.end)),
    retainedBy: retaining(options.flatMap(({ proposals }) => proposals)),
    options,
  };
}

/** Each proposal's wording of the whole stretch; those that come to the same words share one option. */
function optionsOf(cluster: Cluster, tokens: readonly Token[]): Option[] {
  const proposals = inOrderOfTabling(cluster.edits.flatMap(({ contribution }) => contribution.proposals));
  const wordings = proposals.map((proposal) => {
    const edits = cluster.edits.filter(({ contribution }) => contribution.proposals.includes(proposal));
    const parts = partsOf(cluster, edits, tokens);
    const text = normalize(parts.flatMap((part) => (part.kind === 'removed' ? [] : part.text)));
    return { proposal, edits, parts, text };
  });
  return [...Map.groupBy(wordings, ({ text }) => JSON.stringify(text)).values()].map((group) => ({
    text: group[0]!.text,
    parts: group[0]!.parts,
    proposals: group.map(({ proposal }) => proposal),
    changes: [
      ...new Set(group.flatMap(({ edits, proposal }) => edits.flatMap((edit) => ownIds(edit, proposal)))),
    ],
    taken: group.every(({ edits }) => edits.every(({ contribution }) => contribution.taken)),
  }));
}

function ownIds({ contribution: { ids, proposals } }: Edit, proposal: Proposal): ChangeId[] {
  return ids.filter((_, i) => proposals[i] === proposal);
}

export function inOrderOfTabling(proposals: readonly Proposal[]): Proposal[] {
  return [...new Set(proposals)].toSorted((a, b) => a.tabled.seq - b.tabled.seq);
}

function partsOf(cluster: Cluster, edits: readonly Edit[], tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  const add = (kind: Part['kind'], piece: readonly Token[]): void => {
    if (piece.length > 0) parts.push({ kind, text: tokensToText(piece) });
  };
  let at = cluster.start;
  for (const edit of inTextOrder(edits)) {
    add('same', tokens.slice(at, edit.start));
    add('removed', tokens.slice(edit.start, edit.end));
    add('added', edit.insert);
    at = edit.end;
  }
  add('same', tokens.slice(at, cluster.end));
  return parts;
}

/** Who objects to one of these proposals and makes none of them. */
export function retaining(proposals: readonly Proposal[]): Party[] {
  const proposing = new Set(proposals.flatMap(partiesBehind));
  const objecting = proposals.flatMap(({ positions }) =>
    (Object.keys(positions) as Party[]).filter((party) => positions[party]!.position === 'objects'),
  );
  return [...new Set(objecting)].filter((party) => !proposing.has(party));
}

/** The proponent, then its co-sponsors in order of joining. */
export function partiesBehind(proposal: Proposal): Party[] {
  return [proposal.proponent, ...coSponsorsNow(proposal).map(({ party }) => party)];
}

/** The same, and for a text of the secretariat the delegations whose words it names: the office that wrote it takes no side. */
export function delegationsBehind(unit: Unit, proposal: Proposal): Party[] {
  if (proposal.kind === 'delegation') return partiesBehind(proposal);
  const named = new Set(namedSources(unit, proposal).map(proposalOf));
  return unit.proposals
    .filter(({ id, kind }) => named.has(id) && kind === 'delegation')
    .flatMap(partiesBehind);
}
