// Which characters a printer's own font holds, by its standard. Everything else is drawn as an image, so that a rare name
// never becomes another character. The table comes from a GBK decoder that is passed in (iconv-lite on the machine,
// TextDecoder on the screen) and is cut down to what both decoders and all printers agree on.

/** Two-byte code by character. */
export type Repertoire = ReadonlyMap<string, number>;

/** Rows of GB 2312-80 in their GBK position: lead byte, first and last trail byte. */
const gb2312Signs: readonly (readonly [number, number, number])[] = [
  [0xa1, 0xa1, 0xfe],
  [0xa2, 0xb1, 0xe2],
  [0xa2, 0xe5, 0xee],
  [0xa2, 0xf1, 0xfc],
  [0xa3, 0xa1, 0xfe],
  [0xa4, 0xa1, 0xf3],
  [0xa5, 0xa1, 0xf6],
  [0xa6, 0xa1, 0xb8],
  [0xa6, 0xc1, 0xd8],
  [0xa7, 0xa1, 0xc1],
  [0xa7, 0xd1, 0xf1],
  [0xa9, 0xa4, 0xef],
];

/**
 * The characters of GB 2312-80 (6,763 ideographs) or of GBK (the 20,902 ideographs U+4E00–9FA5 and 〇), with their codes.
 * Left out on purpose: accented Latin of row A8 and the late corners FE50–FEA0, which ROM fonts draw differently.
 */
export function repertoireOf(
  standard: 'gb2312' | 'gbk',
  decodeGbk: (bytes: Uint8Array) => string,
): Repertoire {
  const table = new Map<string, number>();
  const add = (lead: number, trail: number, wanted: (char: string) => boolean): void => {
    const char = decodeGbk(Uint8Array.of(lead, trail));
    if (char.length === 1 && wanted(char)) table.set(char, lead * 256 + trail);
  };
  for (const [lead, first, last] of gb2312Signs)
    for (let trail = first; trail <= last; trail++) add(lead, trail, isDrawable);
  if (standard === 'gbk') {
    add(0xa9, 0x96, (char) => char === '〇');
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++)
        if (trail !== 0x7f) add(lead, trail, isUroIdeograph);
  } else {
    for (let lead = 0xb0; lead <= 0xf7; lead++)
      for (let trail = 0xa1; trail <= 0xfe; trail++) add(lead, trail, isUroIdeograph);
  }
  return table;
}

/** Neither a private-use hole nor the ideographic blank's look-alikes. */
function isDrawable(char: string): boolean {
  return !/[\p{Co}\p{Cn}\uFFFD\p{Cc}€]/u.test(char) && char > '\u007e';
}

function isUroIdeograph(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fa5';
}

/** ASCII always, the standard's characters, nothing else. */
export function holds(repertoire: Repertoire, sign: string): boolean {
  return (sign.length === 1 && sign >= ' ' && sign <= '~') || repertoire.has(sign);
}
