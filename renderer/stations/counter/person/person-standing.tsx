// How it stands with somebody: died, moved, a card that ran out, with whom they live, and their other entries. In plain, kind words.
import { daysBetween, isDay } from '../../../../core/kit/day';
import { isLocked } from '../../../../core/resident/correct';
import { headRelation } from '../../../../core/resident/household';
import type { Resident } from '../../../../core/resident/resident';
import { formatDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import classes from './person-panel.module.css';
import { relationName } from './registration-card';

export type PersonStandingProps = {
  readonly resident: Resident;
  readonly today: string;
  /** Who else lives with them. */
  readonly household: readonly Resident[];
  /** Entries that are this person, too. */
  readonly others: readonly Resident[];
};

export function PersonStanding({ resident, today, household, others }: PersonStandingProps) {
  const gone = [...deathLines(resident, today), ...awayLines(resident, today)];
  const expired = expiredLine(resident, today);
  return (
    <>
      {gone.length === 0 ? null : (
        <div className={classes['gone']} role="note">
          {gone.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {expired === null ? null : <p className={classes['differs']}>{expired}</p>}
      {household.map((one) => (
        <p key={one.id} className={classes['more']}>
          {t('people.livesWithAs', { name: one.person.name, relation: roleOf(one) })}
        </p>
      ))}
      {others.map(({ id, person: { name, certNo } }) => (
        <p key={id} className={classes['more']}>
          {t('people.alsoAs', { name, last4: certNo.slice(-4) })}
        </p>
      ))}
    </>
  );
}

/** `儿子`, as it is to the head; the head says that they are it. */
export function roleOf({ household }: Resident): string {
  const relation = household?.relation ?? '';
  if (relation === headRelation) return t('people.isHead');
  return t('people.ofHead', { relation: relationName(relation) });
}

function deathLines(resident: Resident, today: string): readonly string[] {
  const { death } = resident;
  if (!death) return [];
  const { diedOn, proof, toldBy: who, relation, alsoTold } = death;
  return [
    t('people.isDead', { day: formatDay(diedOn, today), proof: t(`people.proof_${proof}`) }),
    relation === '' ? t('people.isDeadTold', { who }) : t('people.isDeadToldBy', { who, relation }),
    ...(isLocked(resident) ? [t('people.isLocked')] : []),
    ...alsoTold
      .filter((other) => other.diedOn !== diedOn)
      .map((other) =>
        t('people.isDeadAlso', { day: formatDay(other.diedOn, today), who: other.toldBy }),
      ),
  ];
}

function awayLines({ away }: Resident, today: string): readonly string[] {
  if (!away) return [];
  const day = formatDay(away.movedOn, today);
  return [
    away.to === '' ? t('people.isAway', { day }) : t('people.isAwayTo', { day, to: away.to }),
  ];
}

function expiredLine({ person: { certValidTo }, death }: Resident, today: string): string | null {
  if (death || certValidTo === 'long-term' || !isDay(certValidTo)) return null;
  const count = daysBetween(certValidTo, today);
  return count > 0 ? t('people.expired', { day: formatDay(certValidTo, today), count }) : null;
}
