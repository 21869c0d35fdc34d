import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * One bundle for the desktop window and for the browser. Nothing is inlined: the content security policy allows
 * neither inline styles nor fonts from `data:`.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome150',
    sourcemap: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Every screen comes with the app, for it must open while the hub is away (`app/screens.tsx`): large on purpose.
    chunkSizeWarningLimit: 2500,
  },
  logLevel: 'warn',
});
