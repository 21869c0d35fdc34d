import { NO_HEAD, type RecordedAct, recordAct } from '../../../shared/record/chain.ts';

/** The same acts in a chain without a flaw: what a forger makes of them. */
export function resealed(acts: readonly RecordedAct[]): RecordedAct[] {
  const sealed: RecordedAct[] = [];
  for (const { at, by, act } of acts) sealed.push(recordAct(sealed.at(-1) ?? NO_HEAD, { at, by, act }));
  return sealed;
}
