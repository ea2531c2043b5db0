// The registration card's fields, in the order of the ID card, then how somebody lives and how to reach them.
import { checkPerson, type PersonDraft } from '../../../../core/resident/check-person';
import { daysBetween, isDay } from '../../../../core/kit/day';
import type { Person } from '../../../../core/resident/person';
import type { PersonProblem } from '../../../../core/resident/refusal';
import { ChoiceField } from '../../../ui/choice-field';
import { DateField } from '../../../ui/date-field';
import { FixedRow, type Note } from '../../../ui/field-row';
import { formatDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import { sayPersonFault } from '../../../ui/say-resident';
import { TextField } from '../../../ui/text-field';
import { ContactFields } from './contact-fields';
import { aidChoices, marriageChoices, registerChoices } from './registration-card';

export type CardFieldsProps = {
  readonly draft: PersonDraft;
  readonly today: string;
  /** Everything is judged; before that only what was typed: an empty card is not a wrong one. */
  readonly isTold: boolean;
  readonly put: (change: Partial<PersonDraft>) => void;
};

export function CardFields({ draft, today, isTold, put }: CardFieldsProps) {
  const checked = checkPerson(draft, today);
  const problems = checked.ok ? [] : checked.refusal;
  const noteOf = (field: PersonProblem['field'], at: number | null): Note | undefined => {
    const found = problems.find((one) => one.field === field && one.at === at);
    return found && { text: sayPersonFault(found.problem), tone: 'wrong' };
  };
  const fields: FieldsProps = {
    draft,
    today,
    put,
    fault: (field) => (isTold || hasText(draft[field]) ? noteOf(field, null) : undefined),
  };
  return (
    <>
      <IdFields {...fields} />
      <HomeFields {...fields} />
      <LifeFields {...fields} />
      <ContactFields
        contacts={draft.contacts}
        onContacts={(contacts) => put({ contacts })}
        fault={(field, at) => {
          const isTyped = field === 'contact_phone' && hasText(draft.contacts[at]?.phone);
          return isTold || isTyped ? noteOf(field, at) : undefined;
        }}
      />
    </>
  );
}

type FieldsProps = {
  readonly draft: PersonDraft;
  readonly today: string;
  readonly put: (change: Partial<PersonDraft>) => void;
  readonly fault: (field: keyof PersonDraft) => Note | undefined;
};

/** An expired card is said, not refused: whoever has one is registered and sent to renew it. */
function expiredNote(validTo: string, today: string): Note | undefined {
  const count = validTo === 'long-term' || !isDay(validTo) ? 0 : daysBetween(validTo, today);
  return count > 0 ? { text: t('people.expiredNote', { count }), tone: 'wrong' } : undefined;
}

const hasText = (value: unknown): boolean => typeof value === 'string' && value !== '';

function IdFields({ draft, today, put, fault }: FieldsProps) {
  return (
    <>
      <TextField
        label={t('counter.card_name')}
        value={draft.name}
        onLeave={(name) => put({ name })}
        note={fault('name') ?? { text: t('counter.card_nameHint') }}
        autoFocus
        isRequired
      />
      <ChoiceField
        label={t('counter.card_certType')}
        value={draft.certType}
        choices={registerChoices('certType')}
        onChoose={(key) => put({ certType: key as Person['certType'] })}
      />
      <TextField
        label={t('counter.card_certNo')}
        value={draft.certNo}
        onLeave={(certNo) => put({ certNo })}
        note={fault('certNo')}
        isRequired
      />
      <BirthFields draft={draft} today={today} put={put} fault={fault} />
      <DateField
        label={t('counter.documentValidTo')}
        value={draft.certValidTo}
        today={today}
        mayBeLongTerm
        onLeave={(certValidTo) => put({ certValidTo })}
        note={fault('certValidTo') ?? expiredNote(draft.certValidTo, today)}
      />
      <ChoiceField
        label={t('counter.card_ethnicity')}
        value={draft.ethnicity}
        choices={registerChoices('ethnicity')}
        onChoose={(ethnicity) => put({ ethnicity })}
      />
      <ChoiceField
        label={t('people.card_marriage')}
        value={draft.marriage ?? ''}
        choices={marriageChoices()}
        onChoose={(marriage) => put({ marriage })}
      />
    </>
  );
}

/** A citizen ID number says both; other documents do not. */
function BirthFields({ draft, today, put, fault }: FieldsProps) {
  const read = checkPerson({ ...draft, sex: '', birth: '' }, today);
  const known = read.ok || !read.refusal.some(({ field }) => field === 'certNo');
  if (['111', '112', '113'].includes(draft.certType)) {
    const digits = draft.certNo.normalize('NFKC').replace(/\s/g, '');
    const birth = `${digits.slice(6, 10)}-${digits.slice(10, 12)}-${digits.slice(12, 14)}`;
    const sex = Number(digits.charAt(16)) % 2 === 1 ? '1' : '2';
    const words = known ? `${t(`counter.sex_${sex}`)} · ${formatDay(birth, today)}` : '—';
    return (
      <FixedRow
        label={t('counter.card_birth')}
        value={words}
        note={{ text: t('counter.card_fromNumber') }}
      />
    );
  }
  return (
    <>
      <ChoiceField
        label={t('counter.card_sex')}
        value={draft.sex}
        choices={[
          { key: '1', label: t('counter.sex_1') },
          { key: '2', label: t('counter.sex_2') },
        ]}
        onChoose={(key) => put({ sex: key === '1' ? '1' : '2' })}
        note={fault('sex')}
      />
      <DateField
        label={t('counter.card_birth')}
        value={draft.birth}
        today={today}
        onLeave={(birth) => put({ birth })}
        note={fault('birth')}
      />
    </>
  );
}

function HomeFields({ draft, put, fault }: FieldsProps) {
  return (
    <>
      <TextField
        label={t('counter.card_hukou')}
        value={draft.hukou}
        onLeave={(hukou) => put({ hukou })}
        note={fault('hukou')}
      />
      <TextField
        label={t('people.card_hukouCode')}
        value={draft.hukouCode ?? ''}
        onLeave={(hukouCode) => put({ hukouCode })}
        note={fault('hukouCode') ?? { text: t('people.hukouCodeHint') }}
        kind="digits"
      />
      <ChoiceField
        label={t('people.card_liveSame')}
        value={draft.liveSame ?? ''}
        choices={[
          { key: 'true', label: t('people.liveSame_true') },
          { key: 'false', label: t('people.liveSame_false') },
        ]}
        onChoose={(key) => put({ liveSame: key === 'true' ? 'true' : 'false' })}
      />
      <TextField
        label={t('counter.card_address')}
        value={draft.address}
        onLeave={(address) => put({ address })}
        note={fault('address') ?? { text: t('counter.card_addressHint') }}
        isRequired
      />
      {(['building', 'unit', 'room'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`people.card_${field}`)}
          value={draft[field] ?? ''}
          onLeave={(text) => put({ [field]: text })}
          note={fault(field) ?? (field === 'room' ? { text: t('people.roomHint') } : undefined)}
        />
      ))}
    </>
  );
}

/** How to reach them, and how they live. */
function LifeFields({ draft, put, fault }: FieldsProps) {
  return (
    <>
      <TextField
        label={t('counter.phone')}
        value={draft.phone}
        onLeave={(phone) => put({ phone })}
        note={fault('phone') ?? { text: t('counter.card_phoneHint') }}
        isRequired
      />
      <TextField
        label={t('people.card_landline')}
        value={draft.landline ?? ''}
        onLeave={(landline) => put({ landline })}
        note={fault('landline') ?? { text: t('people.landlineHint') }}
      />
      <ChoiceField
        label={t('counter.card_phoneOwner')}
        value={draft.phoneOwner}
        choices={registerChoices('phoneOwner')}
        onChoose={(key) => put({ phoneOwner: key as Person['phoneOwner'] })}
      />
      <ChoiceField
        label={t('counter.card_living')}
        value={draft.living}
        choices={registerChoices('living')}
        onChoose={(key) => put({ living: key as Person['living'] })}
      />
      <ManyField
        label={t('counter.card_aids')}
        chosen={draft.aids}
        choices={aidChoices()}
        onChange={(aids) => put({ aids: aids as Person['aids'] })}
      />
      <TextField
        label={t('counter.card_dialect')}
        value={draft.dialect}
        onLeave={(dialect) => put({ dialect })}
        note={fault('dialect')}
      />
    </>
  );
}
