import { PROPOSAL_PATTERN, PARTY_PATTERN, SECRETARIAT, type Party, type ProposalId } from '../../ids.ts';
import type { Proposal, Unit } from '../../negotiation/state.ts';
import { DELEGATIONS, delegationName } from '../../plan/roster.ts';
import { delegationsBehind, partiesBehind } from '../brackets.ts';

/** Who stands behind words that are not agreed, as a reader of the text learns it. */
export interface Behind {
  /** Proponents and co-sponsors, alphabetical in the language of the print (`field.md §1`). */
  readonly delegations: readonly Party[];
  /** The secretariat's, in order of tabling. */
  readonly texts: readonly OfficeText[];
  /** Taken by the secretariat; no gavel has fallen on it yet. */
  readonly taken: boolean;
}

/** A text of the secretariat's, and the delegations whose words it is made of. */
export interface OfficeText {
  readonly kind: 'compromise' | 'consolidated';
  readonly id: ProposalId;
  readonly from: readonly Party[];
}

const LANGUAGE = 'en';
const ALPHABETICAL = new Intl.Collator(LANGUAGE);
const PARTIES = new Map(
  [SECRETARIAT, ...DELEGATIONS.map(({ code }) => code)].map((party) => [
    delegationName(party, LANGUAGE),
    party,
  ]),
);

export function behindOf(
  unit: Unit,
  { proposals, taken }: { readonly proposals: readonly Proposal[]; readonly taken: boolean },
): Behind {
  const delegations = proposals.flatMap((each) => (each.kind === 'delegation' ? partiesBehind(each) : []));
  const texts = proposals.flatMap((each): OfficeText[] => {
    if (each.kind === 'delegation') return [];
    return [{ kind: each.kind, id: each.id, from: alphabetical(delegationsBehind(unit, each)) }];
  });
  return { delegations: alphabetical(delegations), texts, taken };
}

export function alphabetical(parties: readonly Party[]): Party[] {
  const name = (party: Party) => delegationName(party, LANGUAGE);
  return [...new Set(parties)].toSorted((a, b) => ALPHABETICAL.compare(name(a), name(b)));
}

const TAKEN = 'taken, not yet agreed';
const FROM = ', from ';
const KINDS = { compromise: 'compromise ', consolidated: 'consolidated text ' } as const;

/** `Colombia, Mexico; consolidated text 2.3/SEC/1, from Colombia, Peru; taken, not yet agreed`. */
export function behindToWords({ delegations, texts, taken }: Behind): string {
  const named = delegations.length > 0 ? [namesOf(delegations)] : [];
  return [...named, ...texts.map(textToWords), ...(taken ? [TAKEN] : [])].join('; ');
}

function textToWords({ kind, id, from }: OfficeText): string {
  return KINDS[kind] + id + (from.length > 0 ? FROM + namesOf(from) : '');
}

/** Inverse of `behindToWords`; `null` where the words name somebody who is nobody. */
export function wordsToBehind(words: string): Behind | null {
  const parts = words.split('; ');
  const taken = parts.length > 1 && parts.at(-1) === TAKEN;
  if (taken) parts.pop();
  const first = wordsToText(parts[0]!) ? [] : partiesNamed(parts.shift()!);
  const texts = parts.flatMap((part) => wordsToText(part) ?? []);
  return first && texts.length === parts.length ? { delegations: first, texts, taken } : null;
}

function wordsToText(words: string): OfficeText | null {
  const kind = words.startsWith(KINDS.compromise) ? 'compromise' : 'consolidated';
  const [id, names] = words.slice(KINDS[kind].length).split(FROM);
  const from = names === undefined ? [] : partiesNamed(names);
  const isText = words.startsWith(KINDS[kind]) && PROPOSAL_PATTERN.test(id!);
  return isText && from ? { kind, id: id as ProposalId, from } : null;
}

export function namesOf(parties: readonly Party[]): string {
  return parties.map((party) => delegationName(party, LANGUAGE)).join(', ');
}

/** Inverse of `namesOf`. A party that is on no list goes by its code. */
export function partiesNamed(names: string): Party[] | null {
  const named = names.split(', ');
  const parties = named.flatMap(
    (name) => PARTIES.get(name) ?? (PARTY_PATTERN.test(name) ? (name as Party) : []),
  );
  return parties.length === named.length ? parties : null;
}
