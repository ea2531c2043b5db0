// Read this first: every event of the house, in the order in which a resident meets them.
// Outbox, audit trail, history on screen, synchronisation and recovery are all this one list.
// An event says what happened, in the past tense; it is never changed and never removed.
import type {
  CaseNumber,
  ConfirmationItem,
  FieldSource,
  FieldValue,
  PaperState,
  SignMode,
  Stroke,
} from './case/case';
import type { Day, Instant, TimeOfDay, ValidTo } from './kit/time';
import type { Person } from './resident/person';
import type { RejoinPlace } from './station/station';
import type { Priority, PriorityFact, TicketChannel, TicketEnding } from './queue/ticket';
import type { WindowWork } from './queue/window-state';
import type { ArchivedSheet, SlipKind, SlipSettledState } from './slip/slip';
import type { VisitMethod, VisitPurpose } from './visit/visit';

/** Bodies of all events by kind. The part before the dot is the entity that the event belongs to. */
export type EventBodies = {
  // ── the machine and its people ────────────────────────────────────────────────────────────────
  /** A member of staff may sign in at this centre. */
  'staff.enrolled': { readonly name: string; readonly role: StaffRole };

  // ── the business day (entity id: `hall:date`) ────────────────────────────────────────────────
  /** The day's queue began. `date` never goes back, whatever the clock says. */
  'day.opened': { readonly hall: string; readonly date: Day };
  /** The day's queue ended by an act of a person; open tickets were closed in the same group. */
  'day.closed': {
    readonly hall: string;
    readonly date: Day;
    /** Slips that were not on paper and were let go of, each with its reason. */
    readonly letGo?: readonly { readonly slip: string; readonly reason: string }[];
  };

  // ── the queue ─────────────────────────────────────────────────────────────────────────────────
  'ticket.taken': {
    readonly hall: string;
    readonly day: Day;
    /** Key of the service in the site's data. */
    readonly service: string;
    /** Letter of the number series, and the serial in it: together the number on paper. */
    readonly series: string;
    readonly serial: number;
    /** As printed and spoken: `A017`. */
    readonly number: string;
    readonly channel: TicketChannel;
    readonly residentId: string | null;
    /** `王＊＊`: boards and tickets never know more. */
    readonly maskedName: string | null;
    readonly age: number | null;
    readonly priority: Priority;
    /** First arrival; survives hold, return and transfer. */
    readonly arrivedAt: Instant;
    /** What else may put somebody forward than the age; absent = nothing is known. */
    readonly facts?: readonly PriorityFact[];
    /** The booking that was checked in with it. */
    readonly appointmentId?: string;
    /** The home visit whose follow-up it is. */
    readonly visitId?: string;
  };
  /** `turn`: the hall's n-th call of the day, so that the order of calls never depends on a clock. */
  'ticket.called': { readonly window: number; readonly turn: number };
  'ticket.recalled': { readonly window: number };
  /** The called person stands there; nobody calls them again. */
  'ticket.arrived': { readonly window: number };
  'ticket.started': { readonly window: number };
  /** Served without having been called, so the board never shows it. */
  'ticket.served-directly': { readonly window: number };
  /** The window found out whose number it is: who gave no card at the ticket desk, or somebody else came with it. */
  'ticket.identified': {
    readonly window: number;
    readonly residentId: string;
    readonly maskedName: string;
    readonly age: number;
    readonly priority: Priority;
  };
  'ticket.held': { readonly window: number; readonly reason: string };
  'ticket.resumed': { readonly window: number };
  'ticket.returned': { readonly window: number; readonly reason: string };
  /** To another service, another window, or both; number and place in the line are kept. */
  'ticket.transferred': {
    readonly window: number;
    readonly service: string;
    /** Only this window calls it; null = whoever is free. */
    readonly toWindow: number | null;
    readonly reason: string;
  };
  /** A person put it before everybody who waits; listed at the end of the day. */
  'ticket.jumped': { readonly window: number; readonly reason: string };
  /** Several services in one visit: the person stays, and goes on with this one. */
  'ticket.service-changed': { readonly window: number; readonly service: string };
  /** Called, and did not come. May rejoin by the site's rule. */
  'ticket.missed': { readonly window: number };
  /** The rule that it came back by; absent = once, to the end of the line. */
  'ticket.rejoined': { readonly most?: number; readonly place?: RejoinPlace };
  'ticket.finished': { readonly window: number };
  /** At the end of the day, with an honest outcome. */
  'ticket.closed': { readonly ending: TicketEnding };
  /** Takes back the ticket's latest step, within a short time, as a new event. */
  'ticket.undone': { readonly eventId: string };

  // ── the windows of the hall (entity id: `hall:window`) ───────────────────────────────────────
  'window.set': {
    readonly hall: string;
    readonly window: number;
    readonly state: WindowWork;
    readonly reason: string;
  };
  /** This window asks the others for a hand. */
  'window.help-called': { readonly hall: string; readonly window: number; readonly note: string };
  'window.help-answered': { readonly byWindow: number };
  'window.help-ended': Record<string, never>;

  // ── a place in the hall's hours, booked beforehand ───────────────────────────────────────────
  'appointment.booked': {
    readonly hall: string;
    readonly residentId: string;
    readonly service: string;
    readonly day: Day;
    readonly from: TimeOfDay;
    readonly to: TimeOfDay;
    readonly note: string;
  };
  'appointment.cancelled': { readonly reason: string };
  /** The person came; the ticket was given in the same group. */
  'appointment.checked-in': { readonly ticketId: string };
  /** The day was closed, and nobody came. */
  'appointment.missed': Record<string, never>;

  // ── the person ────────────────────────────────────────────────────────────────────────────────
  'resident.registered': { readonly person: Person };
  'resident.corrected': { readonly changes: Partial<Person>; readonly evidence: string };

  // ── an enquiry: a question answered, no case ─────────────────────────────────────────────────
  'enquiry.recorded': {
    readonly residentId: string | null;
    readonly ticketId: string | null;
    readonly topic: string;
    readonly question: string;
    readonly answer: string;
    /** `now`: answered on the spot; `call_back`: somebody rings `phone`. */
    readonly outcome: 'now' | 'call_back';
    readonly phone: string | null;
  };
  /** The promised call was made; `note`: what was told. */
  'enquiry.called-back': { readonly note: string };

  // ── the case: a form filled on a resident's behalf ───────────────────────────────────────────
  'case.opened': {
    /** Code key of the matter and version of its pack: a case keeps the version it began under. */
    readonly matter: string;
    readonly packVersion: number;
    readonly residentId: string;
    readonly ticketId: string | null;
    readonly visitId: string | null;
    readonly number: CaseNumber;
    /** Four characters to say on the phone, `梧桐花开`. */
    readonly tracking: string;
    readonly hall: string;
    readonly window: number;
    readonly openedOn: Day;
  };
  /** The identity document was seen by a person. */
  'case.identified': {
    readonly document: 'id_card' | 'temporary_id' | 'hukou_book';
    readonly validTo: ValidTo;
  };
  'case.answered': {
    readonly field: string;
    readonly value: FieldValue;
    readonly source: FieldSource;
  };
  'case.paper-marked': {
    readonly paper: string;
    readonly state: PaperState;
    readonly copies: number;
  };
  /** The one-time notice: everything that is missing, at once. */
  'case.notice-given': { readonly papers: readonly string[]; readonly fields: readonly string[] };
  /** The clerk turned the questions to the screen facing the resident. */
  'case.presented': { readonly window: number; readonly items: readonly ConfirmationItem[] };
  'case.confirmed': { readonly item: string; readonly agreed: boolean };
  'case.help-asked': { readonly window: number };
  'case.signed': {
    readonly mode: SignMode;
    readonly strokes: readonly Stroke[];
    readonly width: number;
    readonly height: number;
  };
  'case.accepted': {
    readonly acceptedOn: Day;
    readonly legalLastDay: Day;
    readonly promisedLastDay: Day;
    /** Years whose holiday list was not there: their days were counted Monday to Friday. */
    readonly assumedYears: readonly number[];
  };
  'case.declined': { readonly reason: string; readonly whereTo: string };
  'case.passed-on': { readonly to: string };
  'case.withdrawn': { readonly reason: string };
  'case.rating-asked': { readonly window: number };
  /** By the resident alone. `level: null` = preferred not to say. */
  'case.rated': { readonly level: 1 | 2 | 3 | 4 | 5 | null; readonly reasons: readonly string[] };

  // ── the home visit ────────────────────────────────────────────────────────────────────────────
  'visit.booked': {
    readonly residentId: string;
    readonly caseId: string | null;
    readonly purpose: VisitPurpose;
    readonly day: Day;
    readonly from: TimeOfDay;
    readonly to: TimeOfDay;
    readonly agents: readonly string[];
    readonly place: string;
    /** The agent says it at the door; the resident can check it against the card. */
    readonly bookingWord: string;
    readonly bring: string;
    readonly note: string;
  };
  'visit.cancelled': { readonly reason: string };
  'visit.not-answered': { readonly at: Instant; readonly tried: string };
  'visit.finished': {
    readonly method: VisitMethod;
    readonly arrivedAt: Instant;
    readonly leftAt: Instant;
    readonly seen: boolean;
    readonly health: string;
    readonly mood: string;
    readonly safety: string;
    readonly followUp: string;
  };

  // ── slips on paper ────────────────────────────────────────────────────────────────────────────
  /** Commit first, then print: this is on disk before a byte leaves. */
  'slip.requested': {
    readonly slip: SlipKind;
    /** Entity that the paper is about. */
    readonly about: string;
    /** 0 = the original; n = 补打 n. */
    readonly copy: number;
    /** Unique: business event + kind + copy. */
    readonly key: string;
    readonly printer: string;
    readonly reason: string;
  };
  /** The A4 sheet's PDF is kept, before anything of it is printed. */
  'slip.archived': ArchivedSheet;
  'slip.settled': { readonly state: SlipSettledState; readonly detail: string };
  /** The clerk answered “did it come out whole?”. */
  'slip.answered': { readonly cameOut: boolean };
  /** The same original again, on this printer: nothing of it had left the machine. */
  'slip.resent': { readonly printer: string };
  /** A person let go of a slip that is not on paper. */
  'slip.waived': { readonly reason: string };
};

export type StaffRole = 'clerk' | 'agent' | 'supervisor';

export type EventKind = keyof EventBodies;

export type EntityKind =
  | 'staff'
  | 'day'
  | 'ticket'
  | 'window'
  | 'appointment'
  | 'resident'
  | 'enquiry'
  | 'case'
  | 'visit'
  | 'slip';

/** One thing that happened, as kept in the journal, the store, the outbox and on the hub. */
export type JourneyEvent<K extends EventKind = EventKind> = {
  [Kind in K]: {
    /** UUIDv7, minted at the tap and never again. */
    readonly id: string;
    /** The device that minted it, and its gapless number there (1, 2, 3 …). */
    readonly device: string;
    readonly seq: number;
    /** One act of one person: visible wholly or not at all. */
    readonly group: string;
    /** Version of the body's shape; old shapes are cast up in `sync/upcast.ts`. */
    readonly v: number;
    readonly entity: EntityKind;
    readonly entityId: string;
    readonly kind: Kind;
    readonly body: EventBodies[Kind];
    /** Version of the entity (number of events folded into it) that the decision was taken on. */
    readonly base: number;
    readonly operator: string;
    /** The resident for whom the operator acts, where there is one. */
    readonly onBehalfOf: string | null;
    readonly at: Instant;
    /** Milliseconds since the device was started: survives a changed clock within one boot. */
    readonly monotonic: number;
  };
}[K];

/** What a decision in core returns: the event without what the record door mints (ids, seq, time, operator). */
export type NewEvent<K extends EventKind = EventKind> = {
  [Kind in K]: {
    readonly entity: EntityKind;
    readonly entityId: string;
    readonly kind: Kind;
    readonly body: EventBodies[Kind];
    readonly base: number;
    readonly onBehalfOf?: string;
  };
}[K];

/** The entity that a kind of event belongs to: the part before the dot. */
export function entityOf(kind: EventKind): EntityKind {
  return kind.slice(0, kind.indexOf('.')) as EntityKind;
}
