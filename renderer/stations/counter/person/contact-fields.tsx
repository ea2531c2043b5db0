// Whom to ring when the resident does not answer: up to three, and nobody has to. The next one is asked once the last is named.
import type { PersonDraft } from '../../../../core/resident/check-person';
import type { Contact } from '../../../../core/resident/person';
import type { PersonProblem } from '../../../../core/resident/refusal';
import { ChoiceField } from '../../../ui/choice-field';
import type { Note } from '../../../ui/field-row';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import { TextField } from '../../../ui/text-field';
import { relationChoices } from './registration-card';

const mostContacts = 3;
const nobody: Contact = { name: '', relation: '', phone: '' };

export type ContactFieldsProps = {
  readonly contacts: PersonDraft['contacts'];
  readonly onContacts: (contacts: PersonDraft['contacts']) => void;
  readonly fault: (field: PersonProblem['field'], at: number) => Note | undefined;
};

export function ContactFields({ contacts, onContacts, fault }: ContactFieldsProps) {
  const rows = contacts.length < mostContacts ? [...contacts, nobody] : contacts;
  const put = (at: number, change: Partial<Contact>) =>
    onContacts(
      rows.map((row, i) => (i === at ? { ...row, ...change } : row)).filter((row) => !isEmpty(row)),
    );
  return rows.map((row, at) => {
    const which = { n: at + 1 };
    return (
      <div key={at}>
        <TextField
          label={t('counter.contactName', which)}
          value={row.name}
          onChange={(name) => put(at, { name })}
          note={fault('contact_name', at) ?? { text: t('counter.contactHint') }}
        />
        {isEmpty(row) ? null : (
          <>
            <ChoiceField
              label={t('counter.contactRelation', which)}
              value={row.relation}
              choices={relationChoices()}
              onChoose={(relation) => put(at, { relation })}
              note={fault('contact_relation', at)}
              isRequired
            />
            <TextField
              label={t('counter.contactPhone', which)}
              value={row.phone}
              onChange={(phone) => put(at, { phone })}
              note={fault('contact_phone', at)}
              isRequired
            />
            <ManyField
              label={t('alarms.hasKey')}
              chosen={row.hasKey === true ? ['key'] : []}
              choices={[{ key: 'key', label: t('alarms.hasKeyBox') }]}
              onChange={(chosen) => put(at, { hasKey: chosen.length > 0 })}
              note={{ text: t('alarms.hasKeyHint') }}
            />
          </>
        )}
      </div>
    );
  });
}

/** Whoever has neither name nor number is nobody: taken off the card by clearing both. */
const isEmpty = ({ name, phone }: Contact): boolean => name.trim() === '' && phone.trim() === '';
