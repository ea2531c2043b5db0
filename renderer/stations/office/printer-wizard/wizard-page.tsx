// One page of the wizard: where we are, one question in large words, and what can be answered; every answer has its figure.
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { useKeys } from '../../../ui/use-keys';
import classes from './printer-wizard.module.css';
import { placeOf, type WizardStep } from './wizard-state';

export type WizardChoice = {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
};

export type WizardPageProps = {
  readonly step: WizardStep;
  readonly title: string;
  readonly lead?: string;
  readonly children?: ReactNode;
  readonly choices?: readonly WizardChoice[];
  readonly onChoose?: (key: string) => void;
  /** The one next step, where no choice leads on. */
  readonly next?: {
    readonly label: string;
    readonly onPress: () => void;
    readonly isPending?: boolean;
  };
  readonly onBack: () => void;
  readonly backLabel?: string;
};

export function WizardPage(props: WizardPageProps) {
  const { step, title, lead, children, choices = [], onChoose, next, onBack } = props;
  const figures = choices
    .slice(0, 9)
    .map(({ key }, i) => [String(i + 1), () => onChoose?.(key)] as const);
  useKeys({ ...Object.fromEntries(figures), F9: next?.onPress, Escape: onBack });
  return (
    <section className={classes['page']} aria-label={title}>
      <p className={classes['step']}>{t('wizard.step', placeOf(step))}</p>
      <h2 className={classes['title']}>{title}</h2>
      {lead === undefined ? null : <p className={classes['lead']}>{lead}</p>}
      {children}
      {choices.length === 0 ? null : (
        <div className={classes['choices']}>
          {choices.map(({ key, label, detail }, i) => (
            <Button
              key={key}
              className={classes['choice']}
              {...(i < 9 ? { keys: String(i + 1) } : {})}
              onPress={() => onChoose?.(key)}
            >
              <span>
                {label}
                {detail === undefined ? null : <small>{detail}</small>}
              </span>
            </Button>
          ))}
        </div>
      )}
      <div className={classes['actions']}>
        {next === undefined ? null : (
          <Button
            kind="primary"
            size="tall"
            keys="F9"
            onPress={next.onPress}
            isPending={next.isPending ?? false}
          >
            {next.label}
          </Button>
        )}
        <Button size="tall" keys="Esc" onPress={onBack}>
          {props.backLabel ?? t('common.back')}
        </Button>
      </div>
    </section>
  );
}
