/**
 * Branded ids. A string becomes an id only by parsing it at a door (`shared/protocol.ts`, the record reader)
 * or by one of the makers here, so that a proposal's number can never stand where an element's id is meant.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A statement, an action, an introduction paragraph or a footnote. Stable for ever; its printed number is computed. */
export type ElementId = Branded<'element'>;
/** What one proposal may touch: an objective or the introduction. */
export type UnitId = Branded<'unit'>;
/** A place where words of the source are lost. */
export type LacunaId = Branded<'lacuna'>;
/** The registered number, `2.3/MEX/1` or `Intro/MEX/1`. Never re-used. */
export type ProposalId = Branded<'proposal'>;
/** One amendment of a proposal, `2.3/MEX/1#2`. */
export type ChangeId = Branded<'change'>;
export type PersonId = Branded<'person'>;
export type InvitationId = Branded<'invitation'>;
export type NoteId = Branded<'note'>;
/** One text that was put under the silence procedure. */
export type SilenceId = Branded<'silence'>;
/** `A`, `B`: the letter of a package. Never used again, once the package is over. */
export type PackageName = Branded<'package'>;
export type DraftId = Branded<'draft'>;
export type RemarkId = Branded<'remark'>;
export type NegotiationId = Branded<'negotiation'>;
/** ISO 3166 alpha-3 of a member state, `SEC` for the Executive Secretariat, or `OBS` for whoever only observes. */
export type Party = Branded<'party'>;
/** SHA-256 in lower-case hexadecimal. */
export type Hash = Branded<'hash'>;

export const SECRETARIAT = 'SEC' as Party;
/** All observers alike: they are no parties, and each is known by the name of its organization. */
export const OBSERVER = 'OBS' as Party;

/** What a door accepts as an id that somebody else minted: URL-safe and short. */
export const ID_PATTERN = /^[A-Za-z0-9._-]{1,40}$/;
export const PARTY_PATTERN = /^[A-Z]{3}$/;
export const PACKAGE_PATTERN = /^[A-Z]$/;
export const PROPOSAL_PATTERN = /^[A-Za-z0-9.]{1,12}\/[A-Z]{3}\/[1-9][0-9]{0,5}$/;
export const CHANGE_PATTERN = /^[A-Za-z0-9.]{1,12}\/[A-Z]{3}\/[1-9][0-9]{0,5}#[1-9][0-9]{0,5}$/;
export const HASH_PATTERN = /^[0-9a-f]{64}$/;

/** @param label the unit's printed label: `2.3` or `Intro` */
export function proposalId(label: string, proponent: Party, serial: number): ProposalId {
  return `${label}/${proponent}/${serial}` as ProposalId;
}

/** @param ordinal 1-based place of the change in its proposal */
export function changeId(proposal: ProposalId, ordinal: number): ChangeId {
  return `${proposal}#${ordinal}` as ChangeId;
}

/** The MEX of `2.3/MEX/1#2`. */
export function proponentOf(id: ChangeId | ProposalId): Party {
  return id.split('/')[1] as Party;
}

/** The 2 of `2.3/MEX/1#2`. */
export function ordinalOf(change: ChangeId): number {
  return Number(change.slice(change.lastIndexOf('#') + 1));
}

export function proposalOf(change: ChangeId): ProposalId {
  return change.slice(0, change.lastIndexOf('#')) as ProposalId;
}
