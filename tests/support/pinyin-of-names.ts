// The readings that the station gives to names, without its store.
import { pinyin } from 'pinyin-pro';
import type { PinyinOf } from '../../core/resident/search';
import { pinyinOf } from '../../renderer/data/pinyin-of';

export const pinyinOfNames: PinyinOf = (name) => pinyinOf(pinyin, name);
