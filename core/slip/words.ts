// The words on paper. Slips are Chinese whatever language the screens are set to: the text is part of the document's
// definition and of its version, like the order of its blocks, and so it lives here and not in the screens' locales.
import type { PaperState } from '../case/case';
import { weekdayOf } from '../kit/day';
import { dayOf, timeOf, type Day, type Instant, type TimeOfDay } from '../kit/time';

export const slipWords = {
  senior_window: '老年人服务专窗',
  keep: '请保留本单',
  free: '办事不收钱',
  ahead: '前面还有',
  nobody_ahead: '前面没有人，请稍坐',
  estimate: '大约要等',
  priority: '优先照顾',
  taken_at: '取号时间',
  listen: '叫到号会广播，也看大屏幕',
  receipt: '受理回执',
  matter: '办什么',
  for_whom: '为谁办',
  accepted: '受理',
  papers_taken: '收了这些材料',
  next: '接下来',
  latest: '最晚',
  will_ring: '会打电话告诉您结果',
  progress: '问进度',
  tracking: '报这个词',
  clerk: '经办',
  sign: '签名',
  notice: '一次性告知单',
  notice_once: '还缺下面这些，一次说全',
  notice_papers: '要带来的材料',
  notice_fields: '要问清楚的事',
  notice_again: '带齐了再来，接着办，不用重头排',
  come_to: '来哪里',
  ask: '先问问',
  visit: '上门服务卡',
  visit_day: '哪天来',
  visit_time: '几点来',
  visit_why: '来做什么',
  visit_who: '谁来',
  visit_place: '到哪里',
  visit_bring: '请准备',
  visit_word: '来人会说这个词',
  visit_wrong: '说不对，请不要开门，打这个电话',
  visit_change: '改时间请打',
  visit_free: '上门不收钱，不问银行卡密码',
  test: '打印机测试页',
  test_ruler: '尺子两头都要看得见',
  test_sizes: '字要一行比一行大',
  test_rare: '下面的字都要认得出',
  test_qr: '手机扫一扫，能扫出来',
  test_done: '看到这一行，说明打完了',
  copy: (n: number): string => `补打 第 ${n} 次`,
  people: (n: number): string => `${n} 位`,
  minutes: (n: number): string => (n < 1 ? '马上' : `约 ${n} 分钟`),
  tail: (name: string, four: string): string => (four === '' ? name : `${name}（尾号 ${four}）`),
  counted: (n: number): string => `一共 ${n} 样`,
} as const;

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** `11月23日（星期一）`; with the year where the reader could take it for another one. */
export function dayInWords(day: Day, seenFrom: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  const prefix = day.slice(0, 4) === seenFrom.slice(0, 4) ? '' : `${year}年`;
  return `${prefix}${month}月${date}日（星期${weekdays[weekdayOf(day)] ?? ''}）`;
}

/** `上午`, `中午`, `下午` or `晚上`, as people divide an office day. */
export function partOfDay(time: TimeOfDay): string {
  const hour = Number(time.slice(0, 2));
  if (hour < 12) return '上午';
  return hour === 12 ? '中午' : hour < 18 ? '下午' : '晚上';
}

/** `上午 9:05`, `下午 2:30`. */
export function timeInWords(time: TimeOfDay): string {
  const hour = Number(time.slice(0, 2));
  return `${partOfDay(time)} ${hour > 12 ? hour - 12 : hour}:${time.slice(3)}`;
}

/** `上午 9:00 到 10:00`; the second half of the day is named again when it changes. */
export function spanInWords(from: TimeOfDay, to: TimeOfDay): string {
  const same = partOfDay(from) === partOfDay(to);
  return `${timeInWords(from)} 到 ${same ? timeInWords(to).split(' ')[1] : timeInWords(to)}`;
}

/** `11月23日 上午 9:05`. */
export function instantInWords(at: Instant): string {
  const [, month, date] = dayOf(at).split('-').map(Number);
  return `${month}月${date}日 ${timeInWords(timeOf(at))}`;
}

/** What became of a paper that was brought, as told to the person who brought it. */
export function paperInWords(state: PaperState, copies: number): string {
  const n = Math.max(1, copies);
  const words: Record<PaperState, string> = {
    seen_returned: '看过，退给您了',
    copy_kept: `留复印件 ${n} 张`,
    original_kept: `留原件 ${n} 份`,
    missing: '还缺',
    late_promised: '答应补交',
  };
  return words[state];
}

/** A case number in groups of four, on two lines of about the same length. */
export function caseNumberLines(number: string): readonly string[] {
  const groups = number.match(/.{1,4}/gu) ?? [];
  return [groups.slice(0, 3).join(' '), groups.slice(3).join(' ')].filter((line) => line !== '');
}
