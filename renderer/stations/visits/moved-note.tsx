// A visit that was moved: what it was, whether the new card is on paper, and whether the resident was told.
import { dayOf, type Instant } from '../../../core/kit/time';
import { cardAbout } from '../../../core/visit/card';
import type { Slip } from '../../../core/slip/slip';
import type { Visit } from '../../../core/visit/visit';
import { Button } from '../../ui/button';
import { formatDay, formatPhone, formatTime, joinSentences } from '../../ui/format';
import { t } from '../../ui/i18n';
import { useKeys } from '../../ui/use-keys';
import classes from './visits.module.css';

export type MovedNoteProps = {
  readonly visit: Visit;
  readonly phone: string;
  /** All papers about the visit. */
  readonly slips: readonly Slip[];
  readonly now: Instant;
  /** They were rung and know the new time. */
  readonly onTold: () => void;
};

export function MovedNote({ visit, phone, slips, now, onTold }: MovedNoteProps) {
  const { before, state } = visit;
  const isUntold = before !== undefined && state === 'booked';
  useKeys({ T: isUntold ? onTold : undefined });
  if (before === undefined) return null;
  const cards = slips.filter(({ kind }) => kind === 'visit_card');
  const standing = cards.findLast(({ about }) => about === cardAbout(visit));
  const told = state === 'confirmed' ? visit.confirmed : undefined;
  return (
    <section>
      <h3>{t('moves.title')}</h3>
      <p>
        {joinSentences(
          t('moves.old', {
            day: formatDay(before.day, dayOf(now)),
            from: formatTime(before.from),
            to: formatTime(before.to),
          }),
          ...(cards.some((card) => card !== standing) ? [t('moves.oldVoid')] : []),
          standing
            ? t('moves.cardState', { state: t(`slips.state_${standing.state}`) })
            : t('moves.cardNone'),
        )}
      </p>
      {told ? <p>{t('moves.told', { by: told.by })}</p> : null}
      {isUntold ? (
        <>
          <p className={classes['warning']}>{t('moves.call', { phone: formatPhone(phone) })}</p>
          <Button keys="T" onPress={onTold}>
            {t('moves.tell')}
          </Button>
        </>
      ) : null}
    </section>
  );
}
