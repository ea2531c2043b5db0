import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf, searchResidents } from '../../../core/resident/search';
import { packEntries } from '../../../core/resident/search-chunk';
import { whyFound } from '../../../core/resident/why-found';
import { pinyinOfNames } from '../../support/pinyin-of-names';
import { aResident } from './a-person';

const entryFor = (name: string) =>
  entryOf(
    aResident({
      name,
      landline: '0571-88001234',
      contacts: [{ name: '王小明', relation: '20', phone: '19900000143' }],
      address: '梧桐里 5 号楼 302',
    }),
    pinyinOfNames,
  );

const finds = (name: string, typed: string) =>
  searchResidents([packEntries([entryFor(name)])], typed, 5).length === 1;

describe('who is found, and why', () => {
  it.each([
    ['单国强', 'shanguoqiang'],
    ['单国强', 'shan'],
    ['单国强', 'danguoqiang'],
    ['仇玉兰', 'qiuyulan'],
    ['查良才', 'zhaliangcai'],
    ['解晓东', 'xiexiaodong'],
    ['区小凤', 'ouxiaofeng'],
    ['㛃小玉', 'jie'],
    ['吕芳', 'lvfang'],
    ['仇玉兰', 'qyl'],
    ['查良才', 'zlc'],
    ['阿卜杜热合曼江·吾买尔江', 'abudu'],
    ['阿卜杜热合曼江·吾买尔江', '吾买尔江'],
  ])('finds %s by %s', (name, typed) => {
    expect(finds(name, typed)).toBe(true);
  });

  it.each([
    ['王桂兰', ['name']],
    ['wangguilan', ['pinyin']],
    ['wgl', ['initials']],
    ['142', ['phone']],
    ['19900000143', ['other_phone']],
    ['0571-88001234', ['other_phone']],
    ['057188001234', ['other_phone']],
    ['88001234', ['other_phone']],
    ['5-302', ['house']],
    ['梧桐', ['address']],
    ['王 5-302', ['name', 'house']],
  ] as const)('says that %s was found by %j', (typed, by) => {
    expect(finds('王桂兰', typed)).toBe(true);
    expect(whyFound(entryFor('王桂兰'), typed)).toEqual(by);
  });

  it('says something of everybody who is found', () => {
    const entry = entryFor('王桂兰');
    const typed = fc.stringMatching(/^[0-9a-z王桂兰梧桐里号 -]{1,8}$/);
    fc.assert(
      fc.property(typed, (text) => {
        const isFound = searchResidents([packEntries([entry])], text, 1).length === 1;
        expect(!isFound || whyFound(entry, text).length > 0).toBe(true);
      }),
    );
  });
});
