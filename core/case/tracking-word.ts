// Four characters to say on the telephone: two words of everyday things that no ear and no dialect confuses.
// It is a second proof beside the name, not a key: two cases may share one.

const things =
  '梧桐 松树 柳树 竹林 桃花 荷花 菊花 梅花 桂花 兰草 小麦 稻田 高粱 茶园 果园 菜地 青山 江水 湖面 小河 石桥 木船 渡口 村口 老街 院子 阳台 屋檐 灯笼 风筝 算盘 茶壶 饭碗 竹篮 剪纸 年画 棉袄 布鞋 草帽 雨伞 白云 月亮 太阳 春风 秋雨 冬雪 燕子 喜鹊 鸽子 黄牛 白马 山羊 花猫 金鱼 蜜蜂 蝴蝶 核桃 红枣 苹果 西瓜 南瓜 花生 豆腐 馒头'.split(
    ' ',
  );

const doings =
  '花开 发芽 结果 飘香 常青 丰收 起风 下雨 放晴 过桥 靠岸 开船 赶集 回家 敲门 开窗 点灯 泡茶 做饭 包饺 揉面 晒被 洗衣 缝衣 唱歌 跳舞 下棋 写字 画画 读书 听戏 打鼓 吹笛 拉琴 种树 浇水 摘果 割草 喂鸡 养鱼 放羊 骑马 散步 爬山 钓鱼 滑冰 踢球 打拳 问好 握手 拍照 寄信 报喜 团圆 过年 迎春 赏月 登高 看海 听雨 乘凉 烤火 踏青 收工'.split(
    ' ',
  );

/** A word from two rolls between 0 (inclusive) and 1 (exclusive). */
export function trackingWord(first: number, second: number): string {
  const pick = (words: readonly string[], roll: number) => words[Math.floor(roll * words.length)];
  return `${pick(things, first) ?? ''}${pick(doings, second) ?? ''}`;
}

/** How many words there are. */
export const trackingWords = things.length * doings.length;
