// Papers from hand to hand: pages kept as pictures, originals that go back, and lists under which two people sign.
import type { PageSource, ReturnMode } from '../paper/custody';
import type { HandoverItem, HandoverWay } from '../paper/handover';
import type { Stroke } from '../case/case';
import type { Day } from '../kit/time';

export type PaperEvents = {
  /** A page of a paper was taken in: the file itself lies apart, found by the hash of its content. */
  'case.page-added': {
    /** Its code; of a picture that is an answer `field:` and the path of its place (photo-place.ts). */
    readonly paper: string;
    readonly sha256: string;
    readonly mime: string;
    readonly bytes: number;
    /** Of a picture, in pixels; 0 for a document that is kept as it came. */
    readonly width: number;
    readonly height: number;
    readonly source: PageSource;
  };
  /** Taken off the case, and off the disk of the machine that did it where nothing else speaks of it. */
  'case.page-removed': { readonly paper: string; readonly sha256: string };
  /** The screen facing the resident shows what goes back and asks for a signature; no papers = the screen is turned back. */
  'case.return-asked': {
    readonly papers: readonly string[];
    readonly window: number;
    /** Name of the agent who takes them; absent = the resident. */
    readonly to?: string;
  };
  /** Originals are with their owner again, or were never kept (`mistake`). */
  'case.paper-returned': {
    readonly papers: readonly string[];
    readonly to: string;
    readonly mode: ReturnMode;
    /** Of a signature on the screen; empty where it stands on paper. */
    readonly strokes: readonly Stroke[];
    readonly width: number;
    readonly height: number;
  };
  /** An original went on to another office under a signed list, or came back from there (`holder` empty). */
  'case.paper-moved': {
    readonly paper: string;
    readonly holder: string;
    readonly handover: string;
  };
  // ── hand-over lists ────────────────────────────────────────────────────────────────────────────
  /** The list is drawn up; nothing has changed hands before both have signed. */
  'handover.made': {
    readonly number: string;
    readonly way: HandoverWay;
    readonly hall: string;
    readonly day: Day;
    readonly from: string;
    readonly to: string;
    readonly items: readonly HandoverItem[];
    /** Number of the envelope's seal; empty without one. */
    readonly seal: string;
    /** What is missing or damaged; empty = nothing. */
    readonly note: string;
  };
  /** Both signatures stand on the paper list: these people gave and took. */
  'handover.signed': { readonly giver: string; readonly taker: string };
  'handover.dropped': { readonly reason: string };
};
