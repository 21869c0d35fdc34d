import type { Negotiation } from '../../shared/negotiation/state.ts';
import { printDocx } from '../../shared/print/docx/print-docx.ts';
import { MEDIA_TYPES, printFileName } from '../../shared/print/file-name.ts';
import { printHtml } from '../../shared/print/html/print-html.ts';
import type { Print } from '../../shared/print/model.ts';
import type { HubRefusal, PrintQuery } from '../../shared/protocol.ts';
import { granted, refused, unreachable, type Verdict } from '../../shared/verdict.ts';

/** A negotiation and the act up to which it goes. */
export interface Printable {
  readonly negotiation: Negotiation;
  readonly upTo: { readonly seq: number; readonly at: string };
}

export interface PrintedFile {
  /** ASCII, without folders. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

type NoPrint = Extract<HubRefusal, { code: 'not-approved' }>;

/**
 * There is no approved print of a text that was not approved.
 * @param day ISO date of the printing, against which deadlines are held
 */
export function choosePrint(
  { negotiation, upTo }: Printable,
  { what }: PrintQuery,
  day: string,
): Verdict<Print, NoPrint> {
  switch (what) {
    case 'draft':
    case 'compendium':
    case 'list-of-notes':
      return granted({ kind: what, negotiation, upTo });
    case 'status-report':
      return granted({ kind: what, negotiation, upTo, day });
    case 'approved': {
      const plan = negotiation.approved;
      return plan ? granted({ kind: what, negotiation, plan, upTo }) : refused({ code: 'not-approved' });
    }
    default:
      return unreachable(what);
  }
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
