// The slip on the screen: the same runs that go to paper, one unit = one dot. Also the sheets of the virtual printer.
import { advanceOf, fitOf, type Face } from './advance';
import { blackBars, type Placed, type QrRun, type Run, type TextRun } from './placed';

const family = "'Source Han Sans SC','Noto Sans CJK SC','HanaMinB','BabelStone Han',sans-serif";

/** What no head reaches at either side: 58 mm of paper are 464 dots, 80 mm are 640. */
const sideMargin = (width: number): number => (width > 400 ? 32 : 40);

/** A complete SVG document of the whole sheet, black on white, attributes only (a strict page allows no inline style). */
export function slipToSvg(placed: Placed): string {
  const { height } = placed;
  const margin = sideMargin(placed.width);
  const width = placed.width + 2 * margin;
  const body = placed.lines.flatMap((line) => line.runs.map(runToSvg)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-${margin} 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<rect x="-${margin}" width="${width}" height="${height}" fill="#fff"/>` +
    `<g fill="#000" font-family="${family}">${body}</g></svg>`
  );
}

function runToSvg(run: Run): string {
  if (run.type === 'bar')
    return `<rect x="${run.x}" y="${run.y}" width="${run.width}" height="${run.height}"/>`;
  if (run.type === 'barcode') {
    const bars = blackBars(run).map(
      ({ x, width }) => `M${x} ${run.y}h${width}v${run.height}h-${width}z`,
    );
    return `<path d="${bars.join('')}"/>`;
  }
  return run.type === 'qr' ? qrToSvg(run) : textToSvg(run);
}

function qrToSvg({ x, y, module, rows }: QrRun): string {
  const squares = rows.flatMap((row, r) =>
    row.map((dark, c) =>
      dark ? `M${x + c * module} ${y + r * module}h${module}v${module}h-${module}z` : '',
    ),
  );
  return `<path d="${squares.join('')}"/>`;
}

/** Every sign at its own place, so that a browser's spacing cannot move it. */
function textToSvg(run: TextRun): string {
  // The shipped font's own baseline: 0.88 of the cell from its top.
  const foot = run.y + run.height * 0.88;
  const type = `font-size="${run.em}"${run.bold ? ' font-weight="700"' : ''}`;
  const stretch = run.height / run.em;
  if (run.spacing === 'shaped')
    return `<text ${type} y="${round(foot)}" x="${run.at.join(' ')}">${run.signs.map(escape).join('')}</text>`;
  return run.signs
    .map((sign, i) => {
      if (sign === ' ') return '';
      const { shift, scaleX } = fitOf(sign, advanceOf(sign, natural(run)), run);
      const x = round((run.at[i] ?? 0) + shift);
      return `<text ${type} transform="matrix(${round(scaleX)} 0 0 ${round(stretch)} ${x} ${round(foot)})">${escape(sign)}</text>`;
    })
    .join('');
}

const natural = (run: TextRun): Face => ({ ...run, spacing: 'shaped' });

const round = (n: number): number => Math.round(n * 1000) / 1000;

function escape(sign: string): string {
  return sign.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? c);
}
