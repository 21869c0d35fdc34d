import type { Writable } from 'node:stream';

/** Facts about the hub's own work. Never a word of a text, a name, a token or a code: a log is read by many. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean>>) => void;

export const silent: Log = () => {};

/** One JSON object a line. */
export function logTo(stream: Writable): Log {
  return (event, facts = {}) => {
    stream.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
  };
}
