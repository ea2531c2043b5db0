// What people do about an alarm. The rules are core/alarm.
import * as rules from '../../../core/alarm/alarm-acts';
import type { AlarmRefusal } from '../../../core/alarm/alarm-acts';
import type { Alarm } from '../../../core/alarm/alarm';
import type { EventBodies, NewEvent } from '../../../core/journey';
import type { Result } from '../../../core/kit/result';
import { sendVisit } from '../../../core/alarm/send-visit';
import { bookingWord } from '../../../core/visit/booking-word';
import type { Visit } from '../../../core/visit/visit';
import type { VisitRefusal } from '../../../core/visit/visit-refusal';
import { fraction, newId, now } from '../mint';
import { need } from '../need';
import { openRows } from '../read';
import { mayUseKey } from '../read-alarms';
import { sameIds, standingId } from '../same-person';
import { act, stateOf, type Acted } from './act';

async function raise(said: EventBodies['alarm.raised']): Acted<Alarm, AlarmRefusal> {
  const alarmId = newId();
  const recorded = await act(
    async (store) => {
      const ids = said.residentId === null ? [] : await sameIds(store, said.residentId);
      const residentId = said.residentId && (await standingId(store, said.residentId));
      const rows = await store.db.alarms
        .where('residentId')
        .anyOf([...ids])
        .toArray();
      const open = await openRows(store, 'alarm', rows);
      return { residentId, open: open.map((alarm) => ({ ...alarm, residentId })) };
    },
    ({ residentId, open }) => rules.raiseAlarm(open, { ...said, residentId, alarmId, now: now() }),
  );
  return stateOf(recorded, 'alarm', alarmId);
}

async function step(
  id: string,
  said: { readonly step: string; readonly told: string; readonly outcome: string },
): Acted<Alarm, AlarmRefusal> {
  const recorded = await act(
    async (store) => {
      const alarm = await need(store, 'alarm', id);
      return { alarm, mayUseKey: await mayUseKey(store, alarm) };
    },
    ({ alarm, mayUseKey: may }) => rules.takeStep(alarm, { ...said, mayUseKey: may, now: now() }),
  );
  return stateOf(recorded, 'alarm', id);
}

const arrive = (id: string, who: string, outcome: string): Acted<Alarm, AlarmRefusal> =>
  verb(id, (alarm) => rules.arriveAt(alarm, { who, outcome, now: now() }));

const meet = (
  id: string,
  said: Omit<EventBodies['alarm.person-met'], 'at'>,
): Acted<Alarm, AlarmRefusal> =>
  verb(id, (alarm) => rules.meetPerson(alarm, { ...said, now: now() }));

const close = (
  id: string,
  said: Omit<EventBodies['alarm.closed'], 'at'>,
): Acted<Alarm, AlarmRefusal> =>
  verb(id, (alarm) => rules.closeAlarm(alarm, { ...said, now: now() }));

/** Everything that a window does about an alarm. */
export const alarmActs = { raise, step, arrive, meet, close } as const;

/** Books a visit that begins now, together with the note on the alarm. `note`: what the agent is told. */
export async function sendBecauseOf(
  id: string,
  agents: readonly string[],
  note: string,
): Acted<Visit, AlarmRefusal | VisitRefusal> {
  const visitId = newId();
  const word = bookingWord(fraction);
  const recorded = await act(
    (store) => need(store, 'alarm', id),
    (alarm) => sendVisit(alarm, { visitId, agents, note, bookingWord: word, now: now() }),
  );
  return stateOf(recorded, 'visit', visitId);
}

async function verb(
  id: string,
  decide: (alarm: Alarm) => Result<readonly NewEvent[], AlarmRefusal>,
): Acted<Alarm, AlarmRefusal> {
  const recorded = await act((store) => need(store, 'alarm', id), decide);
  return stateOf(recorded, 'alarm', id);
}
