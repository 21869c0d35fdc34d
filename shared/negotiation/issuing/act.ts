import type { Hash } from '../../ids.ts';
import type { DocumentSymbol, Series } from '../../plan/symbol.ts';

/** What can bear a symbol of its own: everything that is printed. */
export const DOCUMENTS = [
  'draft',
  'approved',
  'corrected',
  'compendium',
  'status-report',
  'list-of-notes',
  'comparative-table',
] as const;
export type DocumentKind = (typeof DOCUMENTS)[number];

/** What the secretariat issues, and under which symbols. The software never makes one up (`field.md §8`). */
export type IssuingAct =
  | {
      readonly kind: 'symbol-assigned';
      readonly document: DocumentKind;
      readonly symbol: DocumentSymbol;
      /** Of the session at which it is issued; `null`: not assigned yet. */
      readonly series: Series | null;
    }
  /** The rolling text as it stands is frozen as `rev. n`. */
  | {
      readonly kind: 'revision-issued';
      readonly number: number;
      /** Number of the last act that is in it. */
      readonly upTo: number;
      /** `rollingTextHash`. */
      readonly hash: Hash;
      /** `null`: it bears what the draft bore at that act. */
      readonly symbol: DocumentSymbol | null;
    };
