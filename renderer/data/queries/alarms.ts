// Alarms whose clock runs, with whom they are about: asked in every window where staff sit.
import type { Alarm } from '../../../core/alarm/alarm';
import type { Resident } from '../../../core/resident/resident';
import { useAnswer } from '../live';
import { mayUseKey } from '../read-alarms';
import { readable } from '../read';
import { peopleBy } from '../same-person';

export type OpenAlarm = {
  readonly alarm: Alarm;
  /** Null: not in the register. */
  readonly resident: Resident | null;
  /** The resident consented to a key being used. */
  readonly mayUseKey: boolean;
};

/** The oldest first. */
export function useOpenAlarms(): readonly OpenAlarm[] | undefined {
  return useAnswer(async ({ store }) => {
    const rows = await store.db.alarms.where('state').equals('open').toArray();
    const alarms = await readable(store, 'alarm', rows);
    const people = await peopleBy(
      store,
      alarms.flatMap(({ residentId }) => residentId ?? []),
    );
    const open = await Promise.all(
      alarms.map(async (alarm) => ({
        alarm,
        resident: people.get(alarm.residentId ?? '') ?? null,
        mayUseKey: await mayUseKey(store, alarm),
      })),
    );
    return open.sort((a, b) => a.alarm.at - b.alarm.at);
  }, []);
}
