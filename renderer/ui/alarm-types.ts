// What the screens of an alarm are told, and what they can have done: the stations bring both.
import type { Alarm } from '../../core/alarm/alarm';
import type { EventBodies } from '../../core/journey';
import type { Result } from '../../core/kit/result';
import type { Resident } from '../../core/resident/resident';
import { t } from './i18n';
import type { FinderHit } from './finder';
import type { Refusal } from './say';

export type AlarmShown = {
  readonly alarm: Alarm;
  /** Null: not in the register. */
  readonly resident: Resident | null;
  readonly mayUseKey: boolean;
};

type Done = Promise<Result<Alarm, Refusal>>;

export type AlarmActs = {
  readonly raise: (said: EventBodies['alarm.raised']) => Done;
  readonly step: (
    id: string,
    said: { readonly step: string; readonly told: string; readonly outcome: string },
  ) => Done;
  readonly arrive: (id: string, who: string, outcome: string) => Done;
  readonly meet: (id: string, said: Omit<EventBodies['alarm.person-met'], 'at'>) => Done;
  readonly close: (id: string, said: Omit<EventBodies['alarm.closed'], 'at'>) => Done;
};

/** Whom it is about, while it is being looked for. */
export type Raising = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly hits: readonly FinderHit[];
  readonly resident: Resident | null;
  readonly onPick: (residentId: string | null) => void;
};

export const alarmName = ({ alarm, resident }: Pick<AlarmShown, 'alarm' | 'resident'>): string =>
  resident?.person.name ?? (alarm.who === '' ? t('visits.nobodyKnown') : alarm.who);
