// The alarm (一键呼叫, 跌倒预警): somebody may lie on the floor, and a clock runs until somebody has seen or spoken to them.
import type { AlarmEnding, AlarmKind, AlarmWay } from '../alarm/alarm';
import type { Instant } from '../kit/time';

export type AlarmEvents = {
  'alarm.raised': {
    /** Null: not in the register. `who` and `place` then say whom. */
    readonly residentId: string | null;
    readonly who: string;
    readonly place: string;
    readonly what: AlarmKind;
    readonly way: AlarmWay;
    /** When it came, not when it was written down. */
    readonly at: Instant;
    /** Who rang, what the device said. */
    readonly note: string;
  };
  /** `step`: its key in the data; `told`: who was rung or sent; `outcome`: what came of it. */
  'alarm.step-taken': {
    readonly step: string;
    readonly at: Instant;
    readonly told: string;
    readonly outcome: string;
  };
  /** Somebody stands before the door; what is behind it they may not know yet. */
  'alarm.arrived': { readonly at: Instant; readonly who: string; readonly outcome: string };
  /** Somebody has seen the person or spoken to them: only now is it known how they are. */
  'alarm.person-met': {
    readonly at: Instant;
    readonly how: 'seen' | 'spoken';
    readonly by: string;
    readonly outcome: string;
  };
  /** Somebody was booked to go at once. */
  'alarm.visit-booked': { readonly visitId: string };
  'alarm.closed': {
    readonly at: Instant;
    readonly ending: AlarmEnding;
    readonly how: string;
    readonly by: string;
  };
};
