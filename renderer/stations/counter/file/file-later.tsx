// What was found after acceptance, step by step, and the days to think of: parts of a case file.
import type { Case } from '../../../../core/case/case';
import { remindersOf } from '../../../../core/case/course/reminders';
import { askedPlaces, formValues, placeName } from '../../../../core/case/form';
import { photosOf } from '../../../../core/case/photo-place';
import { isAnswered } from '../../../../core/matter/condition';
import type { MatterPack } from '../../../../core/matter/definition';
import { maskedText } from '../../../../core/matter/template';
import { calendars } from '../../../data/packs';
import { formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { stepName } from './say-event';

type FilePartProps = {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly today: string;
};

/** Only what is answered; numbers by their last four, as on every list. */
export function FileLater({ caze, pack }: FilePartProps) {
  const values = formValues(pack, caze);
  const steps = pack.steps.flatMap(({ key }) => {
    const answered = askedPlaces(pack, values, key).filter(
      ({ field, value }) => field.type !== 'rows' && isAnswered(value),
    );
    return answered.length === 0 ? [] : [{ key, answered }];
  });
  return steps.map(({ key, answered }) => (
    <section key={key}>
      <ListHeading title={`${t('later.answers')} · ${stepName(pack, key)}`} />
      <ul>
        {answered.map(({ path, field, value = null }) => (
          <li key={path}>
            <ListRow
              title={placeName(pack, values, path)}
              detail={
                field.type === 'photo'
                  ? t('later.photoCount', {
                      count: photosOf(caze, path).length,
                      most: field.most ?? 1,
                    })
                  : maskedText(pack.formats, field, value)
              }
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}

export function FileReminders({ caze, pack, today }: FilePartProps) {
  const reminders = remindersOf(pack, caze, { calendars, from: today });
  if (reminders.length === 0) return null;
  return (
    <section>
      <ListHeading title={t('later.reminders')} />
      <ul>
        {reminders.map(({ key, on, says }) => (
          <li key={key}>
            <ListRow
              title={t('later.reminderOn', { day: formatShortDay(on, today), says })}
              tone={on <= today ? 'clock' : 'plain'}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
