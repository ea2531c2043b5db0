// Builds one TypeScript program into a folder, as a process of its own: `source folder`. Says the file that came out.
import { join } from 'node:path';
import { build } from 'vite';

const [source, folder] = process.argv.slice(2);
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: source,
    outDir: folder,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'program.mjs' } },
  },
  ssr: { noExternal: true },
});
console.log(join(folder, 'program.mjs'));
