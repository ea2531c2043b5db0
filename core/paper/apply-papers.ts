// What pages, returns and hand-overs change in a case. Facts of the hand are taken in any state of the case: an original
// that another machine kept without our knowledge can go back after the end too.
import { takeBack } from '../case/apply-answer';
import type { Case, PaperMark } from '../case/case';
import { touched } from '../case/course/reopened';
import { photoPlace } from '../case/photo-place';
import type { JourneyEvent } from '../journey';
import { isOriginalOut } from './custody';

type Change = Partial<Case> | undefined;

/** The page, unless this very content is there already. */
export function addPage(c: Case, event: JourneyEvent<'case.page-added'>): Change {
  const { paper, sha256, mime, bytes, width, height, source } = event.body;
  const pages = c.pages?.[paper] ?? [];
  if (pages.some((page) => page.sha256 === sha256)) return undefined;
  const { at, operator: by } = event;
  const page = { sha256, mime, bytes, width, height, source, at, by };
  return { ...answeredBy(c, paper), pages: { ...c.pages, [paper]: [...pages, page] } };
}

/** Undefined where the page is gone already. */
export function removePage(c: Case, { body }: JourneyEvent<'case.page-removed'>): Change {
  const pages = c.pages?.[body.paper] ?? [];
  const left = pages.filter(({ sha256 }) => sha256 !== body.sha256);
  if (left.length === pages.length) return undefined;
  return { ...answeredBy(c, body.paper), pages: { ...c.pages, [body.paper]: left } };
}

/** A picture that is an answer counts as one: for a signature, and for a correction. */
function answeredBy(c: Case, paper: string): Partial<Case> {
  const path = photoPlace(paper);
  if (path === null) return {};
  return c.acceptance === null && c.endedAt === null ? takeBack(c, path) : touched(c, path);
}

/** Only originals that are still out are asked for; with none left the question is over. */
export function askReturn(c: Case, { body, at }: JourneyEvent<'case.return-asked'>): Change {
  const papers = body.papers.filter((paper) => isOriginalOut(c.papers[paper]));
  const { window, to } = body;
  return {
    returning: papers.length === 0 ? null : { papers, window, at, ...(to && { to }) },
    helpAskedAt: null,
  };
}

/** Undefined where none of them is out any more. `mistake`: they were never taken, and their marks go. */
export function returnPapers(c: Case, event: JourneyEvent<'case.paper-returned'>): Change {
  const { papers, to, mode } = event.body;
  const out = papers.filter((paper) => isOriginalOut(c.papers[paper]));
  if (out.length === 0) return undefined;
  const marks = Object.entries(c.papers).flatMap(([paper, mark]) => {
    if (!out.includes(paper)) return [[paper, mark] as const];
    return mode === 'mistake' ? [] : [[paper, afterReturn(c, paper, event)] as const];
  });
  const back = { papers: out, to, mode, at: event.at, by: event.operator };
  const { strokes, width, height } = event.body;
  return {
    papers: Object.fromEntries(marks),
    returning: null,
    returns: [...(c.returns ?? []), { ...back, strokes, width, height }],
    reviews: c.reviews.filter(({ field }) => !out.some((paper) => field === `paper:${paper}`)),
  };
}

/** What we photographed before it went is a copy that we keep. */
function afterReturn(
  c: Case,
  paper: string,
  { body: { to, mode }, at, operator: by }: JourneyEvent<'case.paper-returned'>,
): PaperMark {
  const hasPages = (c.pages?.[paper]?.length ?? 0) > 0;
  const kept = hasPages
    ? ({ state: 'copy_kept', copies: 1 } as const)
    : ({ state: 'seen_returned', copies: 0 } as const);
  return { ...kept, version: c.version + 1, at, by, returned: { to, mode } };
}

/** An original lies with somebody else now; undefined where none is out. */
export function movePaper(c: Case, { body }: JourneyEvent<'case.paper-moved'>): Change {
  const mark = c.papers[body.paper];
  if (!isOriginalOut(mark)) return undefined;
  return { papers: { ...c.papers, [body.paper]: { ...mark, holder: body.holder } } };
}
