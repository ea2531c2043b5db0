// A rule as people say it: 每两周一次，星期二、星期四.
import { weekdayOf } from '../../../../core/kit/day';
import type { Rule } from '../../../../core/visit/recurrence/rule';
import { formatDay, formatList } from '../../../ui/format';
import { t } from '../../../ui/i18n';

export const weekdayKeys = [1, 2, 3, 4, 5, 6, 0] as const;

export function ruleWords(rule: Rule): string {
  const { every, interval, weekdays, from, count, until } = rule;
  const often =
    interval === 1 ? t(`rounds.every_${every}`) : t(`rounds.everyN_${every}`, { n: interval });
  const days =
    every === 'week'
      ? formatList((weekdays.length === 0 ? [weekdayOf(from)] : weekdays).map(weekdayName))
      : every === 'month'
        ? t('rounds.onDate', { date: Number(from.slice(8)) })
        : '';
  const end =
    count !== null
      ? t('rounds.timesInAll', { count })
      : until !== null
        ? t('rounds.untilDay', { day: formatDay(until) })
        : '';
  return [often, days, end].filter((part) => part !== '').join(' · ');
}

export const weekdayName = (weekday: number): string =>
  t(`rounds.weekday_${String(weekday) as '0' | '1' | '2' | '3' | '4' | '5' | '6'}`);
