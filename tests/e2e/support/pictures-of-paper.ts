// Photos of papers, drawn here: a light sheet askew on a dark table, with lines of writing.
import type { Page } from '@playwright/test';

/** A JPEG of this size, made by the page's own encoder. */
export async function photoOfPaper(page: Page, width = 1600, height = 1200): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([wide, high]) => {
      const canvas = new OffscreenCanvas(wide, high);
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('no canvas');
      pen.fillStyle = '#3c3630';
      pen.fillRect(0, 0, wide, high);
      pen.translate(wide * 0.5, high * 0.5);
      pen.rotate(0.05);
      pen.fillStyle = '#e4ddcc';
      pen.fillRect(-wide * 0.32, -high * 0.4, wide * 0.64, high * 0.8);
      pen.fillStyle = '#26221e';
      pen.font = `${high / 24}px sans-serif`;
      for (let line = 0; line < 12; line += 1)
        pen.fillText(`Hukou 990101 page ${line + 1}`, -wide * 0.28, (line - 5) * high * 0.06);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    [width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** Lets a file fall onto a paper's row, as a hand would from the desktop. */
export async function dropOn(
  page: Page,
  row: ReturnType<Page['getByRole']>,
  file: { readonly name: string; readonly content: Buffer },
): Promise<void> {
  const data = await page.evaluateHandle(
    ([name, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    [file.name, file.content.toString('base64')] as const,
  );
  await row.dispatchEvent('drop', { dataTransfer: data });
  await data.dispose();
}
