import { join } from 'node:path';
import { defineConfig, type Rolldown } from 'vite';

/** What Electron starts, the hub as a process of its own, and the command line: ES modules that share chunks. */
const main: Rolldown.RolldownOptions = {
  input: { main: 'main/main.ts', 'hub-process': 'main/hub/process.ts', cli: 'main/cli.ts' },
  output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
};

/** A sandboxed preload can be neither an ES module nor more than one file. */
const preload: Rolldown.RolldownOptions = {
  input: { preload: 'main/preload.ts' },
  output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
};

export default defineConfig(({ mode }) => ({
  root: join(import.meta.dirname, '..'),
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
  build: {
    ssr: true,
    target: 'node24',
    sourcemap: true,
    minify: false,
    emptyOutDir: true,
    outDir: mode === 'preload' ? 'dist/preload' : 'dist/main',
    rolldownOptions: mode === 'preload' ? preload : main,
  },
}));
