// A hand-over list as a sealed file: made from what the list names, and nothing else.
import type { AttachmentRefusal } from '../../../electron/contract/attachments';
import type { BundleSaveRefusal, SavedBundle } from '../../../electron/contract/bundles';
import type { Case } from '../../../core/case/case';
import { ok, type Result } from '../../../core/kit/result';
import type { Handover, HandoverItem } from '../../../core/paper/handover';
import { writeHandoverFile, type HandoverFileItem } from '../../../core/paper/handover-file';
import { lastFour } from '../../../core/resident/mask';
import { call } from '../../shell';
import { need } from '../need';
import { matterName } from '../packs';
import { currentSession } from '../session';
import { readPerson } from '../same-person';
import { toBase64 } from '../seal';
import type { Store } from '../working-set';

type Refusal = AttachmentRefusal | BundleSaveRefusal;

/** Nothing is recorded: the list itself is, and who signed for it. `name`: of the file, without its ending. */
export async function saveHandoverFile(
  list: Handover,
  name: string,
): Promise<Result<SavedBundle, Refusal>> {
  const session = currentSession();
  if (session === null) throw new Error('Nobody is signed in');
  const items: HandoverFileItem[] = [];
  for (const item of list.items) {
    const told = await itemOf(session.store, item);
    if (!told.ok) return told;
    items.push(told.value);
  }
  const { number, day, from, to, seal, note } = list;
  const madeBy = session.staff.name;
  const text = writeHandoverFile({ ...{ number, day, from, to, seal, note, madeBy }, items });
  return call('bundle.save', { name, text });
}

async function itemOf(
  store: Store,
  { caseId, paper, name, form, copies }: HandoverItem,
): Promise<Result<HandoverFileItem, AttachmentRefusal>> {
  const caze = await need(store, 'case', caseId);
  const person = (await readPerson(store, caze.residentId))?.person;
  const pages = await pagesOf(caze, paper);
  if (!pages.ok) return pages;
  return ok({
    ...{ name, form, copies, pages: pages.value },
    resident: person?.name ?? '',
    certEnd: lastFour(person?.certNo ?? ''),
    matter: matterName(caze.matter),
    caseNumber: caze.number,
  });
}

async function pagesOf(
  { pages = {} }: Pick<Case, 'pages'>,
  paper: string,
): Promise<Result<HandoverFileItem['pages'], AttachmentRefusal>> {
  const read: { readonly mime: string; readonly content: string }[] = [];
  for (const { sha256, mime } of pages[paper] ?? []) {
    const page = await call('attachment.read', { sha256 });
    if (!page.ok) return page;
    read.push({ mime, content: toBase64(page.value.content) });
  }
  return ok(read);
}
