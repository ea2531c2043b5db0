// Who holds which original, since when. An original that must go back to its owner is ours to answer for until it is signed for.
import type { Case, PaperMark } from '../case/case';
import { refuse, type Result } from '../kit/result';
import type { Instant } from '../kit/time';
import type { Paper } from '../matter/definition';

export type PageSource = 'camera' | 'scanner' | 'file';

/** How it is known that an original went back. `mistake`: it was never kept, the mark was wrong. */
export type ReturnMode = 'screen' | 'list' | 'mistake';

/** A picture or document of one page, as the case knows it. */
export type PageRef = {
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly source: PageSource;
  readonly at: Instant;
  readonly by: string;
};

export type HeldOriginal = {
  readonly paper: string;
  readonly copies: number;
  readonly since: Instant;
  /** Who took it in. */
  readonly by: string;
  /** The office that has it now; empty = it lies here. */
  readonly holder: string;
};

/** True where the pack wants nothing but the original: a photo, an authorisation. Such a paper stays with the file for good. */
export const staysWithFile = ({ enough }: Pick<Paper, 'enough'>): boolean =>
  enough.every((state) => state === 'original_kept');

/** True while somebody waits for this original to come back. */
export const isOriginalOut = (mark: PaperMark | undefined): mark is PaperMark =>
  mark?.state === 'original_kept' && mark.back === true;

/** The originals of one case that are to go back to their owner, wherever they are now, in the order of their codes. */
export function originalsOf({ papers }: Pick<Case, 'papers'>): readonly HeldOriginal[] {
  return Object.entries(papers)
    .filter(([, mark]) => isOriginalOut(mark))
    .map(([paper, { copies, at = 0, by = '', holder = '' }]) => {
      return { paper, copies, since: at, by, holder };
    })
    .toSorted((a, b) => a.paper.localeCompare(b.paper));
}

/** To another office only what was taken in for good: before that the papers are still being looked at with their owner. */
export const mayGoOn = ({ state }: Pick<Case, 'state'>): boolean =>
  state === 'accepted' || state === 'passed_on';

/** Those of them that lie here. */
export const heldOriginals = (c: Pick<Case, 'papers'>): readonly HeldOriginal[] =>
  originalsOf(c).filter(({ holder }) => holder === '');

export type OriginalsHeld = {
  readonly code: 'originals_held';
  readonly papers: readonly string[];
};

/** Null when the case may end; else why not. Every act that ends a case asks this. */
export function originalsStay(c: Pick<Case, 'papers'>): Result<never, OriginalsHeld> | null {
  const papers = heldOriginals(c).map(({ paper }) => paper);
  return papers.length === 0 ? null : refuse({ code: 'originals_held', papers });
}
