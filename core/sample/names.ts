// Invented names as a Chinese community has them: common ones, surnames with two readings, characters that fonts lack,
// and long names with `·`. Anybody real of the same name is a coincidence.
import type { Dice } from './dice';

type Sex = '1' | '2';
type Names = readonly [string, ...string[]];

const words = (text: string): Names => text.split(/\s+/) as unknown as Names;

// The commonest first; a square of the die prefers them, roughly as in life.
const surnames =
  words(`王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 邓 冯 曹
  彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 卢 姚 沈 钟 姜 崔 谭 陆 范 汪 廖 石 金 韦 贾 夏 付 方 邹 熊 白
  孟 秦 邱 侯 江 尹 薛 闫 段 雷 龙 黎 史 陶 贺 毛 郝 顾 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 常 单 查 仇 区 解 曲 朴 乐 盖 缪
  屠 甘 鲍 欧阳 诸葛 上官 司马 令狐 尉迟`);

const given = {
  elder: {
    '1': [
      words('建 国 志 德 福 永 长 文 明 世 家 少 宝 春 庆 兴 成 玉 光 振'),
      words('国 华 明 福 生 贵 林 海 山 平 康 顺 才 祥 根 民 清 荣 元 义'),
    ],
    '2': [
      words('桂 秀 玉 淑 凤 兰 素 月 翠 金 美 春 惠 彩 雪 瑞 菊 莲 巧 宝'),
      words('兰 英 珍 芬 芳 华 琴 梅 香 云 娣 莲 霞 娥 琼 仙 凤 萍 珠 妹'),
    ],
  },
  adult: {
    '1': [
      words('志 建 晓 海 永 国 俊 伟 立 少 文 家 宏 立 振 鹏'),
      words('伟 强 军 勇 涛 斌 峰 辉 刚 明 杰 波 东 亮 宇 超'),
    ],
    '2': [
      words('丽 晓 雪 海 春 红 秀 文 玉 小 燕 慧 佳 静 雅 美'),
      words('芳 敏 静 娟 丽 艳 娜 霞 燕 玲 红 梅 萍 云 慧 洁'),
    ],
  },
  child: {
    '1': [words('子 浩 宇 俊 梓 一 天 嘉 思 明'), words('轩 然 航 睿 豪 宸 远 阳 泽 翔')],
    '2': [words('梓 雨 欣 诗 若 可 思 语 佳 一'), words('涵 桐 怡 彤 瑶 馨 萱 妍 琪 宁')],
  },
} as const;

export type Generation = keyof typeof given;

export const pickSurname = (dice: Dice): string =>
  surnames[Math.floor(dice.next() ** 2 * surnames.length)] ?? surnames[0];

/** A given name of one or two characters. */
export function pickGiven(dice: Dice, generation: Generation, sex: Sex): string {
  const [first, second] = given[generation][sex];
  const last = dice.pick(second);
  return dice.chance(generation === 'adult' ? 0.3 : 0.08) ? last : dice.pick(first) + last;
}

export type SpecialName = { readonly name: string; readonly sex: Sex; readonly ethnicity: string };

/** What breaks naive software: one in `specialEvery` residents bears one of these. */
export const specialNames: readonly SpecialName[] = [
  ['王㛃', '2', '01'],
  ['陈𬭚', '1', '01'],
  ['刘䶮', '1', '01'],
  ['李𣗋', '2', '01'],
  ['赵镕生', '1', '01'],
  ['孙喆', '1', '01'],
  ['周堃华', '1', '01'],
  ['欧阳㛃云', '2', '01'],
  ['单玉珍', '2', '01'],
  ['仇建国', '1', '01'],
  ['区桂芳', '2', '01'],
  ['解文明', '1', '01'],
  ['阿依古丽·买买提', '2', '05'],
  ['阿卜杜热合曼·买买提依明', '1', '05'],
  ['努尔麦麦提江·阿卜杜外力·阿卜杜热西提·托合提江', '1', '05'],
  ['古丽巴哈尔·吾斯曼江', '2', '05'],
  ['洛桑·旦增曲扎', '1', '04'],
  ['格桑·次仁卓玛', '2', '04'],
].map(([name = '', sex, ethnicity = '01']) => ({ name, sex: sex === '1' ? '1' : '2', ethnicity }));

export const specialEvery = 97;
