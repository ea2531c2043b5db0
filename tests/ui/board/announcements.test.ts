import { describe, expect, it } from 'vitest';
import { createAnnouncer } from '../../../renderer/stations/board/announcer';
import {
  clipsOf,
  heardBefore,
  nextToSpeak,
  type BoardCall,
} from '../../../renderer/stations/board/announcements';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const noon = Date.UTC(2026, 10, 23, 4);
const call = (number: string, secondsAgo: number, window = 3): BoardCall => ({
  number,
  window,
  maskedName: null,
  at: noon - secondsAgo * 1000,
});

describe('what is still to be spoken', () => {
  it('speaks the earliest call first', () => {
    expect(nextToSpeak([call('A018', 1), call('A017', 5)], new Set())?.number).toBe('A017');
  });

  it('repeats nothing that was called before the board started', () => {
    const calls = [call('A018', 2), call('A017', 600)];
    expect(nextToSpeak(calls, heardBefore(calls, noon))?.number).toBe('A018');
  });

  it('takes calls from after “now” as old: the clock was set back', () => {
    const calls = [call('A018', -86_400)];
    expect(nextToSpeak(calls, heardBefore(calls, noon))).toBeNull();
  });
});

describe('a call in clips', () => {
  it('is read digit by digit, the window as a number', () => {
    expect(clipsOf(call('A017', 0, 12))).toEqual([
      ...['please', 'letter-a', 'digit-0', 'digit-1', 'digit-7', 'number', 'to', 'window-12'],
      'at-window',
    ]);
  });

  it('has a clip for every number of every series and window', () => {
    const names = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ').flatMap((series, i) =>
      clipsOf(call(`${series}${String(i * 41).padStart(3, '0')}`, 0, i + 1)),
    );
    const missing = names.filter(
      (name) => !existsSync(resolve(import.meta.dirname, `../../../resources/voice/${name}.ogg`)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the announcer', () => {
  it('speaks two calls made at once in turn, each once, and a recall again', async () => {
    const said: string[] = [];
    const ends: (() => void)[] = [];
    const announcer = createAnnouncer((c) => {
      said.push(c.number);
      return new Promise((end) => ends.push(end));
    });
    announcer.follow([], noon);
    announcer.follow([call('B003', 0), call('A017', 1)], noon);
    expect(said).toEqual(['A017']);
    ends.shift()?.();
    await Promise.resolve();
    expect(said).toEqual(['A017', 'B003']);
    announcer.follow([call('A017', -20), call('B003', 0)], noon);
    expect(said).toEqual(['A017', 'B003']);
    ends.shift()?.();
    await Promise.resolve();
    expect(said).toEqual(['A017', 'B003', 'A017']);
  });

  it('does not speak a call that was taken back while another was spoken', async () => {
    const said: string[] = [];
    let end = (): void => undefined;
    const announcer = createAnnouncer((c) => {
      said.push(c.number);
      return new Promise((done) => (end = done));
    });
    announcer.follow([], noon);
    announcer.follow([call('B003', 0), call('A017', 1)], noon);
    announcer.follow([call('A017', 1)], noon);
    end();
    await Promise.resolve();
    expect(said).toEqual(['A017']);
  });
});
