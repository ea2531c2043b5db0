// In the person's panel: who may act for them until when, and what they agreed to; pressed for the whole of it.
import type { Resident } from '../../../../core/resident/resident';
import { isGiven } from '../../../../core/consent/apply-consent';
import { useGiven } from '../../../data/queries/authority';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { useKeys } from '../../../ui/use-keys';
import classes from './authority.module.css';
import { agentLine, standingOf } from './say-authorisation';

export type AuthorityRowsProps = {
  readonly resident: Resident;
  readonly today: string;
  /** Null where nobody is at the window to ask. */
  readonly onOpen: (() => void) | null;
};

export function AuthorityRows({ resident, today, onOpen }: AuthorityRowsProps) {
  const given = useGiven(resident.id);
  useKeys({ 'Ctrl+D': onOpen ?? undefined });
  if (!given) return null;
  const { principal } = given;
  const shown = given.authorisations
    .map((a) => ({ a, ...standingOf(a, today, principal) }))
    .filter(({ why, a }) => why === null || (a.state === 'draft' && !principal.isDead));
  const consents = given.consents.filter((c) => isGiven(c) && c.scope === 'standing');
  return (
    <section>
      <ListHeading title={t('authority.heading')} />
      {shown.slice(0, 3).map(({ a, words, tone }) => (
        <ListRow
          key={a.id}
          title={agentLine(a)}
          detail={words}
          tone={tone}
          {...(onOpen === null ? {} : { onPress: onOpen })}
        />
      ))}
      {shown.length === 0 ? (
        <p className={classes['more']}>{t('counter.authorisationNone')}</p>
      ) : null}
      {consents.map((c) => (
        <ListRow
          key={c.id}
          title={c.words.name}
          detail={t('authority.consent_given')}
          tone="done"
        />
      ))}
      {onOpen === null ? null : (
        <Button kind="quiet" keys="Ctrl D" onPress={onOpen} className={classes['open']}>
          {t('authority.open')}
        </Button>
      )}
    </section>
  );
}
