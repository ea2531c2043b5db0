// Dates, times, sums and numbers as an old person reads them on paper. Slips are Chinese whatever language the screens have.
import { weekdayOf } from '../kit/day';
import { dayOf, timeOf, type Day, type Instant, type TimeOfDay } from '../kit/time';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** `11月23日（星期一）`; with the year where the reader could take it for another one. */
export function dayInWords(day: Day, seenFrom: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  const prefix = day.slice(0, 4) === seenFrom.slice(0, 4) ? '' : `${year}年`;
  return `${prefix}${month}月${date}日（星期${weekdays[weekdayOf(day)] ?? ''}）`;
}

/** `2026年11月23日`, for papers that are kept for years. */
export function fullDayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
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

/** `11月23日 上午 9:05`; with the year where the reader could take it for another one. */
export function instantInWords(at: Instant, seenFrom: Day): string {
  const [year, month, date] = dayOf(at).split('-').map(Number);
  const prefix = dayOf(at).slice(0, 4) === seenFrom.slice(0, 4) ? '' : `${year}年`;
  return `${prefix}${month}月${date}日 ${timeInWords(timeOf(at))}`;
}

/** A mobile in groups of 3-4-4; every other number as it was written, with plain dashes. */
export function phoneInGroups(phone: string): string {
  const digits = phone.replace(/[\s-]/g, '');
  if (/^1\d{10}$/.test(digits))
    return `${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`;
  return phone.trim();
}

/** Groups of four, as printed, shown and read aloud. */
export function groupsOfFour(number: string): string {
  return (number.match(/.{1,4}/gu) ?? []).join(' ');
}

/** A case number in groups of four, on two lines of about the same length. */
export function caseNumberLines(number: string): readonly string[] {
  const groups = groupsOfFour(number).split(' ');
  return [groups.slice(0, 3).join(' '), groups.slice(3).join(' ')].filter((line) => line !== '');
}

/** `1,100 元`, `1,100.50 元`. */
export function amountInFigures(yuan: number): string {
  const [whole = '0', fen = '00'] = yuan.toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${fen === '00' ? '' : `.${fen}`} 元`;
}

const figures = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/** `人民币壹仟壹佰元整`: the capitals of the banks' rules (支付结算办法, annex on writing amounts). Below a billion yuan. */
export function amountInCapitals(yuan: number): string {
  const [whole = '0', fen = '00'] = yuan.toFixed(2).split('.');
  const jiaoFigure = Number(fen[0]);
  const fenFigure = Number(fen[1]);
  const wholeWords = whole === '0' ? '' : `${wholeInCapitals(whole)}元`;
  if (jiaoFigure === 0 && fenFigure === 0) return `人民币${wholeWords || '零元'}整`;
  const jiao = jiaoFigure > 0 ? `${figures[jiaoFigure]}角` : wholeWords === '' ? '' : '零';
  const cents = fenFigure > 0 ? `${figures[fenFigure]}分` : '整';
  return `人民币${wholeWords}${jiao}${cents}`;
}

function wholeInCapitals(whole: string): string {
  const quads: string[] = [];
  for (let end = whole.length; end > 0; end -= 4)
    quads.unshift(whole.slice(Math.max(0, end - 4), end));
  let out = '';
  let gap = false;
  quads.forEach((quad, i) => {
    const words = quadInCapitals(quad.padStart(4, '0'));
    if (words === '') {
      gap = true;
      return;
    }
    const zero = out !== '' && (gap || quad.startsWith('0')) ? '零' : '';
    out += zero + words + (groups[quads.length - 1 - i] ?? '');
    gap = false;
  });
  return out;
}

/** Four figures without leading or trailing zeros: `1005` is 壹仟零伍. */
function quadInCapitals(quad: string): string {
  let out = '';
  let gap = false;
  Array.from(quad).forEach((figure, i) => {
    if (figure === '0') {
      gap = out !== '';
      return;
    }
    out += `${gap ? '零' : ''}${figures[Number(figure)] ?? ''}${places[3 - i] ?? ''}`;
    gap = false;
  });
  return out;
}
