import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Main and preload come out as CommonJS (a sandboxed preload cannot be ESM), so package.json has no "type".
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      minify: false,
      lib: { entry: { index: resolve('electron/main.ts') } },
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
    publicDir: resolve('resources/public'),
    build: {
      outDir: resolve('out/renderer'),
      minify: true,
      rollupOptions: { input: resolve('renderer/index.html') },
    },
    plugins: [react()],
  },
});
