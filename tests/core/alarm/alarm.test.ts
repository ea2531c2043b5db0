// An alarm: nobody closes it before somebody has met the person, a key is used only with consent, and two machines agree.
import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../../core/alarm/alarm';
import {
  arriveAt,
  closeAlarm,
  meetPerson,
  nextAlarmStep,
  raiseAlarm,
  takeStep,
} from '../../../core/alarm/alarm-acts';
import { sendVisit } from '../../../core/alarm/send-visit';
import { applyAlarm } from '../../../core/alarm/apply-alarm';
import type { JourneyEvent, NewEvent } from '../../../core/journey';
import type { Result } from '../../../core/kit/result';
import { bodyShapes } from '../../../core/sync/event-shapes';
import { rosterRules } from '../../../renderer/data/roster-rules';

const at1210 = Date.parse('2026-11-23T12:10:00+08:00');
const minutes = (n: number): number => at1210 + n * 60_000;
const steps = rosterRules.escalations['alarm'] ?? [];

const raised: Parameters<typeof raiseAlarm>[1] = {
  ...{ residentId: 'r1', who: '', place: '3 号楼 2 单元 501' },
  ...{ what: 'fall_alert', way: 'device', at: at1210, note: '' },
  ...{ alarmId: 'a1', now: at1210 },
};

let n = 0;
function toEvent(event: NewEvent, device = 'd1'): JourneyEvent {
  expect(bodyShapes[event.kind](event.body, 'body')).toBeNull();
  n += 1;
  const minted = {
    ...{ id: `e${n}`, device, seq: n, group: `g${n}`, v: 1, operator: 'lu' },
    ...{ onBehalfOf: null, at: at1210, monotonic: n },
  };
  return Object.assign(minted, event);
}

function done(alarm: Alarm | undefined, result: Result<readonly NewEvent[], unknown>): Alarm {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const after = result.value.reduce(
    (state: Alarm | undefined, event) => applyAlarm(state, toEvent(event)),
    alarm,
  );
  if (!after) throw new Error('no alarm');
  return after;
}

const fresh = (): Alarm => done(undefined, raiseAlarm([], raised));
const took = (alarm: Alarm, step: string, now: number, mayUseKey = false): Alarm =>
  done(alarm, takeStep(alarm, { step, told: '小周', outcome: '好', mayUseKey, now }));

describe('a fall alert at lunch', () => {
  it('is not closed by anybody before somebody has met the person', () => {
    const alarm = took(fresh(), 'call_elder', minutes(1));
    for (const ending of ['false_alarm', 'all_well', 'helped_up', 'hospital', 'died'] as const)
      expect(closeAlarm(alarm, { ending, how: '误碰', by: '陈', now: minutes(2) })).toEqual({
        ok: false,
        refusal: { code: 'nobody_met', ending },
      });
  });

  it('goes by its steps to the end that somebody can answer for', () => {
    let alarm = took(took(fresh(), 'call_elder', minutes(1)), 'family', minutes(4));
    expect(nextAlarmStep(alarm, steps)?.step.key).toBe('send');
    alarm = took(alarm, 'send', minutes(5));
    alarm = done(
      alarm,
      arriveAt(alarm, { who: '网格员小周', outcome: '门卡住了', now: minutes(13) }),
    );
    expect(closeAlarm(alarm, { ending: 'helped_up', how: '', by: '', now: minutes(14) }).ok).toBe(
      false,
    );
    alarm = took(alarm, 'key', minutes(15), true);
    alarm = done(
      alarm,
      meetPerson(alarm, { how: 'seen', by: '小周', outcome: '扶起来了', now: minutes(18) }),
    );
    expect(nextAlarmStep(alarm, steps)).toBeNull();
    alarm = done(
      alarm,
      closeAlarm(alarm, { ending: 'helped_up', how: '儿子知道了', by: '卢静', now: minutes(25) }),
    );
    expect(alarm.closed?.ending).toBe('helped_up');
    expect(takeStep(alarm, { ...said, step: 'family', now: minutes(26) })).toEqual({
      ok: false,
      refusal: { code: 'alarm_over' },
    });
  });

  it('uses a key only with consent', () => {
    expect(takeStep(fresh(), { ...said, step: 'key', now: minutes(3) })).toEqual({
      ok: false,
      refusal: { code: 'key_not_consented' },
    });
  });

  it('asks for the family where somebody needed help, and for the ambulance before it takes over', () => {
    const alarm = done(
      fresh(),
      meetPerson(fresh(), { how: 'spoken', by: '卢静', outcome: '疼', now: minutes(1) }),
    );
    const end = (ending: 'hospital' | 'taken_over' | 'false_alarm', of = alarm) =>
      closeAlarm(of, { ending, how: '说清了', by: '卢静', now: minutes(9) });
    expect(end('hospital')).toMatchObject({ refusal: { code: 'family_not_rung' } });
    expect(end('taken_over')).toMatchObject({ refusal: { code: 'emergency_not_called' } });
    expect(end('false_alarm').ok).toBe(true);
    const called = took(took(fresh(), 'family', minutes(2)), 'emergency', minutes(3));
    expect(end('taken_over', called).ok).toBe(true);
  });

  it('is one for one person, and has a time that can be', () => {
    const open = fresh();
    const again = { ...raised, alarmId: 'a2', now: minutes(1) };
    expect(raiseAlarm([open], again)).toMatchObject({ refusal: { code: 'alarm_open_already' } });
    expect(raiseAlarm([], { ...again, at: minutes(60) })).toMatchObject({
      refusal: { code: 'alarm_wrong_time' },
    });
    expect(raiseAlarm([], { ...again, residentId: null })).toMatchObject({
      refusal: { code: 'alarm_for_nobody' },
    });
    expect(raiseAlarm([], { ...again, place: ' ' })).toMatchObject({
      refusal: { code: 'alarm_without_place' },
    });
    expect(raiseAlarm([open], { ...again, residentId: null, who: '张奶奶' }).ok).toBe(true);
  });
});

describe('somebody is sent at once', () => {
  it('begins now, is moved by no plan, and stands on the alarm', () => {
    const send = (alarm: Alarm, agents: readonly string[]) =>
      sendVisit(alarm, {
        ...{ visitId: 'v1', agents, bookingWord: '春江水暖', note: '12:10 跌倒报警' },
        now: minutes(1),
      });
    const sent = send(fresh(), ['zhou']);
    if (!sent.ok) throw new Error(sent.refusal.code);
    expect(sent.value[0]?.body).toMatchObject({
      ...{ day: '2026-11-23', from: '12:11', to: '12:41', pinned: true, agents: ['zhou'] },
    });
    expect(sent.value[1]).toMatchObject({ entityId: 'a1', body: { visitId: 'v1' } });
    expect(send(fresh(), [])).toMatchObject({ refusal: { code: 'no_agent' } });
  });
});

const said = { told: '', outcome: '来了', mayUseKey: false };

describe('what two machines wrote', () => {
  it('keeps every step, the first end and the first meeting', () => {
    const met = took(fresh(), 'family', minutes(1));
    const [here, there] = [
      meetPerson(met, { how: 'seen', by: '小周', outcome: '好', now: minutes(2) }),
      meetPerson(met, { how: 'spoken', by: '陈', outcome: '好', now: minutes(3) }),
    ];
    const both = done(done(met, here), there);
    expect(both.met?.by).toBe('小周');
    expect(both.noops).toHaveLength(1);
    expect(both.alsoMet?.map(({ by }) => by)).toEqual(['陈']);
    const closed = done(
      both,
      closeAlarm(both, { ending: 'all_well', how: '好', by: '卢', now: minutes(4) }),
    );
    const late = done(closed, takeStep(both, { ...said, step: 'send', now: minutes(4) }));
    expect(late.steps).toHaveLength(2);
    expect(late.closed?.ending).toBe('all_well');
    expect(late.version).toBe(closed.version + 1);
    const otherwise = done(
      closed,
      closeAlarm(both, { ending: 'hospital', how: '头晕', by: '韩', now: minutes(5) }),
    );
    expect(otherwise.closed?.ending).toBe('all_well');
    expect(otherwise.alsoClosed?.map(({ ending }) => ending)).toEqual(['hospital']);
  });
});
