// A picture as it is kept from a home: a JPEG whose longer side is at most 1600 pixels, without what the camera wrote into it.

export type SmallPicture = {
  readonly content: Blob;
  readonly width: number;
  readonly height: number;
};

const longest = 1600;
const quality = 0.82;

/** Null where the file is no picture. */
export async function smallPicture(file: Blob): Promise<SmallPicture | null> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(
    () => null,
  );
  if (bitmap === null) return null;
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return { content: await canvas.convertToBlob({ type: 'image/jpeg', quality }), width, height };
}
