import { type Party, SECRETARIAT } from '../../ids.ts';
import { LANGUAGES } from '../../language.ts';
import { DELEGATIONS, delegationName } from '../../plan/roster.ts';
import type { Labels } from './bracketed.ts';

/** Whatever a delegation is called by in a bracket: `Mexico`, `México`, `MEXICO`, `MEX`; `Bolivia` for its full name. */
const NAMES = new Map(
  [SECRETARIAT, ...DELEGATIONS.map(({ code }) => code)].flatMap((party) =>
    [party, ...LANGUAGES.map((language) => delegationName(party, language))].flatMap((name) =>
      [name, name.replace(/ \(.*\)$/, '')].flatMap((each): [string, Party][] => [
        [each, party],
        [each.toUpperCase(), party],
      ]),
    ),
  ),
);

/** The longest first: `Dominica` begins `Dominican Republic`. */
const NAME = [...NAMES.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(/[()]/g, '\\$&'))
  .join('|');
const ROLE = '(?:(?:delete|retain|suprimir|mantener|manter|supprimer|maintenir): ?)?';
const AND = '(?:, ?(?:and )?| ?[;/&] ?| (?:and|y|e|et) )';
const NOTHING_BUT_NAMES = new RegExp(`^${ROLE}(?:${NAME})(?:${AND}${ROLE}(?:${NAME}))*$`, 'u');
const EACH_NAME = new RegExp(NAME, 'gu');

/**
 * The delegations that words name, each once, if they name delegations and say nothing else; otherwise `null`. Whether
 * these propose, delete or retain is not asked: sources differ, and a guess would pass for a fact.
 */
function namedIn(words: string): readonly Party[] | null {
  const said = words.normalize('NFC').trim();
  if (!NOTHING_BUT_NAMES.test(said)) return null;
  return [...new Set((said.match(EACH_NAME) ?? []).map((name) => NAMES.get(name)!))];
}

/** Brackets that name their delegations, whoever wrote them: `[words (Mexico, Peru)]`, `[MEX: words]`. */
export const NAMING_LABELS: Labels<readonly Party[], readonly Party[]> = { head: namedIn, tail: namedIn };
