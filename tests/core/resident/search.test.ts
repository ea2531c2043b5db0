import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf, houseOf, searchResidents } from '../../../core/resident/search';
import type { Person } from '../../../core/resident/person';
import type { ResidentEntry } from '../../../core/resident/resident';
import { packEntries } from '../../../core/resident/search-chunk';
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

const chunksOf = (all: readonly ResidentEntry[], size: number) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
    packEntries(all.slice(i * size, (i + 1) * size)),
  );

const find = (typed: string) =>
  searchResidents(chunksOf(entries, 3), typed, 20).map(({ id }) => id);

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

  it.each([
    ['a name', '王兰', '王兰'],
    ['full pinyin', 'wangguilan', '王桂兰'],
    ['initials', 'wgl', '王桂兰'],
    ['the other reading of a surname', 'shanguoqiang', '单国强'],
    ['that reading by its initials', 'dgq', '单国强'],
    ['the last four of the ID', '0013', '兰王平'],
    ['the whole ID, in groups', '990101 19430815 0013', '兰王平'],
    ['a telephone', '19900000001', '单国强'],
    ['a landline without its dash', '00995550302', '王兰'],
    ['a house number', '6-102', '㛃小玉'],
    ['a house as the address says it', '6 号楼 104', '阿卜杜·热合曼'],
    ['surname and last four', '兰 0013', '兰王平'],
  ])('finds by %s', (_, typed, name) => expect(find(typed)[0]).toBe(name));

  it('puts a whole telephone or ID tail before a house number', () => {
    expect(find('302')).toEqual(['王兰', '王桂兰']);
  });

  it('gives no more than it was asked for', () => {
    expect(searchResidents(chunksOf(entries, 3), '王', 2)).toHaveLength(2);
  });

  it('gives the same best ones however many it is asked for and however the people are packed', () => {
    const from = (...of: readonly string[]) => fc.constantFrom(...of);
    const person = fc.record({
      id: fc.uuid(),
      name: from('王', '王兰', '李王', '阿·王', 'Anna', 'wang'),
      certLast4: from('1234', '002X', '0012', '3121'),
      birth: from('1943-08-15', '1950-01-01'),
      sex: from('1', '2') as fc.Arbitrary<'1' | '2'>,
      address: from('王里 12 号', '梧桐里', '李里 1-2'),
      house: from('', '12', '1-2', '12-3', '3-12', '2-1-12'),
      phone: from('19900001234', '1234', '12', '0012-121', '19900000012'),
      pinyin: from('wang', 'wanglan wangan', 'liwang', 'anwang', ''),
      initials: from('w', 'wl wa', 'lw', 'aw', ''),
    });
    const word = from('王', '李王', '王里', '12', '1', '1-2', '12号', '002x', '1234', 'w', 'wang');
    const longer = from('an', 'anna', 'wl', 'l', '·', '990101194308150012', '199', 'zz', '兰');
    const typed = fc.array(fc.oneof(word, longer), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 40 }),
        typed,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 12 }),
        (people, words, size, most) => {
          const text = words.join(' ');
          // Asked for everybody, nothing is passed over; one by one, nothing is packed with anything.
          const all = searchResidents(chunksOf(people, 1), text, people.length + 1);
          expect(searchResidents(chunksOf(people, size), text, most)).toEqual(all.slice(0, most));
        },
      ),
    );
  });

  it('reads house numbers out of addresses', () => {
    expect(houseOf('梧桐里 ５ 号楼 302')).toBe('5-302');
    expect(houseOf('望江村')).toBe('');
  });
});
