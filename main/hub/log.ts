import type { Writable } from 'node:stream';

/** Facts about the hub's own work. Never a word of a text, a name, a token or a code: a log is read by many. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean>>) => void;

const FRAMES = 4;

export const silent: Log = () => {};

/** One JSON object a line. */
export function logTo(stream: Writable): Log {
  return (event, facts = {}) => {
    stream.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
  };
}

/** What may be told of a bug: its kind and where it was. Its message may quote somebody's words. */
export function factsOf(error: unknown): { readonly why: string; readonly at: string } {
  if (!(error instanceof Error)) return { why: typeof error, at: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { why: error.name, at: frames.slice(0, FRAMES).join('').trim() };
}
