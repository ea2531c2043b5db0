// The rooms that make a slip, built for plain Node: templates from resources/slips, the layout, the bytes, the pictures.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { join } from 'node:path';
import { giveUp } from './run.mjs';
import { sheetPng, sheetSvg, toPng } from './slip-sheet.mjs';

const parts = {
  checkTemplate: 'core/slip/check-template.ts',
  fillTemplate: 'core/slip/fill-template.ts',
  sampleOf: 'core/slip/sample-of.ts',
  layout: 'core/slip/layout.ts',
  preview: 'core/slip/preview.ts',
  paperOf: 'core/slip/paper-of.ts',
  bytes: 'electron/printer/bytes.ts',
  drawing: 'electron/printer/drawing.ts',
  glyphs: 'electron/printer/glyphs.ts',
  render: 'electron/printer/render.ts',
};

/** Everything that `npm run slip` needs; ends with a sentence where a template is broken. */
export async function openSlipRoom(root) {
  const code = await loadParts(root);
  const templates = readTemplates(root, code);
  const glyphs = code.createGlyphs({
    regular: join(root, 'resources/fonts/SourceHanSansSC-Regular.woff2'),
    bold: join(root, 'resources/fonts/SourceHanSansSC-Bold.woff2'),
    fallbacks: code.systemFallbacks,
  });
  const print = async (document, { width, dots, mode }) => {
    const printer = {
      width,
      ...(dots ? { dots } : {}),
      mode,
      cutter: true,
      nativeQr: false,
      bandRows: 128,
      buzzer: 'none',
    };
    const repertoire = code.repertoireFor('gbk');
    const placed = code.layout(document, code.paperOf(printer, repertoire, code.qrMatrix));
    const all = placed.lines.map((line) => (line.as === 'rom' ? { ...line, as: 'image' } : line));
    const missing = await glyphs.prepare(code.signsToDraw(all));
    if (missing.length > 0) return { ok: false, missing };
    return {
      ok: true,
      height: placed.height,
      bytes: code.slipToBytes(placed, printer, repertoire, glyphs),
      drawing: code.slipToSvg(placed),
      bitmap: () => code.drawLines(all, placed.width, glyphs),
      picture: () => toPng(code.drawLines(all, placed.width, glyphs)),
    };
  };
  const samples = async () => {
    const printed = [];
    for (const template of templates) {
      const filled = code.fillTemplate(template, code.sampleOf(template));
      if (!filled.ok) throw new Error(`The sample of ${template.key} does not fill it`);
      printed.push(await print(filled.value, { width: 80, mode: 'raster' }));
    }
    return printed;
  };
  const common = templates[0]?.fields.filter(({ key }) => commonKeys(root).includes(key)) ?? [];
  return {
    templates,
    print,
    windowSample: code.sampleOf({ fields: common }),
    fillTemplate: code.fillTemplate,
    sampleOf: code.sampleOf,
    sheet: async (kind) => {
      const printed = await samples();
      return kind === 'svg'
        ? sheetSvg(printed.map(({ drawing }) => drawing))
        : sheetPng(printed.map(({ bitmap }) => bitmap()));
    },
  };
}

const commonKeys = (root) => readJson(root, 'common.json').fields.map(({ key }) => key);

function readTemplates(root, { checkCommon, checkTemplate }) {
  const common = checkCommon(readJson(root, 'common.json'));
  if (!common.ok) refuse('common.json', common.refusal);
  return fs
    .readdirSync(join(root, 'resources/slips'))
    .filter((file) => file.endsWith('.json') && file !== 'common.json')
    .map((file) => {
      const template = checkTemplate(readJson(root, file), common.value);
      if (!template.ok) refuse(file, template.refusal);
      return template.value;
    })
    .sort((a, b) => (a.number || 99) - (b.number || 99) || (a.key < b.key ? -1 : 1));
}

function readJson(root, file) {
  try {
    return JSON.parse(fs.readFileSync(join(root, 'resources/slips', file), 'utf8'));
  } catch (error) {
    return giveUp(`resources/slips/${file} cannot be read: ${error.message}`);
  }
}

function refuse(file, faults) {
  const lines = faults.map(({ place, code, detail }) => `  ${place}: ${code} ${detail}`.trimEnd());
  giveUp(`resources/slips/${file} is refused:\n${lines.join('\n')}`);
}

/** Built once for a state of the sources, into a folder of its own, so that two runs never disturb each other. */
async function loadParts(root) {
  const folder = join(root, 'out/slip', fingerprint(root));
  if (!fs.existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    forgetOldBuilds(join(root, 'out/slip'));
    await build(root, fresh);
    try {
      fs.renameSync(fresh, folder);
    } catch {
      // Another run was quicker and built the same.
      fs.rmSync(fresh, { recursive: true, force: true });
    }
  }
  const require = createRequire(import.meta.url);
  return Object.assign(
    {},
    ...Object.keys(parts).map((name) => require(join(folder, `${name}.cjs`))),
  );
}

/** Those of yesterday; one of an hour ago may still be at work. */
function forgetOldBuilds(folder) {
  if (!fs.existsSync(folder)) return;
  for (const name of fs.readdirSync(folder)) {
    const path = join(folder, name);
    if (Date.now() - fs.statSync(path).mtimeMs > 86_400_000)
      fs.rmSync(path, { recursive: true, force: true });
  }
}

async function build(root, outDir) {
  const { build: buildWithVite } = await import('vite');
  const packages = Object.keys(
    JSON.parse(fs.readFileSync(join(root, 'package.json'), 'utf8')).dependencies,
  );
  await buildWithVite({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    // Its CommonJS face has no names that a plain import would find.
    ssr: { noExternal: ['opentype.js'] },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(parts).map(([name, path]) => [name, join(root, path)]),
        ),
        external: [
          ...builtinModules,
          /^node:/,
          ...packages
            .filter((name) => name !== 'opentype.js')
            .map((name) => new RegExp(`^${name}(/|$)`)),
        ],
        // As in the station, whose main process is CommonJS too.
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
        },
      },
    },
  });
}

/** Of every source that may be in it. */
function fingerprint(root) {
  const hash = createHash('sha256');
  for (const folder of ['core', 'electron'])
    for (const path of fs.readdirSync(join(root, folder), { recursive: true }).sort())
      if (path.endsWith('.ts')) hash.update(path).update(fs.readFileSync(join(root, folder, path)));
  return hash.digest('hex').slice(0, 16);
}
