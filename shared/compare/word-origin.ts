import {
  type ChangeId,
  type ElementId,
  type Party,
  type ProposalId,
  type UnitId,
  proponentOf,
} from '../ids.ts';
import { coSponsorsAt } from '../negotiation/proposals/co-sponsors.ts';
import type { Act } from '../negotiation/act.ts';
import { meetingAt } from '../negotiation/meetings/read.ts';
import type { BaseText, Lacuna } from '../plan/opening-text.ts';
import type { Ruling } from '../negotiation/gavel/act.ts';
import { type TabledChange, currentVersion, findChange, wordingOf } from '../negotiation/read.ts';
import type {
  Corrigendum,
  Negotiation,
  Proposal,
  Restoration,
  Stamp,
  TextVersion,
  Unit,
  Wording,
} from '../negotiation/state.ts';
import { type Text, type Token, tokenize, tokensToText } from '../plan/text.ts';
import { type Element, elementOf } from '../plan/unit.ts';
import type { RecordedAct } from '../record/chain.ts';
import { unreachable } from '../verdict.ts';
import { type CreditedStretch, type Origin, creditedStretches, originAt } from './provenance.ts';
import { type Replaced, replacedBy } from './replaced.ts';
import type { CreditedText } from './take.ts';

/** Everything that is known of words: the folded state and the acts that it is the fold of. `acts[n]` is act n + 1. */
export interface History {
  readonly negotiation: Negotiation;
  readonly acts: readonly RecordedAct[];
}

/** One word of one version of a text. `offset` in UTF-16 units from the element's beginning, a mark or a lacuna counting one. */
export interface WordPlace {
  readonly unit: UnitId;
  readonly element: ElementId;
  readonly offset: number;
  /** Number of the version; the current one when it is left out. */
  readonly version?: number;
}

/** A delegation's change that brought the word, as things were when a gavel put it into the text. */
export interface Bringing extends TabledChange {
  /** Co-sponsors at that moment, in order of joining; who left before is not among them, who left later is. */
  readonly coSponsors: readonly Party[];
  /** The wording in which it was registered: when, and by whom. */
  readonly wording: Wording;
  /** What stood there before. */
  readonly replaced: Replaced;
  /** When the secretariat took it, before the gavel; `null` where the chair ruled on the proposal itself. */
  readonly taken: Stamp | null;
}

export type WordSource =
  | { readonly kind: 'base'; readonly base: BaseText }
  /** The source had lost it; the secretariat restored it. */
  | { readonly kind: 'restored'; readonly restoration: Restoration; readonly lacuna: Lacuna | null }
  /** An error of the issued document, put right. */
  | { readonly kind: 'corrected'; readonly corrigendum: Corrigendum; readonly reason: string }
  | {
      readonly kind: 'brought';
      /** More than one where several delegations proposed exactly these words. */
      readonly by: readonly Bringing[];
      /** The consolidated text through which it came in, if it did. */
      readonly through: Proposal | null;
      /** The version in which it first stood; `since` is the gavel. */
      readonly entered: TextVersion;
    };

/** What the chair and the capitals have said of the element since the word stood in it, oldest first. */
export interface Settlement {
  readonly kind: 'agreed' | 'agreed-ad-referendum' | 'confirmed' | 'reopened';
  readonly stamp: Stamp;
  /** The act that closed the vote by which it was decided; without it, by consensus. */
  readonly vote?: number;
}

export interface WordOrigin {
  readonly word: Text;
  /** Where the word begins. */
  readonly at: number;
  /** The words that came in together with it. */
  readonly stretch: CreditedStretch;
  readonly source: WordSource;
  readonly settled: readonly Settlement[];
}

/** Who brought a word, who took it and who agreed it (`field.md §7`). `null` when no word stands at that place. */
export function originOf(history: History, { offset, ...place }: WordPlace): WordOrigin | null {
  const found = findElement(history, place);
  if (!found) return null;
  const token = placedTokens(found.element.text).find(({ end }) => offset >= 0 && offset < end);
  const stretch = toldStretches(history, found).find(({ end }) => offset < end);
  return token && stretch ? wordOrigin(token, stretch) : null;
}

/** The same of everything that stands in an element, in reading order; a word belongs to where it begins. */
export function originsIn(history: History, place: Omit<WordPlace, 'offset'>): WordOrigin[] {
  const found = findElement(history, place);
  if (!found) return [];
  const stretches = toldStretches(history, found);
  let current = 0;
  return placedTokens(found.element.text).map((token) => {
    while (stretches[current]!.end <= token.at) current += 1;
    return wordOrigin(token, stretches[current]!);
  });
}

interface FoundElement {
  readonly unit: Unit;
  readonly version: TextVersion;
  readonly element: Element;
}

function findElement({ negotiation }: History, place: Omit<WordPlace, 'offset'>): FoundElement | undefined {
  const unit = negotiation.units[place.unit];
  const version = unit && versionOf(unit, place.version);
  const element = version && elementOf(version.text, place.element);
  return element && { unit, version, element };
}

interface PlacedToken {
  readonly token: Token;
  readonly at: number;
  readonly end: number;
}

function placedTokens(text: Text): PlacedToken[] {
  let end = 0;
  return tokenize(text).map((token) => ({ token, at: end, end: (end += lengthOf(token)) }));
}

type ToldStretch = Pick<WordOrigin, 'stretch' | 'source' | 'settled'> & { readonly end: number };

/** What is known of each stretch of an element. The record is gone through once for all of them. */
function toldStretches(history: History, { unit, version, element }: FoundElement): ToldStretch[] {
  const runs = version.runs[element.id] ?? [];
  const settled = settlements(history, { unit, element: element.id, until: endOf(unit, version) });
  let end = 0;
  return creditedStretches(element.text, runs).map((stretch, i) => {
    const source = sourceOf(history, unit, { version, element: element.id, origin: stretch.origin });
    const from = firstActOf(unit, source);
    end += runs[i]!.length;
    return { end, stretch, source, settled: settled.filter(({ stamp }) => stamp.seq >= from) };
  });
}

function wordOrigin({ token, at }: PlacedToken, { stretch, source, settled }: ToldStretch): WordOrigin {
  return { word: tokensToText([token]), at, stretch, source, settled };
}

/** The first act that can have settled it. */
function firstActOf(unit: Unit, source: WordSource): number {
  switch (source.kind) {
    case 'base':
      return unit.versions[0]!.since.seq + 1;
    case 'restored':
      return source.restoration.stamp.seq + 1;
    case 'corrected':
      return source.corrigendum.stamp.seq + 1;
    case 'brought':
      return source.entered.since.seq;
    default:
      return unreachable(source);
  }
}

function versionOf(unit: Unit, number: number | undefined): TextVersion | undefined {
  return number === undefined ? currentVersion(unit) : unit.versions.find((each) => each.number === number);
}

/** The act that replaced the version; it is history only up to there. */
function endOf(unit: Unit, version: TextVersion): number {
  return unit.versions.find(({ number }) => number === version.number + 1)?.since.seq ?? Infinity;
}

function lengthOf(token: Token): number {
  return token.kind === 'footnote' || token.kind === 'lacuna' ? 1 : token.text.length;
}

interface Standing {
  readonly version: TextVersion;
  readonly element: ElementId;
  readonly origin: Origin;
}

function sourceOf(
  { negotiation, acts }: History,
  unit: Unit,
  { version, element, origin }: Standing,
): WordSource {
  if (origin.kind === 'base') return { kind: 'base', base: negotiation.base };
  if (origin.kind === 'restored') {
    const restoration = restorationOf(unit, origin)!;
    return { kind: 'restored', restoration, lacuna: negotiation.lacunas[origin.lacuna] ?? null };
  }
  if (origin.kind === 'corrected') return correctionOf(negotiation, unit, { element, act: origin.act });
  const [first] = origin.changes;
  const entered = unit.versions.find((each) => brings(each, element, first!)) ?? version;
  const { seq } = entered.since;
  const ruled = rulingIn(acts[seq - 1]?.act);
  const proposal = ruled && unit.proposals.find(({ id }) => id === ruled);
  return {
    kind: 'brought',
    by: origin.changes.flatMap((id) => bringing({ negotiation, acts }, findChange(unit, id), seq) ?? []),
    through: proposal?.kind === 'consolidated' ? proposal : null,
    entered,
  };
}

function correctionOf(
  { adoption }: Negotiation,
  unit: Unit,
  { element, act }: { readonly element: ElementId; readonly act: number },
): WordSource {
  const corrigendum = adoption!.corrigenda.find(({ stamp }) => stamp.seq === act)!;
  const own = corrigendum.corrections.find((each) => each.unit === unit.id && each.element === element)!;
  return { kind: 'corrected', corrigendum, reason: own.reason };
}

/** The restoration that words of this origin came by. */
export function restorationOf(
  unit: Unit,
  { act }: Extract<Origin, { kind: 'restored' }>,
): Restoration | undefined {
  return unit.restorations.find(({ stamp }) => stamp.seq === act);
}

function brings({ runs }: TextVersion, element: ElementId, change: ChangeId): boolean {
  return (runs[element] ?? []).some(
    ({ origin }) => origin.kind === 'change' && origin.changes.includes(change),
  );
}

function rulingIn(act: Act | undefined): ProposalId | null {
  if (act?.kind !== 'agreed' && act?.kind !== 'agreed-ad-referendum') return null;
  return act.ruling.kind === 'proposal' ? act.ruling.proposal : null;
}

function bringing(history: History, tabled: TabledChange | undefined, seq: number): Bringing | null {
  if (!tabled) return null;
  const { proposal, change } = tabled;
  const wording = wordingOf(proposal, change.id);
  return {
    ...tabled,
    wording,
    replaced: replacedBy(change),
    coSponsors: coSponsorsAt(proposal, seq),
    taken: takenBefore(history, change.id, { from: wording.wordedAt.seq, until: seq }),
  };
}

/** The last decision on a change since it was worded, if it was to take it. The state keeps only how it stands now. */
function takenBefore(
  { negotiation, acts }: History,
  id: ChangeId,
  { from, until }: { readonly from: number; readonly until: number },
): Stamp | null {
  const last = acts
    .slice(from, until - 1)
    .findLast(({ act }) => act.kind === 'decided' && act.changes.includes(id));
  return last?.act.kind === 'decided' && last.act.decision === 'taken' ? stampOf(negotiation, last) : null;
}

function stampOf(negotiation: Negotiation, { seq, at, by }: RecordedAct): Stamp {
  return { seq, at, by, meeting: meetingAt(negotiation, seq) };
}

interface Span {
  readonly unit: Unit;
  readonly element: ElementId;
  /** The act before which it ends. */
  readonly until: number;
}

function settlements({ negotiation, acts }: History, { unit, element, until }: Span): Settlement[] {
  return acts.slice(0, until === Infinity ? undefined : until - 1).flatMap((recorded) => {
    const { act } = recorded;
    if (!isSettling(act) || act.unit !== unit.id || !settles(act, element)) return [];
    return [settlementOf(act, stampOf(negotiation, recorded))];
  });
}

type SettlingAct = Extract<Act, { kind: Settlement['kind'] }>;

function isSettling(act: Act): act is SettlingAct {
  const { kind } = act;
  return kind === 'agreed' || kind === 'agreed-ad-referendum' || kind === 'confirmed' || kind === 'reopened';
}

function settlementOf(act: SettlingAct, stamp: Stamp): Settlement {
  const voted = 'vote' in act && act.vote !== undefined ? { vote: act.vote } : {};
  return { kind: act.kind, stamp, ...voted };
}

function settles(act: SettlingAct, element: ElementId): boolean {
  if (act.kind === 'agreed' || act.kind === 'agreed-ad-referendum') return covers(act.ruling, element);
  return act.kind === 'confirmed' || act.elements.includes(element);
}

/** A gavel on a proposal falls on the whole unit. */
function covers(ruling: Ruling, element: ElementId): boolean {
  return ruling.kind === 'proposal' || ruling.elements.includes(element);
}

/** Words of one origin. Several parties proposed exactly the same; nobody proposed what the base text has or was restored. */
export interface WordCount {
  readonly kind: Origin['kind'];
  readonly parties: readonly Party[];
  readonly words: number;
}

/** How many words of a text came from whom: the base text first, then by number. A word belongs to where it begins. */
export function wordCounts(credited: CreditedText): WordCount[] {
  const counts = new Map<string, WordCount>([['base ', { kind: 'base', parties: [], words: 0 }]]);
  for (const element of credited.text.elements) {
    for (const origin of wordOrigins(element.text, credited.runs[element.id] ?? [])) {
      const { kind } = origin;
      const parties = partiesOf(origin);
      const key = `${kind} ${parties.join()}`;
      counts.set(key, { kind, parties, words: (counts.get(key)?.words ?? 0) + 1 });
    }
  }
  const [base, ...others] = counts.values();
  return [base!, ...others.toSorted((a, b) => b.words - a.words)];
}

function wordOrigins(text: Text, runs: CreditedText['runs'][ElementId]): Origin[] {
  let at = 0;
  return tokenize(text).flatMap((token) => {
    const start = at;
    at += lengthOf(token);
    return token.kind === 'word' ? [originAt(runs, start)] : [];
  });
}

/** Who proposed words of this origin, in order of tabling; nobody, where they stood in the base text or were restored. */
export function partiesOf(origin: Origin): readonly Party[] {
  if (origin.kind !== 'change') return [];
  return [...new Set(origin.changes.map(proponentOf))];
}
