// The week of alive-checks: a list is taken in, somebody is seen, or not found, which starts the clock of an alarm. The rules are core/alive.
import { raiseAlarm, type AlarmRefusal } from '../../../core/alarm/alarm-acts';
import type { AliveCheck } from '../../../core/alive/alive';
import {
  checkAlive,
  takeInList,
  type AliveRefusal,
  type ListedPerson,
} from '../../../core/alive/alive-acts';
import { readAliveList, type BadLine, type ListColumn } from '../../../core/alive/read-list';
import type { EventBodies, NewEvent } from '../../../core/journey';
import { ok, refuse, type Result } from '../../../core/kit/result';
import { dayOf } from '../../../core/kit/time';
import { residentByCertNo } from '../find-resident';
import { newId, now } from '../mint';
import { need } from '../need';
import { openRows } from '../read';
import { needPerson, sameIds } from '../same-person';
import { act, stateOf, type Acted } from './act';

export type TakenIn = {
  /** Lines that stand in the list now, and how many of them data knew. */
  readonly people: number;
  readonly matched: number;
  readonly bad: readonly BadLine[];
};

export type ListRefusal = {
  readonly code: 'alive_no_columns';
  readonly missing: readonly ListColumn[];
};

/** Every good line is recorded, every bad one comes back. `source`: the file's name. */
export async function takeIn(file: {
  readonly content: ArrayBuffer;
  readonly name: string;
}): Acted<TakenIn, AliveRefusal | ListRefusal> {
  const read = readAliveList(textOf(file.content), dayOf(now()));
  if (!read.ok) return refuse({ code: 'alive_no_columns', missing: read.missing });
  const bad: BadLine[] = [...read.bad];
  const people: ListedPerson[] = [];
  for (const { line, name, certNo, due, matchedOn } of read.lines) {
    const resident = await residentByCertNo(certNo);
    const text = `${name}，${certNo}`;
    if (!resident) bad.push({ line, text, fault: 'not_registered' });
    else if (plainName(resident.person.name) !== plainName(name))
      bad.push({ line, text, fault: 'other_name' });
    else people.push({ residentId: resident.id, due, matchedOn });
  }
  const recorded = await act(
    async (store) => openRows(store, 'alive', await store.db.alives.toArray()),
    (known) => takeInList(known, people, file.name),
  );
  if (!recorded.ok) return recorded;
  const matched = people.filter(({ matchedOn }) => matchedOn !== null).length;
  return ok({ people: people.length, matched, bad: bad.sort((a, b) => a.line - b.line) });
}

/** Not found: in the same act an alarm is raised, unless one runs already. `alarmNote`: what it says. */
export async function check(
  id: string,
  said: EventBodies['alive.checked'],
  alarmNote: string,
): Acted<AliveCheck, AliveRefusal | AlarmRefusal> {
  const alarmId = newId();
  const recorded = await act(
    async (store) => {
      const subject = await need(store, 'alive', id);
      const { id: residentId, person } = await needPerson(store, subject.residentId);
      const ids = await sameIds(store, residentId);
      const rows = await store.db.alarms
        .where('residentId')
        .anyOf([...ids])
        .toArray();
      const alarms = await openRows(store, 'alarm', rows);
      return { subject, residentId, place: person.address, alarms };
    },
    ({
      subject,
      residentId,
      place,
      alarms,
    }): Result<readonly NewEvent[], AliveRefusal | AlarmRefusal> => {
      const checked = checkAlive(subject, { ...said, today: dayOf(now()) });
      const isSearched = alarms.some(({ closed }) => closed === null);
      if (!checked.ok || said.result !== 'not_found' || isSearched) return checked;
      const raised = raiseAlarm([], {
        ...{ alarmId, now: now(), at: now(), residentId, who: '', place, note: alarmNote },
        ...{ what: 'no_sign', way: 'person' },
      });
      return raised.ok ? ok([...checked.value, ...raised.value]) : raised;
    },
  );
  return stateOf(recorded, 'alive', id);
}

const plainName = (name: string): string => name.normalize('NFKC').replace(/[\s·•.．]/g, '');

/** Spreadsheets here write GB18030 as often as UTF-8; what is not the one is the other. */
function textOf(content: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('gb18030').decode(content);
  }
}
