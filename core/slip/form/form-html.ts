// Form blocks as elements: every row draws its own frame, half a point over the one above, so that rules meet on any page.
import type { Stroke } from '../../case/case';
import { assertNever } from '../../kit/never';
import { tickSign, type FormBlock, type FormCell, type FormValue } from './form-sheet';

export type FormKit = {
  /** Cleans and escapes. */
  readonly clean: (text: string) => string;
  readonly qr: (data: string) => string;
  /** Where a picture is found; absent where a sheet is laid out without them. */
  readonly picture?: (sha256: string) => string;
};

export function formInner(block: FormBlock, kit: FormKit): string {
  const { clean } = kit;
  switch (block.type) {
    case 'form_title':
      return (
        `<div class="f-title"><p class="f-mark">${clean(block.mark)}</p>${kit.qr(block.qr)}<h1>${clean(block.title)}</h1></div>` +
        `<div class="f-facts">${block.facts.map((fact) => `<span>${clean(fact)}</span>`).join('')}</div>`
      );
    case 'form_copy':
      return `<div class="banner">${clean(block.text)}</div>`;
    case 'form_band':
      return `<div class="f-row f-band">${clean(block.text)}</div>`;
    case 'form_row':
      return `<div class="f-row f-pairs${block.cells.length}">${block.cells.map((cell) => pair(cell, kit)).join('')}</div>`;
    case 'form_head':
    case 'form_line':
      return tableRow(block, kit);
    case 'form_words':
      return `<div class="f-row f-words">${paragraphs(block.texts, kit)}</div>`;
    case 'form_opinion':
      return opinion(block, kit);
    case 'form_signature':
      return signature(block, kit);
    default:
      return assertNever(block, 'block');
  }
}

const paragraphs = (texts: readonly string[], { clean }: FormKit): string =>
  texts.map((text) => `<p>${clean(text)}</p>`).join('');

const pair = ({ label, value }: FormCell, kit: FormKit): string =>
  `<span class="f-label">${kit.clean(label)}</span><span class="f-value">${valueOf(value, kit)}</span>`;

function valueOf(value: FormValue, { clean, picture }: FormKit): string {
  if (value.type === 'words') return clean(value.text);
  if (value.type === 'pictures') {
    const shown = picture
      ? value.names.map((name) => `<img src="${clean(picture(name))}" alt="">`)
      : [];
    return `${clean(value.text)}<span class="f-pictures">${shown.join('')}</span>`;
  }
  const shown = value.options.map(
    ({ text, on }) =>
      `<span class="f-option"><span class="f-tick">${on ? tickSign : ''}</span>${clean(text)}</span>`,
  );
  return `<span class="f-options">${shown.join('')}</span>`;
}

/** Widths in hundredths of the line; the style has a class for each, so that no style stands in the sheet itself. */
function tableRow(
  block: Extract<FormBlock, { type: 'form_head' | 'form_line' }>,
  { clean }: FormKit,
): string {
  const shares = hundredths(block.widths);
  const cells = block.cells.map(
    (text, i) => `<span class="f${shares[i] ?? 1}">${clean(text)}</span>`,
  );
  return `<div class="f-row f-table${block.type === 'form_head' ? ' f-head' : ''}">${cells.join('')}</div>`;
}

/** Whole hundredths that are a hundred together: the last column takes what rounding leaves. */
export function hundredths(widths: readonly number[]): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1;
  const shares = widths.map((width) => Math.max(1, Math.round((width / whole) * 100)));
  const rest = shares.slice(0, -1).reduce((sum, share) => sum + share, 0);
  return shares.map((share, i) => (i === shares.length - 1 ? Math.max(1, 100 - rest) : share));
}

function opinion(block: Extract<FormBlock, { type: 'form_opinion' }>, kit: FormKit): string {
  const { clean } = kit;
  return (
    `<div class="f-row f-opinion"><span class="f-label">${clean(block.label)}</span><div class="f-value">` +
    `${valueOf(block.result, kit)}<p class="f-said">${clean(block.text)}</p>` +
    `<div class="f-foot"><span class="f-signer">${clean(block.signer)}</span><span>${clean(block.seal)}</span><span>${clean(block.date)}</span></div></div></div>`
  );
}

function signature(block: Extract<FormBlock, { type: 'form_signature' }>, kit: FormKit): string {
  const { clean } = kit;
  const drawn = block.strokes.length > 0 ? strokesSvg(block) : '';
  return (
    `<div class="f-row f-words">${paragraphs(block.texts, kit)}<div class="f-sign"><span>${clean(block.label)}</span>` +
    `<span class="f-ink">${drawn}<span class="f-note">${clean(block.note)}</span></span><span>${clean(block.date)}</span></div></div>`
  );
}

/** The strokes as they were written, in the pad's own measure. */
function strokesSvg(given: {
  readonly strokes: readonly Stroke[];
  readonly width: number;
  readonly height: number;
}): string {
  const lines = given.strokes.map((stroke) => {
    const points = stroke.map((number) => Math.round(number * 10) / 10).join(' ');
    return `<polyline points="${points}"/>`;
  });
  return `<svg class="f-strokes" viewBox="0 0 ${given.width} ${given.height}">${lines.join('')}</svg>`;
}
