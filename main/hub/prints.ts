import { evolve } from '../../shared/negotiation/evolve.ts';
import type { Negotiation, State } from '../../shared/negotiation/state.ts';
import { printDocx } from '../../shared/print/docx/print-docx.ts';
import { MEDIA_TYPES, printFileName } from '../../shared/print/file-name.ts';
import { printHtml } from '../../shared/print/html/print-html.ts';
import type { Print } from '../../shared/print/model.ts';
import type { AnyRefusal, PrintQuery } from '../../shared/protocol.ts';
import { granted, refused, unreachable, type Verdict } from '../../shared/verdict.ts';
import type { Store } from '../store/store.ts';
import { predecessorOf } from './base-plan.ts';
import { readRecord } from './read-record.ts';

/** A negotiation and the act up to which it goes. */
export interface Moment {
  readonly negotiation: Negotiation;
  readonly upTo: { readonly seq: number; readonly at: string };
}

/** As it stands. `earlier`: as it stood after an act of its record. */
export interface Printable extends Moment {
  readonly earlier: (seq: number) => Moment;
}

/** @param seq of an act that the store has */
export function momentAt(store: Store, seq: number): Moment {
  let state: State = null;
  for (const recorded of readRecord(store)) {
    state = evolve(state, recorded);
    if (recorded.seq === seq) return { negotiation: state, upTo: { seq, at: recorded.at } };
  }
  throw new Error(`the record has no act ${seq}`);
}

export interface PrintedFile {
  /** ASCII, without folders. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Why there is nothing to print. */
export type NoPrint =
  | Extract<AnyRefusal, { code: 'not-approved' | 'not-adopted' }>
  | { readonly code: 'unknown'; readonly what: 'revision' };

/**
 * There is no approved print of a text that was not approved, no corrected one of a text that was not adopted,
 * and no revision that was not issued.
 * @param day ISO date of the printing, against which deadlines are held
 */
export function choosePrint(
  printable: Printable,
  { what, rev }: PrintQuery,
  day: string,
): Verdict<Print, NoPrint> {
  const { negotiation, upTo } = printable;
  switch (what) {
    case 'draft':
      return rev === undefined ? granted({ kind: what, negotiation, upTo }) : issuedPrint(printable, rev);
    case 'compendium':
    case 'list-of-notes':
      return granted({ kind: what, negotiation, upTo });
    case 'status-report':
      return granted({ kind: what, negotiation, upTo, day });
    case 'comparative-table':
      return granted({ kind: what, negotiation, upTo, predecessor: predecessorOf(negotiation.base) });
    case 'approved': {
      const plan = negotiation.approved;
      return plan ? granted({ kind: what, negotiation, plan, upTo }) : refused({ code: 'not-approved' });
    }
    case 'corrected': {
      const { adoption } = negotiation;
      return adoption
        ? granted({ kind: what, negotiation, plan: adoption.plan, adoption, upTo })
        : refused({ code: 'not-adopted' });
    }
    default:
      return unreachable(what);
  }
}

/** The draft of the state in which it was frozen, today as on the first day. */
function issuedPrint({ negotiation, earlier }: Printable, number: number): Verdict<Print, NoPrint> {
  const revision = negotiation.issuing.revisions.find((issued) => issued.number === number);
  if (!revision) return refused({ code: 'unknown', what: 'revision' });
  return granted({ kind: 'draft', ...earlier(revision.upTo), revision });
}

/** ISO date by UTC, as the record has its dates. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

export async function printFile(print: Print, format: PrintQuery['format']): Promise<PrintedFile> {
  return {
    name: printFileName(print, format),
    mediaType: MEDIA_TYPES[format],
    bytes: await printBytes(print, format),
  };
}

async function printBytes(print: Print, format: PrintQuery['format']): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return printDocx(print);
    case 'html':
      return new TextEncoder().encode(printHtml(print));
    default:
      return unreachable(format);
  }
}
