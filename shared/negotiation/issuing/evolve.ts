import type { Negotiation, Stamp } from '../state.ts';
import type { IssuingAct } from './act.ts';

export function afterIssuing(state: Negotiation, act: IssuingAct, stamp: Stamp): Negotiation {
  const { symbols, revisions } = state.issuing;
  if (act.kind === 'symbol-assigned') {
    const { document, symbol, series } = act;
    return {
      ...state,
      issuing: { revisions, symbols: { ...symbols, [document]: { symbol, series, assigned: stamp } } },
    };
  }
  const { number, upTo, hash, symbol } = act;
  return {
    ...state,
    issuing: { symbols, revisions: [...revisions, { number, upTo, hash, symbol, issued: stamp }] },
  };
}
