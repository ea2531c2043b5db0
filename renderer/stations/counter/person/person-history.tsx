// What was changed of somebody's card, by whom, when, and on what evidence: newest first.
import type { JourneyEvent } from '../../../../core/journey';
import { applyResident } from '../../../../core/resident/apply-resident';
import type { Person } from '../../../../core/resident/person';
import type { Resident } from '../../../../core/resident/resident';
import { t } from '../../../ui/i18n';
import { ListHeading } from '../../../ui/list-row';
import classes from './person-history.module.css';
import { personFieldName, personValue } from './say-person';
import { saySource, type Told } from '../case/say-source';

export function PersonHistory(told: Told) {
  const steps = stepsOf(told.history);
  return (
    <section className={classes['history']}>
      <ListHeading title={t('counter.personHistory')} />
      {steps.length === 0 ? (
        <p className={classes['more']}>{t('counter.personHistoryNone')}</p>
      ) : null}
      <ol reversed>
        {steps.toReversed().map(({ event, lines }) => (
          <li key={event.id} className={classes['step']}>
            <span className={classes['more']}>{saySource(told, event.id)}</span>
            <span>
              {lines.map((line) => (
                <span key={line} className={classes['line']}>
                  {line}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Step = { readonly event: JourneyEvent; readonly lines: readonly string[] };

/** What each event changed: the value before it and the value it wrote. */
export function stepsOf(history: readonly JourneyEvent[]): readonly Step[] {
  const steps: Step[] = [];
  let state: Resident | undefined;
  for (const event of history) {
    const before = state?.person;
    state = applyResident(state, event);
    if (event.kind === 'resident.registered')
      steps.push({ event, lines: [t('counter.wasRegistered')] });
    if (event.kind === 'resident.corrected') {
      const { changes, evidence } = event.body;
      const fields = Object.keys(changes) as (keyof Person)[];
      const lines = fields.map((field) => changeLine(field, before, changes));
      const because = evidence === '' ? [] : [t('counter.wasBecause', { evidence })];
      steps.push({ event, lines: [...lines, ...because] });
    }
  }
  return steps;
}

function changeLine(
  field: keyof Person,
  before: Person | undefined,
  changes: Partial<Person>,
): string {
  const wrote = changes[field];
  return t('counter.wasChanged', {
    field: personFieldName(field),
    from: before === undefined ? t('counter.nothingThere') : personValue(field, before[field]),
    to: wrote === undefined ? '' : personValue(field, wrote),
  });
}
