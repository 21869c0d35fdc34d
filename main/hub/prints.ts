import type { Negotiation } from '../../shared/negotiation/state.ts';
import { printDocx } from '../../shared/print/docx/print-docx.ts';
import { MEDIA_TYPES, printFileName } from '../../shared/print/file-name.ts';
import { printHtml } from '../../shared/print/html/print-html.ts';
import type { Print } from '../../shared/print/print.ts';
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

/** There is no approved print of a text that was not approved. */
export function choosePrint(
  { negotiation, upTo }: Printable,
  what: PrintQuery['what'],
): Verdict<Print, Extract<HubRefusal, { code: 'not-approved' }>> {
  if (what === 'draft') return granted({ kind: 'draft', negotiation, upTo });
  const plan = negotiation.approved;
  return plan ? granted({ kind: 'approved', negotiation, plan, upTo }) : refused({ code: 'not-approved' });
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
