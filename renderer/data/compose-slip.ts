// What a slip says, from the store alone: the paper after a restart, and a 补打, say what the first would have said.
// Words and order are in the template (resources/slips); here are only the facts.
import { appointmentCardData } from './appointment-slip-data';
import type { Document } from '../../core/slip/document';
import { fillTemplate, type SlipData } from '../../core/slip/fill-template';
import { isFormKind, type Slip, type TemplateKind } from '../../core/slip/slip';
import { daySheetData } from '../../core/queue/statistics/day-sheet';
import { periodAround } from '../../core/queue/statistics/period';
import { numbersOf, readStubSheet } from '../../core/queue/stub-sheet';
import type { Ticket } from '../../core/queue/ticket';
import { waitFor } from '../../core/queue/waits';
import { authorisationData } from './authorisation-slip-data';
import {
  acceptanceData,
  ballotData,
  callBackCardData,
  completionData,
  deliveryData,
  noticeData,
  receiptData,
  refusalData,
  suspensionData,
} from './case-slip-data';
import { handoverData } from './handover-slip-data';
import { now } from './mint';
import { need } from './need';
import { ticketsOf } from './read';
import { readDayWork } from './read-day-work';
import { readStatistics } from './read-statistics';
import { reprintNoteData } from './reprint-note-data';
import type { Session } from './session';
import { admissionData, agentAcceptanceData, pointsData } from './taken-home-slip-data';
import { templateFor } from './templates';
import { routeSheetData, visitCardData, visitConfirmationData } from './visit-slip-data';

type ToCompose = Pick<Slip, 'kind' | 'about' | 'copy' | 'printer' | 'reason' | 'requestedAt'>;
type FromTemplate = ToCompose & { readonly kind: TemplateKind };

/** Facts of one slip by the keys of its template, without those of the window. */
type Facts = (session: Session, slip: ToCompose) => Promise<SlipData>;

/** The slips that this machine can issue from what it knows; of the others no event tells yet. */
const factsOf: Partial<Record<TemplateKind, Facts>> = {
  queue_ticket: (session, slip) => ticketData(session, slip.about),
  one_time_notice: (session, slip) => noticeData(session, slip.about),
  acceptance_receipt: (session, slip) => receiptData(session, slip.about),
  acceptance_notice: (session, slip) => acceptanceData(session, slip.about),
  refusal_notice: (session, slip) => refusalData(session, slip.about),
  completion_notice: (session, slip) => completionData(session, slip.about),
  suspension_notice: (session, slip) => suspensionData(session, slip.about),
  delivery_receipt: (session, slip) => deliveryData(session, slip.about),
  ballot_receipt: (session, slip) => ballotData(session, slip.about),
  class_admission: (session, slip) => admissionData(session, slip.about),
  points_line: (session, slip) => pointsData(session, slip.about),
  agent_acceptance: (session, slip) => agentAcceptanceData(session, slip.about),
  call_back_card: (session, slip) => callBackCardData(session, slip.about),
  material_handover: (session, slip) => handoverData(session, slip.about),
  authorisation: (session, slip) => authorisationData(session, slip.about),
  visit_card: (session, slip) => visitCardData(session, slip.about),
  visit_confirmation: (session, slip) => visitConfirmationData(session, slip.about),
  route_sheet: (session, slip) => routeSheetData(session, slip.about),
  appointment_card: (session, slip) => appointmentCardData(session, slip.about),
  reprint_note: (session, slip) => reprintNoteData(session, slip.about),
  handwritten_stub: ({ station }, slip) => Promise.resolve(stubData(station, slip.about)),
  day_sheet: (session, slip) => dayFigures(session, slip.about),
  test_page: ({ station }, slip) => {
    const printer = station.printers.find(({ id }) => id === slip.printer);
    // A printer that draws no codes would print the command as stray signs.
    return Promise.resolve({
      printer: printer?.name ?? slip.printer,
      nativeQr: printer?.nativeQr ?? false,
    });
  },
};

/** Throws where the store lacks what the slip is about, or its template what it needs: both are faults of ours. */
export async function composeSlip(session: Session, slip: ToCompose): Promise<Document> {
  const { kind } = slip;
  const facts = isFormKind(kind) ? undefined : factsOf[kind];
  if (!facts || isFormKind(kind))
    throw new Error(`Nothing on this machine issues ${kind} as a slip`);
  return fill(session, { ...slip, kind }, await facts(session, slip));
}

/** The slip of a number that was just taken, from what its act has at hand: `tickets` are all of its day. */
export const composeTicketSlip = (
  session: Session,
  slip: ToCompose,
  ticket: Ticket,
  tickets: readonly Ticket[],
): Document =>
  fill(session, { ...slip, kind: 'queue_ticket' }, ticketFacts(session, ticket, tickets));

function fill(session: Session, slip: FromTemplate, facts: SlipData): Document {
  const data = { ...windowData(session, slip), ...facts };
  const document = fillTemplate(templateFor(slip.kind), data);
  if (document.ok) return document.value;
  throw new Error(`${slip.kind} cannot be filled: ${JSON.stringify(document.refusal)}`);
}

/** What every slip is told of its window (common.json). Tickets, blank numbers and a printer's page have neither window nor clerk. */
function windowData({ station, staff, window }: Session, slip: FromTemplate): SlipData {
  const { street, community, phone, complaintPhone } = station.site;
  const nobody = bareKinds.has(slip.kind);
  return {
    ...{ street, community, phone, complaintPhone },
    ...(nobody ? {} : { window, clerk: staff.name }),
    issuedAt: slip.requestedAt,
    copy: slip.copy,
    reason: slip.reason,
  };
}

const bareKinds: ReadonlySet<TemplateKind> = new Set([
  'queue_ticket',
  'handwritten_stub',
  'test_page',
]);

function stubData({ site }: Session['station'], about: string): SlipData {
  const range = readStubSheet(about);
  if (!range) throw new Error(`No numbers in ${about}`);
  const service = site.services.find(({ series }) => series === range.series);
  return { service: service?.name ?? range.series, numbers: numbersOf(range) };
}

/** Counted from the events whenever it is printed: of a closed day they say the same every time. What is still open is as it stands then. */
async function dayFigures({ store, station }: Session, dayId: string): Promise<SlipData> {
  const { hall, date } = await need(store, 'day', dayId);
  const reading = { signal: new AbortController().signal, tell: () => undefined };
  const statistics = await readStatistics(store, hall, periodAround('day', date), reading);
  if (!statistics) throw new Error('Counting was stopped by nobody');
  const work = await readDayWork({ store, hall, day: date });
  return daySheetData({ statistics, work }, station.site, date);
}

async function ticketData(session: Session, ticketId: string): Promise<SlipData> {
  const ticket = await need(session.store, 'ticket', ticketId);
  return ticketFacts(session, ticket, await ticketsOf(session.store, ticket.hall, ticket.day));
}

function ticketFacts(
  { station: { site } }: Session,
  ticket: Ticket,
  tickets: readonly Ticket[],
): SlipData {
  const { ahead, minutes } = waitFor(ticket, tickets, site, now());
  const band = site.bands.find(({ key }) => key === ticket.priority.band);
  const service = site.services.find(({ key }) => key === ticket.service);
  return {
    number: ticket.number,
    service: service?.name ?? ticket.service,
    takenAt: ticket.arrivedAt,
    ahead,
    minutes,
    priority: band?.reason,
  };
}
