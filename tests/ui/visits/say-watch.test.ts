// The counter's line about somebody who did not answer: how long ago, and what it says where a clock ran ahead.
import { expect, test } from 'vitest';
import { instantOf } from '../../../core/kit/time';
import { sayWatch } from '../../../renderer/ui/say-watch';

const at = (time: string) => instantOf('2026-11-23', time);
const lineAt = (time: string) =>
  sayWatch([{ name: '王桂兰', since: at('09:05') }], [], at(time)).map(({ text }) => text);

test('says how long nobody has known', () => {
  expect(lineAt('14:35')).toEqual(['王桂兰没人应门已经 5 小时 30 分，还没有人知道怎么样']);
});

test('two clocks that differ by minutes are none; of an hour still to come nobody says how long ago it was', () => {
  expect(lineAt('09:03')).toEqual(['王桂兰没人应门已经 0 分，还没有人知道怎么样']);
  expect(lineAt('06:00')).toEqual(['王桂兰没人应门，还没有人知道怎么样']);
});
