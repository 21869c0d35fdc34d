import type { Hash } from '../../shared/ids.ts';

/** Sixteen groups of four, to be read aloud and compared. Copied, it is the hash without blanks. */
export function HashGroups({ hash }: { readonly hash: Hash }) {
  const groups = hash.match(/.{4}/g) ?? [hash];
  return (
    <p className="hsh mono" translate="no">
      {groups.map((group, i) => (
        // Groups never move; equal ones are told apart by their place.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={i}>{group}</span>
      ))}
    </p>
  );
}
