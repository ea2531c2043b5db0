// Who lives with whom, as ages and sexes only: exact counts of residents and of people of 60 and over, at any size.
import type { Living } from '../resident/person';
import type { Dice } from './dice';
import type { Generation } from './names';

export type Member = {
  readonly age: number;
  readonly sex: '1' | '2';
  readonly generation: Generation;
  readonly living: Living;
};

/** The elder ones first; a man's children bear his surname. */
export type Household = readonly Member[];

/** Of 8,000 residents 1,900 are 60 or older. */
export const elderShare = 1900 / 8000;

/** Exactly `residents` people, `elders` of them 60 or over, in households, in a random order. */
export function planHouseholds(
  dice: Dice,
  residents: number,
  elders = Math.round(residents * elderShare),
): readonly Household[] {
  const households: Household[] = [];
  let eldersLeft = elders;
  let othersLeft = residents - elders;
  while (eldersLeft > 0) {
    const household = elderHousehold(dice, eldersLeft, othersLeft);
    const old = household.filter(isElder).length;
    eldersLeft -= old;
    othersLeft -= household.length - old;
    households.push(household);
  }
  while (othersLeft > 0) {
    const household = youngHousehold(dice, othersLeft);
    othersLeft -= household.length;
    households.push(household);
  }
  return dice.shuffle(households);
}

const isElder = ({ generation }: Member): boolean => generation === 'elder';

function elderHousehold(dice: Dice, eldersLeft: number, othersLeft: number): Household {
  const kind = dice.next();
  const isCouple = eldersLeft >= 2 && dice.chance(0.55);
  if (kind < 0.42 && othersLeft >= 4) {
    const elders = (isCouple ? couple : single)(dice, 'with_children');
    return [...elders, ...family(dice, dice.int(1, 4), 'with_kin')];
  }
  if (isCouple) return couple(dice, 'couple');
  if (kind > 0.95) return single(dice, dice.chance(0.5) ? 'with_carer' : 'institution');
  return single(dice, 'alone');
}

function youngHousehold(dice: Dice, left: number): Household {
  const size = Math.min(left, dice.int(1, 4));
  return family(dice, size, size === 1 ? 'alone' : size === 2 ? 'couple' : 'with_children');
}

/** One or two grown-ups, and children to make up the number. */
function family(dice: Dice, size: number, living: Living): Household {
  const age = dice.int(26, 56);
  return Array.from({ length: size }, (_, i): Member => {
    if (i > 1) return { age: dice.int(0, 17), sex: anySex(dice), generation: 'child', living };
    return { age: age - i, sex: i === 0 ? '1' : '2', generation: 'adult', living };
  });
}

function couple(dice: Dice, living: Living): Household {
  const age = elderAge(dice);
  const wife = Math.max(60, age - dice.int(0, 4));
  return [
    { age, sex: '1', generation: 'elder', living },
    { age: wife, sex: '2', generation: 'elder', living },
  ];
}

function single(dice: Dice, living: Living): Household {
  // Women live longer: two of three who are on their own.
  const sex = dice.chance(0.66) ? '2' : '1';
  return [{ age: elderAge(dice), sex, generation: 'elder', living }];
}

function elderAge(dice: Dice): number {
  const at = dice.next();
  if (at < 0.5) return dice.int(60, 69);
  if (at < 0.8) return dice.int(70, 79);
  return at < 0.96 ? dice.int(80, 89) : dice.int(90, 102);
}

const anySex = (dice: Dice): '1' | '2' => (dice.chance(0.52) ? '1' : '2');
