// Readings of names, by the dictionary that is loaded when somebody is put into the index.
import type { pinyin as Pinyin } from 'pinyin-pro';
import type { PinyinOf } from '../../core/resident/search';

/** Readings of a name: surname mode knows 单 仇 解 区; a rare character that has none keeps itself. */
export function pinyinOf(pinyin: typeof Pinyin, name: string): ReturnType<PinyinOf> {
  const options = { toneType: 'none', type: 'array', mode: 'surname', v: true } as const;
  const syllables = pinyin(name, options);
  const common = pinyin(name, { ...options, mode: 'normal' });
  const readings = [syllables, ...(common[0] === syllables[0] ? [] : [common])];
  return {
    full: readings.map((reading) => reading.join('')),
    initials: readings.map((reading) => reading.map((syllable) => syllable.slice(0, 1)).join('')),
  };
}
