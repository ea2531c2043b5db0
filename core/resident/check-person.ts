// Makes a filled registration card into a person, or names everything on it that is wrong, at once.
import { isDay } from '../kit/day';
import { refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import type { FieldProblem } from '../matter/field-problem';
import { parseIdNumber } from './id-number';
import { normaliseName } from './names';
import type { CertType, Contact, Person } from './person';
import { normalisePhone } from './phone';
import type { PersonFault, PersonProblem } from './refusal';

/** As typed. Birth and sex may be left out (`''`) where the document carries a citizen ID number. */
export type PersonDraft = Omit<Person, 'sex' | 'birth'> & {
  readonly sex: Person['sex'] | '';
  readonly birth: string;
};

/** Documents that carry a citizen ID number: GA/T 517. */
const withIdNumber: readonly CertType[] = ['111', '112', '113'];

const mostContacts = 3;
const longest = {
  hukou: 100,
  address: 100,
  dialect: 20,
  building: 20,
  unit: 20,
  room: 20,
} as const;

/** The person, with normalised names and numbers and with birth and sex by the ID number; or all problems, in the card's order. */
export function checkPerson(
  draft: PersonDraft,
  today: Day,
): Result<Person, readonly PersonProblem[]> {
  const problems: PersonProblem[] = [];
  const blame = (field: PersonProblem['field'], problem: PersonFault, at: number | null = null) =>
    problems.push({ field, at, problem });
  const take = <T>(
    field: PersonProblem['field'],
    result: Result<T, FieldProblem>,
    instead: T,
    at: number | null = null,
  ): T => {
    if (result.ok) return result.value;
    blame(field, result.refusal, at);
    return instead;
  };
  const name = take('name', normaliseName(draft.name), draft.name);
  const identity = identityOf(draft, today, blame);
  if (draft.certValidTo !== 'long-term' && !isDay(draft.certValidTo)) {
    blame('certValidTo', { code: 'not_a_day', found: draft.certValidTo });
  }
  // Whoever lives where the hukou is need not say the place twice.
  const livesAt =
    draft.liveSame === 'true' && draft.address.trim() === '' ? draft.hukou : draft.address;
  const texts = {
    hukou: take('hukou', plain(draft.hukou, longest.hukou), ''),
    address: take('address', plain(livesAt, longest.address), ''),
    dialect: take('dialect', plain(draft.dialect, longest.dialect), ''),
  };
  if (texts.address === '' && livesAt.trim() === '') blame('address', { code: 'empty' });
  const phones = phonesOf(draft, take);
  const later = laterOf(draft, take, blame);
  if (draft.contacts.length > mostContacts) {
    blame('contacts', { code: 'too_many', most: mostContacts });
  }
  const contacts = draft.contacts.map((contact, at): Contact => {
    if (contact.relation === '') blame('contact_relation', { code: 'empty' }, at);
    return {
      name: take('contact_name', normaliseName(contact.name), '', at),
      relation: contact.relation,
      phone: take('contact_phone', normalisePhone(contact.phone), '', at),
      ...(contact.hasKey === true ? { hasKey: true } : {}),
    };
  });
  if (problems.length > 0) return refuse(problems);
  return {
    ok: true,
    value: { ...draft, ...texts, ...identity, ...later, ...phones, name, contacts },
  };
}

type Take = <T>(field: PersonProblem['field'], result: Result<T, FieldProblem>, instead: T) => T;

/** One number at least. Who has a landline only is rung there, so it stands where the first number stands. */
function phonesOf(draft: PersonDraft, take: Take): Pick<Person, 'phone' | 'landline'> {
  const second = (draft.landline ?? '').trim();
  const first = draft.phone.trim() === '' ? second : draft.phone;
  const phone = take('phone', normalisePhone(first), first);
  if (draft.landline === undefined) return { phone };
  const landline = second === '' ? '' : take('landline', normalisePhone(second), second);
  return { phone, landline: landline === phone ? '' : landline };
}

/** What is asked since the register knows more: kept as far as the card has it. */
function laterOf(draft: PersonDraft, take: Take, blame: Blame): Partial<Person> {
  const places = (['building', 'unit', 'room'] as const).flatMap((field) => {
    const text = draft[field];
    return text === undefined ? [] : [[field, take(field, plain(text, longest[field]), '')]];
  });
  const hukouCode = draft.hukouCode?.normalize('NFKC').replace(/\s/g, '');
  if (hukouCode !== undefined && !/^(\d{12})?$/.test(hukouCode)) {
    blame('hukouCode', { code: 'hukou_code', has: Array.from(hukouCode).length });
  }
  return {
    ...(Object.fromEntries(places) as Pick<Person, 'building' | 'unit' | 'room'>),
    ...(hukouCode === undefined ? {} : { hukouCode }),
  };
}

type Blame = (field: keyof Person, problem: PersonFault) => void;

/** Document number, birth and sex together: the ID number decides, and says so where the card differs. */
function identityOf(
  draft: PersonDraft,
  today: Day,
  blame: Blame,
): Pick<Person, 'certNo' | 'birth' | 'sex'> {
  const { certType, birth } = draft;
  const sex = draft.sex === '' ? '2' : draft.sex;
  if (!withIdNumber.includes(certType)) {
    const certNo = draft.certNo.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    if (!/^[0-9A-Z()-]{5,20}$/.test(certNo)) blame('certNo', { code: 'cert_shape' });
    if (draft.sex === '') blame('sex', { code: 'empty' });
    if (!isDay(birth)) blame('birth', { code: 'not_a_day', found: birth });
    else if (birth > today) blame('birth', { code: 'day_ahead', day: birth });
    return { certNo, birth, sex };
  }
  const id = parseIdNumber(draft.certNo);
  if (!id.ok) {
    blame('certNo', id.refusal);
    return { certNo: '', birth, sex };
  }
  const { number, ...known } = id.value;
  if (known.birth > today) blame('certNo', { code: 'day_ahead', day: known.birth });
  if (birth !== '' && birth !== known.birth) {
    blame('birth', { code: 'differs_from_id', id: known.birth });
  }
  if (draft.sex !== '' && draft.sex !== known.sex) {
    blame('sex', { code: 'differs_from_id', id: known.sex });
  }
  return { certNo: number, birth: known.birth, sex: known.sex };
}

function plain(text: string, most: number): Result<string, FieldProblem> {
  const one = text.trim().replace(/\s+/g, ' ');
  const broken = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.exec(one);
  if (broken) {
    const code = (broken[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return refuse({ code: 'control_character', codePoint: `U+${code}` });
  }
  const has = Array.from(one).length;
  return has > most ? refuse({ code: 'too_long', has, most }) : { ok: true, value: one };
}
