import type { DocumentSymbol } from '../../plan/symbol.ts';
import { granted, refused } from '../../verdict.ts';
import type { CommandOf } from '../command.ts';
import type { Decided } from '../decided.ts';
import type { Negotiation } from '../state.ts';
import { DOCUMENTS, type DocumentKind } from './act.ts';
import { rollingTextHash } from './rolling-text-hash.ts';

/** A symbol names one document. One that was mistyped is put right by assigning another. */
export function decideSymbol(state: Negotiation, command: CommandOf<'assign-symbol'>): Decided {
  const { document, symbol, series } = command;
  const { symbols, revisions } = state.issuing;
  const before = symbols[document];
  if (before?.symbol === symbol && before.series === series) return refused({ code: 'already-so' });
  const issued = revisions.some((revision) => revision.symbol === symbol);
  if (issued || isTaken(state, symbol, document)) return refused({ code: 'symbol-taken', symbol });
  return granted([{ kind: 'symbol-assigned', document, symbol, series }]);
}

/** Freezes what the secretariat has seen. Nothing new to freeze is nothing to issue. */
export function decideRevisionIssue(state: Negotiation, command: CommandOf<'issue-revision'>): Decided {
  const { symbol, seen } = command;
  const { revisions } = state.issuing;
  const hash = rollingTextHash(state);
  if (hash !== seen) return refused({ code: 'text-moved', unit: null });
  if (revisions.at(-1)?.hash === hash) return refused({ code: 'already-so' });
  const used = symbol !== null && revisions.some((revision) => revision.symbol === symbol);
  if (symbol !== null && (used || isTaken(state, symbol, 'draft')))
    return refused({ code: 'symbol-taken', symbol });
  return granted([{ kind: 'revision-issued', number: revisions.length + 1, upTo: state.acts, hash, symbol }]);
}

/** Does another kind of document bear it? */
function isTaken({ issuing }: Negotiation, symbol: DocumentSymbol, by: DocumentKind): boolean {
  return DOCUMENTS.some((document) => document !== by && issuing.symbols[document]?.symbol === symbol);
}
