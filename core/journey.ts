// Read this first: every event of the house, in the order in which a resident meets them.
// Outbox, audit trail, history on screen, synchronisation and recovery are all this one list.
// An event says what happened, in the past tense; it is never changed and never removed.
import type { AlarmEvents } from './journey/alarm-events';
import type { AliveEvents } from './journey/alive-events';
import type { AuthorityEvents } from './journey/authority-events';
import type { CaseEvents } from './journey/case-events';
import type { CourseEvents } from './journey/course-events';
import type { HallEvents } from './journey/hall-events';
import type { PaperEvents } from './journey/paper-events';
import type { PersonEvents } from './journey/person-events';
import type { PlanEvents } from './journey/plan-events';
import type { RosterEvents } from './journey/roster-events';
import type { SlipEvents } from './journey/slip-events';
import type { VisitEvents } from './journey/visit-events';
import type { Instant } from './kit/time';

/** Bodies of all events by kind. The part before the dot is the entity that the event belongs to. */
export type EventBodies = HallEvents &
  PersonEvents &
  AuthorityEvents &
  CaseEvents &
  CourseEvents &
  PaperEvents &
  VisitEvents &
  RosterEvents &
  PlanEvents &
  AlarmEvents &
  AliveEvents &
  SlipEvents;

export type EventKind = keyof EventBodies;

/** All that events are about. */
export const entityKinds = [
  'staff',
  'day',
  'ticket',
  'window',
  'appointment',
  'resident',
  'enquiry',
  'authorisation',
  'consent',
  'case',
  'handover',
  'visit',
  'roster',
  'sketch',
  'plan',
  'alarm',
  'alive',
  'slip',
] as const;

export type EntityKind = (typeof entityKinds)[number];

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
