// Marks for hands: where somebody signs, presses a finger, tears; and the bars round the words of a copy.
import { widthOf } from './advance';
import type { Run } from './placed';
import { bar, blank, faceOf, linesOf, row, type Sheet, type Strip } from './strip';

/** Room above the line for a hand, and a line as long as the paper allows. */
export function signatureStrips(label: string, sheet: Sheet): readonly Strip[] {
  const face = faceOf(28, false, sheet);
  const lines = linesOf(label, face, sheet.width);
  const last = lines.at(-1) ?? [];
  const from = widthOf(last, face) + 12;
  const room = sheet.width - from;
  const drawn = row([{ signs: last, face, x: 0 }], sheet);
  const underlined: Strip =
    face.spacing === 'cells' && drawn.as === 'rom'
      ? row(
          [
            { signs: last, face, x: 0 },
            { signs: Array<string>(Math.floor((room * 2) / face.em)).fill('_'), face, x: from },
          ],
          sheet,
        )
      : { ...drawn, as: 'image', runs: [...drawn.runs, bar(from, face.height, room, 2)] };
  const rest = lines.slice(0, -1).map((signs) => row([{ signs, face, x: 0 }], sheet));
  return room >= 120
    ? [...rest, blank(32), underlined]
    : [...rest, drawn, blank(32), { height: 24, as: 'image', runs: [bar(0, 8, sheet.width, 2)] }];
}

/** Of the frame: a finger or a seal of office fits in. */
const frame = 176;

/** The label at the left, the empty frame at the right. */
export function boxStrips(label: string, sheet: Sheet): readonly Strip[] {
  const face = faceOf(28, false, sheet);
  const x = sheet.width - frame;
  const step = Math.round(face.height * 1.28);
  const lines = linesOf(label, face, x - 16);
  const words = lines.flatMap((signs, i) =>
    row([{ signs, face, x: 0 }], sheet).runs.map((run) => ({ ...run, y: run.y + 8 + i * step })),
  );
  return [
    {
      height: Math.max(frame, 8 + lines.length * step) + 16,
      as: 'image',
      runs: [
        ...words,
        ...[bar(x, 4, frame, 2), bar(x, frame + 2, frame, 2)],
        ...[bar(x, 4, 2, frame), bar(x + frame - 2, 4, 2, frame)],
      ],
    },
  ];
}

export function tearStrips(sheet: Sheet): readonly Strip[] {
  const dashes: Run[] = [];
  for (let x = 0; x < sheet.width; x += 20)
    dashes.push(bar(x, 12, Math.min(12, sheet.width - x), 2));
  return [{ height: 26, as: 'image', runs: dashes }];
}

/** The reprint mark: between two heavy bars, above everything else, so that it cannot be torn off unnoticed. */
export function bannerStrips(words: readonly Strip[], sheet: Sheet): readonly Strip[] {
  const heavy = (height: number): Strip => ({
    ...{ height, as: 'image' },
    runs: [bar(0, 0, sheet.width, 10)],
  });
  return [heavy(22), ...words, heavy(28)];
}
