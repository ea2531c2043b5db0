// What people do with papers: pages kept, originals returned, hand-over lists drawn up and signed. The rules are core/paper.
import type { AttachmentRefusal } from '../../../electron/contract/attachments';
import type { A4Refusal, PrintRefusal } from '../../../electron/contract/printing';
import type { Case } from '../../../core/case/case';
import type { CaseRefusal } from '../../../core/case/refusal';
import type { EventBodies, NewEvent } from '../../../core/journey';
import { ok, type Result } from '../../../core/kit/result';
import type { MatterPack } from '../../../core/matter/definition';
import {
  dropHandover as decideDrop,
  makeHandover as decideMake,
  signHandover as decideSign,
  type HandoverRefusal,
  type MakeHandover,
} from '../../../core/paper/handover-acts';
import type { Handover } from '../../../core/paper/handover';
import { addPage as decideAdd, removePage as decideRemove } from '../../../core/paper/pages';
import type { AuthorityRefusal } from '../../../core/authorisation/refusal';
import {
  askReturn as decideAsk,
  askReturnOfAgent as decideAskAgent,
  neverKept,
  signReturn,
} from '../../../core/paper/return-papers';
import { requestSlip } from '../../../core/slip/request-slip';
import type { Slip } from '../../../core/slip/slip';
import { call } from '../../shell';
import { takingOff } from '../settle-leaving';
import { newId } from '../mint';
import { need } from '../need';
import { packFor } from '../packs';
import { businessDate, openRows } from '../read';
import { handoverCounter } from '../serials';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';
import { onCase as onWholeCase } from './on-case';
import { requestAndSubmit } from './slip-acts';

type Decision = Result<readonly NewEvent[], CaseRefusal>;

/** The file first, on the disk; then the event that names it. A file that no event names is found by nobody and harms nobody. */
export async function addPage(
  id: string,
  content: Blob,
  facts: Omit<EventBodies['case.page-added'], 'sha256' | 'bytes'>,
): Acted<Case, CaseRefusal | AttachmentRefusal> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  const kept = await call('attachment.keep', { content: bytes });
  if (!kept.ok) return kept;
  return onCase(id, (c, { pack }) => decideAdd({ pack, c }, { ...facts, ...kept.value }));
}

/** Taken off the case, and off the disk where nothing speaks of it any more. */
export function removePage(
  id: string,
  page: EventBodies['case.page-removed'],
): Acted<Case, CaseRefusal | AttachmentRefusal> {
  return takingOff([page.sha256], () =>
    onCase(id, (c, { pack }) => decideRemove({ pack, c }, page)),
  );
}

/** Shows the document in the system's own program. */
export const openPage = (sha256: string): Promise<Result<null, AttachmentRefusal>> =>
  call('attachment.open', { sha256 });

/** Asks the resident at this window to sign for their originals; no papers = takes the question back. */
export const askReturn = (id: string, papers: readonly string[]): Acted<Case, CaseRefusal> =>
  onCase(id, (c, { window }) => decideAsk(c, { papers, window }));

/** Asks the agent who handles the case, and stands at this window, to sign for the originals. */
export const askReturnOfAgent = (
  id: string,
  papers: readonly string[],
): Acted<Case, CaseRefusal | AuthorityRefusal> =>
  onWholeCase(id, ({ pack, c, ...around }) => decideAskAgent({ pack, c }, { ...around, papers }));

/** By whoever was asked, on the screen facing them. */
export async function signForReturn(
  id: string,
  drawn: Omit<Parameters<typeof signReturn>[1], 'to'>,
): Acted<Case, CaseRefusal> {
  const recorded = await act(
    async (store) => {
      const c = await need(store, 'case', id);
      const { person } = await need(store, 'resident', c.residentId);
      return { c, to: person.name };
    },
    ({ c, to }) => signReturn(c, { to, ...drawn }),
  );
  return stateOf(recorded, 'case', id);
}

/** The mark was wrong: no original was ever kept. */
export const takeBackMark = (id: string, paper: string): Acted<Case, CaseRefusal> =>
  onCase(id, (c) => neverKept(c, { paper }));

export type HandoverWish = Omit<MakeHandover, 'handoverId' | 'counter' | 'serial' | 'hall' | 'day'>;

/** Draws up the list and asks for its paper in the same act; the paper is printed after the commit. */
export function makeHandover(
  wish: HandoverWish,
): Acted<Slip, HandoverRefusal | PrintRefusal | A4Refusal> {
  const handoverId = newId();
  const slipId = newId();
  return requestAndSubmit(
    slipId,
    async (store, { station }) => {
      const day = await businessDate(store, station.hall);
      const series = handoverCounter(station.hall, `${day.replaceAll('-', '')}${station.counter}`);
      const counter = await store.db.counters.get(series);
      return { day, serial: (counter?.last ?? 0) + 1, cases: await casesOf(store, wish.items) };
    },
    ({ day, serial, cases }, { station }) => {
      const { hall, counter } = station;
      const made = decideMake(cases, { ...wish, handoverId, hall, counter, day, serial });
      if (!made.ok) return made;
      const slip = requestSlip([], {
        ...{ slipId, kind: 'material_handover', about: handoverId, reason: '' },
        printer: station.printerFor.receipt,
      });
      // The first paper about a list that begins now: nothing stands against it.
      return slip.ok ? ok([...made.value, ...slip.value]) : made;
    },
  );
}

export async function signHandover(
  id: string,
  names: EventBodies['handover.signed'],
): Acted<Handover, HandoverRefusal> {
  const recorded = await act(
    async (store) => {
      const h = await need(store, 'handover', id);
      return { h, cases: await casesOf(store, h.items) };
    },
    ({ h, cases }) => decideSign(h, cases, names),
  );
  return stateOf(recorded, 'handover', id);
}

export async function dropHandover(id: string, reason: string): Acted<Handover, HandoverRefusal> {
  const recorded = await act(
    (store) => need(store, 'handover', id),
    (h) => decideDrop(h, { reason }),
  );
  return stateOf(recorded, 'handover', id);
}

async function onCase(
  id: string,
  decide: (c: Case, around: { readonly pack: MatterPack; readonly window: number }) => Decision,
): Acted<Case, CaseRefusal> {
  let before: Case | undefined;
  const recorded = await act(
    async (store) => {
      const c = await need(store, 'case', id);
      before = c;
      return c;
    },
    (c, { window }) => decide(c, { pack: packFor(c.matter, c.packVersion), window }),
  );
  if (recorded.ok && recorded.value.events.length === 0 && before) return ok(before);
  return stateOf(recorded, 'case', id);
}

async function casesOf(
  store: Store,
  items: HandoverWish['items'],
): Promise<ReadonlyMap<string, Case>> {
  const ids = [...new Set(items.map(({ caseId }) => caseId))];
  const rows = await store.db.cases.bulkGet(ids);
  const cases = await openRows(
    store,
    'case',
    rows.filter((row) => row !== undefined),
  );
  return new Map(cases.map((c) => [c.id, c]));
}
