// Corrects what the register says of somebody: the same card, filled in; what it rests on; and what was changed before.
import { useState, type ReactNode } from 'react';
import { checkPerson, type PersonDraft } from '../../../../core/resident/check-person';
import { isSameValue } from '../../../../core/kit/same-value';
import type { Person } from '../../../../core/resident/person';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';
import { useKeys } from '../../../ui/use-keys';
import { CardFields } from './card-fields';
import { CardFoot } from './card-foot';
import page from '../form-page.module.css';

export type CorrectFormProps = {
  readonly person: Person;
  readonly today: string;
  readonly isBusy: boolean;
  /** What two machines wrote differently, with the evidence typed below. */
  readonly reviews: (evidence: string) => ReactNode;
  readonly history: ReactNode;
  readonly onCorrect: (changes: Partial<PersonDraft>, evidence: string) => void;
  readonly onBack: () => void;
};

export function CorrectForm(props: CorrectFormProps) {
  const { person, today, isBusy, onBack } = props;
  const [changes, setChanges] = useState<Partial<PersonDraft>>({});
  const [evidence, setEvidence] = useState('');
  const [isTold, setTold] = useState(false);
  // A new document number brings its own birth and sex, as the rule has it.
  const follows = changes.certNo === undefined ? {} : ({ birth: '', sex: '' } as const);
  const draft: PersonDraft = { ...person, ...follows, ...changes };
  const checked = checkPerson(draft, today);
  const send = () => {
    setTold(true);
    if (checked.ok) props.onCorrect(changes, evidence);
  };
  useKeys({ F9: send, Escape: onBack });
  return (
    <section className={page['page']}>
      <h2 className={page['title']}>{t('counter.correctTitle', { name: person.name })}</h2>
      <div className={page['fields']} data-form="">
        {props.reviews(evidence)}
        <CardFields
          draft={draft}
          today={today}
          isTold={isTold}
          put={(change) => setChanges((known) => realChanges(person, { ...known, ...change }))}
        />
        <TextField
          label={t('counter.evidence')}
          value={evidence}
          onChange={setEvidence}
          maxLength={200}
          note={{ text: t('counter.evidenceHint') }}
        />
        {props.history}
      </div>
      <CardFoot
        label={t('counter.correctDo')}
        onSend={send}
        onBack={onBack}
        isBusy={isBusy}
        faults={isTold && !checked.ok ? checked.refusal.length : 0}
      />
    </section>
  );
}

/** What was typed back to what it was is no change; the rest comes from the register as it then stands. */
function realChanges(person: Person, changes: Partial<PersonDraft>): Partial<PersonDraft> {
  const isReal = ([field, value]: [string, unknown]) =>
    !isSameValue(person[field as keyof Person], value);
  return Object.fromEntries(Object.entries(changes).filter(isReal));
}
