import { describe, expect, it } from 'vitest';
import { entryOf, houseOf, searchResidents } from '../../../core/resident/search';
import type { Person } from '../../../core/resident/person';
import type { ResidentEntry } from '../../../core/resident/resident';
import { aResident } from './a-person';

/** Readings by hand: core asks for a function and does not care whose. */
const readings: Readonly<Record<string, readonly string[]>> = {
  王桂兰: ['wang gui lan'],
  王兰: ['wang lan'],
  兰王平: ['lan wang ping'],
  单国强: ['shan guo qiang', 'dan guo qiang'],
  㛃小玉: ['jie xiao yu'],
  吕芳: ['lv fang'],
  '阿卜杜·热合曼': ['a bu du re he man'],
};

const pinyinOf = (name: string) => {
  const all = readings[name] ?? [];
  return {
    full: all,
    initials: all.map((reading) =>
      reading
        .split(' ')
        .map((syllable) => syllable.charAt(0))
        .join(''),
    ),
  };
};

const entry = (person: Partial<Person>): ResidentEntry => {
  const { name = '' } = person;
  return { ...entryOf(aResident(person), pinyinOf), id: name };
};

const entries = [
  entry({
    name: '兰王平',
    certNo: '990101194308150013',
    birth: '1943-08-15',
    phone: '19900000777',
    address: '柳堤里 3 号楼 1-401',
  }),
  entry({ name: '王桂兰', phone: '19900000142', address: '梧桐里 5 号楼 302' }),
  entry({ name: '王兰', phone: '0099-5550302', address: '梧桐里 12 号楼 5302' }),
  entry({ name: '单国强', phone: '19900000001', address: '梧桐里 6 号楼 101' }),
  entry({ name: '㛃小玉', phone: '19900000002', address: '梧桐里 6 号楼 102' }),
  entry({ name: '吕芳', phone: '19900000003', address: '梧桐里 6 号楼 103' }),
  entry({ name: '阿卜杜·热合曼', phone: '19900000004', address: '梧桐里 6 号楼 104' }),
];

const find = (typed: string) => searchResidents(entries, typed, 20).map(({ id }) => id);

describe('searching while typing', () => {
  it.each([
    ['王兰', ['王兰']],
    ['王', ['王桂兰', '王兰', '兰王平']],
    ['桂兰', ['王桂兰']],
    ['㛃', ['㛃小玉']],
    ['wanglan', ['王兰']],
    ['wang', ['王桂兰', '王兰', '兰王平']],
    ['wgl', ['王桂兰']],
    ['WGL', ['王桂兰']],
    ['dan', ['单国强']],
    ['sgq', ['单国强']],
    ['jie', ['㛃小玉']],
    ['lüfang', ['吕芳']],
    ['热合曼', ['阿卜杜·热合曼']],
    ['阿卜杜热合曼', ['阿卜杜·热合曼']],
    ['0013', ['兰王平']],
    ['199 0000 0142', ['王桂兰']],
    ['0142', ['王桂兰']],
    ['5-302', ['王桂兰']],
    ['5号楼302', ['王桂兰']],
    ['990101194308150013', ['兰王平']],
    ['王 5-302', ['王桂兰']],
    ['王 平', ['兰王平']],
    ['没有这个人', []],
    ['', []],
    ['   ', []],
  ])('%j finds %j, best first', (typed, names) => expect(find(typed)).toEqual(names));

  it('puts a whole telephone or ID tail before a house number', () => {
    expect(find('302')).toEqual(['王兰', '王桂兰']);
  });

  it('gives no more than it was asked for', () => {
    expect(searchResidents(entries, '王', 2)).toHaveLength(2);
  });

  it('reads house numbers out of addresses', () => {
    expect(houseOf('梧桐里 ５ 号楼 302')).toBe('5-302');
    expect(houseOf('望江村')).toBe('');
  });
});
