// Pieces of work for the page that holds the store: this process has no key to it. A piece is asked for again until it is answered,
// so a page that is closed in the middle costs nothing; one that no page has taken can be withdrawn, and was then never done.
import type { HallDone, HallWork } from '../contract/hall';

type Unnumbered<W> = W extends HallWork ? Omit<W, 'id'> : never;
export type Wish = Unnumbered<HallWork>;

type DoneBy<W extends { readonly kind: string }> = Extract<HallDone, { readonly kind: W['kind'] }>;

export type WorkQueue = {
  /** Null when `takeMs` is given and no page has taken it by then. */
  readonly ask: <W extends Wish>(wish: W, takeMs?: number) => Promise<DoneBy<W> | null>;
  /** The oldest piece that is not done; null after a while without any. */
  readonly next: () => Promise<HallWork | null>;
  readonly done: (id: number, done: HallDone) => void;
};

type Piece = {
  readonly work: HallWork;
  readonly settle: (done: HallDone | null) => void;
  taken: boolean;
};

/** @param pollMs after so long without work a waiting page is answered null, and asks again */
export function createWorkQueue(pollMs = 20_000): WorkQueue {
  const pieces: Piece[] = [];
  const waiting = new Set<() => void>();
  let numbered = 0;
  const oldest = (): HallWork | null => {
    const [piece] = pieces;
    if (!piece) return null;
    piece.taken = true;
    return piece.work;
  };
  const settle = (piece: Piece, done: HallDone | null): void => {
    const at = pieces.indexOf(piece);
    if (at < 0) return;
    pieces.splice(at, 1);
    piece.settle(done);
  };
  return {
    ask: <W extends Wish>(wish: W, takeMs?: number) =>
      new Promise<DoneBy<W> | null>((resolve) => {
        numbered += 1;
        const piece: Piece = {
          work: { ...wish, id: numbered },
          settle: (done) => resolve(done as DoneBy<W> | null),
          taken: false,
        };
        pieces.push(piece);
        if (takeMs !== undefined)
          setTimeout(() => {
            if (!piece.taken) settle(piece, null);
          }, takeMs);
        for (const wake of waiting) wake();
      }),
    next: () => {
      const piece = oldest();
      if (piece) return Promise.resolve(piece);
      return new Promise((resolve) => {
        const wake = (): void => {
          waiting.delete(wake);
          clearTimeout(timer);
          resolve(oldest());
        };
        const timer = setTimeout(wake, pollMs);
        waiting.add(wake);
      });
    },
    done: (id, done) => {
      const piece = pieces.find(({ work }) => work.id === id);
      if (piece && piece.work.kind === done.kind) settle(piece, done);
    },
  };
}
