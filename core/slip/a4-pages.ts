// Which blocks of a document stand on which A4 page: decided here from measured heights, so that page numbers are true,
// nothing is cut in two and no heading is left alone at a foot.
import { cleanText, signsOf } from './clean-text';
import type { Block } from './document';
import type { FormBlock } from './form/form-sheet';

/** A text of more signs than this is set as several paragraphs, so that no single block outgrows a page. */
const longest = 400;

/** What stands on a sheet: a block, or what a slip has no room for: a code with the lines after it beside it, short choices in a row. */
export type A4Block =
  | Block
  | FormBlock
  | { readonly type: 'beside'; readonly data: string; readonly blocks: readonly Block[] }
  | { readonly type: 'choices'; readonly texts: readonly string[] };

export const isFormBlock = (block: A4Block): block is FormBlock => block.type.startsWith('form_');

/** Choices of at most so many signs stand side by side. */
const shortChoice = 4;

/** The blocks of a sheet: very long texts in pieces, nothing that cleans away to nothing, and side by side what can be. */
export function a4Blocks(blocks: readonly Block[]): readonly A4Block[] {
  const out: A4Block[] = [];
  for (const block of inPieces(blocks)) {
    const last = out.at(-1);
    const choice = choiceOf(block);
    if (choice !== null && last?.type === 'choices')
      out[out.length - 1] = { ...last, texts: [...last.texts, choice] };
    else if (choice !== null) out.push({ type: 'choices', texts: [choice] });
    else if (block.type === 'qr') out.push({ type: 'beside', data: block.data, blocks: [] });
    else if (last?.type === 'beside' && block.type === 'space') continue;
    else if (last?.type === 'beside' && (block.type === 'text' || block.type === 'signature'))
      out[out.length - 1] = { ...last, blocks: [...last.blocks, block] };
    else out.push(block);
  }
  return out;
}

/** What is to be ticked by hand, where it is a word or two. */
function choiceOf(block: Block): string | null {
  if (block.type !== 'check' || block.mark !== 'lack' || block.note !== '') return null;
  return signsOf(cleanText(block.text)).length <= shortChoice ? block.text : null;
}

function inPieces(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type !== 'text') return [block];
    const signs = signsOf(cleanText(block.text));
    const pieces = Math.ceil(signs.length / longest);
    return Array.from({ length: pieces }, (_, i) => ({
      ...block,
      text: signs.slice(i * longest, (i + 1) * longest).join(''),
    }));
  });
}

/**
 * Pages as lists of block numbers, in order; the head of a table is there once for each page that the table is on.
 * @param heights of every block, in any unit; @param room of a page, in the same
 */
export function pagesOf(
  blocks: readonly A4Block[],
  heights: readonly number[],
  room: number,
): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  const needs = needsOf(blocks, heights, room);
  let used = 0;
  for (const [i, block] of blocks.entries()) {
    const page = pages.at(-1) ?? [];
    // White and lines are there to part things; at the head of a page nothing is to be parted.
    if (page.length === 0 && pages.length > 1 && isGap(block)) continue;
    if (page.length > 0 && used + (needs[i] ?? 0) > room) {
      const next = isGap(block) ? [] : [...headOver(blocks, i), i];
      pages.push(next);
      used = next.reduce((sum, one) => sum + (heights[one] ?? 0), 0);
    } else {
      page.push(i);
      used += heights[i] ?? 0;
    }
  }
  return pages.filter((page) => page.length > 0);
}

const isGap = (block: A4Block | undefined): boolean =>
  block?.type === 'rule' || block?.type === 'space';

/** The head of the table that this line is part of: where the table goes on on another page, it stands there again. */
function headOver(blocks: readonly A4Block[], i: number): readonly number[] {
  if (blocks[i]?.type !== 'form_line') return [];
  const head = blocks.slice(0, i).findLastIndex(({ type }) => type !== 'form_line');
  return blocks[head]?.type === 'form_head' ? [head] : [];
}

/** A gap and headings with what they lead to: more of them in a row part by themselves. */
const longestGroup = 6;

/** What has to fit from each block on: of those that stay together the first one needs the room of them all. */
function needsOf(
  blocks: readonly A4Block[],
  heights: readonly number[],
  room: number,
): readonly number[] {
  const needs = [...heights];
  for (let first = 0, next = 0; first < blocks.length; first = next) {
    next = first + 1;
    while (next < blocks.length && next - first < longestGroup && leads(blocks, next - 1)) next++;
    const all = heights.slice(first, next).reduce((sum, height) => sum + height, 0);
    if (all <= room) needs[first] = all;
  }
  return needs;
}

/** A heading takes the first block under it along, a gap whatever it parts. */
const leads = (blocks: readonly A4Block[], i: number): boolean =>
  isGap(blocks[i]) || isHeading(blocks[i]) || keepsNext(blocks, i);

/** The first two rows under a heading stay together, and so do the last two: none stands alone at a foot or a head. */
function keepsNext(blocks: readonly A4Block[], i: number): boolean {
  const type = blocks[i]?.type;
  if ((type !== 'form_row' && type !== 'form_line') || blocks[i + 1]?.type !== type) return false;
  return blocks[i - 1]?.type !== type || blocks[i + 2]?.type !== type;
}

const isHeading = (block: A4Block | undefined): boolean =>
  block?.type === 'form_band' || block?.type === 'form_head' || isBoldText(block);

const isBoldText = (block: A4Block | undefined): boolean =>
  block?.type === 'text' && block.bold === true && (block.align ?? 'left') === 'left';
