// Registers somebody who was never here. What is wrong is said at once, beside each field.
import { useState } from 'react';
import { checkPerson, type PersonDraft } from '../../../../core/resident/check-person';
import { t } from '../../../ui/i18n';
import { useKeys } from '../../../ui/use-keys';
import { CardFields } from './card-fields';
import { CardFoot } from './card-foot';
import page from '../form-page.module.css';
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
    <section className={page['page']}>
      <h2 className={page['title']}>{t('counter.registerTitle')}</h2>
      <div className={page['fields']} data-form="">
        <CardFields
          draft={draft}
          today={today}
          isTold={isTold}
          put={(change) => setDraft((known) => ({ ...known, ...change }))}
        />
      </div>
      <CardFoot
        label={t('counter.registerDo')}
        onSend={send}
        onBack={onBack}
        isBusy={isBusy}
        faults={isTold && !checked.ok ? checked.refusal.length : 0}
      />
    </section>
  );
}
