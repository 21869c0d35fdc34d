import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Hash } from '../ids.ts';

/** JSON in the one form that everybody computes alike (RFC 8785), so that a hash means the same on every machine. */
function canonical(value: unknown): string {
  return canonicalize(value) ?? 'null';
}

/** SHA-256 over the canonical form. */
export function hashOf(value: unknown): Hash {
  return bytesToHex(sha256(utf8ToBytes(canonical(value)))) as Hash;
}
