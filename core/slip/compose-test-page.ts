// The test page: a ruler, a ladder of sizes, rare characters and a code: what a person needs to see to trust a printer.
import type { Instant } from '../kit/time';
import type { Block, Document, TextSize } from './document';
import { title } from './slip-parts';
import { instantInWords, slipWords } from './words';

export type TestPageData = { readonly printer: string; readonly at: Instant };

/** One character of each kind: GB 2312, GBK only, extension A, supplementary planes, and the signs that printers get wrong. */
const probes = '王 镕 〇 䶮 㛃 𬭚 𠮷 · ￥ — …';
const ladder: readonly TextSize[] = [24, 28, 32, 40, 48, 72];

export function composeTestPage(data: TestPageData): Document {
  return {
    template: 'test_page',
    version: 1,
    blocks: [
      title(slipWords.test),
      { type: 'text', text: data.printer, size: 32, align: 'center' },
      { type: 'text', text: instantInWords(data.at), size: 28, align: 'center' },
      { type: 'rule' },
      { type: 'text', text: slipWords.test_ruler, size: 28 },
      { type: 'rule' },
      { type: 'text', text: slipWords.test_sizes, size: 28 },
      ...ladder.map((size): Block => ({ type: 'text', text: `${size} 大字`, size })),
      { type: 'rule' },
      { type: 'text', text: slipWords.test_rare, size: 28 },
      { type: 'text', text: probes, size: 40 },
      { type: 'rule' },
      { type: 'text', text: slipWords.test_qr, size: 28 },
      { type: 'qr', data: 'SW1/TEST/0123456789' },
      { type: 'tear', label: slipWords.test_done },
    ],
  };
}
