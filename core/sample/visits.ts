// The agents' visits round a day: the past days made and recorded, today's and the next days' booked.
// No agent is at two doors at once; once a day two of them make a first visit together.
import type { EventBodies } from '../journey';
import { addDays, weekdayOf } from '../kit/day';
import { newEvent } from '../kit/new-event';
import { instantOf, type Day, type TimeOfDay } from '../kit/time';
import { bookingWord } from '../visit/booking-word';
import type { VisitPurpose } from '../visit/visit';
import type { SampleGroup, SampleResident } from './community';
import { sampleId, type Dice } from './dice';

type Slot = readonly [from: TimeOfDay, to: TimeOfDay];

const slots: readonly Slot[] = [
  ['09:00', '09:40'],
  ['10:00', '10:40'],
  ['11:00', '11:40'],
  ['13:30', '14:10'],
  ['14:30', '15:10'],
];

const pastDays = 10;
const comingDays = 7;

/** Visits to these residents, as groups in no particular order. Nothing happens on `today` itself: its visits wait. */
export function sampleVisits(
  dice: Dice,
  residents: readonly SampleResident[],
  agents: readonly string[],
  today: Day,
): readonly SampleGroup[] {
  const doors = dice.shuffle(residents);
  let nextDoor = 0;
  return visitDays(today).flatMap((day) =>
    plannedOn(dice, agents).flatMap(({ slot, team }) => {
      const resident = doors[nextDoor % doors.length];
      nextDoor += 1;
      if (!resident || nextDoor > doors.length) return [];
      return oneVisit(dice, { resident, day, slot, team, today });
    }),
  );
}

/** Today whatever day it is, and the working weekdays round it. */
const visitDays = (today: Day): readonly Day[] =>
  Array.from({ length: pastDays + comingDays + 1 }, (_, i) => addDays(today, i - pastDays)).filter(
    (day) => day === today || (weekdayOf(day) > 0 && weekdayOf(day) < 6),
  );

/** Who goes when: each agent's slots, one of them shared by two for somebody who is visited for the first time. */
function plannedOn(
  dice: Dice,
  agents: readonly string[],
): readonly { readonly slot: Slot; readonly team: readonly string[] }[] {
  const shared = dice.int(0, slots.length - 1);
  const [lead, second] = dice.shuffle(agents);
  return slots.flatMap((slot, i) => {
    const pair = i === shared && lead && second ? [lead, second] : [];
    const alone = agents.filter((agent) => !pair.includes(agent) && dice.chance(0.9));
    return [...(pair.length > 0 ? [pair] : []), ...alone.map((agent) => [agent])].map((team) => ({
      slot,
      team,
    }));
  });
}

type Plan = {
  readonly resident: SampleResident;
  readonly day: Day;
  readonly slot: Slot;
  readonly team: readonly string[];
  readonly today: Day;
};

function oneVisit(dice: Dice, plan: Plan): readonly SampleGroup[] {
  const { resident, day, slot, team, today } = plan;
  const [operator = ''] = team;
  const earlier = addDays(day, -dice.int(1, 6));
  const bookedOn = earlier < today ? earlier : addDays(today, -1);
  const at = instantOf(bookedOn, '16:00') + dice.int(0, 3_000_000);
  const subject = { id: sampleId(dice, at), version: 0, residentId: resident.id };
  const booked = newEvent(subject, 'visit.booked', bookingOf(dice, resident, day, slot, team));
  const end = day < today ? endOf(dice, day, slot) : undefined;
  return [
    { at, operator, events: [booked] },
    ...(end ? [{ at: end.at, operator, events: [end.event({ ...subject, version: 1 })] }] : []),
    ...(end?.found ? [{ at: end.found.at, operator, events: [foundBy(subject, end.found)] }] : []),
  ];
}

const errands: readonly (readonly [VisitPurpose, string, string])[] = [
  ['walk_round', '大字便民卡', ''],
  ['walk_round', '血压计', '每月探访'],
  ['collect_papers', '材料交接单', '收高龄津贴材料：户口簿复印件'],
  ['return_papers', '身份证原件、交接单', '还身份证原件'],
  ['sign', '委托书两份、印泥', '签委托书'],
  ['alive_check', '资格认证表、印泥', '养老待遇资格认证'],
  ['deliver', '社保卡', '送新社保卡，当面激活'],
];

function bookingOf(
  dice: Dice,
  { id, person }: SampleResident,
  day: Day,
  [from, to]: Slot,
  agents: readonly string[],
): EventBodies['visit.booked'] {
  const isFirst = agents.length > 1;
  const [purpose, bring, note] = isFirst
    ? (['assess', '大字同意书', '首次上门，两个人去'] as const)
    : (errands[dice.int(0, errands.length - 1)] ?? (['other', '', ''] as const));
  const hearing = person.aids.includes('hearing') ? '听力差，敲门重一点，慢慢说。' : '';
  return {
    residentId: id,
    caseId: null,
    purpose,
    day,
    from,
    to,
    agents,
    place: person.address,
    bookingWord: bookingWord(dice.next),
    bring,
    note: hearing + note,
  };
}

type Found = EventBodies['visit.escalation-closed'];

type End = {
  readonly at: number;
  /** How the search ended, where nobody had answered. */
  readonly found?: Found;
  readonly event: (subject: Parameters<typeof newEvent>[0]) => SampleGroup['events'][number];
};

const foundBy = (subject: Parameters<typeof newEvent>[0], found: Found) =>
  newEvent({ ...subject, version: 2 }, 'visit.escalation-closed', found);

function endOf(dice: Dice, day: Day, [from]: Slot): End {
  const arrivedAt = instantOf(day, from) + dice.int(-5, 10) * 60_000;
  const fate = dice.next();
  if (fate < 0.04) {
    const at = instantOf(day, '08:40');
    const reason = '家属来电，老人住院检查';
    return { at, event: (subject) => newEvent(subject, 'visit.cancelled', { reason }) };
  }
  if (fate < 0.1) {
    const tried = '敲门三次没有应答，打了电话，问了邻居';
    const body = { at: arrivedAt, tried };
    return {
      at: arrivedAt + 600_000,
      found: { at: arrivedAt + 5_400_000, how: '回了电话，在女儿家，一切都好', by: '女儿' },
      event: (subject) => newEvent(subject, 'visit.not-answered', body),
    };
  }
  const leftAt = arrivedAt + dice.int(15, 40) * 60_000;
  const body = {
    method: dice.chance(0.9) ? ('home' as const) : ('phone' as const),
    arrivedAt,
    leftAt,
    seen: true,
    health: dice.pick(['良好', '一般，血压稍高', '腿脚不便，能自理', '感冒刚好']),
    mood: dice.pick(['平和', '高兴，聊了家常', '有些孤单', '平和']),
    safety: dice.pick(['燃气、电线正常', '厨房杂物多，已帮着整理', '卫生间缺扶手', '正常']),
    followUp: dice.pick(['', '', '', '联系适老化改造', '下周打电话问候']),
  };
  return {
    at: leftAt + 300_000,
    event: (subject) => newEvent(subject, 'visit.finished', body),
  };
}
