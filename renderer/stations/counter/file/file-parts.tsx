// The parts of a case file beneath its head: what happened, its papers and who holds them, its people, its rating.
import type { Case } from '../../../../core/case/case';
import { courseOf, isBadlyRated } from '../../../../core/case/course/apply-course';
import { formValues, neededPapers } from '../../../../core/case/form';
import { dayOf, type Instant } from '../../../../core/kit/time';
import type { MatterPack } from '../../../../core/matter/definition';
import { isOriginalOut } from '../../../../core/paper/custody';
import { formatMoment, formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { sayMark, signOf } from '../case/paper-rows';
import classes from './file.module.css';
import { answerOf, type Told } from './say-event';

type NameOf = (staffId: string) => string;

export function FileHistory(props: {
  readonly told: readonly Told[];
  readonly nameOf: NameOf;
  readonly now: Instant;
}) {
  const { told, nameOf, now } = props;
  return (
    <section className={classes['history']}>
      <ListHeading title={t('life.history')} detail={told.length} />
      {told.length === 0 ? <p className={classes['more']}>{t('life.historyNone')}</p> : null}
      <ol reversed>
        {told.map(({ id, at, by, text }) => (
          <li key={id} className={classes['step']}>
            <span className={classes['when']}>{formatMoment(at, now)}</span>
            <span>{text}</span>
            <span className={classes['who']}>{nameOf(by)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function FilePapers(props: {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly today: string;
}) {
  const { caze, pack, today } = props;
  return (
    <section>
      <ListHeading title={t('life.papers')} />
      <ul>
        {neededPapers(pack, formValues(pack, caze)).map((paper) => {
          const mark = caze.papers[paper.code];
          const due = mark?.state === 'late_promised' ? mark.due : undefined;
          const more = [
            ...(due === undefined
              ? []
              : [t('life.papersDue', { day: formatShortDay(due, today) })]),
            ...(isOriginalOut(mark) && (mark.holder ?? '') !== ''
              ? [t('life.papersWith', { holder: mark.holder ?? '' })]
              : []),
          ];
          return (
            <li key={paper.code}>
              <ListRow
                lead={signOf(paper, mark)}
                leadWidth="sign"
                title={paper.name}
                detail={[sayMark(mark), ...more].join(' · ')}
                tone={mark?.state === 'missing' ? 'needs-you' : 'plain'}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function FilePeople(props: {
  readonly caze: Case;
  /** Ids of everybody who wrote something, in the order of their first word. */
  readonly clerks: readonly string[];
  readonly nameOf: NameOf;
}) {
  const { caze, clerks, nameOf } = props;
  const { agent } = caze;
  return (
    <section>
      <ListHeading title={t('life.people')} />
      <ListRow
        title={t('life.agentOf')}
        detail={agent === undefined ? t('life.agentNone') : t('life.agentBy', { ...agent })}
      />
      <ListRow
        title={t('life.clerks')}
        detail={[...new Set(clerks.map(nameOf))].join(t('common.listComma'))}
      />
    </section>
  );
}

/** Which of the two lower levels it was is not shown at the counter: that it must be put right is. */
export function FileRating({ caze, nameOf }: { readonly caze: Case; readonly nameOf: NameOf }) {
  const calls = courseOf(caze).ratingCalls;
  return (
    <section>
      <ListHeading title={t('life.rating')} />
      <p className={classes['more']}>{t(ratingWords(caze))}</p>
      {calls.map(({ note, satisfied, at, by }) => (
        <p key={at} className={classes['more']}>
          {t('life.calls', { day: formatShortDay(dayOf(at)), by: nameOf(by), note })} ·{' '}
          {t(`life.call_${answerOf(satisfied)}`)}
        </p>
      ))}
    </section>
  );
}

function ratingWords(caze: Case) {
  if (caze.rating === null) return 'life.ratingNone';
  if (caze.rating.level === null) return 'life.ratingSilent';
  return isBadlyRated(caze) ? 'life.ratingBad' : 'counter.rated';
}
