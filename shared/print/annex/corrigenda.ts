import { words } from '../words.ts';
import { type AnnexContext, momentOf, personOf } from './context.ts';

/** How corrected words are told beside the others: by the corrigendum, not as anybody's proposal. */
export function correctionCells(context: AnnexContext, act: number) {
  const corrigendum = context.negotiation.adoption!.corrigenda.find(({ stamp }) => stamp.seq === act)!;
  const { number, stamp } = corrigendum;
  return {
    credits: [
      [words(`Corrigendum ${number}`, 'strong')],
      [words(`${momentOf(stamp)}, by ${personOf(context, stamp)}`)],
    ],
    replaced: [],
    taking: [],
  };
}
