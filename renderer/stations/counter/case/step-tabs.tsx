// Where we are: four steps, done ones with a sign. Page Up and Page Down go through them.
import { classNames } from '../../../ui/class-names';
import { t } from '../../../ui/i18n';
import { steps, type CaseView, type StepKey } from './case-view';
import classes from './step-tabs.module.css';

export type StepTabsProps = {
  readonly step: StepKey;
  readonly isDone: CaseView['isDone'];
  readonly onStep: (step: StepKey) => void;
};

export function StepTabs({ step, isDone, onStep }: StepTabsProps) {
  return (
    <nav className={classes['tabs']} aria-label={t('counter.steps')}>
      {steps.map((one, i) => (
        <button
          key={one}
          type="button"
          className={classNames(
            classes['tab'],
            one === step && classes['here'],
            isDone[one] && classes['done'],
          )}
          aria-current={one === step ? 'step' : undefined}
          aria-keyshortcuts={`Alt+${i + 1}`}
          onClick={() => onStep(one)}
        >
          {i + 1} {t(`counter.step_${one}`)}
          {isDone[one] ? (
            <>
              <span aria-hidden="true"> ✓</span>
              <span className="heard">{t('counter.stepDone')}</span>
            </>
          ) : null}
        </button>
      ))}
    </nav>
  );
}
