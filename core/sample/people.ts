// Turns a household on paper into persons: names, fictional identity numbers, telephones, contacts.
// Area 990101 and the numbers 1990000xxxx and 0099-555xxxx are nobody's.
import { addDays, addMonths } from '../kit/day';
import type { Day } from '../kit/time';
import { buildIdNumber } from '../resident/id-number';
import type { Aid, Contact, Person, PhoneOwner } from '../resident/person';
import type { Dice } from './dice';
import type { Household, Member } from './households';
import { pickGiven, pickSurname, specialEvery, specialNames } from './names';

export type PeopleContext = {
  readonly dice: Dice;
  readonly today: Day;
  readonly hukou: string;
  /** Identity numbers given out so far: each is somebody's only. */
  readonly usedNumbers: Set<string>;
  /** How many people were made before: every so-manieth has a special name. */
  readonly count: number;
};

const area = '990101';

/** The persons of one household, in the order of its members. */
export function peopleOf(
  household: Household,
  address: string,
  context: PeopleContext,
): readonly Person[] {
  const { dice, count } = context;
  const surname = pickSurname(dice);
  const names = household.map((member, i) => nameOf(member, surname, count + i, dice));
  const phones = household.map(({ age }) => (age < 12 ? null : phoneOf(age, dice)));
  const grownUp = household.findIndex(({ generation }) => generation === 'adult');
  const son = grownUp >= 0 ? { name: names[grownUp]?.name, phone: phones[grownUp] } : undefined;
  return household.map((member, i): Person => {
    const { name = surname, ethnicity = '01' } = names[i] ?? {};
    const birth = birthOf(member.age, context);
    const isElder = member.generation === 'elder';
    const family = son?.name && son.phone ? { name: son.name, phone: son.phone } : undefined;
    const phone = contactPhone(member, phones[i] ?? null, family?.phone, dice);
    return {
      name,
      certType: '111',
      certNo: idNumberOf(birth, member.sex, context),
      certValidTo: validTo(member.age, birth, context),
      sex: member.sex,
      birth,
      ethnicity,
      hukou: dice.chance(0.86) ? context.hukou : '望山街道松林社区',
      address: member.living === 'institution' ? institution(dice) : address,
      ...phone,
      living: member.living,
      aids: isElder ? aidsAt(member.age, dice) : [],
      dialect: isElder && dice.chance(0.4) ? dice.pick(['本地话', '江南话', '闽南话']) : '普通话',
      contacts: isElder ? contactsOf(surname, family, dice) : [],
    };
  });
}

function nameOf(
  { generation, sex }: Member,
  surname: string,
  at: number,
  dice: Dice,
): { readonly name: string; readonly ethnicity: string } {
  if (at % specialEvery === specialEvery - 1) {
    const special = specialNames.filter((one) => one.sex === sex);
    const chosen = special[Math.floor(at / specialEvery) % special.length];
    if (chosen) return chosen;
  }
  const marriedIn = sex === '2' && generation !== 'child';
  const own = marriedIn ? pickSurname(dice) : surname;
  return { name: own + pickGiven(dice, generation, sex), ethnicity: '01' };
}

/** A birth date that makes the age true on `today`, whatever the day. */
function birthOf(age: number, { dice, today }: PeopleContext): Day {
  return addDays(addMonths(today, -12 * age), -dice.int(0, 364));
}

function idNumberOf(birth: Day, sex: '1' | '2', { dice, usedNumbers }: PeopleContext): string {
  for (;;) {
    const number = buildIdNumber(area, birth, dice.int(0, 498) * 2 + (sex === '1' ? 1 : 0));
    if (usedNumbers.has(number)) continue;
    usedNumbers.add(number);
    return number;
  }
}

/** Identity card law art. 5: 5, 10, 20 years or long-term by the age at issue; a few have run out. */
function validTo(age: number, birth: Day, { dice, today }: PeopleContext): Person['certValidTo'] {
  if (age > 66) return 'long-term';
  if (age >= 46) {
    const renewedAt = dice.int(age - 21, 45);
    return renewedAt < 26 || dice.chance(0.6)
      ? 'long-term'
      : addMonths(birth, 12 * (renewedAt + 20));
  }
  const years = age < 16 ? 5 : age < 26 ? 10 : 20;
  return addDays(today, dice.int(-60, years * 365));
}

function phoneOf(age: number, dice: Dice): string {
  const last = String(dice.int(0, 9999)).padStart(4, '0');
  return age >= 60 && dice.chance(0.18) ? `0099-555${last}` : `1990000${last}`;
}

/** Many elders give a child's number; small children have their family's. */
function contactPhone(
  { generation }: Member,
  own: string | null,
  family: string | undefined,
  dice: Dice,
): { readonly phone: string; readonly phoneOwner: PhoneOwner } {
  if (generation === 'elder' && family && dice.chance(0.45))
    return { phone: family, phoneOwner: 'child' };
  if (own !== null) return { phone: own, phoneOwner: 'self' };
  return { phone: family ?? phoneOf(40, dice), phoneOwner: 'kin' };
}

function aidsAt(age: number, dice: Dice): readonly Aid[] {
  const older = (age - 60) / 40;
  const chances: readonly (readonly [Aid, number])[] = [
    ['hearing', 0.6 * older],
    ['sight', 0.4 * older],
    ['mobility', 0.5 * older],
    ['wheelchair', 0.12 * older],
  ];
  return chances.filter(([, chance]) => dice.chance(chance)).map(([aid]) => aid);
}

/** A child (GB/T 4761: 20 son, 30 daughter), and for some a neighbour (99) who has the key. */
function contactsOf(
  surname: string,
  family: { readonly name: string; readonly phone: string } | undefined,
  dice: Dice,
): readonly Contact[] {
  const sex = dice.chance(0.5) ? '1' : '2';
  const child: Contact = family
    ? { ...family, relation: '20' }
    : {
        name: surname + pickGiven(dice, 'adult', sex),
        relation: sex === '1' ? '20' : '30',
        phone: phoneOf(40, dice),
      };
  if (!dice.chance(0.25)) return [child];
  const neighbour = pickSurname(dice) + pickGiven(dice, 'elder', '2');
  return [child, { name: neighbour, relation: '99', phone: phoneOf(70, dice) }];
}

const institution = (dice: Dice): string =>
  `临江街道颐养院 ${dice.int(1, 3)} 号楼 ${dice.int(1, 6)}${String(dice.int(1, 20)).padStart(2, '0')}`;
