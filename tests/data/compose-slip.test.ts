// What the slips say is read from the store alone: the facts of real events, in the words of the templates.
import { beforeEach, describe, expect, it } from 'vitest';
import type { NewEvent } from '../../core/journey';
import { addDays } from '../../core/kit/day';
import { dayOf, instantOf } from '../../core/kit/time';
import type { SlipKind } from '../../core/slip/slip';
import { sketchId } from '../../core/visit/map/apply-sketch';
import type { Session } from '../../renderer/data/session';
import { samplePerson } from '../support/sample-person';
import { stationSettings } from '../support/station-settings';
import { act, freshStore } from '../support/fresh-store';
import { ticketTaken } from '../support/store-in-node';

const fresh = freshStore();
let session: Session;

beforeEach(() => {
  const staff = { id: 'clerk', name: '卢静', role: 'clerk' } as const;
  session = { station: stationSettings(), staff, window: 3, store: fresh.modules.store };
});

const caseEvent = (kind: NewEvent['kind'], body: object): NewEvent =>
  ({ entity: 'case', entityId: 'c1', kind, base: 0, body }) as NewEvent;

const opened: readonly NewEvent[] = [
  {
    ...{ entity: 'resident', entityId: 'r1', kind: 'resident.registered', base: 0 },
    body: { person: samplePerson({ name: '王㛃' }) },
  },
  caseEvent('case.opened', {
    ...{ matter: 'elder_allowance', packVersion: 1, residentId: 'r1' },
    ...{ ticketId: null, visitId: null, number: '9901010012032026112330074' },
    ...{ tracking: '梧桐花开', hall: 'hall-1', window: 3, openedOn: '2026-11-23' },
  }),
  caseEvent('case.paper-marked', { paper: 'M01', state: 'seen_returned', copies: 0 }),
  caseEvent('case.paper-marked', { paper: 'M03', state: 'copy_kept', copies: 2 }),
];

const visit = (kind: NewEvent['kind'], body: object): NewEvent =>
  ({
    entity: 'visit',
    entityId: '0198f000-0000-7000-8000-00000000abcd',
    kind,
    base: 0,
    body,
  }) as NewEvent;

const booked = visit('visit.booked', {
  ...{ residentId: 'r1', caseId: null, purpose: 'collect_papers', day: '2026-11-25' },
  ...{ from: '09:00', to: '10:00', agents: ['clerk'], place: '梧桐里5号楼302' },
  ...{ bookingWord: '桂花糕', bring: '', note: '' },
});

async function words(
  kind: SlipKind,
  about: string,
  events: readonly NewEvent[],
  copy: { readonly copy: number; readonly reason: string } = { copy: 0, reason: '' },
): Promise<string> {
  const { record, store } = fresh.modules;
  const recorded = await record(store, act(...events));
  expect(recorded.ok).toBe(true);
  const { composeSlip } = await import('../../renderer/data/compose-slip');
  const requestedAt = instantOf('2026-11-23', '09:05');
  const { blocks } = await composeSlip(session, {
    ...{ kind, about, printer: 'virtual', requestedAt },
    ...copy,
  });
  return JSON.stringify(blocks);
}

describe('a slip about a case', () => {
  it('that was declined tells why, where else, what was returned, and whom to complain to', async () => {
    const declined = { reason: '还没到 70 岁', whereTo: '满 70 岁前再来' };
    const said = await words('refusal_notice', 'c1', [
      ...opened,
      caseEvent('case.declined', declined),
    ]);
    for (const part of [
      '不予受理通知书',
      '还没到 70 岁',
      '满 70 岁前再来',
      '身份证',
      '0099-5550-168',
    ])
      expect(said).toContain(part);
    // Kept copies were not returned.
    expect(said).not.toContain('户口簿');
    expect(said).toContain('王㛃（尾号 002X）');
  });

  it('that was taken back or passed on says so, and bears the day of it', async () => {
    const taken = caseEvent('case.withdrawn', { reason: '想再等等' });
    const said = await words('completion_notice', 'c1', [...opened, taken]);
    for (const part of ['终止通知', '您撤回了', '想再等等']) expect(said).toContain(part);
  });

  it('that became part of another says the first day, and the number that goes on', async () => {
    const into = '9901010012032026112130071';
    const linked = caseEvent('case.linked', { into: 'c0', number: into, since: '2026-11-21' });
    const said = await words('completion_notice', 'c1', [...opened, linked]);
    expect(said).not.toContain('终止通知');
    for (const part of ['合并办理告知', '合在一起办', '2026年11月21日'])
      expect(said.replaceAll('\n', '')).toContain(part);
    expect(said).toContain('1121 3007 1');
  });

  it('that was accepted names both last days and every step of the pack', async () => {
    const accepted = caseEvent('case.accepted', {
      ...{ acceptedOn: '2026-11-23', legalLastDay: '2027-01-05' },
      ...{ promisedLastDay: '2026-12-23', assumedYears: [] },
    });
    const said = await words('acceptance_notice', 'c1', [...opened, accepted]);
    for (const part of ['12月23日（星期三）', '2027年1月5日（星期二）', '区民政局'])
      expect(said).toContain(part);
  });

  it('that was accepted with papers to come names each with its last day, and not among those we have', async () => {
    const late = { paper: 'M05', state: 'late_promised', copies: 0, due: '2026-12-04' };
    const accepted = caseEvent('case.accepted', {
      ...{ acceptedOn: '2026-11-23', legalLastDay: '2027-01-05' },
      ...{ promisedLastDay: '2026-12-23', assumedYears: [] },
    });
    const marked = caseEvent('case.paper-marked', late);
    const said = await words('acceptance_receipt', 'c1', [...opened, marked, accepted]);
    const [have = '', come = ''] = said.split('先受理了，这些后补');
    expect(have).toContain('户口簿');
    expect(have).not.toContain('银行卡或存折');
    for (const part of ['银行卡或存折', '12月4日（星期五）']) expect(come).toContain(part);
  });

  it('that was given at once says on a copy what was there then, not what came since', async () => {
    const notice = caseEvent('case.notice-given', { papers: ['M05'], fields: [] });
    const copy = { copy: 1, reason: '老人丢了' };
    const before = await words('one_time_notice', 'c1', [...opened, notice], copy);
    const later = [caseEvent('case.paper-marked', { paper: 'M03', state: 'missing', copies: 0 })];
    expect(before).toContain('户口簿');
    expect(await words('one_time_notice', 'c1', later, copy)).toBe(before);
  });

  it('is marked with its number and reason when it is not the first', async () => {
    const notice = caseEvent('case.notice-given', { papers: ['M05'], fields: [] });
    const copy = { copy: 2, reason: '老人丢了' };
    const said = await words('one_time_notice', 'c1', [...opened, notice], copy);
    for (const part of ['补打 第 2 次', '原因：老人丢了', '银行卡或存折', '户口簿'])
      expect(said).toContain(part);
  });
});

describe('what is taken home beside the notices', () => {
  const ofMatter = (matter: string, answers: Readonly<Record<string, unknown>>, ending: string) => [
    opened[0]!,
    { ...opened[1]!, body: { ...opened[1]!.body, matter } } as NewEvent,
    ...Object.entries(answers).map(([field, value]) =>
      caseEvent('case.answered', { field, value, source: 'resident' }),
    ),
    caseEvent('case.accepted', {
      ...{ acceptedOn: '2026-11-23', legalLastDay: '2027-01-05' },
      ...{ promisedLastDay: '2026-12-23', assumedYears: [] },
    }),
    caseEvent('case.result-arrived', { ending, text: '', reference: '', on: '2026-11-23' }),
  ];

  it('a seat in a class has its day, and where and when as far as it was written down', async () => {
    const answers = { class_name: '手机入门班', first_on: '2026-11-25', seat_no: '第 3 排 2 号' };
    const said = await words('class_admission', 'c1', ofMatter('class_signup', answers, 'seated'));
    for (const part of ['上课通知', '手机入门班', '11月25日', '第 3 排 2 号', '王㛃'])
      expect(said).toContain(part);
    expect(said).not.toContain('在哪里');
  });

  it('a line of the passbook has what came in, and who saw it', async () => {
    const answers = { op: 'hours', activity: '陪老人取药', hours: 2, gain: 2, witness: '邱国强' };
    const said = await words('points_line', 'c1', ofMatter('points', answers, 'entered'));
    for (const part of ['积分存折', '陪老人取药', '"2 分"', '邱国强']) expect(said).toContain(part);
  });

  it('the proxy agent signs for the papers that we hold, and for every step', async () => {
    const accepted = ofMatter('elder_allowance', {}, 'granted').slice(0, -1);
    const said = await words('agent_acceptance', 'c1', [...accepted, ...opened.slice(2)]);
    for (const part of ['代办承接单', '户口簿', '区民政局', '12月23日', '代办不收钱', '代办员签名'])
      expect(said).toContain(part);
    // Seen and given back: it did not go along.
    expect(said).not.toContain('身份证');
  });
});

it('a visit that was done is confirmed with its hours; one that is only booked is not', async () => {
  const code = '0198f000-0000-7000-8000-00000000abcd';
  await expect(words('visit_confirmation', code, [...opened, booked])).rejects.toThrow('not done');
  const finished = visit('visit.finished', {
    ...{ method: 'home', seen: true, health: '', mood: '', safety: '', followUp: '下周打电话' },
    arrivedAt: instantOf('2026-11-25', '09:10'),
    leftAt: instantOf('2026-11-25', '09:45'),
  });
  const said = await words('visit_confirmation', code, [finished]);
  for (const part of ['11月25日 上午 9:10', '来取材料', '下周打电话', 'SW1/V/00000000ABCD'])
    expect(said).toContain(part);
});

it('a route sheet says the way as the screen and the planner do, and leaves out who put it off', async () => {
  const { now } = await import('../../renderer/data/mint');
  const today = dayOf(now());
  const id = (n: number) => `0198f000-0000-7000-8000-00000000000${n}`;
  const at = (n: number, kind: NewEvent['kind'], body: object): NewEvent =>
    ({ entity: 'visit', entityId: id(n), kind, base: 0, body }) as NewEvent;
  const bookedAt = (n: number, day: string, more: object) =>
    at(n, 'visit.booked', { ...booked.body, day, ...more });
  const house = (name: string, x: number) => ({
    ...{ id: name, name: `${name}号楼`, aliases: [], quarter: name, x, y: 0 },
    ...{ floors: 6, lift: false, gateMinutes: 0 },
  });
  const drawing = { office: { x: 0, y: 0 }, barriers: [], width: 999, height: 999 };
  const sketch = {
    ...{ entity: 'sketch', entityId: sketchId, kind: 'sketch.drawn', base: 0 },
    body: { ...drawing, buildings: [house('5', 700), house('6', 700)] },
  } as unknown as NewEvent;
  const events = [
    ...opened.slice(0, 1),
    sketch,
    bookedAt(1, today, { place: '5号楼101' }),
    bookedAt(2, today, { place: '6号楼101', from: '11:00', to: '11:30' }),
    at(2, 'visit.postponed', { to: null, reason: '去医院' }),
    bookedAt(3, today, { place: '6号楼101', from: '14:00', to: '14:10', channel: 'phone' }),
    bookedAt(4, today, { place: '家在远处', from: '15:00', to: '15:10', bring: '' }),
  ];
  // 700 metres as the crow flies, 910 by street, 13 minutes at 70 metres a minute.
  const said = await words('route_sheet', `clerk:${today}:a`, events);
  for (const part of ['"约 13 分钟"', '打电话，不用上门', '家在远处']) expect(said).toContain(part);
  expect(said).not.toContain('11:00');
  expect(said.match(/路上/g)).toHaveLength(2);
  // On three days the same way took twice as long.
  const trip = (n: number): NewEvent[] => {
    const day = addDays(today, -n);
    const set = instantOf(day, '09:00');
    const arrivedAt = set + 26 * 60_000;
    const leftAt = arrivedAt + 60_000;
    const notes = { health: '', mood: '', safety: '', followUp: '' };
    return [
      bookedAt(n + 4, day, { place: '5号楼101' }),
      at(n + 4, 'visit.set-out', { at: set }),
      at(n + 4, 'visit.arrived', { at: arrivedAt, expectedEnd: leftAt }),
      at(n + 4, 'visit.finished', { ...notes, method: 'home', seen: true, arrivedAt, leftAt }),
    ];
  };
  const trips = [1, 2, 3].flatMap(trip);
  expect(await words('route_sheet', `clerk:${today}:b`, trips)).toContain('"约 26 分钟"');
});

it('a route sheet says under each door what to bring and which papers of the case to ask for', async () => {
  const { now } = await import('../../renderer/data/mint');
  const today = dayOf(now());
  const at = (n: number, more: object): NewEvent => ({
    ...visit('visit.booked', { ...booked.body, day: today, ...more }),
    entityId: `0198f000-0000-7000-8000-00000000000${n}`,
  });
  const said = await words('route_sheet', `clerk:${today}:a`, [
    ...opened,
    caseEvent('case.paper-marked', { paper: 'M06', state: 'late_promised', copies: 0 }),
    caseEvent('case.paper-marked', { paper: 'M05', state: 'missing', copies: 0 }),
    at(1, { caseId: 'c1', bring: '材料交接单' }),
    at(2, { from: '11:00', to: '11:30' }),
  ]);
  const { papersToCollect } = await import('../../renderer/data/papers-to-collect');
  const { readOne } = await import('../../renderer/data/read');
  const caze = await readOne(fresh.modules.store, 'case', 'c1');
  const names = caze ? papersToCollect(caze) : [];
  expect(names).toHaveLength(2);
  for (const part of ['材料交接单', ...names]) expect(said).toContain(part);
  expect(said).not.toContain('身份证');
  // What is kept already is not asked for, and a visit without a case has no such line.
  expect(said.match(/收走/g)).toHaveLength(1);
});

it('the note about a copy tells which slip, whose as others may see it, when the first was, and why', async () => {
  const slip = (id: string, copy: number, reason: string): NewEvent => ({
    ...{ entity: 'slip', entityId: id, kind: 'slip.requested', base: 0 },
    body: {
      ...{ slip: 'acceptance_receipt', about: 'c1', copy, reason, printer: 'virtual' },
      key: `c1/acceptance_receipt/${copy}`,
    },
  });
  const said = await words('reprint_note', 'c1#s2', [
    ...opened,
    ...[slip('s1', 0, ''), slip('s2', 1, '老人丢了')],
  ]);
  for (const part of ['受理回执', '9901 0100 1203 2026', '第 1 次', '老人丢了', '王＊＊'])
    expect(said).toContain(part);
  expect(said).not.toMatch(/王㛃|"banner"/);
});

it('a sheet of blank numbers bears each of them, its service, and room for a hand', async () => {
  const said = await words('handwritten_stub', 'stubs/A/900-902/s1', []);
  for (const part of ['A900', 'A901', 'A902', '领补贴', '姓名', '请保留本单', '沿虚线撕开'])
    expect(said).toContain(part);
  expect(said).not.toMatch(/A903|3 号窗口|卢静/);
});

it('a test page has the printer’s own code only where the printer has one', async () => {
  expect(await words('test_page', 'virtual', [])).not.toContain('SW1/TEST/A');
});

it('a queue ticket bears neither window nor clerk, for nobody has served yet', async () => {
  const said = await words('queue_ticket', 't1', [ticketTaken('t1', 17)]);
  expect(said).toContain('A017');
  expect(said).not.toMatch(/3 号窗口|卢静/);
});
