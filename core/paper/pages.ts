// Pages of a paper: a picture or a short document, checked before it is written down. The file is on the disk already.
import { isPending } from '../case/apply-case';
import type { Case } from '../case/case';
import type { CaseRefusal } from '../case/refusal';
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { MatterPack } from '../matter/definition';

/** Bytes of one page at most: it goes over thin lines and stays for years. */
export const mostPageBytes = 300 * 1024;
/** A document that is kept as it came may have this many pages' worth of bytes. */
export const mostDocumentBytes = 10 * mostPageBytes;
export const mostPages = 40;

type Decision = Result<readonly NewEvent[], CaseRefusal>;

/** The same content a second time is no event. */
export function addPage(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  page: EventBodies['case.page-added'],
): Decision {
  if (!isPending(c)) return refuse({ code: 'not_open', state: c.state });
  const { paper, sha256, bytes, mime } = page;
  if (!pack.papers.some(({ code }) => code === paper))
    return refuse({ code: 'unknown_paper', paper });
  const most = mime === 'application/pdf' ? mostDocumentBytes : mostPageBytes;
  if (bytes > most) return refuse({ code: 'page_too_large', bytes, most });
  const pages = c.pages?.[paper] ?? [];
  if (pages.some((one) => one.sha256 === sha256)) return ok([]);
  if (pages.length >= mostPages) return refuse({ code: 'pages_full', most: mostPages });
  return ok([newEvent(c, 'case.page-added', page)]);
}

export function removePage(c: Case, page: EventBodies['case.page-removed']): Decision {
  if (!isPending(c)) return refuse({ code: 'not_open', state: c.state });
  const isThere = c.pages?.[page.paper]?.some(({ sha256 }) => sha256 === page.sha256) === true;
  return ok(isThere ? [newEvent(c, 'case.page-removed', page)] : []);
}
