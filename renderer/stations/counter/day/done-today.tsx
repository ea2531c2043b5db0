// What left the counter today: for the receipt that somebody comes back for, and for the clerk who wants to be sure.
import { matterName } from '../../../data/packs';
import { useDoneOn } from '../../../data/queries/case';
import type { Day } from '../../../../core/kit/time';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { caseStateName } from '../../../ui/say-case';
import classes from '../idle-panel.module.css';
import type { Place } from '../place';

const mostShown = 8;

export function DoneToday(props: { readonly day: Day; readonly onPlace: (place: Place) => void }) {
  const done = useDoneOn(props.day) ?? [];
  if (done.length === 0) return null;
  return (
    <section className={classes['done']}>
      <ListHeading title={t('counter.doneToday')} detail={done.length} />
      <ul>
        {done.slice(0, mostShown).map(({ caze, name }) => (
          <li key={caze.id}>
            <ListRow
              title={`${name} · ${matterName(caze.matter)}`}
              detail={caseStateName(caze.state)}
              onPress={() => props.onPlace({ at: 'case', caseId: caze.id })}
            />
          </li>
        ))}
      </ul>
      {done.length > mostShown ? <p>{t('counter.doneTodayMore')}</p> : null}
    </section>
  );
}
