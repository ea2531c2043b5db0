// One fold for every entity, shared by the station's store, its rebuild and the hub: that is why two sides can be equal.
import type { Alarm } from '../alarm/alarm';
import { applyAlarm } from '../alarm/apply-alarm';
import type { AliveCheck } from '../alive/alive';
import { applyAlive } from '../alive/apply-alive';
import { applyAuthorisation } from '../authorisation/apply-authorisation';
import type { Authorisation } from '../authorisation/authorisation';
import { applyCase } from '../case/apply-case';
import type { Case } from '../case/case';
import { applyConsent } from '../consent/apply-consent';
import type { Consent } from '../consent/consent';
import { applyEnquiry, type Enquiry } from '../enquiry/apply-enquiry';
import type { EntityKind, JourneyEvent } from '../journey';
import { applyHandover } from '../paper/apply-handover';
import type { Handover } from '../paper/handover';
import { applyDay } from '../queue/apply-day';
import { applyAppointment, type Appointment } from '../queue/appointment';
import { applyTicket } from '../queue/apply-ticket';
import type { BusinessDay } from '../queue/business-day';
import type { Ticket } from '../queue/ticket';
import { applyWindow, type WindowState } from '../queue/window-state';
import { applyResident } from '../resident/apply-resident';
import type { Resident } from '../resident/resident';
import { applySlip } from '../slip/apply-slip';
import type { Slip } from '../slip/slip';
import { applyStaff, type Staff } from '../station/apply-staff';
import { applyVisit } from '../visit/apply-visit';
import { applySketch } from '../visit/map/apply-sketch';
import type { Sketch } from '../visit/map/sketch';
import { applyPlan, type PublishedPlan } from '../visit/schedule/published-plan';
import { applyRoster } from '../visit/roster/apply-roster';
import type { RosterEntry } from '../visit/roster/roster';
import type { Visit } from '../visit/visit';

/** What each kind of entity folds into. */
export type EntityStates = {
  readonly staff: Staff;
  readonly day: BusinessDay;
  readonly ticket: Ticket;
  readonly window: WindowState;
  readonly appointment: Appointment;
  readonly resident: Resident;
  readonly enquiry: Enquiry;
  readonly authorisation: Authorisation;
  readonly consent: Consent;
  readonly case: Case;
  readonly handover: Handover;
  readonly visit: Visit;
  readonly roster: RosterEntry;
  readonly sketch: Sketch;
  readonly plan: PublishedPlan;
  readonly alarm: Alarm;
  readonly alive: AliveCheck;
  readonly slip: Slip;
};

export type EntityState = EntityStates[EntityKind];

type Fold<S> = (state: S | undefined, event: JourneyEvent) => S | undefined;

const folds: { readonly [E in EntityKind]: Fold<EntityStates[E]> } = {
  staff: applyStaff,
  day: applyDay,
  ticket: applyTicket,
  window: applyWindow,
  appointment: applyAppointment,
  resident: applyResident,
  enquiry: applyEnquiry,
  authorisation: applyAuthorisation,
  consent: applyConsent,
  case: applyCase,
  handover: applyHandover,
  visit: applyVisit,
  roster: applyRoster,
  sketch: applySketch,
  plan: applyPlan,
  alarm: applyAlarm,
  alive: applyAlive,
  slip: applySlip,
};

/**
 * Folds one event into the state of its entity. `state` must be that entity's, or undefined before its first event.
 * Undefined comes out where an event meets no state and cannot begin one: its beginning was never received.
 */
export function foldEvent(
  state: EntityState | undefined,
  event: JourneyEvent,
): EntityState | undefined {
  // The map pairs each kind with its own state; the compiler cannot follow that through an index.
  const fold = folds[event.entity] as Fold<EntityState>;
  return fold(state, event);
}
