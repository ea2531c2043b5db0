import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { WaitingSide, type ServiceWait } from '../../../renderer/stations/board/waiting-side';
import { setLocale } from '../../../renderer/ui/i18n';

afterEach(() => setLocale('zh-CN'));

/** What is read on the side of the board, line by line. */
const read = (waiting: readonly ServiceWait[]): readonly string[] =>
  renderToStaticMarkup(createElement(WaitingSide, { title: '', waiting }))
    .split(/<[^>]*>/)
    .filter((words) => words !== '');

const wait = (name: string, count: number, minutes: number | null): ServiceWait => ({
  service: name,
  name,
  count,
  minutes,
});

describe('the side of the board', () => {
  it('names only the services for which somebody waits', () => {
    expect(read([wait('领补贴', 2, 12.4), wait('问一问', 0, null)])).toEqual([
      ...['还在等', '领补贴', '2 位', '大约等 12 分钟'],
    ]);
  });

  it('says no time that nobody knows, and no nought minutes', () => {
    expect(read([wait('领补贴', 1, null), wait('看病报销', 1, 0.4)])).toEqual([
      ...['还在等', '领补贴', '1 位', '看病报销', '1 位', '马上就叫'],
    ]);
  });

  it('says so when nobody waits', () => {
    expect(read([wait('领补贴', 0, null)])).toEqual(['还在等', '现在没有人在等。']);
    setLocale('en');
    expect(read([])).toEqual(['Still waiting', 'Nobody is waiting.']);
  });

  it('leaves out the minutes where their lines would make everything small', () => {
    const four = ['甲', '乙', '丙', '丁'].map((name) => wait(name, 1, 12));
    expect(read(four).filter((words) => words.includes('分钟'))).toEqual([]);
  });

  it('sums up what there is no room for, the longest lines first', () => {
    const many = Array.from({ length: 9 }, (_, i) => wait(`事${i}`, i + 1, null));
    expect(read(many)).toEqual([
      ...['还在等', '事8', '9 位', '事7', '8 位', '事6', '7 位', '事5', '6 位', '事4', '5 位'],
      ...['其他事项', '10 位'],
    ]);
  });
});
