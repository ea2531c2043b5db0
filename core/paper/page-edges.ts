// Where the page lies in a photo: a light sheet on a darker table. Only a first guess, which a person moves with four handles.

/** One byte a pixel, row by row. */
export type Grey = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
};

/** In shares of width and height, 0 to 1. */
export type Point = { readonly x: number; readonly y: number };

/** Corners from the upper left, clockwise. */
export type Quad = readonly [Point, Point, Point, Point];

export const wholePicture: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** The corners of the largest light area, or the whole picture where that is no sheet. To be asked with a small picture. */
export function pageEdges(grey: Grey): Quad {
  const sheet = largestLight(grey, otsu(grey.data));
  const share = sheet.count / (grey.width * grey.height);
  if (share < 0.12 || share > 0.97) return wholePicture;
  const quad = cornersOf(sheet.pixels, grey);
  // Something with four sides fills them; a hand or a lamp does not.
  const filled = share / areaOf(quad);
  return filled > 0.8 && filled < 1.25 ? within(quad) : wholePicture;
}

/** A hair inside, so that no rim of the table comes along. */
function within(quad: Quad): Quad {
  const [a, b, c, d] = quad;
  const middle = { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 };
  const inward = ({ x, y }: Point): Point => ({
    x: x + (middle.x - x) * 0.015,
    y: y + (middle.y - y) * 0.015,
  });
  return [inward(a), inward(b), inward(c), inward(d)];
}

/** The grey that parts dark from light best (Otsu 1979). */
export function otsu(data: Uint8Array): number {
  const counts = new Array<number>(256).fill(0);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const sum = counts.reduce((all, n, value) => all + n * value, 0);
  let [below, sumBelow, best, at] = [0, 0, -1, 127];
  for (let value = 0; value < 255; value += 1) {
    below += counts[value] ?? 0;
    sumBelow += value * (counts[value] ?? 0);
    const above = data.length - below;
    if (below === 0 || above === 0) continue;
    const apart = sumBelow / below - (sum - sumBelow) / above;
    const between = below * above * apart * apart;
    if (between > best) [best, at] = [between, value];
  }
  return at;
}

type Area = { readonly count: number; readonly pixels: Int32Array };

/** The largest area of pixels lighter than `limit` that touch each other. What is written on the sheet lies within its corners anyway. */
function largestLight({ width, height, data }: Grey, limit: number): Area {
  const seen = new Uint8Array(data.length);
  const stack = new Int32Array(data.length);
  let best: Area = { count: 0, pixels: new Int32Array(0) };
  for (let start = 0; start < data.length; start += 1) {
    if (seen[start] === 1 || (data[start] ?? 0) <= limit) continue;
    let [done, end] = [0, 1];
    stack[0] = start;
    seen[start] = 1;
    while (done < end) {
      const at = stack[done] ?? 0;
      done += 1;
      const x = at % width;
      for (const next of [
        x > 0 ? at - 1 : -1,
        x < width - 1 ? at + 1 : -1,
        at - width,
        at + width,
      ]) {
        if (next < 0 || next >= width * height || seen[next] === 1) continue;
        if ((data[next] ?? 0) <= limit) continue;
        seen[next] = 1;
        stack[end] = next;
        end += 1;
      }
    }
    if (end > best.count) best = { count: end, pixels: stack.slice(0, end) };
  }
  return best;
}

/** The pixels that lie farthest towards each corner of the picture. */
function cornersOf(pixels: Int32Array, { width, height }: Grey): Quad {
  const farthest = (right: 1 | -1, down: 1 | -1): Point => {
    let [best, found] = [-Infinity, 0];
    for (const at of pixels) {
      const reach = right * (at % width) + down * Math.floor(at / width);
      if (reach > best) [best, found] = [reach, at];
    }
    const x = found % width;
    const y = Math.floor(found / width);
    // The far side of a pixel, so that a sheet in the middle keeps its last row.
    return { x: (x + (right > 0 ? 1 : 0)) / width, y: (y + (down > 0 ? 1 : 0)) / height };
  };
  return [farthest(-1, -1), farthest(1, -1), farthest(1, 1), farthest(-1, 1)];
}

/** Share of the picture. */
export function areaOf(quad: Quad): number {
  let twice = 0;
  for (const [i, { x, y }] of quad.entries()) {
    const next = quad[(i + 1) % 4] ?? quad[0];
    twice += x * next.y - next.x * y;
  }
  return Math.abs(twice) / 2;
}
