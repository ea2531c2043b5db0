// One-bit pictures, eight dots a byte as printers take them, and the filling of outlines into them.

export type Bitmap = {
  readonly width: number;
  readonly height: number;
  /** Bytes of one row. */
  readonly stride: number;
  readonly data: Uint8Array;
};

/** A closed polygon: x, y, x, y … in dots, y downwards. */
export type Polygon = readonly number[];

export function blankBitmap(width: number, height: number): Bitmap {
  const stride = (width + 7) >> 3;
  return { width, height, stride, data: new Uint8Array(stride * height) };
}

export function fillBox(map: Bitmap, x: number, y: number, width: number, height: number): void {
  const right = Math.min(map.width, x + width);
  const bottom = Math.min(map.height, y + height);
  for (let row = Math.max(0, y); row < bottom; row++)
    for (let column = Math.max(0, x); column < right; column++) {
      const at = row * map.stride + (column >> 3);
      map.data[at] = (map.data[at] ?? 0) | (0x80 >> (column & 7));
    }
}

/** Lays one picture over another, black on black; what hangs over the edge is lost. */
export function stamp(map: Bitmap, picture: Bitmap, x: number, y: number): void {
  const shift = x & 7;
  for (let row = 0; row < picture.height; row++) {
    const to = y + row;
    if (to < 0 || to >= map.height) continue;
    for (let byte = 0; byte < picture.stride; byte++) {
      const bits = picture.data[row * picture.stride + byte] ?? 0;
      if (bits === 0) continue;
      const column = (x >> 3) + byte;
      put(map, to, column, bits >> shift);
      if (shift > 0) put(map, to, column + 1, (bits << (8 - shift)) & 0xff);
    }
  }
}

function put(map: Bitmap, row: number, column: number, bits: number): void {
  if (column < 0 || column >= map.stride) return;
  const at = row * map.stride + column;
  map.data[at] = (map.data[at] ?? 0) | bits;
}

const samples = 4;
/** Below one half, so that the thin strokes of small characters do not break. */
const threshold = 0.42;

/** Fills polygons by the non-zero rule. A dot is black where the outline covers more than the threshold of it. */
export function fillPolygons(map: Bitmap, polygons: readonly Polygon[]): void {
  const edges = polygons.flatMap(edgesOf);
  const cover = new Float32Array(map.width);
  for (let row = 0; row < map.height; row++) {
    cover.fill(0);
    for (let sample = 0; sample < samples; sample++)
      coverLine(cover, crossings(edges, row + (sample + 0.5) / samples));
    for (let column = 0; column < map.width; column++)
      if ((cover[column] ?? 0) > threshold * samples) {
        const at = row * map.stride + (column >> 3);
        map.data[at] = (map.data[at] ?? 0) | (0x80 >> (column & 7));
      }
  }
}

type Edge = {
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly slope: number;
  readonly turn: 1 | -1;
};

function edgesOf(polygon: Polygon): readonly Edge[] {
  const edges: Edge[] = [];
  for (let i = 0; i < polygon.length; i += 2) {
    const x0 = polygon[i] ?? 0;
    const y0 = polygon[i + 1] ?? 0;
    const x1 = polygon[(i + 2) % polygon.length] ?? 0;
    const y1 = polygon[(i + 3) % polygon.length] ?? 0;
    if (y0 === y1) continue;
    const slope = (x1 - x0) / (y1 - y0);
    edges.push(
      y0 < y1
        ? { top: y0, bottom: y1, x: x0, slope, turn: 1 }
        : { top: y1, bottom: y0, x: x1, slope, turn: -1 },
    );
  }
  return edges;
}

type Crossing = { readonly x: number; readonly turn: 1 | -1 };

function crossings(edges: readonly Edge[], y: number): readonly Crossing[] {
  const found: Crossing[] = [];
  for (const edge of edges)
    if (edge.top <= y && y < edge.bottom)
      found.push({ x: edge.x + (y - edge.top) * edge.slope, turn: edge.turn });
  return found.sort((a, b) => a.x - b.x);
}

function coverLine(cover: Float32Array, line: readonly Crossing[]): void {
  let winding = 0;
  let from = 0;
  for (const { x, turn } of line) {
    if (winding === 0) from = x;
    winding += turn;
    if (winding === 0) coverSpan(cover, from, x);
  }
}

function coverSpan(cover: Float32Array, from: number, to: number): void {
  const start = Math.max(0, from);
  const end = Math.min(cover.length, to);
  for (let column = Math.floor(start); column < end; column++)
    cover[column] = (cover[column] ?? 0) + Math.min(end, column + 1) - Math.max(start, column);
}
