import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Hash } from '../../shared/ids.ts';
import { CODE_ALPHABET, CODE_LENGTH, type HubRefusal } from '../../shared/protocol.ts';
import { granted, refused, type Verdict } from '../../shared/verdict.ts';

/** The secrets that let people in. Stored only as hashes, shown only once. */

/** `7KQM-2XWD-9FHT`: 58 bits, to be read out over a telephone. */
export function mintCode(): string {
  const letters = Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]);
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

const LETTERS = new RegExp(`^[${CODE_ALPHABET}]*$`);

/** Reads a code as people type it: in any case, with or without blanks and dashes of any kind. */
export function readCode(typed: string): Verdict<string, Extract<HubRefusal, { code: 'wrong-code' }>> {
  const letters = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '');
  if (!LETTERS.test(letters)) return refused({ code: 'wrong-code', why: 'bad-letter' });
  if (letters.length < CODE_LENGTH) return refused({ code: 'wrong-code', why: 'too-short' });
  if (letters.length > CODE_LENGTH) return refused({ code: 'wrong-code', why: 'too-long' });
  return granted(letters);
}

/** 256 bits, for a session. */
export function mintToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfSecret(secret: string): Hash {
  return createHash('sha256').update(secret).digest('hex') as Hash;
}

/** The hash under which a fresh code will be looked up. */
export function hashOfCode(code: string): Hash {
  return hashOfSecret(code.replaceAll('-', ''));
}
