// The head of a case file: what it is, its numbers, where it lies, what stands in its way, and how it ended.
import { courseOf } from '../../../../core/case/course/apply-course';
import { openCorrection, openObjection } from '../../../../core/case/course/course';
import type { Case } from '../../../../core/case/case';
import type { Day } from '../../../../core/kit/time';
import type { MatterPack } from '../../../../core/matter/definition';
import { formatShortDay, inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { caseStateName } from '../../../ui/say-case';
import classes from './file.module.css';
import { resultWords, stepName } from './say-event';

export type FileHeadProps = {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly today: Day;
  /** Name of the resident. */
  readonly name: string;
  /** Who opened it here. */
  readonly clerk: string;
  /** Days for the call after a bad rating; null where none is owed. */
  readonly call: { readonly call: Day; readonly fix: Day } | null;
};

export function FileHead(props: FileHeadProps) {
  const { caze, pack, today } = props;
  const { officialNumber } = courseOf(caze);
  return (
    <header className={classes['head']}>
      <h2 className={classes['title']}>
        {pack.name} · {caseStateName(caze.state)}
      </h2>
      <p className={classes['number']}>{inGroups(caze.number)}</p>
      <p className={classes['more']}>
        {t('life.fileFor', {
          ...{ name: props.name, clerk: props.clerk, day: formatShortDay(caze.openedOn, today) },
        })}
        {' · '}
        {t('counter.trackingWord', { word: caze.tracking })}
        {officialNumber === null
          ? ''
          : ` · ${t('life.officialNumber', { number: inGroups(officialNumber) })}`}
      </p>
      <Where {...props} />
      <Standing {...props} />
    </header>
  );
}

function Where({ caze, pack, today }: FileHeadProps) {
  const at = courseOf(caze).steps.at(-1);
  if (caze.state !== 'accepted' && caze.state !== 'passed_on') return null;
  const where = caze.passedTo ?? (at === undefined ? t('life.whereHere') : stepName(pack, at.step));
  return (
    <p className={classes['where']}>
      {t('life.whereNow')} <strong>{where}</strong>
      {at === undefined ? '' : ` · ${t('life.whereSince', { day: formatShortDay(at.on, today) })}`}
    </p>
  );
}

/** What stands in its way now, and how it ended: each a sentence, none twice. */
function Standing({ caze, pack, today, call }: FileHeadProps) {
  const course = courseOf(caze);
  const correction = openCorrection(course);
  const objection = openObjection(course);
  const { result, delivery } = course;
  return (
    <>
      {correction === undefined ? null : (
        <Notice tone="clock">
          {t('life.correctionOpen', {
            ...{ by: correction.by, what: correction.what },
            day: formatShortDay(correction.due, today),
          })}
        </Notice>
      )}
      {objection === undefined ? null : (
        <Notice tone="needs-you">
          {t('life.objectionOpen', { by: objection.by, text: objection.text })}
        </Notice>
      )}
      {call === null ? null : (
        <Notice tone="needs-you">
          {t('life.ratingCallOwed', {
            day: formatShortDay(call.call, today),
            fix: formatShortDay(call.fix, today),
          })}
        </Notice>
      )}
      {result === null ? null : (
        <p>
          {t('life.resultLine', { what: resultWords(pack, result.ending, result.text) })}
          {result.reference === '' ? '' : ` (${result.reference})`}
        </p>
      )}
      {delivery === null ? null : (
        <p>
          {t('life.deliveredLine', {
            ...{ to: delivery.to, how: t(`life.how_${delivery.how}`) },
            day: formatShortDay(delivery.on, today),
          })}
        </p>
      )}
      {caze.terminatedFor === undefined ? null : (
        <p>{t('life.terminatedLine', { reason: caze.terminatedFor })}</p>
      )}
      {caze.withdrawnFor === null ? null : (
        <p>{t('counter.withdrawnLine', { reason: caze.withdrawnFor })}</p>
      )}
      {caze.refusal === null ? null : <p>{t('counter.declinedLine', { ...caze.refusal })}</p>}
    </>
  );
}
