// A document as A4 pages: the same blocks as on the slip, set as a sheet that is read at a table. Pure text; the machine
// turns it into the PDF that is kept. Every text is cleaned and escaped; there is no script and no style from outside.
import { assertNever } from '../kit/never';
import { isFormBlock, type A4Block } from './a4-pages';
import { a4Style } from './a4-style';
import { cleanText, signsOf } from './clean-text';
import type { Block, Document, TextSize } from './document';
import { formInner } from './form/form-html';
import { formTexts, type FormBlock, type FormSheet } from './form/form-sheet';
import type { QrMatrix } from './placed';
import { slipWords } from './words';

export type A4Kit = {
  readonly qr: QrMatrix;
  /** Where the page finds a picture that is an answer; absent = none is shown. */
  readonly picture?: (sha256: string) => string;
  /** Admits the one style sheet under the page's policy. */
  readonly nonce: string;
  /** Where the page finds the shipped fonts. */
  readonly fonts: { readonly regular: string; readonly bold: string };
  /** Lines stand closer, so that a sheet which runs over by a little is one page. */
  readonly isDense: boolean;
};

/** What a PDF is made of: a slip set as a sheet, or an application form. */
export type A4Paper = Document | FormSheet;

export const isForm = (paper: A4Paper): paper is FormSheet => 'form' in paper;

/** All blocks on one endless sheet, each in an element `[data-block]`, for measuring. */
export function a4Measure(paper: A4Paper, blocks: readonly A4Block[], kit: A4Kit): string {
  const body = `<section class="measure"><main>${blocks.map(itemOf(kit)).join('')}</main></section>`;
  return html(paper, body, kit);
}

/**
 * @param blocks of the paper, as `a4Blocks` gives them
 * @param pages lists of block numbers, as `pagesOf` gives them
 */
export function a4Html(
  paper: A4Paper,
  blocks: readonly A4Block[],
  pages: readonly (readonly number[])[],
  kit: A4Kit,
): string {
  const item = itemOf(kit);
  const sheets = pages.map((numbers, at) => {
    const body = numbers.flatMap((i) => {
      const block = blocks[i];
      return block === undefined ? [] : [item(block, i)];
    });
    const head = headOf(paper, at);
    const foot = `<footer>${clean(slipWords.page_of(at + 1, pages.length))}</footer>`;
    return `<section class="page">${head}<main>${body.join('')}</main>${foot}</section>`;
  });
  return html(paper, sheets.join(''), kit);
}

/** A form names itself on every page; of a slip, later pages say what they go on with. */
function headOf(paper: A4Paper, at: number): string {
  if (isForm(paper))
    return `<header><span>${clean(paper.running)}</span><span>${clean(paper.title)}</span></header>`;
  return at === 0 ? '' : `<header>${clean(slipWords.continued(titleOf(paper)))}</header>`;
}

/** What the sheet calls itself: its largest heading, for later pages and for the system's print queue. */
export function titleOf(paper: A4Paper): string {
  if (isForm(paper)) return paper.title;
  const found = paper.blocks.find(
    (block) => block.type === 'text' && block.size >= 48 && block.bold === true,
  );
  return found?.type === 'text' ? found.text : slipWords.senior_window;
}

/** Every sign that the pages show, so that a character without a font is named before anything is kept. */
export function a4Signs(paper: A4Paper): string {
  const texts = isForm(paper)
    ? [paper.title, paper.running, ...paper.form.flatMap(formTexts)]
    : slipTexts(paper.blocks);
  return texts.map(cleanText).join('');
}

function slipTexts(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'text':
      case 'banner':
        return [block.text];
      case 'pair':
        return [block.label, block.value];
      case 'check':
        return [block.text, block.note];
      case 'columns':
        return block.cells.map(({ text }) => text);
      case 'amount':
        return [block.label, block.figures, block.capitals];
      case 'barcode':
        return [block.data];
      case 'signature':
      case 'box':
      case 'tear':
        return [block.label];
      case 'rule':
      case 'space':
      case 'qr':
        return [];
      default:
        return assertNever(block, 'block');
    }
  });
}

function html(paper: A4Paper, body: string, kit: A4Kit): string {
  const classes = [
    ...(isForm(paper) ? ['form', ...(paper.isLarge ? ['large'] : [])] : []),
    ...(kit.isDense ? ['dense'] : []),
  ];
  return (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">' +
    `<title>${clean(slipWords.senior_window)}</title>` +
    `<style nonce="${kit.nonce}">${a4Style(kit.fonts)}</style></head><body class="${classes.join(' ')}">${body}</body></html>`
  );
}

const itemOf =
  (kit: A4Kit) =>
  (block: A4Block, i: number): string =>
    `<div class="item" data-block="${i}">${isFormBlock(block) ? formInner(block, { clean, qr: (data) => qrSvg(kit.qr(data)), ...(kit.picture && { picture: kit.picture }) }) : inner(block, kit)}</div>`;

function inner(block: Exclude<A4Block, FormBlock>, kit: A4Kit): string {
  switch (block.type) {
    case 'text':
      return `<p class="${textClass(block.size, block.bold ?? false)} ${block.align ?? 'left'}">${clean(block.text)}</p>`;
    case 'pair':
      return `<div class="pair"><span>${clean(block.label)}</span><span class="${textClass(block.size, block.bold ?? false)}">${clean(block.value)}</span></div>`;
    case 'check':
      return check(block);
    case 'columns':
      return columns(block);
    case 'amount':
      return `<div class="pair"><span>${clean(block.label)}</span><span class="s40 bold">${clean(block.figures)}<br>${clean(block.capitals)}</span></div>`;
    case 'rule':
      return '<hr>';
    case 'space':
      return '<div class="space"></div>';
    case 'qr':
      return qrSvg(kit.qr(block.data));
    case 'beside':
      return `<div class="beside">${qrSvg(kit.qr(block.data))}<div class="lines">${block.blocks.map((one) => inner(one, kit)).join('')}</div></div>`;
    case 'choices':
      return `<div class="choices">${block.texts.map((text) => `<span><span class="mark">□</span>${clean(text)}</span>`).join('')}</div>`;
    case 'barcode':
      // At a table there is room for the code that every phone reads, too.
      return `${qrSvg(kit.qr(block.data))}<p class="s28 center">${clean(block.data)}</p>`;
    case 'box':
      return `<div class="box">${clean(block.label)}</div>`;
    case 'signature':
      return `<div class="signature"><span>${clean(block.label)}</span><span class="line"></span></div>`;
    case 'tear':
      return `<div class="tear">${clean(block.label)}</div>`;
    case 'banner':
      return `<div class="banner">${clean(block.text)}</div>`;
    default:
      return assertNever(block, 'block');
  }
}

/** A short note stands at the right, a long one below. */
function check({ mark, text, note }: Extract<Block, { type: 'check' }>): string {
  const where = signsOf(note).length <= shortNote ? 'short' : 'long';
  return `<div class="check ${where}"><span class="mark">${{ have: '✓', lack: '□' }[mark]}</span><span>${clean(text)}</span><span class="note">${clean(note)}</span></div>`;
}

const shortNote = 8;

/** Parts of the line as a table of twelfths, so that no style stands in the sheet itself. */
function columns({ cells, size, bold }: Extract<Block, { type: 'columns' }>): string {
  const whole = cells.reduce((sum, { width }) => sum + width, 0) || 1;
  const shown = cells.map(({ text, width, align }) => {
    const span = Math.min(12, Math.max(1, Math.round((width / whole) * 12)));
    return `<span class="w${span} ${align ?? 'left'}">${clean(text)}</span>`;
  });
  return `<div class="columns ${textClass(size, bold ?? false)}">${shown.join('')}</div>`;
}

/** Names of the sizes in a4-style.ts: dots of the slip's scale. */
const textClass = (size: TextSize, bold: boolean): string => `s${size}${bold ? ' bold' : ''}`;

/** One unit = one module, four of quiet round it; how large it is on paper is the style's business. */
function qrSvg(rows: readonly (readonly boolean[])[]): string {
  const side = rows.length + 8;
  const squares = rows.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : '')),
  );
  return `<svg class="qr" viewBox="0 0 ${side} ${side}"><path d="${squares.join('')}"/></svg>`;
}

function clean(text: string): string {
  const named: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return cleanText(text).replace(/[&<>"']/g, (sign) => named[sign] ?? sign);
}
