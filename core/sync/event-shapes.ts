// The shape of every event's body, once: hub, station and rebuild all parse with these.
// The compiler holds the table to `EventBodies`; limits are generous and only stop what nobody could mean.
import type { Contact, Person } from '../resident/person';
import type { EventBodies, EventKind } from '../journey';
import {
  amount,
  count,
  either,
  key,
  list,
  matching,
  maybe,
  object,
  oneOf,
  optional,
  partial,
  text,
  truth,
  type Shape,
} from '../kit/shape';
import { slipKinds } from '../slip/slip';

const day = matching(/^\d{4}-\d{2}-\d{2}$/);
const time = matching(/^\d{2}:\d{2}$/);
const dayOrLongTerm: Shape<string> = either(day, oneOf('long-term'));
const nothing = object<Record<string, never>>({});
const atWindow = object<{ readonly window: number }>({ window: count });
const because = object<{ readonly reason: string }>({ reason: text() });

const contact = object<Contact>({ name: text(300), relation: text(20), phone: text(40) });

const personFields: { readonly [K in keyof Person]-?: Shape<Person[K]> } = {
  name: text(300),
  certType: oneOf('111', '112', '113', '114', '414', '511', '516', '990'),
  certNo: text(60),
  certValidTo: dayOrLongTerm,
  sex: oneOf('1', '2'),
  birth: day,
  ethnicity: text(20),
  hukou: text(600),
  address: text(600),
  phone: text(40),
  phoneOwner: oneOf('self', 'child', 'kin', 'neighbour', 'community'),
  living: oneOf('alone', 'couple', 'with_children', 'with_kin', 'with_carer', 'institution'),
  aids: list(oneOf('hearing', 'sight', 'mobility', 'wheelchair'), 20),
  dialect: text(100),
  contacts: list(contact, 50),
};

const fieldValue: Shape<EventBodies['case.answered']['value']> = maybe(
  either(either(text(10_000), amount), either(truth, list(text(2000), 500))),
);

/** One shape for each kind of event. */
export const bodyShapes: { readonly [K in EventKind]: Shape<EventBodies[K]> } = {
  'staff.enrolled': object({ name: text(300), role: oneOf('clerk', 'agent', 'supervisor') }),
  'day.opened': object({ hall: key, date: day }),
  'day.closed': object({
    hall: key,
    date: day,
    letGo: optional(list(object({ slip: key, reason: text() }), 10_000)),
  }),
  'ticket.taken': object({
    hall: key,
    day,
    service: key,
    series: text(20),
    serial: count,
    number: text(40),
    channel: oneOf('kiosk', 'desk', 'appointment', 'handwritten'),
    residentId: maybe(key),
    maskedName: maybe(text(300)),
    age: maybe(amount),
    priority: object({ band: text(100), rank: amount }),
    arrivedAt: amount,
  }),
  'ticket.called': object({ window: count, turn: count }),
  'ticket.recalled': atWindow,
  'ticket.started': atWindow,
  'ticket.identified': object({
    window: count,
    residentId: key,
    maskedName: text(300),
    age: amount,
    priority: object({ band: text(100), rank: amount }),
  }),
  'ticket.held': object({ window: count, reason: text() }),
  'ticket.resumed': atWindow,
  'ticket.returned': object({ window: count, reason: text() }),
  'ticket.missed': atWindow,
  'ticket.rejoined': nothing,
  'ticket.finished': atWindow,
  'ticket.closed': object({ ending: oneOf('did_not_come', 'not_finished', 'carried') }),
  'ticket.undone': object({ eventId: key }),
  'resident.registered': object({ person: object(personFields) }),
  'resident.corrected': object({ changes: partial(personFields), evidence: text() }),
  'enquiry.recorded': object({
    residentId: maybe(key),
    ticketId: maybe(key),
    topic: text(500),
    question: text(10_000),
    answer: text(10_000),
    outcome: oneOf('now', 'call_back'),
    phone: maybe(text(40)),
  }),
  'case.opened': object({
    matter: key,
    packVersion: count,
    residentId: key,
    ticketId: maybe(key),
    visitId: maybe(key),
    number: key,
    tracking: text(40),
    hall: key,
    window: count,
    openedOn: day,
  }),
  'case.identified': object({
    document: oneOf('id_card', 'temporary_id', 'hukou_book'),
    validTo: dayOrLongTerm,
  }),
  'case.answered': object({
    field: key,
    value: fieldValue,
    source: oneOf('id_card', 'register', 'resident', 'computed', 'earlier_case'),
  }),
  'case.paper-marked': object({
    paper: key,
    state: oneOf('seen_returned', 'copy_kept', 'original_kept', 'missing', 'late_promised'),
    copies: count,
  }),
  'case.notice-given': object({ papers: list(key), fields: list(key) }),
  'case.presented': object({
    window: count,
    items: list(
      object({
        key,
        question: text(),
        answer: text(10_000),
        detail: text(10_000),
        fields: list(key),
      }),
    ),
  }),
  'case.confirmed': object({ item: key, agreed: truth }),
  'case.help-asked': atWindow,
  'case.signed': object({
    mode: oneOf('sign', 'fingerprint', 'both'),
    strokes: list(list(amount, 20_000), 2000),
    width: amount,
    height: amount,
  }),
  'case.accepted': object({
    acceptedOn: day,
    legalLastDay: day,
    promisedLastDay: day,
    assumedYears: list(count),
  }),
  'case.declined': object({ reason: text(), whereTo: text() }),
  'case.passed-on': object({ to: text() }),
  'case.withdrawn': because,
  'case.rating-asked': atWindow,
  'case.rated': object({ level: oneOf(1, 2, 3, 4, 5, null), reasons: list(text(500)) }),
  'visit.booked': object({
    residentId: key,
    caseId: maybe(key),
    purpose: oneOf(
      'walk_round',
      'collect_papers',
      'return_papers',
      'sign',
      'alive_check',
      'assess',
      'deliver',
      'other',
    ),
    day,
    from: time,
    to: time,
    agents: list(key),
    place: text(),
    bookingWord: text(100),
    bring: text(),
    note: text(10_000),
  }),
  'visit.cancelled': because,
  'visit.not-answered': object({ at: amount, tried: text() }),
  'visit.finished': object({
    method: oneOf('home', 'phone', 'video'),
    arrivedAt: amount,
    leftAt: amount,
    seen: truth,
    health: text(10_000),
    mood: text(10_000),
    safety: text(10_000),
    followUp: text(10_000),
  }),
  'slip.requested': object({
    slip: oneOf(...slipKinds),
    about: key,
    copy: count,
    key: text(500),
    printer: text(200),
    reason: text(),
  }),
  'slip.archived': object({
    template: key,
    version: count,
    sha256: matching(/^[0-9a-f]{64}$/),
    pages: count,
    bytes: count,
  }),
  'slip.settled': object({
    state: oneOf('printed', 'unconfirmed', 'handed', 'unknown', 'failed', 'cancelled'),
    detail: text(),
  }),
  'slip.answered': object({ cameOut: truth }),
  'slip.resent': object({ printer: text(200) }),
  'slip.waived': because,
};
