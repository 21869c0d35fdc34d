const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `25 February 2011`, by UTC as the record has it, never by the clock or the place of the computer that prints. */
export function printedDate(at: string): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** `25 February 2011, 16:20 UTC`. */
export function printedMoment(at: string): string {
  return `${printedDate(at)}, ${new Date(at).toISOString().slice(11, 16)} UTC`;
}
