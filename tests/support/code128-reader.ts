// Reads Code 128 as a scanner does: from black and white dots, by the eleven modules of each sign. The table is written as
// bits and not as widths, and no line of the product's encoder is used.

const signs = (
  '6cc 66c 666 498 48c 44c 4c8 4c4 464 648 644 624 59c 4dc 4ce 5cc 4ec 4e6 672 65c 64e 6e4 674 76e 74c 72c 726 764 734 ' +
  '732 6d8 6c6 636 518 458 446 588 468 462 688 628 622 5b8 58e 46e 5d8 5c6 476 776 68e 62e 6e8 6e2 6ee 758 746 716 768 ' +
  '762 71a 77a 642 78a 530 50c 4b0 486 42c 426 590 584 4d0 4c2 434 432 612 650 7ba 614 47a 53c 4bc 49e 5e4 4f4 4f2 7a4 ' +
  '794 792 6de 6f6 7b6 578 51e 45e 5e8 5e2 7a8 7a2 5de 5ee 75e 7ae 684 690 69c'
)
  .split(' ')
  .map((hex) => Number.parseInt(hex, 16));

/** One row of dots, a bit each, from the left edge of the paper. Throws where no scanner would read it. */
export function readCode128(row: Uint8Array): string {
  const dots = [...row].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const from = dots.indexOf('1');
  const bars = dots.slice(from, dots.lastIndexOf('1') + 1);
  // A start sign begins with two black modules, the stop ends with two.
  const module = /^1+/.exec(bars)![0].length / 2;
  if (from < 10 * module) throw new Error('no quiet zone at the left');
  const modules = bars.length / module;
  if (!Number.isInteger(modules) || (modules - 13) % 11 !== 0) throw new Error('uneven modules');
  const one = [...bars].filter((_, i) => i % module === 0).join('');
  const values = Array.from({ length: (modules - 13) / 11 }, (_, i) =>
    signs.indexOf(Number.parseInt(one.slice(i * 11, i * 11 + 11), 2)),
  );
  if (one.slice(-13) !== '1100011101011') throw new Error('no stop');
  const check = values.pop();
  const sum = values.reduce((total, value, i) => total + value * (i === 0 ? 1 : i), 0);
  if (sum % 103 !== check) throw new Error('the check character is wrong');
  return textOf(values);
}

function textOf([start, ...values]: readonly number[]): string {
  let set = start;
  if (set !== 104 && set !== 105) throw new Error('neither set B nor C');
  let text = '';
  for (const value of values)
    if (set === 105 && value < 100) text += String(value).padStart(2, '0');
    else if (value === 100 && set === 105) set = 104;
    else if (value === 99 && set === 104) set = 105;
    else if (set === 104 && value < 95) text += String.fromCharCode(value + 32);
    else throw new Error(`the value ${String(value)} has no place here`);
  return text;
}
