import type { Hash } from '../ids.ts';
import type { OpeningText, OpeningUnit } from '../plan/opening-text.ts';
import { currentVersion, unitsInOrder } from './read.ts';
import type { IssuedRevision, Meeting, Negotiation } from './state.ts';

/** When and where the room met, without a word of what was said there. */
export interface IssuedMeeting extends Pick<Meeting, 'number' | 'kind' | 'date' | 'place'> {
  readonly closed: boolean;
}

/** A rolling text that was frozen and given out: its print (`rev`) is everybody's to read. */
export interface RevisionGivenOut extends Pick<IssuedRevision, 'number' | 'symbol'> {
  /** ISO 8601, when it was issued. */
  readonly at: string;
}

/**
 * What is issued to everybody, and all that an observer's client is ever sent (`field.md §1`): the text that the
 * negotiation opened with, then the approved one in its place; which revisions there are to be read; that meetings were
 * held. No proposal, no act, no name of a person, no count.
 */
export interface Issued {
  readonly title: string;
  readonly practice: boolean;
  readonly text: OpeningText;
  /** What `text` is. */
  readonly approved: { readonly hash: Hash; readonly place: string; readonly date: string } | null;
  readonly revisions: readonly RevisionGivenOut[];
  readonly meetings: readonly IssuedMeeting[];
}

export function issuedBy(negotiation: Negotiation): Issued {
  const { title, practice, approved, issuing, meetings } = negotiation;
  return {
    title,
    practice,
    text: issuedText(negotiation),
    approved: approved && { hash: approved.hash, place: approved.place, date: approved.date },
    revisions: issuing.revisions.map(({ number, symbol, issued }) => ({ number, symbol, at: issued.at })),
    meetings: meetings.map(({ number, kind, date, place, closed }) => ({
      number,
      kind,
      date,
      place,
      closed: closed !== null,
    })),
  };
}

function issuedText(negotiation: Negotiation): OpeningText {
  const { base, introduction, areas, lacunas, approved } = negotiation;
  const units = (approved?.units ?? unitsInOrder(negotiation)).map((unit): OpeningUnit => {
    const { text } = approved ? currentVersion(unit) : unit.versions[0]!;
    return { id: unit.id, label: unit.label, text };
  });
  return { base, introduction, areas, units, lacunas: Object.values(lacunas) };
}
