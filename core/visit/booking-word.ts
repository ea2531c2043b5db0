// The word an agent says at the door, so that the resident can tell a real visit from a fraud.
// Two plain words of daily life: easy to hear, to say in any dialect, and to compare with the card.

const first = (
  '春风 青山 明月 白云 红梅 绿竹 金桂 清泉 小桥 东篱 南窗 荷塘 松间 柳岸 梧桐 晚霞 ' +
  '朝阳 细雨 长河 远帆 江南 海棠 杨树 牡丹 芙蓉 石榴 桃林 杏园 竹影 古井 老街 石桥 ' +
  '茶山 稻田 麦田 果园 渔舟 炊烟 灯笼 瓦屋'
).split(' ');
const second = (
  '流水 花开 喜鹊 归燕 听雨 飘香 观鱼 煮茶 读书 种豆 采菊 放牛 摇扇 煎饼 包粽 贴窗 ' +
  '画眉 吹笛 拉琴 下棋 写字 剪纸 打鼓 唱戏 织布 磨面 蒸糕 晒谷 摘桃 浇菜 养鸡 赶集 ' +
  '打伞 划船 登高 看戏 敲钟 数星 品茶 扫雪'
).split(' ');

/**
 * `dice` gives numbers from 0 up to, not including, 1. `taken`: visits near it, whose words it is not to have: a word that two doors
 * have proves nothing at either.
 */
export function bookingWord(
  dice: () => number,
  taken: readonly { readonly bookingWord: string }[] = [],
): string {
  const pick = (words: readonly string[]): string => words[Math.floor(dice() * words.length)] ?? '';
  let word = pick(first) + pick(second);
  for (let more = 0; more < mostTries && taken.some((one) => one.bookingWord === word); more++)
    word = pick(first) + pick(second);
  return word;
}

/** With every second word taken it would still be one in a billion that none is found. */
const mostTries = 30;
