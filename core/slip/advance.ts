// How wide a sign is, in dots: the same answer for paper and for the preview.

/** Advances of ASCII 20h–7Eh in Source Han Sans SC, in thousandths of the character height (read from the shipped fonts). */
const regular = [
  224, 323, 475, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555,
  555, 555, 555, 555, 555, 555, 555, 278, 278, 555, 555, 555, 474, 946, 607, 657, 638, 687, 588,
  552, 689, 728, 293, 536, 646, 543, 812, 722, 742, 632, 742, 636, 597, 599, 721, 575, 878, 573,
  531, 603, 338, 392, 338, 555, 559, 606, 564, 618, 509, 620, 554, 325, 563, 607, 275, 276, 552,
  285, 926, 611, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 474, 338, 269, 338, 555,
];
const bold = [
  227, 370, 575, 589, 589, 963, 739, 325, 378, 378, 506, 589, 325, 370, 325, 388, 589, 589, 589,
  589, 589, 589, 589, 589, 589, 589, 325, 325, 589, 589, 589, 514, 1007, 641, 681, 657, 714, 615,
  585, 717, 757, 330, 568, 686, 578, 854, 749, 770, 667, 770, 682, 624, 625, 748, 618, 915, 627,
  581, 613, 378, 388, 378, 589, 567, 626, 591, 644, 527, 644, 581, 372, 597, 640, 304, 306, 605,
  315, 964, 641, 626, 644, 644, 436, 495, 420, 637, 576, 863, 562, 574, 511, 378, 296, 378, 589,
];

/** A way of setting type: `em` = width of a Chinese character, `height` = height of its cell, both in dots. */
export type Face = {
  readonly em: number;
  readonly height: number;
  readonly bold: boolean;
  /** `cells`: as a printer's own font (ASCII exactly half); `shaped`: as the shipped font. */
  readonly spacing: 'cells' | 'shaped';
};

/** Dots from this sign to the next. Everything that is not ASCII takes a full cell (GBK printers do the same). */
export function advanceOf(sign: string, face: Face): number {
  const code = sign.charCodeAt(0);
  if (sign.length > 1 || code > 0x7e) return face.em;
  if (face.spacing === 'cells') return face.em / 2;
  return Math.round(((face.bold ? bold : regular)[code - 0x20] ?? 555) * face.em * 0.001);
}

export function widthOf(signs: readonly string[], face: Face): number {
  return signs.reduce((sum, sign) => sum + advanceOf(sign, face), 0);
}

/** Where a sign is drawn inside its cell: moved right by `shift` dots, and narrowed where the cell is too small for it. */
export function fitOf(
  sign: string,
  natural: number,
  face: Face,
): { readonly shift: number; readonly scaleX: number } {
  const cell = advanceOf(sign, face);
  if (natural <= 0 || natural === cell) return { shift: 0, scaleX: 1 };
  const scaleX = Math.min(1, cell / natural);
  return { shift: (cell - natural * scaleX) / 2, scaleX };
}
