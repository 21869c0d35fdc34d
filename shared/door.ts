import * as z from 'zod/mini';
import {
  CHANGE_PATTERN,
  type ChangeId,
  type ElementId,
  HASH_PATTERN,
  type Hash,
  ID_PATTERN,
  type LacunaId,
  PARTY_PATTERN,
  PROPOSAL_PATTERN,
  type Party,
  type ProposalId,
  type UnitId,
} from './ids.ts';
import { PROSE_LIMIT } from './negotiation/command.ts';
import { ELEMENT_LIMIT } from './plan/validity.ts';

/** What everything that arrives is made of. Strings become ids here, at the door, or nowhere. */

/** `constructor` and `__proto__` look like ids, and are found in every object: nothing that is looked up is called so. */
const isOwnName = z.refine<string>((text) => !(text in {}));

export function id<Id extends string>(pattern: RegExp) {
  return z.pipe(
    z.string().check(z.regex(pattern), isOwnName),
    z.transform((text) => text as Id),
  );
}
export const element = id<ElementId>(ID_PATTERN);
export const unit = id<UnitId>(ID_PATTERN);
export const proposal = id<ProposalId>(PROPOSAL_PATTERN);
export const change = id<ChangeId>(CHANGE_PATTERN);
export const party = id<Party>(PARTY_PATTERN);
export const elements = z.array(element).check(z.minLength(1), z.maxLength(500));
export const parties = z.array(party).check(z.minLength(1), z.maxLength(60));
export const hash = id<Hash>(HASH_PATTERN);

/** Half a surrogate pair cannot be written in canonical JSON, so it cannot enter the record. */
export const isWellFormed = z.refine<string>((text) => text.isWellFormed());
export const prose = z.string().check(z.maxLength(PROSE_LIMIT), isWellFormed);
/** One line that says something. */
export function line(longest: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), isWellFormed);
}
/** The words of an element, with its marks. */
export const text = z
  .array(
    z.union([
      z.string().check(z.maxLength(ELEMENT_LIMIT), isWellFormed),
      z.strictObject({ footnote: element }),
      z.strictObject({ lacuna: id<LacunaId>(ID_PATTERN) }),
    ]),
  )
  .check(z.maxLength(1000));
export const isoDate = z.iso.date();
/** With Z: `2026-10-15T16:20:00Z`. */
export const isoMoment = z.iso.datetime();
