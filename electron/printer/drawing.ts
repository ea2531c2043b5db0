// Placed runs into dots: what raster mode prints, and every line that the printer's own font cannot set.
import { blackBars, type Line, type Run, type TextRun } from '../../core/slip/placed';
import { blankBitmap, fillBox, stamp, type Bitmap } from './bitmap';
import { isBlank, type Glyphs, type Wanted } from './glyphs';

/** Every sign that has to be drawn, in the face that it is drawn in. */
export function signsToDraw(lines: readonly Line[]): readonly Wanted[] {
  return lines
    .filter((line) => line.as === 'image')
    .flatMap((line) => line.runs)
    .flatMap((run) => (run.type === 'text' ? run.signs.map((sign) => ({ sign, face: run })) : []));
}

/** Consecutive lines as one picture over the whole width of the paper. Their signs must have been prepared. */
export function drawLines(lines: readonly Line[], width: number, glyphs: Glyphs): Bitmap {
  const top = lines[0]?.y ?? 0;
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  const map = blankBitmap(width, height);
  for (const line of lines) for (const run of line.runs) drawRun(map, run, top, glyphs);
  return map;
}

function drawRun(map: Bitmap, run: Run, top: number, glyphs: Glyphs): void {
  if (run.type === 'bar') fillBox(map, run.x, run.y - top, run.width, run.height);
  else if (run.type === 'text') drawText(map, run, top, glyphs);
  else if (run.type === 'barcode')
    for (const { x, width } of blackBars(run)) fillBox(map, x, run.y - top, width, run.height);
  else
    run.rows.forEach((row, r) => {
      row.forEach((dark, c) => {
        if (dark)
          fillBox(
            map,
            run.x + c * run.module,
            run.y - top + r * run.module,
            run.module,
            run.module,
          );
      });
    });
}

function drawText(map: Bitmap, run: TextRun, top: number, glyphs: Glyphs): void {
  run.signs.forEach((sign, i) => {
    if (isBlank(sign)) return;
    const picture = glyphs.draw(sign, run);
    stamp(map, picture.bitmap, (run.at[i] ?? 0) + picture.left, run.y - top + picture.top);
  });
}
