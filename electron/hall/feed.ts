// Tells another machine this machine's journal, line after line: one page at a time, the next when the last is in the other's journal.
import type { HallPage } from '../contract/hall';

export type FeedParts = {
  /** The next page after that line; null while no page of this machine can read. */
  readonly read: (after: number | null) => Promise<HallPage | null>;
  readonly send: (page: HallPage) => void;
  /** The last line of this machine's journal. */
  readonly head: () => number;
  /** The other machine has everything up to this line. */
  readonly told: (cursor: number) => void;
};

export type Feed = {
  /** The other machine has said how far it is. */
  readonly start: (have: number | null) => void;
  /** The journal has grown. */
  readonly kick: () => void;
  readonly taken: (cursor: number) => void;
  /** Does it once the other machine has this line; at once where it has it. */
  readonly whenPast: (line: number, then: () => void) => void;
};

/** Silent until the other machine has said from which line on. */
export function createFeed({ read, send, head, told }: FeedParts): Feed {
  let after: number | null = null;
  let isStarted = false;
  let isReading = false;
  let onTheWay: number | null = null;
  let later: readonly { readonly line: number; readonly then: () => void }[] = [];

  const tellPast = (cursor: number): void => {
    const due = later.filter(({ line }) => line <= cursor);
    later = later.filter(({ line }) => line > cursor);
    for (const { then } of due) then();
  };
  const reach = (cursor: number): void => {
    after = cursor;
    told(cursor);
    tellPast(cursor);
  };
  const go = async (): Promise<void> => {
    if (!isStarted || isReading || onTheWay !== null) return;
    if (after !== null && after === head()) return;
    isReading = true;
    const page = await read(after);
    isReading = false;
    if (page === null) return;
    if (after !== null && page.events.length === 0 && page.dropped.length === 0) {
      reach(page.cursor);
      if (page.cursor < head()) await go();
      return;
    }
    onTheWay = page.cursor;
    send(page);
  };

  return {
    start: (have) => {
      isStarted = true;
      after = have;
      if (have !== null) {
        told(have);
        tellPast(have);
      }
      void go();
    },
    kick: () => void go(),
    taken: (cursor) => {
      if (cursor !== onTheWay) return;
      onTheWay = null;
      reach(cursor);
      void go();
    },
    whenPast: (line, then) => {
      if (isStarted && after !== null && after >= line) then();
      else later = [...later, { line, then }];
    },
  };
}
