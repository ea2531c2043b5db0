import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callInFront, isStillDue, longestWaitMs, nextToSay } from '../../core/board/announcements';
import type { BoardCall } from '../../core/board/board-calls';
import { clipNames, clipsOf } from '../../core/board/clips';
import words from '../../resources/voice/words.json';

const noon = Date.UTC(2026, 10, 23, 4);
const call = (number: string, secondsAgo: number, more: Partial<BoardCall> = {}): BoardCall => ({
  key: `${number}@${noon - secondsAgo * 1000}`,
  number,
  window: 3,
  maskedName: null,
  service: 'allowance',
  at: noon - secondsAgo * 1000,
  isAwaited: true,
  isRecall: false,
  ...more,
});
const none: ReadonlySet<string> = new Set();

describe('what is still to be said', () => {
  it('is the earliest call first', () => {
    expect(nextToSay([call('A018', 1), call('A017', 5)], none, noon)?.number).toBe('A017');
  });

  it.each([
    ['the person stands there already', call('A017', 5, { isAwaited: false })],
    ['it was forgotten long ago', call('A017', longestWaitMs / 1000 + 1)],
    ['the clock was set back by a day since', call('A017', -86_400)],
  ])('is nothing when %s', (_, old) => {
    expect(nextToSay([old], none, noon)).toBeNull();
  });

  it('is nothing that was heard, and a recall again', () => {
    const first = call('A017', 60);
    expect(nextToSay([first], new Set([first.key]), noon)).toBeNull();
    const again = call('A017', 1, { isRecall: true });
    expect(nextToSay([again], new Set([first.key]), noon)).toBe(again);
  });

  it('is each awaited call once, in whatever order the calls stand', () => {
    const ages = fc.uniqueArray(fc.integer({ min: 0, max: 800 }), { maxLength: 12 });
    fc.assert(
      fc.property(ages, (secondsAgo) => {
        const calls = secondsAgo.map((ago, i) => call(`A${100 + i}`, ago));
        const heard = new Set<string>();
        const said: number[] = [];
        for (let one = nextToSay(calls, heard, noon); one; one = nextToSay(calls, heard, noon)) {
          heard.add(one.key);
          said.push(one.at);
        }
        expect(said).toEqual(calls.map(({ at }) => at).sort((a, b) => a - b));
      }),
    );
  });

  it('is not repeated once the person came, or was called anew', () => {
    const first = call('A017', 30);
    expect(isStillDue([first], first)).toBe(true);
    expect(isStillDue([{ ...first, isAwaited: false }], first)).toBe(false);
    expect(isStillDue([call('A017', 1)], first)).toBe(false);
    expect(isStillDue([], first)).toBe(false);
  });
});

describe('the call in front', () => {
  const older = call('A015', 2, { isRecall: true });
  const newest = call('A017', 60);

  it('is the newest', () => {
    expect(callInFront([newest, older], null)).toBe(newest);
    expect(callInFront([], null)).toBeUndefined();
  });

  it('is an older one while it is called again', () => {
    const said = { key: older.key, newest: newest.key };
    expect(callInFront([newest, older], said)).toBe(older);
  });

  it('is the newest when the voice is behind with first calls', () => {
    const behind = call('A016', 8);
    const said = { key: behind.key, newest: newest.key };
    expect(callInFront([newest, behind], said)).toBe(newest);
  });

  it('is a new call at once, also while an older one is called again', () => {
    const said = { key: older.key, newest: newest.key };
    const fresh = call('B001', 0);
    expect(callInFront([fresh, newest, older], said)).toBe(fresh);
  });
});

describe('a call in clips', () => {
  it('is read digit by digit, 1 as 幺, the window as a number', () => {
    expect(clipsOf({ number: 'A017', window: 12 })).toEqual([
      ...['please', 'letter-a', 'digit-0', 'digit-1', 'digit-7', 'number', 'to', 'window-12'],
      'at-window',
    ]);
    expect(words['digit-1'].say).toBe('幺');
    expect(words['window-1'].say).toBe('一');
  });

  it('has both letters of a window that was cut off', () => {
    expect(clipsOf({ number: 'AC001', window: 25 })).toEqual([
      ...['please', 'letter-a', 'letter-c', 'digit-0', 'digit-0', 'digit-1', 'number', 'to'],
      ...['digit-2', 'digit-5', 'at-window'],
    ]);
  });

  it('uses only names that there can be recordings of, for every number and window', () => {
    const letter = fc.constantFrom(...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'));
    const series = fc.array(letter, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(series, fc.nat(999_999), fc.integer({ min: 1, max: 99 }), (s, serial, window) => {
        const clips = clipsOf({ number: `${s.join('')}${serial}`, window });
        expect(clips.filter((clip) => !clipNames.includes(clip))).toEqual([]);
        expect(clips).toHaveLength(s.length + String(serial).length + 4 + (window > 20 ? 2 : 1));
      }),
    );
  });

  it('has a shipped clip and a word for every name, and nothing else lies there', () => {
    const folder = resolve(import.meta.dirname, '../../resources/voice');
    expect(clipNames.filter((name) => !existsSync(resolve(folder, `${name}.ogg`)))).toEqual([]);
    expect(clipNames.filter((name) => !Object.hasOwn(words, name))).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(clipNames.length + 1);
  });
});
