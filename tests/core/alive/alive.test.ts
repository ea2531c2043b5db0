// The week of alive-checks: a list with bad lines, twice; who was seen how; and what is no proof.
import { describe, expect, it } from 'vitest';
import { aliveCheckId, standingOf, type AliveCheck } from '../../../core/alive/alive';
import { checkAlive, takeInList } from '../../../core/alive/alive-acts';
import { applyAlive } from '../../../core/alive/apply-alive';
import { readAliveList } from '../../../core/alive/read-list';
import type { JourneyEvent, NewEvent } from '../../../core/journey';
import { bodyShapes } from '../../../core/sync/event-shapes';

const today = '2026-11-23';
const head = '姓名,身份证号,到期日,比对日期';
const wang = '99010119380412002X';

describe('the agency’s list', () => {
  it.each([
    [',99010119380412002X,2026-11-30,', 'no_name'],
    ['王桂兰,990101193804120021,2026-11-30,', 'bad_cert'],
    ['王桂兰,9.90101E+17,2026-11-30,', 'rounded_cert'],
    ['王桂兰,99010119380412002X,2026-02-30,', 'bad_due'],
    ['王桂兰,99010119380412002X,2026-11-30,去年', 'bad_match'],
    ['王桂兰,99010119380412002X,2026-11-30,2026-12-01', 'future_match'],
  ])('%s is refused with its line', (line, fault) => {
    const good = `王桂兰,${wang},2026-11-30,2026-11-20`;
    const read = readAliveList(`\uFEFF${head}\r\n${line}\r\n\r\n${good}\r\n${good}\r\n`, today);
    if (!read.ok) throw new Error('not read');
    expect(read.bad).toMatchObject([
      { line: 2, fault },
      { line: 5, fault: 'twice' },
    ]);
    expect(read.lines).toMatchObject([{ line: 4, certNo: wang, matchedOn: '2026-11-20' }]);
  });

  it('reads quotes, tabs and the ways of writing a day, and says which columns are missing', () => {
    const tabs = `姓 名\t证件号码\t认证截止日期\n"王\n桂兰"\t'${wang}\t2026年11月3日\n`;
    expect(readAliveList(tabs, today)).toMatchObject({
      lines: [{ line: 2, due: '2026-11-03', matchedOn: null }],
    });
    expect(readAliveList('名字,号码\n', today)).toEqual({
      ok: false,
      missing: ['name', 'cert', 'due'],
    });
    expect(readAliveList('', today).ok).toBe(false);
  });
});

const id = aliveCheckId('r1', '2026-11-30');
let n = 0;
function fold(check: AliveCheck | undefined, events: readonly NewEvent[]): AliveCheck | undefined {
  return events.reduce((state: AliveCheck | undefined, event) => {
    expect(bodyShapes[event.kind](event.body, 'body')).toBeNull();
    n += 1;
    const minted = {
      ...{ id: `e${n}`, device: 'd', seq: n, group: 'g', v: 1, operator: 'lu' },
      ...{ onBehalfOf: null, at: n, monotonic: n },
    };
    const whole: JourneyEvent = Object.assign(minted, event);
    return applyAlive(state, whole);
  }, check);
}

function listed(known: AliveCheck | undefined, matchedOn: string | null): AliveCheck {
  const taken = takeInList(
    known ? [known] : [],
    [{ residentId: 'r1', due: '2026-11-30', matchedOn }],
    '名单.csv',
  );
  if (!taken.ok) throw new Error('refused');
  const check = fold(known, taken.value);
  if (!check) throw new Error('nothing');
  return check;
}

describe('who was seen', () => {
  type Command = Parameters<typeof checkAlive>[1];
  const seen: Command = {
    ...{ on: today, by: ['卢静'], note: '', today },
    method: 'window',
    result: 'alive',
  };
  const refusal = (command: Command) => {
    const said = checkAlive(listed(undefined, null), command);
    return said.ok ? null : said.refusal.code;
  };

  it('a match of data counts as seen, and a list that comes twice changes nothing', () => {
    const once = listed(undefined, '2026-11-20');
    expect(standingOf(once)).toMatchObject({ method: 'data_match', result: 'alive' });
    expect(once.id).toBe(id);
    expect(listed(once, '2026-11-20')).toEqual(once);
    expect(standingOf(listed(listed(undefined, null), '2026-11-21'))?.on).toBe('2026-11-21');
  });

  it('at home by two, a promise by a child with its proof, and never in the future', () => {
    expect(refusal({ ...seen, method: 'home' })).toBe('alive_needs_two');
    expect(refusal({ ...seen, method: 'home', by: ['卢静', '卢静 '] })).toBe('alive_needs_two');
    expect(refusal({ ...seen, method: 'home', by: ['卢静', '陈'] })).toBeNull();
    const kin = { name: '王敏', relation: '30', proof: '户口簿' };
    const promise: Command = { ...seen, method: 'kin_promise' };
    expect(refusal({ ...promise, kin })).toBeNull();
    expect(refusal({ ...promise, kin: { ...kin, relation: '93' } })).toBe('alive_not_kin');
    expect(refusal({ ...promise, kin: { ...kin, proof: ' ' } })).toBe('alive_no_proof');
    expect(refusal(promise)).toBe('reason_needed');
    expect(refusal({ ...seen, on: '2026-11-24' })).toBe('alive_wrong_day');
    expect(refusal({ ...seen, result: 'not_found' })).toBe('reason_needed');
  });

  it('somebody who was not found may be seen later, and once seen is not asked again', () => {
    const lost = checkAlive(listed(undefined, null), {
      ...seen,
      result: 'not_found',
      note: '敲门没人',
    });
    if (!lost.ok) throw new Error('refused');
    const check = fold(listed(undefined, null), lost.value);
    if (!check) throw new Error('nothing');
    expect(standingOf(check)?.result).toBe('not_found');
    const found = checkAlive(check, seen);
    if (!found.ok) throw new Error('refused');
    const after = fold(check, found.value);
    if (!after) throw new Error('nothing');
    expect(standingOf(after)?.result).toBe('alive');
    expect(checkAlive(after, seen)).toMatchObject({ refusal: { code: 'alive_seen_already' } });
  });
});
