// Whom to ring about somebody: themselves, their landline, and those who stand in the register for them.
import type { Person } from '../../core/resident/person';
import { formatPhone } from './format';
import { t } from './i18n';

type Contact = Person['contacts'][number];

export type PhoneListProps = {
  readonly className: string;
  readonly label?: string;
  /** Null: nobody is known, and there is no list. */
  readonly person: Person | null;
  readonly nameOf: (contact: Contact) => string;
};

export function PhoneList({ className, label, person, nameOf }: PhoneListProps) {
  if (person === null) return null;
  const numbers = [
    { who: person.name, phone: person.phone },
    { who: t('rounds.landline'), phone: person.landline ?? '' },
    ...person.contacts.map((contact) => ({ who: nameOf(contact), phone: contact.phone })),
  ].filter(({ phone }) => phone !== '');
  return (
    <dl className={className} aria-label={label}>
      {numbers.map(({ who, phone }) => (
        <div key={`${who}${phone}`}>
          <dt>{who}</dt>
          <dd>{formatPhone(phone)}</dd>
        </div>
      ))}
    </dl>
  );
}
