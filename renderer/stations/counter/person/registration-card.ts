// An empty registration card, and the lists that its fields choose from: those of the matter packs, so that form and register agree.
import type { RegisterField } from '../../../../core/matter/field';
import type { PersonDraft } from '../../../../core/resident/check-person';
import type { Aid } from '../../../../core/resident/person';
import { matterPacks } from '../../../data/packs';
import type { Choice } from '../../../ui/choice-field';
import { t } from '../../../ui/i18n';

/** `typed`: a name or a document number from the search box. */
export function emptyCard(typed: string): PersonDraft {
  const text = typed.trim();
  const isNumber = /\d/.test(text);
  return {
    name: isNumber || /^[a-z ]*$/i.test(text) ? '' : text,
    certType: '111',
    certNo: isNumber && text.length >= 15 ? text : '',
    certValidTo: 'long-term',
    sex: '',
    birth: '',
    ethnicity: '01',
    hukou: '',
    address: '',
    phone: '',
    phoneOwner: 'self',
    living: 'alone',
    aids: [],
    dialect: '',
    contacts: [],
    marriage: '',
    hukouCode: '',
    liveSame: '',
    building: '',
    unit: '',
    room: '',
    landline: '',
  };
}

/** The choices that the packs offer for a field of the register; several packs offer the same. */
export function registerChoices(register: RegisterField): readonly Choice[] {
  const field = matterPacks
    .flatMap(({ fields }) => fields)
    .find((one) => one.register === register && one.choices !== undefined);
  return (field?.choices ?? []).map(({ code, label, key }) => ({ key: code, label, digit: key }));
}

/** Relations as the packs offer them for somebody to be rung. */
export function relationChoices(): readonly Choice[] {
  const field = matterPacks
    .flatMap(({ fields }) => fields)
    .find(({ key }) => key === 'contact_relation');
  return (field?.choices ?? []).map(({ code, label, key }) => ({ key: code, label, digit: key }));
}

/** `儿子`; a code that no pack offers stays as it is. */
export function relationName(code: string): string {
  return relationChoices().find(({ key }) => key === code)?.label ?? code;
}

/** GB/T 2261.2. */
export function marriageChoices(): readonly Choice[] {
  return (['10', '20', '30', '40', '90'] as const).map((key) => ({
    key,
    label: t(`people.marriage_${key}`),
  }));
}

const aids: readonly Aid[] = ['hearing', 'sight', 'mobility', 'wheelchair'];

export function aidChoices(): readonly Choice[] {
  return aids.map((key) => ({ key, label: t(`counter.aid_${key}`) }));
}
