import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
const common = { root, environment: 'node', pool: 'forks' } as const;

export default defineConfig({
  test: {
    root,
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/pack/**'],
        },
      },
      {
        test: {
          ...common,
          name: 'pack',
          include: ['test/pack/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: ['test/build.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          globalSetup: ['test/build.ts'],
        },
      },
    ],
  },
});
