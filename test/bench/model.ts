import { evolve } from '../../shared/negotiation/evolve.ts';
import type { Negotiation, State } from '../../shared/negotiation/state.ts';
import { printDocx } from '../../shared/print/docx/print-docx.ts';
import type { RecordedAct } from '../../shared/record/chain.ts';
import { verifyRecord } from '../../shared/record/verify.ts';
import { longRecord } from './long-record.ts';
import { type Measurement, median, timed } from './measure.ts';

function fold(acts: readonly RecordedAct[]): Negotiation {
  let state: State = null;
  for (const act of acts) state = evolve(state, act);
  return state!;
}

/** Folding 100,000 acts, checking them, and printing the whole plan. */
export async function benchModel(): Promise<Measurement[]> {
  const acts = longRecord(100_000);
  const folding = median(Array.from({ length: 3 }, () => timed(() => void fold(acts))));
  const parsing = median(Array.from({ length: 3 }, () => timed(() => void JSON.parse(JSON.stringify(acts)))));
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
    { what: 'fold 100,000 acts', ours: folding, unit: 'ms', against: { name: 'limit', value: 2000 } },
    {
      what: 'fold 100,000 acts',
      ours: folding,
      unit: 'ms',
      against: { name: 'writing and parsing them as JSON', value: parsing },
    },
    {
      what: 'check the chain of 10,000 acts and replay them',
      ours: checking,
      unit: 'ms',
      against: { name: 'limit', value: 2000 },
    },
    {
      what: '.docx of the whole plan with 300 proposals standing',
      ours: median(printing),
      unit: 'ms',
      against: { name: 'limit', value: 2000 },
    },
  ];
}
