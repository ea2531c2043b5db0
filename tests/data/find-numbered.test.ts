// Every number and word that stands on a paper of ours leads to what it is about.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewEvent } from '../../core/journey';
import { formatCaseNumber, groupCaseNumber } from '../../core/case/number';
import { dayOf } from '../../core/kit/time';
import { machineInNode, type MachineInNode } from '../support/machine-in-node';
import { stationSettings } from '../support/station-settings';
import { storeInNode, type StoreModules } from '../support/store-in-node';

let machine: MachineInNode;
let modules: StoreModules;

const station = stationSettings();
const today = dayOf(Date.now());
const community = station.site.communityCode;
const number = formatCaseNumber({ community, day: today, counter: '3', serial: 7 });
const older = formatCaseNumber({ community, day: '2026-01-05', counter: '3', serial: 7 });

const event = (entity: NewEvent['entity'], entityId: string, kind: string, body: object) =>
  ({ entity, entityId, kind, base: 0, body }) as NewEvent;

const opened = (id: string, given: string, tracking: string, openedOn: string) =>
  event('case', id, 'case.opened', {
    ...{ matter: 'elder_allowance', packVersion: 1, residentId: 'r1', ticketId: null },
    ...{ visitId: null, number: given, tracking, hall: station.hall, window: 3, openedOn },
  });

beforeAll(async () => {
  machine = await machineInNode();
  modules = await storeInNode();
  const done = await modules.record(modules.store, {
    operator: 'clerk',
    read: () => Promise.resolve(null),
    decide: () => ({
      ok: true,
      value: [
        event('day', `${station.hall}:${today}`, 'day.opened', { hall: station.hall, date: today }),
        event('ticket', 't1', 'ticket.taken', {
          ...{ hall: station.hall, day: today, service: 'allowance', series: 'A', serial: 17 },
          ...{ number: 'A017', channel: 'kiosk', residentId: null, maskedName: null, age: null },
          ...{ priority: { band: 'none', rank: 0 }, arrivedAt: Date.now() },
        }),
        opened('c1', number, '梧桐花开', today),
        opened('c2', older, '柳岸听雨', '2026-01-05'),
        event('case', 'c2', 'case.official-number-given', { number: '粤AL-2026 0012345b' }),
      ],
    }),
  });
  if (!done.ok) throw new Error(JSON.stringify(done));
});

afterAll(async () => {
  await modules.close();
  await machine.close();
});

async function found(text: string): Promise<readonly string[]> {
  const { findNumbered } = await import('../../renderer/data/find-numbered');
  const { tickets, cases } = await findNumbered(modules.store, station, text);
  return [...tickets, ...cases].map(({ id }) => id);
}

it.each([
  ['a ticket number', 'A017', ['t1']],
  ['a ticket number without its zeros, in small letters', 'a17', ['t1']],
  ['a case number', number, ['c1']],
  ['a case number in groups', groupCaseNumber(number), ['c1']],
  ['a case number of another day', older, ['c2']],
  ['a case number as far as it is typed', `${community}20260105`, ['c2']],
  ['what follows the day in a number of today', '3007', ['c1']],
  ['the same with its check character', number.slice(-5), ['c1']],
  ['the tracking word', '柳岸听雨', ['c2']],
  ['the code on the slip of a case', `SW1/C/${number}`, ['c1']],
  ['the code on a ticket', `SW1/T/${today.replaceAll('-', '')}/A017`, ['t1']],
  ['the number that the platform gave', '粤AL-2026 0012345b', ['c2']],
  ['the same as far as it is typed, in other groups', '粤al2026', ['c2']],
  ['too little of it', '粤al20', []],
  ['a mistyped number', `${number.slice(0, 24)}${number.endsWith('0') ? '1' : '0'}`, []],
  ['two letters', '30', []],
])('finds by %s', async (_, text, ids) => {
  expect(await found(text)).toEqual(ids);
});
