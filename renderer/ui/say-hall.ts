// How it stands with the other machines of the hall, in the status line and in the office.
import type { HallStatus, HallTrouble } from '../../electron/contract/hall';
import { formatInstant } from './format';
import { t } from './i18n';
import type { Sentences } from './say';
import type { StatusPart } from './top-bar';

/** Nothing while all is well: only that the owner is away is worth a clerk's eye. */
export function sayHall(hall: HallStatus, now: number): readonly StatusPart[] {
  if (hall.role !== 'window' || hall.linked) return [];
  const since = formatInstant(hall.since ?? now, now);
  const text =
    hall.window === null
      ? t('common.hallAwayPlain', { since })
      : t('common.hallAway', { since, lane: hall.lane });
  return [{ key: 'hall', text, tone: 'needs-you' }];
}

/** Whose rules this machine goes by; null where they are its own. */
export function sayRulesFrom(hall: HallStatus, now: number): string | null {
  if (hall.role !== 'window') return null;
  const { owner, rulesAt } = hall;
  return rulesAt === null
    ? t('hall.rulesFrom', { owner })
    : t('hall.rulesFromAt', { owner, at: formatInstant(rulesAt, now) });
}

export const hallTroubles: Sentences<HallTrouble> = {
  away: () => t('hall.trouble_away'),
  not_the_owner: () => t('hall.trouble_not_the_owner'),
  wrong_code: () => t('hall.trouble_wrong_code'),
  revoked: () => t('hall.trouble_revoked'),
  other_version: () => t('hall.trouble_other_version'),
  bad_address: () => t('hall.trouble_bad_address'),
  bad_code: () => t('hall.trouble_bad_code'),
  other_community: () => t('hall.trouble_other_community'),
  nonsense: () => t('hall.trouble_nonsense'),
};

export function sayHallTrouble(trouble: HallTrouble): string {
  const say = hallTroubles[trouble.code] as (one: HallTrouble) => string;
  return say(trouble);
}
