// The machine, the business day, the queue and the windows of a hall.
import type { Day, Instant, TimeOfDay } from '../kit/time';
import type { Priority, PriorityFact, TicketChannel, TicketEnding } from '../queue/ticket';
import type { WindowWork } from '../queue/window-state';
import type { RejoinPlace } from '../station/station';

export type HallEvents = {
  // ── the machine and its people ─────────────────────────────────────────────────────────────────
  /** A member of staff may sign in at this centre. */
  'staff.enrolled': { readonly name: string; readonly role: StaffRole };

  // ── the business day (entity id: `hall:date`) ──────────────────────────────────────────────────
  /** The day's queue began. `date` never goes back, whatever the clock says. */
  'day.opened': { readonly hall: string; readonly date: Day };
  /** The day's queue ended by an act of a person; open tickets were closed in the same group. */
  'day.closed': {
    readonly hall: string;
    readonly date: Day;
    /** Slips that were not on paper and were let go of, each with its reason. */
    readonly letGo?: readonly { readonly slip: string; readonly reason: string }[];
  };

  // ── the queue ──────────────────────────────────────────────────────────────────────────────────
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
    /** As written at the ticket desk by somebody whom it did not match with the register: for the counter's eyes. */
    readonly saidName?: string;
    /** A keyed hash of the card's number, where the register does not know it; another machine's hash of it differs. */
    readonly card?: string;
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

  // ── the windows of the hall (entity id: `hall:window`) ─────────────────────────────────────────
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

  // ── a place in the hall's hours, booked beforehand ─────────────────────────────────────────────
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
};

export type StaffRole = 'clerk' | 'agent' | 'supervisor';
