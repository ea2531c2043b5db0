// Alarms with whom they are about: those whose clock runs, asked in every window where staff sit, and the register of all.
import type { Alarm } from '../../../core/alarm/alarm';
import type { Resident } from '../../../core/resident/resident';
import { useAnswer } from '../live';
import { mayUseKey } from '../read-alarms';
import type { AlarmRow } from '../db';
import { readable } from '../read';
import { peopleBy } from '../same-person';
import type { Store } from '../working-set';

export type AlarmWithPerson = {
  readonly alarm: Alarm;
  /** Null: not in the register. */
  readonly resident: Resident | null;
  /** The resident consented to a key being used. */
  readonly mayUseKey: boolean;
};

/** The oldest first. */
export function useOpenAlarms(): readonly AlarmWithPerson[] | undefined {
  return useAnswer(async ({ store }) => {
    const rows = await store.db.alarms.where('state').equals('open').toArray();
    const open = await withPeople(store, rows);
    return open.toSorted((a, b) => a.alarm.at - b.alarm.at);
  }, []);
}

/** Those that were reported last, open and closed, the newest first. */
export function useAlarmRegister(most: number): readonly AlarmWithPerson[] | undefined {
  return useAnswer(
    async ({ store }) =>
      withPeople(store, await store.db.alarms.orderBy('id').reverse().limit(most).toArray()),
    [most],
  );
}

async function withPeople(
  store: Store,
  rows: readonly AlarmRow[],
): Promise<readonly AlarmWithPerson[]> {
  const alarms = await readable(store, 'alarm', rows);
  const people = await peopleBy(
    store,
    alarms.flatMap(({ residentId }) => residentId ?? []),
  );
  return Promise.all(
    alarms.map(async (alarm) => ({
      alarm,
      resident: people.get(alarm.residentId ?? '') ?? null,
      mayUseKey: await mayUseKey(store, alarm),
    })),
  );
}
