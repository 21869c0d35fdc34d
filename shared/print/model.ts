import type { ElementId, UnitId } from '../ids.ts';
import type { NoteKind } from '../negotiation/notes/act.ts';
import type { Adoption, ApprovedPlan, IssuedRevision, Negotiation } from '../negotiation/state.ts';
import type { OpeningText } from '../plan/opening-text.ts';
import type { ElementKind } from '../plan/unit.ts';

interface PrintedState {
  readonly negotiation: Negotiation;
  /** The last act of the state: notes are lodged and withdrawn after the approval too. */
  readonly upTo: { readonly seq: number; readonly at: string };
}

/**
 * The plan's text with its notes and its annex. An approved print takes the text that the High Level Group approved, so
 * that a draft printed as approved does not compile.
 */
export type TextPrint = PrintedState &
  (
    | {
        readonly kind: 'draft';
        /** As it was issued. Without it: as it stands. */
        readonly revision?: IssuedRevision;
      }
    | { readonly kind: 'approved'; readonly plan: ApprovedPlan }
    /** The approved text as style review and corrigenda have left it. */
    | { readonly kind: 'corrected'; readonly plan: ApprovedPlan; readonly adoption: Adoption }
  );

/** What is printed about the text. */
export type ReportPrint = PrintedState &
  (
    | { readonly kind: 'compendium' }
    /** `day`: ISO date on which it is printed; a deadline before it has passed. */
    | { readonly kind: 'status-report'; readonly day: string }
    | { readonly kind: 'list-of-notes' }
    /** `predecessor`: the plan before the base text; `null`: none is known. */
    | { readonly kind: 'comparative-table'; readonly predecessor: OpeningText | null }
  );

export type Print = TextPrint | ReportPrint;

/** What every format renders. Nothing in it knows Word or HTML; everything that must be right is decided here, once. */

/** `added` and `deleted` are told apart without colour: bold and underlined, struck through. */
export type RunStyle = 'plain' | 'strong' | 'added' | 'deleted' | 'bracket' | 'attribution';

/** A piece of a printed line. `Mark` is what a note's mark is known by: the note itself while the body is made, then its number. */
export type Run<Mark> =
  | { readonly kind: 'words'; readonly style: RunStyle; readonly text: string }
  /** Words of the source that are lost, printed `[…]`. */
  | { readonly kind: 'lacuna'; readonly style: RunStyle }
  | { readonly kind: 'mark'; readonly mark: Mark };

export interface Paragraph<Mark> {
  readonly element: ElementId;
  readonly kind: ElementKind;
  /** `3.` of an objective, `3.1` of an action, `3.1 bis` of a proposed one; empty in the introduction. */
  readonly label: string;
  readonly runs: readonly Run<Mark>[];
}

/** One objective: one row of its area's table. */
export interface Row<Mark> {
  readonly unit: UnitId;
  /** `2.3`. */
  readonly label: string;
  readonly statement: readonly Paragraph<Mark>[];
  readonly actions: readonly Paragraph<Mark>[];
  /** Standing changes that have no place in the current text, told in words. */
  readonly aside: readonly (readonly Run<Mark>[])[];
}

export interface Area<Mark> {
  readonly number: number;
  readonly title: string;
  readonly rows: readonly Row<Mark>[];
}

export interface Body<Mark> {
  readonly introduction: {
    readonly unit: UnitId;
    readonly heading: readonly Run<Mark>[];
    readonly paragraphs: readonly Paragraph<Mark>[];
    readonly aside: readonly (readonly Run<Mark>[])[];
  };
  readonly areas: readonly Area<Mark>[];
}

/** A note before it has a number. Its text is asked for late, because footnotes can refer to each other. */
export interface NoteSource {
  /** The same key: the same note, marked again. */
  readonly key: string;
  readonly kind: 'footnote' | NoteKind;
  readonly paragraphs: () => readonly (readonly Run<NoteSource>[])[];
}

/** A note at the foot. Its number is its place in the one run through the document. */
export interface PrintNote {
  readonly number: number;
  readonly kind: 'footnote' | NoteKind;
  readonly paragraphs: readonly (readonly PrintRun[])[];
}

export type PrintRun = Run<number>;

export type Cell = readonly (readonly PrintRun[])[];

export interface SectionTable {
  /** Empty: the section's own heading says it all. */
  readonly heading: string;
  readonly columns: readonly { readonly name: string; readonly share: number }[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly (readonly PrintRun[])[];
  readonly tables: readonly SectionTable[];
}

export interface Front {
  readonly letterhead: readonly string[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** Large, above the title: `DRAFT`, the name of a report. `null` on an approved text. */
  readonly stamp: string | null;
  readonly title: string;
  /** In parentheses under the title. */
  readonly status: string;
  /** How to read the marks in the words. `null` where there are none. */
  readonly legend: readonly PrintRun[] | null;
  /** In parentheses: after the introduction of a text, under the status of a report. */
  readonly version: string;
  /** At the head of every page. */
  readonly running: string;
}

/** A `TextPrint`, ready to be rendered. */
export interface PrintModel {
  readonly kind: TextPrint['kind'];
  /** Of the plan's text and of everything printed around it. */
  readonly language: 'en';
  readonly front: Front;
  readonly body: Body<number>;
  readonly notes: readonly PrintNote[];
  readonly annex: { readonly heading: string; readonly sections: readonly Section[] };
}

/** A `ReportPrint`, ready to be rendered. */
export interface ReportModel {
  readonly kind: ReportPrint['kind'];
  readonly language: 'en';
  /** Texts that stand side by side need the wide side of the page. */
  readonly orientation: 'portrait' | 'landscape';
  readonly front: Front;
  readonly sections: readonly Section[];
}
