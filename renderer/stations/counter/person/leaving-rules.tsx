// What a death or a move means for what somebody has here: read to the family once it is registered, and again whenever they ask.
import type { Case } from '../../../../core/case/case';
import { leavingRules, type LeavingRule } from '../../../../core/resident/leaving';
import type { Resident } from '../../../../core/resident/resident';
import { mattersOn } from '../../../data/packs';
import { formatMonth, formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { LeavingConsent } from './leaving-consent';
import classes from './leaving-rules.module.css';
import { LifeDone } from './life-done';

export type LeavingRulesProps = {
  readonly residentId: string;
  readonly event: 'died' | 'moved';
  /** The day of it. */
  readonly on: string;
  readonly cases: readonly Case[];
  readonly today: string;
};

export function LeavingRules({ residentId, event, on, cases, today }: LeavingRulesProps) {
  const { theirs, ask } = leavingRules(event, on, cases, mattersOn(today));
  const rows = (rules: readonly LeavingRule[]) => (
    <ul>
      {rules.map((rule) => (
        <li key={rule.matter}>
          <ListRow
            title={
              <>
                <strong>{rule.name}</strong>
                <span className={classes['says']}>{rule.says}</span>
                {rule.consent === null ? null : (
                  <LeavingConsent {...{ residentId, today }} purpose={rule.consent} />
                )}
              </>
            }
            detail={whenOf(rule, event, today)}
          />
        </li>
      ))}
    </ul>
  );
  const title = t(`people.leaving_${event}`);
  return (
    // The list may be longer than the screen: with the keyboard in it, the arrows move it.
    <div role="region" tabIndex={0} aria-label={title}>
      <ListHeading title={title} />
      {theirs.length === 0 ? <p>{t('people.leavingNone')}</p> : rows(theirs)}
      {ask.length === 0 ? null : <ListHeading title={t('people.leavingAsk')} />}
      {rows(ask)}
    </div>
  );
}

/** The same list later: whoever reported it and the family are seldom the same. */
export function LeavingDialog(props: {
  readonly resident: Resident;
  readonly cases: readonly Case[];
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { id, person, death, away } = props.resident;
  const on = death?.diedOn ?? away?.movedOn;
  if (on === undefined) return null;
  return (
    <LifeDone title={t('people.menuTitle', { name: person.name })} onClose={props.onClose}>
      <LeavingRules {...props} residentId={id} on={on} event={death ? 'died' : 'moved'} />
      <p>{t(death ? 'people.afterDeath' : 'people.afterAway')}</p>
    </LifeDone>
  );
}

function whenOf({ stopsFrom, by }: LeavingRule, event: 'died' | 'moved', today: string) {
  if (stopsFrom !== null)
    return t(`people.leavingFrom_${event}`, { month: formatMonth(stopsFrom, today) });
  return by === null ? undefined : t('people.leavingBy', { day: formatShortDay(by, today) });
}
