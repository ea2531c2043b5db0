import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../resources/locales');
const files = readdirSync(join(folder, 'zh-CN')).filter((name) => name.endsWith('.json'));

const words = (locale: string, file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(folder, locale, file), 'utf8')) as Record<string, string>;

/** `notes_one` and `notes_other` are two forms of one English sentence. */
const base = (key: string): string => key.replace(/_(one|other)$/, '');
const keysOf = (table: Record<string, string>): readonly string[] =>
  [...new Set(Object.keys(table).map(base))].sort();
const placesIn = (sentence: string): readonly string[] =>
  [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''))].sort();

describe.each(files)('the words of %s', (file) => {
  const zh = words('zh-CN', file);
  const en = words('en', file);

  it('are there in both languages', () => {
    const stems = new Set(Object.keys(zh));
    const plain = (key: string) => (stems.has(key) ? key : base(key));
    expect([...new Set(Object.keys(en).map(plain))].sort()).toEqual(
      [...new Set(Object.keys(zh).map(plain))].sort(),
    );
    expect(keysOf(en).length).toBe(keysOf(zh).length);
  });

  it('are never empty, never shout and never say “操作失败”', () => {
    for (const [key, sentence] of [...Object.entries(zh), ...Object.entries(en)]) {
      expect(sentence.trim(), key).not.toBe('');
      expect(sentence, key).not.toMatch(/[!！]|操作失败/);
    }
  });

  it('have the same places to fill in both languages', () => {
    for (const [key, sentence] of Object.entries(en)) {
      const twin = zh[key] ?? zh[base(key)] ?? '';
      // A count that English needs for its plural may be unsaid in Chinese, never the other way round.
      expect(placesIn(sentence), key).toEqual(expect.arrayContaining([...placesIn(twin)]));
    }
  });
});
