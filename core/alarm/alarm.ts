// An alarm as folded from its events. It is open until it is closed with an outcome that somebody can answer for.
import type { EventBodies } from '../journey';

export const alarmKinds = ['fall_alert', 'one_key_call', 'no_sign', 'fake_agent', 'other'] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** How it came in. */
export const alarmWays = ['device', 'phone', 'person'] as const;
export type AlarmWay = (typeof alarmWays)[number];

/** `taken_over`: the police or the ambulance are there and go on with it. */
export const alarmEndings = [
  'helped_up',
  'all_well',
  'hospital',
  'false_alarm',
  'taken_over',
  'died',
] as const;
export type AlarmEnding = (typeof alarmEndings)[number];

/** Steps that the rules know by name; the data may have others between them. */
export const familyStep = 'family';
export const keyStep = 'key';
export const emergencyStep = 'emergency';

export type Alarm = EventBodies['alarm.raised'] & {
  readonly id: string;
  readonly version: number;
  readonly steps: readonly EventBodies['alarm.step-taken'][];
  readonly arrivals: readonly EventBodies['alarm.arrived'][];
  readonly met: EventBodies['alarm.person-met'] | null;
  readonly visitIds: readonly string[];
  /** Null = the clock runs. */
  readonly closed: EventBodies['alarm.closed'] | null;
  /** Said at another machine that had not heard of the first yet: nothing of it is lost, and the first one stands. */
  readonly alsoMet?: readonly EventBodies['alarm.person-met'][];
  readonly alsoClosed?: readonly EventBodies['alarm.closed'][];
  readonly noops: readonly {
    readonly eventId: string;
    readonly kind: string;
    readonly device: string;
  }[];
};
