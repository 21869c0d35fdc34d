import { evolve } from '../../shared/negotiation/evolve.ts';
import type { Negotiation, State } from '../../shared/negotiation/state.ts';
import { printDocx } from '../../shared/print/docx/print-docx.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { verifyRecord } from '../../shared/record/verify.ts';
import { longRecord } from './long-record.ts';
import { type Measurement, median, timed } from './measure.ts';
import { benchNegotiating } from './negotiating.ts';

function fold(acts: readonly RecordedAct[]): Negotiation {
  let state: State = null;
  for (const act of acts) state = evolve(state, act);
  return state!;
}

const FOLDED = [10_000, 30_000, 100_000] as const;
const FOLD_LIMIT = 2000 / 100_000;

/** Folding ever longer records. Growing linearly, ten times the acts take ten times as long. */
function folding(acts: readonly RecordedAct[]): Measurement[] {
  const times = FOLDED.map((count) => {
    const record = acts.slice(0, count);
    return median(Array.from({ length: 5 }, () => timed(() => void fold(record))));
  });
  const [shortest, longest] = [times[0]!, times.at(-1)!];
  const parsing = median(Array.from({ length: 3 }, () => timed(() => void JSON.parse(JSON.stringify(acts)))));
  const what = 'fold 100,000 acts';
  return [
    ...FOLDED.map((count, i): Measurement => ({
      what: `fold ${count.toLocaleString('en')} acts`,
      ours: times[i]!,
      unit: 'ms',
      against: { name: 'limit', value: count * FOLD_LIMIT },
    })),
    {
      what,
      ours: longest,
      unit: 'ms',
      against: { name: 'ten times the time of 10,000', value: shortest * 10 },
    },
    {
      what,
      ours: longest,
      unit: 'ms',
      against: { name: 'writing and parsing them as JSON', value: parsing },
    },
  ];
}

/** Folding records, checking them, what a room waits for while it negotiates, and printing the whole plan. */
export async function benchModel(): Promise<Measurement[]> {
  const acts = longRecord(100_000);
  const folds = folding(acts);
  const checking = timed(() => void verifyRecord(acts.slice(0, 10_000)));
  const negotiation = fold(acts.slice(0, 3000));
  const { seq, at } = acts[2999]!;
  const printing: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const began = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one print at a time is what is measured
    await printDocx({ kind: 'draft', negotiation, upTo: { seq, at } });
    printing.push(performance.now() - began);
  }
  return [
    ...folds,
    {
      what: 'check the chain of 10,000 acts and replay them',
      ours: checking,
      unit: 'ms',
      against: { name: 'limit', value: 2000 },
    },
    ...benchNegotiating(),
    {
      what: '.docx of the whole plan with 300 proposals standing',
      ours: median(printing),
      unit: 'ms',
      against: { name: 'limit', value: 2000 },
    },
  ];
}
