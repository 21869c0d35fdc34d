import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The same package with the clock taken out: the moment of the record in its properties, one fixed date on its parts.
 * What the package holds stands first, where programs look that tell a file's kind by its first bytes.
 * @param at ISO 8601 from the record
 */
export function sealed(packed: Uint8Array, at: string): Uint8Array {
  const parts = unzipSync(packed);
  const core = strFromU8(parts['docProps/core.xml']!);
  const moment = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  const dated = core.replaceAll(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, `$1${moment}`);
  const types = '[Content_Types].xml';
  const inOrder = { [types]: parts[types]!, ...parts, 'docProps/core.xml': strToU8(dated) };
  return zipSync(inOrder, { mtime: beginningOfZipTime(), level: 6 });
}

/** By local parts, because that is how a ZIP writes a date: everywhere the same bytes. */
function beginningOfZipTime(): Date {
  return new Date(1980, 0, 1);
}
