import type { Hash } from '../../ids.ts';
import type { DocumentSymbol, Series } from '../../plan/symbol.ts';
import type { DocumentKind } from './act.ts';

export type IssuingCommand =
  | {
      readonly kind: 'assign-symbol';
      readonly document: DocumentKind;
      readonly symbol: DocumentSymbol;
      readonly series: Series | null;
    }
  /** `seen`: `rollingTextHash` of what the person had before them. */
  | { readonly kind: 'issue-revision'; readonly symbol: DocumentSymbol | null; readonly seen: Hash };
