// `npm run slip`: slips for those who write their templates (resources/slips), and the sheet of all of them for the README.
import fs from 'node:fs';
import { giveUp, root } from './lib/run.mjs';
import { ensurePackages } from './lib/set-up.mjs';

const usage = `Usage:
  npm run slip -- --list
  npm run slip -- TEMPLATE --data FILE|sample [--width 58|80] [--dots 512] [--mode text|raster]
                  [--scale 1|1.25|1.5] [--copy N --reason TEXT] [--out FILE.bin] [--svg FILE.svg] [--png FILE.png]
  npm run slip -- --sheet FILE.png|FILE.svg`;

/** Of the usual heads, and of those with 512 dots on 80 mm. */
const dpi = 203.2;
const coarseDpi = 180;

const request = readRequest(process.argv.slice(2));
await ensurePackages();
const { openSlipRoom } = await import('./lib/slip-room.mjs');
const room = await openSlipRoom(root);
if (request.list) list();
else if (request.sheet) await sheet(request.sheet);
else await one(request);

function list() {
  for (const { number, key, name, version } of room.templates)
    console.log(`${numeral(number)}  ${key.padEnd(20)} v${version}  ${name}`);
}

async function one({ key, data, width, dots, mode, scale, copy, reason, out, svg, png }) {
  const template = room.templates.find((each) => each.key === key);
  if (!template) giveUp(`There is no template ${key}. --list names them all.`);
  const given = data === 'sample' ? room.sampleOf(template) : readData(data);
  const told = {
    // What the window itself adds; a data file may say otherwise.
    ...(data === 'sample' ? {} : room.windowSample),
    ...given,
    ...(copy === undefined ? {} : { copy }),
    ...(reason === undefined ? {} : { reason }),
  };
  const filled = room.fillTemplate(template, told, scale ?? template.scale);
  if (!filled.ok) giveUp(faultsInWords(key, data, filled.refusal));
  const printed = await room.print(filled.value, { width, dots, mode });
  if (!printed.ok)
    giveUp(
      `${key}: no font here has ${printed.missing.map(nameOfSign).join(', ')}. Nothing was written.`,
    );
  const { bytes, drawing, picture } = printed;
  if (out) write(out, bytes);
  if (svg) write(svg, drawing);
  if (png) write(png, picture());
  console.log(
    `${template.name} (${key} v${template.version}), ${width} mm${dots ? ` of ${dots} dots` : ''}, ${mode}: ${bytes.length} bytes, ${Math.round((printed.height * 25.4) / (dots ? coarseDpi : dpi))} mm of paper.`,
  );
}

async function sheet(file) {
  write(file, await room.sheet(file.endsWith('.svg') ? 'svg' : 'png'));
  console.log(`${room.templates.length} slips are on ${file}.`);
}

/** The command line as a wish, or the end with a sentence that says what is wrong with it. */
function readRequest(words) {
  const known = [
    'data',
    'width',
    'dots',
    'mode',
    'scale',
    'copy',
    'reason',
    'out',
    'svg',
    'png',
    'sheet',
  ];
  const wish = {};
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '--help') {
      console.log(usage);
      process.exit(0);
    }
    if (word === '--list') wish.list = true;
    else if (word.startsWith('--')) {
      const [name, joined] = word.slice(2).split(/=(.*)/s);
      if (!known.includes(name)) giveUp(`--${name} is not known here.\n${usage}`);
      const value = joined ?? words[++i];
      if (value === undefined || value === '' || (joined === undefined && value.startsWith('--')))
        giveUp(`--${name} wants a value after it.\n${usage}`);
      wish[name] = value;
    } else if (wish.key === undefined) wish.key = word;
    else giveUp(`One template at a time: ${wish.key} or ${word}?`);
  }
  if (wish.list) return wish;
  if (wish.sheet) {
    if (!/\.(svg|png)$/.test(wish.sheet)) giveUp('--sheet wants a file that ends in .svg or .png.');
    return wish;
  }
  if (wish.key === undefined) giveUp(usage);
  if (wish.data === undefined)
    giveUp(`--data is missing: a JSON file, or the word sample.\n${usage}`);
  return {
    ...wish,
    width: Number(oneOf('width', wish.width ?? '80', ['58', '80'])),
    dots: dotsAcross(wish.dots, wish.width),
    mode: oneOf('mode', wish.mode ?? 'text', ['text', 'raster']),
    scale: wish.scale && Number(oneOf('scale', wish.scale, ['1', '1.25', '1.5'])),
    copy: copyNumber(wish.copy),
  };
}

function oneOf(name, value, allowed) {
  if (!allowed.includes(value)) giveUp(`--${name} ${value}: it is ${allowed.join(' or ')}.`);
  return value;
}

/** Only the heads of 180 dpi on a roll of 80 mm have other dots than 384 and 576: what their wizard learns, an author can look at. */
function dotsAcross(value, width = '80') {
  if (value === undefined) return undefined;
  oneOf('dots', value, ['512']);
  if (width !== '80') giveUp(`--dots ${value}: heads like that are on rolls of 80 mm.`);
  return Number(value);
}

function copyNumber(value) {
  if (value === undefined) return undefined;
  if (!/^\d{1,3}$/.test(value))
    giveUp(`--copy ${value}: it is a whole number, 0 for the original.`);
  return Number(value);
}

function readData(file) {
  let text;
  try {
    text = fs.readFileSync(file, 'utf8');
  } catch (error) {
    giveUp(`${file} cannot be read (${error.code ?? error.message}).`);
  }
  try {
    const data = JSON.parse(text);
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return data;
  } catch (error) {
    giveUp(`${file} is not JSON: ${error.message}`);
  }
  return giveUp(`${file} must hold one JSON object, {"field": …}.`);
}

function faultsInWords(key, file, faults) {
  const said = {
    missing: ({ place, wants }) => `${place} is missing: ${wants}`,
    wrong_type: ({ place, wants }) => `${place} must be ${wants}`,
    unknown_field: ({ place }) => `${place} is no field of this template`,
  };
  const lines = faults.map((fault) => `  ${said[fault.code](fault)}`);
  return `${key} cannot be filled from ${file}:\n${lines.join('\n')}`;
}

function write(file, content) {
  try {
    fs.writeFileSync(file, content);
  } catch (error) {
    giveUp(`${file} cannot be written (${error.code ?? error.message}).`);
  }
}

function numeral(number) {
  return number === 0 ? '· ' : `${String.fromCodePoint(0x2460 + number - 1)} `;
}

function nameOfSign(sign) {
  const points = Array.from(sign, (char) => `U+${char.codePointAt(0).toString(16).toUpperCase()}`);
  return `${sign} (${points.join(' ')})`;
}
