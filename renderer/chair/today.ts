/** The calendar day here, now or at another moment, as an ISO date. @param at ms since 1970 */
export function today(at = Date.now()): string {
  const now = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
