// A crooked photo of a page becomes a straight grey one: perspective taken out, paper white, ink dark.
import type { Grey, Point, Quad } from './page-edges';

/** Longest side that is kept, 200 dpi of an A4 page; and the one below which a page is never made smaller, 150 dpi. */
export const longestSide = 2339;
export const shortestLongSide = 1754;

/** Size of the page that these corners cut out of a picture, at most `longest` on its longer side and never enlarged. */
export function sizeOfPage(
  { width, height }: Pick<Grey, 'width' | 'height'>,
  [a, b, c, d]: Quad,
  longest: number,
): { readonly width: number; readonly height: number } {
  const far = (p: Point, q: Point): number => Math.hypot((p.x - q.x) * width, (p.y - q.y) * height);
  const wide = Math.max(far(a, b), far(d, c), 1);
  const high = Math.max(far(a, d), far(b, c), 1);
  const scale = Math.min(1, longest / Math.max(wide, high));
  return {
    width: Math.max(1, Math.round(wide * scale)),
    height: Math.max(1, Math.round(high * scale)),
  };
}

/** The page within `quad`, straight, of this size. */
export function flatten(
  grey: Grey,
  quad: Quad,
  { width, height }: Pick<Grey, 'width' | 'height'>,
): Grey {
  const [a, b, c, d, e, f, g, h] = towards(quad);
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const v = (y + 0.5) / height;
    for (let x = 0; x < width; x += 1) {
      const u = (x + 0.5) / width;
      const w = g * u + h * v + 1;
      out[y * width + x] = sample(
        grey,
        ((a * u + b * v + c) / w) * grey.width - 0.5,
        ((d * u + e * v + f) / w) * grey.height - 0.5,
      );
    }
  }
  return { width, height, data: out };
}

type Homography = readonly [number, number, number, number, number, number, number, number];

/** From the unit square to the quadrilateral (Heckbert 1989). */
function towards([p, q, r, s]: Quad): Homography {
  const dx = p.x - q.x + r.x - s.x;
  const dy = p.y - q.y + r.y - s.y;
  const [ax, ay, bx, by] = [q.x - r.x, q.y - r.y, s.x - r.x, s.y - r.y];
  const det = ax * by - bx * ay;
  const g = det === 0 ? 0 : (dx * by - bx * dy) / det;
  const h = det === 0 ? 0 : (ax * dy - dx * ay) / det;
  return [
    q.x - p.x + g * q.x,
    s.x - p.x + h * s.x,
    p.x,
    q.y - p.y + g * q.y,
    s.y - p.y + h * s.y,
    p.y,
    g,
    h,
  ];
}

/** Between the four pixels around it; outside, the nearest one. */
function sample({ width, height, data }: Grey, x: number, y: number): number {
  const cx = Math.min(Math.max(x, 0), width - 1);
  const cy = Math.min(Math.max(y, 0), height - 1);
  const left = Math.floor(cx);
  const top = Math.floor(cy);
  const right = Math.min(left + 1, width - 1);
  const under = Math.min(top + 1, height - 1);
  const [fx, fy] = [cx - left, cy - top];
  const above = (data[top * width + left] ?? 0) * (1 - fx) + (data[top * width + right] ?? 0) * fx;
  const below =
    (data[under * width + left] ?? 0) * (1 - fx) + (data[under * width + right] ?? 0) * fx;
  return Math.round(above * (1 - fy) + below * fy);
}

/**
 * Stretches the greys so that the darkest hundredth is ink and the lighter half of the paper is white. An even picture stays
 * as it is: there is nothing to tell apart, and noise must not become a pattern.
 */
export function levelled(grey: Grey): Grey {
  const counts = new Array<number>(256).fill(0);
  for (const value of grey.data) counts[value] = (counts[value] ?? 0) + 1;
  const at = (share: number): number => {
    let left = share * grey.data.length;
    return counts.findIndex((n) => (left -= n) <= 0);
  };
  const black = at(0.01);
  const white = Math.max(at(0.7), black);
  if (white - black < 24) return grey;
  const stretch = Uint8Array.from({ length: 256 }, (_, value) =>
    Math.max(0, Math.min(255, Math.round(((value - black) / (white - black)) * 250))),
  );
  return { ...grey, data: grey.data.map((value) => stretch[value] ?? value) };
}

/** A quarter turn to the right, as often as wanted. */
export function turned(grey: Grey, quarters: number): Grey {
  const left = ((quarters % 4) + 4) % 4;
  if (left === 0) return grey;
  const { width, height, data } = grey;
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      out[x * height + (height - 1 - y)] = data[y * width + x] ?? 0;
    }
  return turned({ width: height, height: width, data: out }, left - 1);
}

/** Grey of RGBA pixels, as the eye weighs colours (Rec. 601); what is transparent is paper. */
export function greyOf(
  rgba: Uint8ClampedArray,
  { width, height }: Pick<Grey, 'width' | 'height'>,
): Grey {
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i += 1) {
    const at = i * 4;
    const light =
      (rgba[at] ?? 0) * 0.299 + (rgba[at + 1] ?? 0) * 0.587 + (rgba[at + 2] ?? 0) * 0.114;
    const alpha = (rgba[at + 3] ?? 255) / 255;
    data[i] = Math.round(light * alpha + 255 * (1 - alpha));
  }
  return { width, height, data };
}
