// What stands under a card while it is written: keep it, leave it, and that something on it cannot stay so.
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import page from '../form-page.module.css';
import classes from './card-foot.module.css';

export type CardFootProps = {
  /** What keeping it is called here. */
  readonly label: string;
  readonly onSend: () => void;
  readonly onBack: () => void;
  readonly isBusy: boolean;
  /** Fields that cannot stay so; 0 as long as nobody is to be told. */
  readonly faults: number;
};

export function CardFoot({ label, onSend, onBack, isBusy, faults }: CardFootProps) {
  return (
    <div className={page['foot']}>
      <Button kind="primary" size="tall" keys="F9" onPress={onSend} isPending={isBusy}>
        {label}
      </Button>
      <Button size="tall" keys="Esc" onPress={onBack}>
        {t('common.back')}
      </Button>
      {faults === 0 ? null : (
        <p className={classes['fault']} role="alert">
          {t('refusals.personProblems', { count: faults })}
        </p>
      )}
    </div>
  );
}
