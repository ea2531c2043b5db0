// Pages of a paper: a picture or a short document, checked before it is written down. The file is on the disk already.
import { isOpenFor } from '../case/answer-field';
import { isPending } from '../case/apply-case';
import { askedPlaces, formValues } from '../case/form';
import { photoPlace } from '../case/photo-place';
import type { Case } from '../case/case';
import type { CaseRefusal } from '../case/refusal';
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { MatterPack } from '../matter/definition';
import { fieldAt } from '../matter/row';

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
  const { paper, sha256, bytes, mime } = page;
  const place = photoPlace(paper);
  if (place === null && !isPending(c)) return refuse({ code: 'not_open', state: c.state });
  if (place !== null) {
    const refused = photoProblem({ pack, c }, place);
    if (refused) return refuse(refused);
  } else if (!pack.papers.some(({ code }) => code === paper))
    return refuse({ code: 'unknown_paper', paper });
  const most = mime === 'application/pdf' ? mostDocumentBytes : mostPageBytes;
  if (bytes > most) return refuse({ code: 'page_too_large', bytes, most });
  const pages = c.pages?.[paper] ?? [];
  if (pages.some((one) => one.sha256 === sha256)) return ok([]);
  const limit = place === null ? mostPages : (fieldAt(pack, place)?.field.most ?? 1);
  if (pages.length >= limit) return refuse({ code: 'pages_full', most: limit });
  return ok([newEvent(c, 'case.page-added', page)]);
}

/** Null where a picture may be taken for this place now. */
function photoProblem(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  path: string,
): CaseRefusal | null {
  const place = fieldAt(pack, path);
  if (place?.field.type !== 'photo') return { code: 'unknown_field', field: path };
  if (!isOpenFor(c, place, path)) return { code: 'not_open', state: c.state };
  const isAsked = [undefined, place.row?.group.at ?? place.field.at].some((at) =>
    askedPlaces(pack, formValues(pack, c), at).some((asked) => asked.path === path),
  );
  return isAsked ? null : { code: 'not_asked', field: path };
}

/** A picture that is an answer is taken off only while its place is open. */
export function removePage(
  { pack, c }: { readonly pack: MatterPack; readonly c: Case },
  page: EventBodies['case.page-removed'],
): Decision {
  const path = photoPlace(page.paper);
  const place = path === null ? undefined : fieldAt(pack, path);
  const isOpen = path === null ? isPending(c) : place === undefined || isOpenFor(c, place, path);
  if (!isOpen) return refuse({ code: 'not_open', state: c.state });
  const isThere = c.pages?.[page.paper]?.some(({ sha256 }) => sha256 === page.sha256) === true;
  return ok(isThere ? [newEvent(c, 'case.page-removed', page)] : []);
}
