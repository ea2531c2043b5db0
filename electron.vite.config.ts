import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Main and preload come out as CommonJS (a sandboxed preload cannot be ESM), so package.json has no "type".
export default defineConfig({
  main: {
    // The file that Node itself takes (its other one has no default export), so that tests and application run the same.
    resolve: { alias: { 'opentype.js': resolve('node_modules/opentype.js/dist/opentype.js') } },
    build: {
      outDir: 'out/main',
      minify: false,
      // One file that needs no node_modules: quicker to start, and the tests of an ordinary user run a copy of out/.
      externalizeDeps: false,
      lib: {
        entry: {
          index: resolve('electron/main.ts'),
          'drawer-thread': resolve('electron/printer/drawer-thread.ts'),
        },
      },
      // Its compiled part lies in its own folder and is found from there.
      rolldownOptions: { external: ['serialport'] },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      isolatedEntries: true,
      externalizeDeps: false,
      lib: { entry: { index: resolve('electron/preload.ts') } },
    },
  },
  renderer: {
    root: resolve('renderer'),
    publicDir: false,
    build: {
      outDir: resolve('out/renderer'),
      minify: true,
      // Fonts and sounds stay files: the content policy allows no data: there.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: resolve('renderer/index.html'),
        // What two stations share lies in one file: main hands each file out, and a start asked for twenty of them.
        output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
      },
    },
    plugins: [react()],
  },
});
