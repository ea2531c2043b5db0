// A picture on its way to becoming a page: one worker for as long as it is on the screen, one question after another.
import type { FileRefusal } from '../../../../core/paper/file-facts';
import type { Quad } from '../../../../core/paper/page-edges';
import { refuse, type Result } from '../../../../core/kit/result';

export type PictureAsk =
  | { readonly do: 'open'; readonly bytes: ArrayBuffer }
  | {
      readonly do: 'make';
      readonly what: PictureKind;
      readonly quad: Quad;
      readonly quarters: number;
    };

/** A page of paper is cut straight and made grey; a photo keeps its colours. */
export type PictureKind = 'page' | 'photo';

export type OpenedPicture =
  | {
      readonly kind: 'picture';
      readonly width: number;
      readonly height: number;
      readonly preview: Blob;
      /** Where the page seems to lie. */
      readonly quad: Quad;
    }
  | { readonly kind: 'pdf'; readonly pages: number };

export type MadePage = {
  readonly kind: 'page';
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
};

export type PictureDesk = {
  readonly open: (file: Blob) => Promise<Result<OpenedPicture, FileRefusal>>;
  readonly make: (
    what: PictureKind,
    quad: Quad,
    quarters: number,
  ) => Promise<Result<MadePage, FileRefusal>>;
  readonly close: () => void;
};

/** Larger files are not even read: the worker would say the same. */
const mostRead = 200 * 1024 * 1024;

export function openPictureDesk(): PictureDesk {
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
  let line: Promise<unknown> = Promise.resolve();
  const ask = <T>(question: PictureAsk): Promise<Result<T, FileRefusal>> => {
    const turn = line.then(
      () =>
        new Promise<Result<T, FileRefusal>>((resolve) => {
          worker.onmessage = ({ data }: MessageEvent<Result<T, FileRefusal>>) => resolve(data);
          // A picture that breaks the decoder takes the worker with it, and nothing else.
          worker.onerror = () => resolve(refuse({ code: 'picture_broken' }));
          const moved = question.do === 'open' ? [question.bytes] : [];
          worker.postMessage(question, moved);
        }),
    );
    line = turn;
    return turn;
  };
  return {
    open: async (file) => {
      const bytes = await file
        .slice(0, mostRead)
        .arrayBuffer()
        .catch(() => null);
      return bytes === null ? refuse({ code: 'picture_broken' }) : ask({ do: 'open', bytes });
    },
    make: (what, quad, quarters) => ask({ do: 'make', what, quad, quarters }),
    close: () => worker.terminate(),
  };
}
