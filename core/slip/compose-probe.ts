// The probe sheet: everything that printers differ in, each with a letter, so that a person can say what came out.
import type { Block, Document } from './document';
import { slipWords as words } from './words';

/** GB 2312 has these, then only GBK, then neither: the last ones are drawn. */
const signs = { d: '王桂兰 高龄津贴', e: '镕 喆 堃', f: '䶮 㛃 𬭚' } as const;

/** `at`: the sheet's own mark, so that two sheets are told apart. */
export function composeProbe(data: { readonly at: string }): Document {
  return {
    template: 'probe_sheet',
    version: 1,
    blocks: [
      { type: 'text', text: words.probe, size: 48, bold: true, align: 'center' },
      { type: 'text', text: data.at, size: 24, align: 'center' },
      { type: 'text', text: words.probe_ruler, size: 24 },
      {
        type: 'columns',
        size: 24,
        cells: [
          { text: '■', width: 1, align: 'left' },
          { text: '■', width: 1, align: 'right' },
        ],
      },
      { type: 'rule' },
      { type: 'text', text: words.probe_sizes, size: 24 },
      { type: 'text', text: `A ${words.probe_size}`, size: 24 },
      { type: 'text', text: `B ${words.probe_size}`, size: 32 },
      { type: 'text', text: `C ${words.probe_size}`, size: 48 },
      { type: 'rule' },
      { type: 'text', text: words.probe_signs, size: 24 },
      { type: 'text', text: `D ${signs.d}`, size: 24 },
      { type: 'text', text: `E ${signs.e}`, size: 24 },
      { type: 'text', text: `F ${signs.f}`, size: 24 },
      { type: 'rule' },
      { type: 'text', text: words.probe_codes, size: 24 },
      ...code('G', 'native'),
      ...code('H', 'raster'),
      { type: 'rule' },
      { type: 'text', text: words.probe_bands, size: 24 },
      { type: 'text', text: words.probe_tall, size: 120, bold: true, align: 'center' },
      { type: 'text', text: words.probe_tall, size: 120, bold: true, align: 'center' },
      { type: 'text', text: words.probe_tall, size: 120, bold: true, align: 'center' },
      { type: 'tear', label: words.probe_end },
    ],
  };
}

const code = (letter: 'G' | 'H', how: 'native' | 'raster'): readonly Block[] => [
  { type: 'text', text: letter, size: 48, bold: true, align: 'center' },
  { type: 'qr', data: `SW1/PROBE/${letter}`, how },
];
