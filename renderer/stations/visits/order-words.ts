// Papers that are fetched and brought back: what is said of the one visit about the other.
import { isDue } from '../../../core/visit/apply-visit';
import { tieOf } from '../../../core/visit/visit-order';
import type { Visit } from '../../../core/visit/visit';
import { formatDay, formatTime } from '../../ui/format';
import { t } from '../../ui/i18n';

/** That papers are fetched first, that nobody fetched them, or what is brought back later; empty where there is no other visit. */
export function orderWords(visit: Visit | null, known: readonly Visit[]): string {
  const tie = visit && tieOf(visit, known);
  if (!visit || !tie) return '';
  const { day, from } = tie.visit;
  const words = { day: formatDay(day), from: formatTime(from) };
  switch (tie.how) {
    case 'fetched':
      return t('rounds.orderDone', words);
    case 'to_fetch':
      return isDue(visit) ? t('rounds.orderAfterWords', words) : '';
    case 'not_fetched':
      return isDue(visit)
        ? t('rounds.orderNotFetched', {
            ...words,
            state: t(`refusals.visitState_${tie.visit.state}`),
          })
        : '';
    case 'then':
      return isDue(visit) || visit.state === 'done'
        ? t('rounds.orderThenWords', words)
        : stillStands(words);
  }
}

/** What to say when a visit is given up: the one that was to follow it stands; null where none does. */
export function afterGivingUp(visit: Visit, known: readonly Visit[]): string | null {
  const tie = tieOf(visit, known);
  if (tie?.how !== 'then') return null;
  return stillStands({ day: formatDay(tie.visit.day), from: formatTime(tie.visit.from) });
}

const stillStands = (words: { readonly day: string; readonly from: string }): string =>
  t('rounds.orderStillStands', words);
