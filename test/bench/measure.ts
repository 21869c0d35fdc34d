/** One line of the bench: a figure, what it is held against in the same run, and their ratio. */
export interface Measurement {
  readonly what: string;
  readonly ours: number;
  readonly unit: 'ms';
  /** A limit that the app promises, or the same work done with what a user would pick instead. */
  readonly against: { readonly name: string; readonly value: number };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Prints a table; every ratio under 1.00 is better than what it is held against. */
export function report(measurements: readonly Measurement[]): void {
  for (const { what, ours, unit, against } of measurements) {
    const figures = `${ours.toFixed(1).padStart(9)} ${unit}   ${against.value.toFixed(1).padStart(9)} ${unit}`;
    console.log(
      `${what.padEnd(58)}${figures}   ${(ours / against.value).toFixed(2).padStart(6)}   ${against.name}`,
    );
  }
}
