// A person's card in words: the name of a field, and what stands in it, for the history and where two machines differ.
import type { RegisterField } from '../../../../core/matter/field';
import type { Contact, Person } from '../../../../core/resident/person';
import { formatDay, formatList, formatPhone, inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { marriageChoices, registerChoices, relationName } from './registration-card';

const laterFields = [
  ...(['marriage', 'hukouCode', 'liveSame', 'building', 'unit', 'room', 'landline'] as const),
] as const;

const isLater = (field: keyof Person): field is (typeof laterFields)[number] =>
  laterFields.some((one) => one === field);

export function personFieldName(field: keyof Person): string {
  if (isLater(field)) return t(`people.card_${field}`);
  if (field === 'phone') return t('counter.phone');
  if (field === 'certValidTo') return t('counter.documentValidTo');
  return field === 'birth' ? t('counter.card_birthDay') : t(`counter.card_${field}`);
}

/** What a field of the card says; a document number whole, because masked two of them may look the same. */
export function personValue<K extends keyof Person>(field: K, value: Person[K] | ''): string {
  if (field === 'contacts')
    return (value as readonly Contact[]).map(contactLine).join('；') || t('counter.nothingThere');
  if (field === 'aids')
    return (
      formatList((value as Person['aids']).map((aid) => t(`counter.aid_${aid}`))) ||
      t('counter.nothingThere')
    );
  const text = value as string;
  if (text === '') return t('counter.nothingThere');
  if (field === 'certNo') return inGroups(text);
  if (field === 'phone' || field === 'landline') return formatPhone(text);
  if (field === 'marriage') return marriageChoices().find(({ key }) => key === text)?.label ?? text;
  if (field === 'liveSame')
    return t(text === 'true' ? 'people.liveSame_true' : 'people.liveSame_false');
  if (field === 'sex') return t(`counter.sex_${text === '1' ? '1' : '2'}`);
  if (field === 'birth') return formatDay(text, '0000-01-01');
  if (field === 'certValidTo')
    return text === 'long-term' ? t('common.longTerm') : formatDay(text, '0000-01-01');
  return choiceLabel(field, text) ?? text;
}

/** `王小明（儿子）199 0000 0143`. */
export function contactLine({ name, relation, phone, hasKey }: Contact): string {
  const line = t('counter.contactLine', {
    name,
    relation: relationName(relation),
    phone: formatPhone(phone),
  });
  return hasKey === true ? line + t('alarms.hasKeyMark') : line;
}

const chosenFrom = ['certType', 'ethnicity', 'phoneOwner', 'living'] as const;

function choiceLabel(field: keyof Person, key: string): string | undefined {
  const register: RegisterField | undefined = chosenFrom.find((one) => one === field);
  return register && registerChoices(register).find((choice) => choice.key === key)?.label;
}
