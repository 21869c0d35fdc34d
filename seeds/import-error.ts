import { refused } from '../shared/verdict.ts';

/**
 * Why a file could not be read as a plan. Nothing of it is imported then: a half plan would pass for a whole
 * one.
 */
export type ImportErrorCode =
  | 'empty'
  | 'too-long'
  | 'not-text'
  | 'no-area'
  | 'no-header'
  | 'no-title'
  | 'out-of-order'
  | 'duplicate'
  | 'action-without-objective'
  | 'incomplete'
  | 'unplaced'
  | 'footnote'
  | 'not-a-plan';

export type ImportError = {
  readonly code: ImportErrorCode;
  /** 1-based line of the file on which reading stopped. */
  readonly line: number;
  /** One sentence in English that says what could not be read. */
  readonly message: string;
  /**
   * The beginning of that line, at most 80 characters, so that it can be found in another version of the
   * file.
   */
  readonly quote: string;
};

/** A line of the source as the readers see it. */
export type SourceLine = {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
};

export function importError(code: ImportErrorCode, at: SourceLine, message: string): ImportError {
  return { code, line: at.line, message, quote: at.text.trim().slice(0, 80) };
}

export function refuse(code: ImportErrorCode, at: SourceLine, message: string) {
  return refused(importError(code, at, message));
}
