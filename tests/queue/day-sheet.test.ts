// The figures of a day where they leave the screen: on the day sheet, and as tables.
import { describe, expect, it } from 'vitest';
import type { JourneyEvent } from '../../core/journey';
import { callNext } from '../../core/queue/call';
import { closeDay } from '../../core/queue/close-day';
import { jump } from '../../core/queue/jump';
import { openDay } from '../../core/queue/open-day';
import { finish, start } from '../../core/queue/serve';
import { columnNames } from '../../core/queue/statistics/columns';
import { daySheetData, type DayWork } from '../../core/queue/statistics/day-sheet';
import { readTicket } from '../../core/queue/statistics/read-ticket';
import { statisticsOf, type Statistics } from '../../core/queue/statistics/statistics';
import { flatTable, tablesOf, type StatisticsWords } from '../../core/queue/statistics/tables';
import { fillTemplate } from '../../core/slip/fill-template';
import { hallInMemory, monday, site } from '../support/hall-in-memory';
import { templates } from '../slip/samples';

const window = 3;

/** Three come, one is put first and served, nobody calls the others. */
function aDay(): Statistics {
  const events: JourneyEvent[] = [];
  const room = hallInMemory((event) => events.push({ ...event, monotonic: event.at }));
  room.done((hall) => openDay(hall.day, { hall: 'wutong', now: room.now, dateConfirmed: true }));
  room.take('allowance');
  room.take('medical');
  const last = room.take('medical');
  if (typeof last !== 'string') throw new Error(last.code);
  room.now += 60_000;
  const command = () => ({ ticketId: last, window, now: room.now, reason: '胸闷，先办' });
  room.done((hall) => jump(hall, command()));
  room.now += 60_000;
  room.done((hall) => callNext(hall, command()));
  room.done((hall) => start(hall, command()));
  room.now += 300_000;
  room.done((hall) => finish(hall, command()));
  room.done((hall) => closeDay(hall));
  return statisticsOf(
    room
      .hall()
      .tickets.map((ticket) =>
        readTicket({ ticket, events: events.filter(({ entityId }) => entityId === ticket.id) }),
      ),
  );
}

const words: StatisticsWords = {
  ...{ total: 'all', division: 'by', item: 'item' },
  by: (division) => division,
  key: (_, key) => String(key),
  column: (name) => name,
  jumps: { name: 'jumps', columns: ['day', 'number', 'window', 'reason'] },
};

const quiet: DayWork = {
  ...{ opened: 0, accepted: 0, told: 0, refused: 0, delivered: 0, enquiries: 0 },
  ...{ visitsDone: 0, visitsLeft: 0, alarms: 0, alarmsOpen: 0, originals: 0 },
};

describe('the day sheet', () => {
  const template = templates.find(({ key }) => key === 'day_sheet')!;
  const office = {
    ...{ street: '临江街道', community: '梧桐社区', phone: '0099-5550-160' },
    ...{ complaintPhone: '0099-5550-168', issuedAt: monday, copy: 0 },
  };
  const sheetOf = (statistics: Statistics, work: Partial<DayWork> = {}): string => {
    const told = { statistics, work: { ...quiet, ...work } };
    const data = { ...office, ...daySheetData(told, site, '2026-11-23') };
    const filled = fillTemplate(template, data);
    if (!filled.ok) throw new Error(JSON.stringify(filled.refusal));
    return JSON.stringify(filled.value.blocks);
  };

  it('says what was counted, and names every jump with its reason', () => {
    const sheet = sheetOf(aDay());
    expect(sheet).toContain('"3 个"');
    expect(sheet).toContain('2分0秒');
    expect(sheet).toContain('5分0秒');
    expect(sheet).toContain('3 号窗口 · 胸闷，先办');
    expect(sheet).toContain('0 个（0.0%）');
  });

  it('says what was done beside the queue, and what stays open overnight', () => {
    const sheet = sheetOf(aDay(), { accepted: 41, visitsDone: 6, alarms: 3, originals: 2 });
    for (const words of ['"41 件"', '"6 家"', '"3 个"', '"2 样"']) expect(sheet).toContain(words);
    expect(sheet).not.toContain('报警没关');
    expect(sheetOf(aDay(), { alarmsOpen: 1 })).toContain('报警没关');
  });

  it('of a day on which nobody came is a sheet too', () => {
    expect(sheetOf(statisticsOf([]))).toContain('没有叫过号');
  });
});

describe('the tables', () => {
  it('have the whole in one row and each division with as many numbers', () => {
    const statistics = aDay();
    const { columns, rows } = flatTable(statistics, words);
    const at = columns.findIndex(({ title }) => title === 'tickets');
    expect(columns).toHaveLength(columnNames.length + 2);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows[0]?.[at]).toBe(3);
    const sum = (division: string) =>
      rows.filter(([by]) => by === division).reduce((all, row) => all + Number(row[at]), 0);
    for (const division of ['hour', 'day', 'service', 'window', 'channel', 'band'])
      expect(sum(division), division).toBe(3);
    const tables = tablesOf(statistics, words);
    expect(tables.map(({ name }) => name)).toEqual([
      ...['hour', 'day', 'service', 'window', 'channel', 'band', 'jumps'],
    ]);
    expect(tables.at(-1)?.rows).toEqual([['2026-11-23', 'B002', '3', '胸闷，先办']]);
  });
});
