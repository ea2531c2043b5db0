// The word an agent says at the door, so that the resident can tell a real visit from a fraud.
// Two plain words of daily life: easy to hear, to say in any dialect, and to compare with the card.

const first =
  '春风 青山 明月 白云 红梅 绿竹 金桂 清泉 小桥 东篱 南窗 荷塘 松间 柳岸 梧桐 晚霞'.split(' ');
const second =
  '流水 花开 喜鹊 归燕 听雨 飘香 观鱼 煮茶 读书 种豆 采菊 放牛 摇扇 煎饼 包粽 贴窗'.split(' ');

/** `dice` gives numbers from 0 up to, not including, 1. */
export function bookingWord(dice: () => number): string {
  const pick = (words: readonly string[]): string => words[Math.floor(dice() * words.length)] ?? '';
  return pick(first) + pick(second);
}
