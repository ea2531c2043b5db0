// Registers somebody who was never here. What is wrong is said at once, beside each field.
import { useState } from 'react';
import { checkPerson, type PersonDraft } from '../../../core/resident/check-person';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { useKeys } from '../../ui/use-keys';
import { CardFields } from './card-fields';
import classes from './register-form.module.css';
import { emptyCard } from './registration-card';

export type RegisterFormProps = {
  /** What was typed in the search: a name or a number to begin with. */
  readonly typed: string;
  readonly today: string;
  readonly isBusy: boolean;
  readonly onRegister: (draft: PersonDraft) => void;
  readonly onBack: () => void;
};

export function RegisterForm(props: RegisterFormProps) {
  const { today, isBusy, onBack } = props;
  const [draft, setDraft] = useState<PersonDraft>(() => emptyCard(props.typed));
  const [isTold, setTold] = useState(false);
  const checked = checkPerson(draft, today);
  const send = () => {
    setTold(true);
    if (checked.ok) props.onRegister(draft);
  };
  useKeys({ F9: send, Escape: onBack });
  return (
    <section className={classes['page']}>
      <h2 className={classes['title']}>{t('counter.registerTitle')}</h2>
      <div className={classes['fields']} data-form="">
        <CardFields
          draft={draft}
          today={today}
          isTold={isTold}
          put={(change) => setDraft((known) => ({ ...known, ...change }))}
        />
      </div>
      <div className={classes['foot']}>
        <Button kind="primary" size="tall" keys="F9" onPress={send} isPending={isBusy}>
          {t('counter.registerDo')}
        </Button>
        <Button size="tall" keys="Esc" onPress={onBack}>
          {t('common.back')}
        </Button>
        {isTold && !checked.ok ? (
          <p className={classes['fault']} role="alert">
            {t('refusals.personProblems', { count: checked.refusal.length })}
          </p>
        ) : null}
      </div>
    </section>
  );
}
