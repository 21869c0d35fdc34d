import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const rules = [
  ...readFileSync(join(root, 'shared', 'RULES.md'), 'utf8').matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm),
].map((match) => match[1]!);
const named = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file) && !file.endsWith('rules.test.ts'))
  .flatMap((file) =>
    [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(/\[([A-Z]{2}\d+)\]/g)].map(
      (match) => match[1]!,
    ),
  );

describe('RULES.md', () => {
  it('names no rule twice', () => {
    expect(rules.filter((rule, i) => rules.indexOf(rule) !== i)).toEqual([]);
  });

  it('has a test for every rule, and a rule for every number in a test', () => {
    expect(rules.filter((rule) => !named.includes(rule))).toEqual([]);
    expect([...new Set(named)].filter((rule) => !rules.includes(rule))).toEqual([]);
  });
});
