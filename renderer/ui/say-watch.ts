// How long nobody has known how somebody is, in words, and the line about it where the work is another one.
import type { Instant } from '../../core/kit/time';
import { isAhead } from '../../core/visit/clock';
import { minutesBetween } from './format';
import { t } from './i18n';
import type { StatusPart } from './top-bar';

/** `32 分`, `3 小时 5 分`, `2 天`. */
export function passedWords(since: Instant, now: Instant): string {
  const minutes = minutesBetween(since, now);
  if (minutes < 60) return t('rounds.passedMinutes', { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return t('rounds.passedHours', { hours, minutes: minutes % 60 });
  return t('rounds.passedDays', { days: Math.floor(hours / 24) });
}

type Line = { readonly name: string; readonly since: Instant };

/** One line for the longest search, one for the agent who is latest; nothing where all is well. */
export function sayWatch(
  searches: readonly Line[],
  late: readonly { readonly place: string; readonly since: Instant }[],
  now: Instant,
): readonly StatusPart[] {
  const [search] = searches;
  const [out] = late;
  return [
    ...(search
      ? [
          {
            key: 'search',
            tone: 'needs-you' as const,
            text: searchText(search, searches.length - 1, now),
          },
        ]
      : []),
    ...(out
      ? [
          {
            key: 'out',
            tone: 'needs-you' as const,
            text: t('rounds.counterOut', {
              place: out.place,
              passed: passedWords(out.since, now),
            }),
          },
        ]
      : []),
  ];
}

function searchText({ name, since }: Line, others: number, now: Instant): string {
  const more = others > 0 ? t('rounds.counterMore', { count: others }) : '';
  return isAhead(since, now)
    ? t('rounds.counterSearchAhead', { name, more })
    : t('rounds.counterSearch', { name, passed: passedWords(since, now), more });
}
