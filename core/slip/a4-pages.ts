// Which blocks of a document stand on which A4 page: decided here from measured heights, so that page numbers are true,
// nothing is cut in two and no heading is left alone at a foot.
import { cleanText, signsOf } from './clean-text';
import type { Block } from './document';

/** A text of more signs than this is set as several paragraphs, so that no single block outgrows a page. */
const longest = 400;

/** What stands on a sheet: a block, or what a slip has no room for: a code with the lines after it beside it, short choices in a row. */
export type A4Block =
  | Block
  | { readonly type: 'beside'; readonly data: string; readonly blocks: readonly Block[] }
  | { readonly type: 'choices'; readonly texts: readonly string[] };

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
 * Pages as lists of block numbers, in order.
 * @param heights of every block, in any unit; @param room of a page, in the same
 */
export function pagesOf(
  blocks: readonly A4Block[],
  heights: readonly number[],
  room: number,
): readonly (readonly number[])[] {
  const pages: number[][] = [[]];
  let used = 0;
  for (const [i, block] of blocks.entries()) {
    const page = pages.at(-1) ?? [];
    // White and lines are there to part things; at the head of a page nothing is to be parted.
    if (page.length === 0 && pages.length > 1 && isGap(block)) continue;
    if (page.length > 0 && used + needOf(blocks, heights, i) > room) {
      pages.push(isGap(block) ? [] : [i]);
      used = isGap(block) ? 0 : (heights[i] ?? 0);
    } else {
      page.push(i);
      used += heights[i] ?? 0;
    }
  }
  return pages.filter((page) => page.length > 0);
}

const isGap = (block: A4Block | undefined): boolean =>
  block?.type === 'rule' || block?.type === 'space';

/** A gap and a heading, or two headings, and what they lead to: more of them in a row part by themselves. */
const longestLead = 3;

/** What has to fit from this block on: a heading takes the first block under it along, a gap whatever it parts. */
function needOf(
  blocks: readonly A4Block[],
  heights: readonly number[],
  i: number,
  led = 0,
): number {
  const own = heights[i] ?? 0;
  const leads = led < longestLead && (isGap(blocks[i]) || isHeading(blocks[i]));
  return leads && i + 1 < blocks.length ? own + needOf(blocks, heights, i + 1, led + 1) : own;
}

const isHeading = (block: A4Block | undefined): boolean =>
  block?.type === 'text' && block.bold === true && (block.align ?? 'left') === 'left';
