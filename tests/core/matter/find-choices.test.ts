// A long list is found by code, by words and by pinyin.
import { expect, it } from 'vitest';
import ethnicity from '../../../resources/codes/ethnicity.json';
import { findChoices } from '../../../core/matter/find-choices';

const readings: Readonly<Record<string, readonly [string, string]>> = {
  汉族: ['hanzu', 'hz'],
  回族: ['huizu', 'hz'],
  维吾尔族: ['weiwuerzu', 'wwez'],
};
const readingsOf = (label: string) => {
  const [full = '', initials = ''] = readings[label] ?? [];
  return { full, initials };
};
const found = (typed: string) =>
  findChoices(ethnicity.codes, typed, readingsOf).map(({ label }) => label);

it('shows all of it while nothing is typed', () => {
  expect(found(' ')).toHaveLength(ethnicity.codes.length);
});

it('finds by code, with and without its nought, in full-width figures too', () => {
  expect(found('01')[0]).toBe('汉族');
  expect(found('１')[0]).toBe('汉族');
});

it('finds by the beginning of the words, by initials and by full pinyin', () => {
  expect(found('维')[0]).toBe('维吾尔族');
  expect(found('WWE')).toEqual(['维吾尔族']);
  expect(found('hz')).toEqual(['汉族', '回族']);
  expect(found('huiz')).toEqual(['回族']);
});

it('finds by another name and by its number, and nothing where nothing fits', () => {
  const matters = [
    { code: '17', label: '临时救助', aliases: ['救急'] },
    { code: '18', label: '救急卡' },
  ];
  const labels = (typed: string) =>
    findChoices(matters, typed, readingsOf).map(({ label }) => label);
  expect(labels('救急')).toEqual(['临时救助', '救急卡']);
  expect(labels('017')).toEqual(['临时救助']);
  expect(labels('zzz')).toEqual([]);
});
