// The other side of picture-desk.ts: decodes, finds the page, cuts it straight, makes it grey and small. Off the screen's
// thread, since a photo of twelve megapixels takes a second.
import { fileFacts, leastSide, type FileRefusal } from '../../../../core/paper/file-facts';
import {
  flatten,
  greyOf,
  levelled,
  longestSide,
  shortestLongSide,
  sizeOfPage,
  turned,
} from '../../../../core/paper/flatten';
import { pageEdges, type Grey, type Quad } from '../../../../core/paper/page-edges';
import { mostPageBytes } from '../../../../core/paper/pages';
import { ok, refuse, type Result } from '../../../../core/kit/result';
import type { MadePage, OpenedPicture, PictureAsk } from './picture-desk';

/** More than a page needs at 200 dpi when it fills two thirds of the photo. */
const mostDecoded = 3600;
const previewSide = 900;
const guessSide = 320;

let opened: Grey | null = null;
/** The same picture in its colours. */
let coloured: OffscreenCanvas | null = null;

self.onmessage = ({ data }: MessageEvent<PictureAsk>) => {
  void answer(data).then((given) => self.postMessage(given));
};

const answer = (ask: PictureAsk): Promise<Result<OpenedPicture | MadePage, FileRefusal>> =>
  ask.do === 'open' ? openFile(ask.bytes) : ask.what === 'photo' ? makePhoto(ask) : make(ask);

async function openFile(bytes: ArrayBuffer): Promise<Result<OpenedPicture, FileRefusal>> {
  const facts = fileFacts(new Uint8Array(bytes));
  if (!facts.ok) return facts;
  if (facts.value.kind === 'pdf') return ok(facts.value);
  const scale = Math.min(1, mostDecoded / Math.max(facts.value.width, facts.value.height));
  // The decoder turns it by its EXIF mark, before it is made smaller.
  const bitmap = await createImageBitmap(new Blob([bytes])).catch(() => null);
  if (bitmap === null) return refuse({ code: 'picture_broken' });
  const grey = drawn(bitmap, scale);
  bitmap.close();
  opened = grey;
  const preview = await pictureOf(smaller(grey, previewSide), 0.7);
  return ok({
    kind: 'picture',
    width: grey.width,
    height: grey.height,
    preview,
    quad: pageEdges(smaller(grey, guessSide)),
  });
}

function drawn(bitmap: ImageBitmap, scale: number): Grey {
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = contextOf(width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  coloured = context.canvas;
  return greyOf(context.getImageData(0, 0, width, height).data, { width, height });
}

const smaller = (grey: Grey, longest: number): Grey => {
  const whole = [
    { x: 0, y: 0 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
    { x: 0, y: 1 },
  ] as const;
  return flatten(grey, whole, sizeOfPage(grey, whole, longest));
};

/** Smaller and coarser until it fits, the size last of all: what cannot be read is not kept. */
async function make({
  quad,
  quarters,
}: Extract<PictureAsk, { do: 'make' }>): Promise<Result<MadePage, FileRefusal>> {
  if (opened === null) return refuse({ code: 'picture_broken' });
  for (const longest of [longestSide, 2046, shortestLongSide]) {
    const size = sizeOfPage(opened, quad, longest);
    const most = Math.max(size.width, size.height);
    if (most < leastSide)
      return refuse({ code: 'picture_too_small', longest: most, least: leastSide });
    const page = turned(levelled(flatten(opened, quad, size)), quarters);
    for (const quality of [0.82, 0.66, 0.5]) {
      const blob = await pictureOf(page, quality);
      if (blob.size <= mostPageBytes) {
        const { width, height } = page;
        return ok({ kind: 'page', blob, width, height });
      }
    }
    // A page that was small from the beginning does not become smaller by another limit.
    if (most < longest && most <= shortestLongSide) break;
  }
  return refuse({ code: 'picture_too_busy', most: mostPageBytes });
}

/** Longest side of a kept photo: it is looked at, not read. */
const photoSides = [1600, 1200, 900] as const;

/** What lies within the corners, turned, in colour, as large as it may be. */
async function makePhoto({
  quad,
  quarters,
}: Extract<PictureAsk, { do: 'make' }>): Promise<Result<MadePage, FileRefusal>> {
  if (coloured === null) return refuse({ code: 'picture_broken' });
  const part = partOf(coloured, quad);
  for (const longest of photoSides) {
    const canvas = turnedPart(coloured, part, quarters, longest);
    for (const quality of [0.85, 0.7, 0.5]) {
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
      const { width, height } = canvas;
      if (blob.size <= mostPageBytes) return ok({ kind: 'page', blob, width, height });
    }
  }
  return refuse({ code: 'picture_too_busy', most: mostPageBytes });
}

type Part = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

/** The upright box round the corners. */
function partOf({ width, height }: OffscreenCanvas, quad: Quad): Part {
  const xs = quad.map(({ x }) => Math.min(1, Math.max(0, x)) * width);
  const ys = quad.map(({ y }) => Math.min(1, Math.max(0, y)) * height);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(1, Math.max(...xs) - x), h: Math.max(1, Math.max(...ys) - y) };
}

function turnedPart(
  from: OffscreenCanvas,
  { x, y, w, h }: Part,
  quarters: number,
  longest: number,
): OffscreenCanvas {
  const scale = Math.min(1, longest / Math.max(w, h));
  const [width, height] = [Math.max(1, Math.round(w * scale)), Math.max(1, Math.round(h * scale))];
  const isAcross = quarters % 2 === 1;
  const context = contextOf(isAcross ? height : width, isAcross ? width : height);
  context.imageSmoothingQuality = 'high';
  context.translate(context.canvas.width / 2, context.canvas.height / 2);
  context.rotate(((quarters % 4) * Math.PI) / 2);
  context.drawImage(from, x, y, w, h, -width / 2, -height / 2, width, height);
  return context.canvas;
}

async function pictureOf({ width, height, data }: Grey, quality: number): Promise<Blob> {
  const context = contextOf(width, height);
  const pixels = context.createImageData(width, height);
  // All four bytes of a pixel at once: three greys and full cover.
  const words = new Uint32Array(pixels.data.buffer);
  for (let i = 0; i < data.length; i += 1) {
    words[i] = 0xff000000 | ((data[i] ?? 0) * 0x010101);
  }
  context.putImageData(pixels, 0, 0);
  return context.canvas.convertToBlob({ type: 'image/jpeg', quality });
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  return context;
}
