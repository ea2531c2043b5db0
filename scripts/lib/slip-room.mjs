// The rooms that make a slip, built for plain Node: templates from resources/slips, the layout, the bytes, the pictures.
import fs from 'node:fs';
import { join } from 'node:path';
import { openNodeParts } from './node-parts.mjs';
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
  // As in the station, whose main process is CommonJS too.
  const code = await openNodeParts({
    ...{ name: 'slip', parts, format: 'cjs' },
    sources: ['core', 'electron'],
  });
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
