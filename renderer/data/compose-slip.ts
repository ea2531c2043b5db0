// What a slip says, from the store alone: the paper after a restart, and a 补打, say what the first would have said.
import { composeNotice } from '../../core/slip/compose-notice';
import { composeReceipt } from '../../core/slip/compose-receipt';
import { composeTestPage } from '../../core/slip/compose-test-page';
import { composeQueueTicket } from '../../core/slip/compose-ticket';
import { composeVisitCard } from '../../core/slip/compose-visit-card';
import type { Document } from '../../core/slip/document';
import { purposeWords } from '../../core/slip/purpose-words';
import type { Slip } from '../../core/slip/slip';
import type { Case } from '../../core/case/case';
import type { EntityKind } from '../../core/journey';
import type { EntityStates } from '../../core/sync/fold';
import type { Resident } from '../../core/resident/resident';
import { waitFor } from '../../core/queue/waits';
import type { Station } from '../../core/station/station';
import { now } from './mint';
import { packFor } from './packs';
import { readOne, ticketsOf } from './read';
import type { Session } from './session';
import type { Store } from './working-set';

type ToCompose = Pick<Slip, 'kind' | 'about' | 'copy' | 'printer'> & {
  readonly requestedAt: number;
};

export function composeSlip(session: Session, slip: ToCompose): Promise<Document> {
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check -- the rest has no data here yet
  switch (slip.kind) {
    case 'queue_ticket':
      return composeTicketSlip(session, slip);
    case 'acceptance_receipt':
      return composeReceiptSlip(session, slip);
    case 'one_time_notice':
      return composeNoticeSlip(session, slip);
    case 'visit_card':
      return composeVisitSlip(session, slip);
    case 'test_page':
      return Promise.resolve(
        composeTestPage({
          printer: printerName(session.station, slip.printer),
          at: slip.requestedAt,
        }),
      );
    default:
      return Promise.reject(new Error(`Nothing on this machine issues ${slip.kind} yet`));
  }
}

const place = ({ site }: Station) => ({ street: site.street, community: site.community });

async function composeTicketSlip({ store, station }: Session, slip: ToCompose): Promise<Document> {
  const ticket = await need(store, 'ticket', slip.about);
  const { ahead, minutes } = waitFor(
    ticket,
    await ticketsOf(store, ticket.hall, ticket.day),
    station.site,
    now(),
  );
  const band = station.site.bands.find(({ key }) => key === ticket.priority.band);
  const service = station.site.services.find(({ key }) => key === ticket.service);
  return composeQueueTicket({
    ...place(station),
    number: ticket.number,
    service: service?.name ?? ticket.service,
    takenAt: ticket.arrivedAt,
    ahead,
    minutes,
    reason: band?.reason ?? null,
    copy: slip.copy,
  });
}

/** What every paper about a case bears. */
async function caseFacts(
  session: Session,
  about: string,
): Promise<{ c: Case; resident: Resident; common: object & CaseCommon }> {
  const { store, station, staff } = session;
  const c = await need(store, 'case', about);
  const resident = await need(store, 'resident', c.residentId);
  const common = {
    ...place(station),
    caseNumber: c.number,
    matter: packFor(c.matter, c.packVersion).name,
    name: resident.person.name,
    idTail: resident.person.certNo.slice(-4),
    phone: station.site.phone,
    tracking: c.tracking,
    clerk: staff.name,
  };
  return { c, resident, common };
}

type CaseCommon = {
  readonly street: string;
  readonly community: string;
  readonly caseNumber: string;
  readonly matter: string;
  readonly name: string;
  readonly idTail: string;
  readonly phone: string;
  readonly tracking: string;
  readonly clerk: string;
};

async function composeReceiptSlip(session: Session, slip: ToCompose): Promise<Document> {
  const { c, common } = await caseFacts(session, slip.about);
  const pack = packFor(c.matter, c.packVersion);
  if (!c.acceptance) throw new Error(`Case ${c.number} is not accepted, so there is no receipt`);
  const papers = pack.papers.flatMap(({ code, name }) => {
    const mark = c.papers[code];
    return mark ? [{ name, state: mark.state, copies: mark.copies }] : [];
  });
  return composeReceipt({
    ...common,
    acceptedAt: c.acceptance.at,
    papers,
    next: pack.next.join(''),
    latest: c.acceptance.promisedLastDay,
    copy: slip.copy,
  });
}

async function composeNoticeSlip(session: Session, slip: ToCompose): Promise<Document> {
  const [caseId = '', nth = '1'] = slip.about.split('#');
  const { c, common } = await caseFacts(session, caseId);
  const pack = packFor(c.matter, c.packVersion);
  const notice = c.notices[Number(nth) - 1];
  if (!notice) throw new Error(`Case ${c.number} has no notice ${nth}`);
  const papers = notice.papers.flatMap((code) =>
    pack.papers.filter((paper) => paper.code === code),
  );
  const fields = notice.fields.flatMap((key) => pack.fields.filter((field) => field.key === key));
  return composeNotice({
    ...common,
    centre: session.station.site.centre,
    givenAt: notice.at,
    papers: papers.map(({ name, get }) => ({ name, how: get })),
    fields: fields.map(({ label }) => label),
    copy: slip.copy,
  });
}

async function composeVisitSlip({ store, station }: Session, slip: ToCompose): Promise<Document> {
  const visit = await need(store, 'visit', slip.about);
  const agents = await Promise.all(
    visit.agents.map(async (id) => (await readOne(store, 'staff', id))?.name ?? id),
  );
  const { id, day, from, to, bring, bookingWord } = visit;
  return composeVisitCard({
    ...place(station),
    visitId: id,
    day,
    from,
    to,
    agents,
    purpose: purposeWords[visit.purpose],
    place: visit.place,
    bring,
    bookingWord,
    phone: station.site.phone,
    printedAt: slip.requestedAt,
    copy: slip.copy,
  });
}

function printerName({ printers }: Station, id: string): string {
  return printers.find((printer) => printer.id === id)?.name ?? id;
}

async function need<E extends EntityKind>(
  store: Store,
  entity: E,
  id: string,
): Promise<EntityStates[E]> {
  const state = await readOne(store, entity, id);
  if (!state) throw new Error(`No ${entity} ${id}`);
  return state;
}
