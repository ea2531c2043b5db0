// A picture as it is kept from a home: a JPEG whose longer side is at most 1600 pixels, without what the camera wrote into it.
import { mostPageBytes } from '../../../../core/paper/pages';

export type SmallPicture = {
  readonly content: Blob;
  readonly width: number;
  readonly height: number;
};

/** A page goes over thin lines and stays for years. */
const most = mostPageBytes;
/** From good to just legible; what is still too heavy then is made smaller. */
const tries = [
  { longest: 1600, quality: 0.82 },
  { longest: 1600, quality: 0.6 },
  { longest: 1280, quality: 0.5 },
  { longest: 960, quality: 0.4 },
] as const;

/** Null where the file is no picture. */
export async function smallPicture(file: Blob): Promise<SmallPicture | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => null,
  );
  if (bitmap === null) return null;
  let made: SmallPicture | null = null;
  for (const { longest, quality } of tries) {
    made = await drawn(bitmap, longest, quality);
    if (made.content.size <= most) break;
  }
  bitmap.close();
  return made;
}

async function drawn(bitmap: ImageBitmap, longest: number, quality: number): Promise<SmallPicture> {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  return { content: await canvas.convertToBlob({ type: 'image/jpeg', quality }), width, height };
}
