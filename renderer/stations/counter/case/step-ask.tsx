// Step 1: who is this, and what exactly do they want? The document is looked at by a person; the explanation can be read aloud.
import { useState } from 'react';
import type { Case } from '../../../../core/case/case';
import type { Day } from '../../../../core/kit/time';
import type { MatterPack } from '../../../../core/matter/definition';
import { ChoiceField } from '../../../ui/choice-field';
import { DateField } from '../../../ui/date-field';
import { t } from '../../../ui/i18n';
import classes from './step-ask.module.css';

export const documents = ['id_card', 'temporary_id', 'hukou_book'] as const;

export type Identity = {
  readonly document: (typeof documents)[number];
  /** A day, or `long-term`. */
  readonly validTo: Day;
};

export type IdentityFieldsProps = {
  readonly caze: Case;
  /** From the register: what the document said last time. */
  readonly knownValidTo: Day;
  readonly today: Day;
  readonly onIdentify: (identity: Identity) => void;
};

export function IdentityFields({ caze, knownValidTo, today, onIdentify }: IdentityFieldsProps) {
  const seen = caze.identified;
  const [validTo, setValidTo] = useState<Day>(seen?.validTo ?? knownValidTo);
  const document = documents.find((one) => one === seen?.document);
  return (
    <div>
      <ChoiceField
        label={t('counter.documentSeen')}
        value={document ?? ''}
        choices={documents.map((key) => ({ key, label: t(`counter.document_${key}`) }))}
        autoFocus={document === undefined}
        isRequired
        onChoose={(key) => {
          const chosen = documents.find((one) => one === key);
          if (chosen !== undefined && validTo !== '') onIdentify({ document: chosen, validTo });
        }}
      />
      <DateField
        label={t('counter.documentValidTo')}
        value={validTo}
        today={today}
        mayBeLongTerm
        onLeave={(value) => {
          setValidTo(value);
          if (document !== undefined && value !== '') onIdentify({ document, validTo: value });
        }}
      />
    </div>
  );
}

/** What the resident should hear before anything is filled in: short paragraphs of the pack. */
export function Explanation({ pack }: { readonly pack: MatterPack }) {
  return (
    <section className={classes['explanation']}>
      <h3 className={classes['heading']}>{t('counter.sayThis')}</h3>
      {pack.explanation.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>{pack.proxy.says}</p>
    </section>
  );
}
