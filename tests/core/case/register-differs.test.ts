// A card corrected while a case of its person is open: the form's value and the register's stand side by side until somebody chose.
import { describe, expect, it } from 'vitest';
import { answerField } from '../../../core/case/answer-field';
import type { Case } from '../../../core/case/case';
import { registerDifferences } from '../../../core/case/register-differs';
import type { Person } from '../../../core/resident/person';
import { elderAllowance as pack } from '../matter/elder-allowance';
import { aResident } from '../resident/a-person';
import {
  accepted,
  afterActs,
  agreeToAll,
  answer,
  openedCase,
  readyCase,
  signed,
  today,
  type Act,
} from './a-case';

const corrected = (changes: Partial<Person>) => {
  const resident = aResident();
  return { ...resident, person: { ...resident.person, ...changes } };
};

const seen = (c: Case, changes: Partial<Person>) =>
  registerDifferences({ pack, c }, corrected(changes), today).map(
    ({ field, stands, register }) => [field.key, stands, register] as const,
  );

const newPhone = '19900000151';

const keep =
  (field: string): Act =>
  (c) =>
    answerField(
      { pack, c },
      {
        field,
        value: c.answers[field]?.value ?? null,
        again: null,
        source: 'resident',
        keeps: true,
        today,
      },
    );

const take =
  (field: string, value: string): Act =>
  (c) =>
    answerField({ pack, c }, { field, value, again: null, source: 'register', today });

describe('a card corrected after the form was begun', () => {
  it('is told field by field, in the order of the form, and nothing of the form changes', () => {
    const c = openedCase();
    expect(seen(c, {})).toEqual([]);
    expect(seen(c, { phone: newPhone, name: '王桂岚' })).toEqual([
      ['name', '王桂兰', '王桂岚'],
      ['phone', c.answers['phone']?.value, newPhone],
    ]);
  });

  it('is told until the new value is taken, which the resident is asked about again', () => {
    const shown = readyCase();
    expect(shown.signature).not.toBeNull();
    const c = afterActs(shown, take('phone', newPhone));
    expect(c.answers['phone']).toMatchObject({ value: newPhone, source: 'register' });
    expect(c.signature).toBeNull();
    expect(seen(c, { phone: newPhone })).toEqual([]);
    // And once more, when the card is corrected once more.
    expect(seen(c, { phone: '19900000152' })).toHaveLength(1);
  });

  it('is told until the value of the form is kept, which takes nothing back', () => {
    const shown = readyCase();
    const c = afterActs(shown, keep('phone'));
    expect(c.answers['phone']).toEqual({
      ...shown.answers['phone'],
      source: 'resident',
      version: expect.any(Number) as number,
      eventId: expect.any(String) as string,
    });
    expect(c.signature).toEqual(shown.signature);
    expect(seen(c, { phone: newPhone })).toEqual([]);
  });

  it('says nothing of what a person answered, of what is not known any more, and of a case that left the counter', () => {
    expect(
      seen(afterActs(openedCase(), answer('phone', '19900000159')), { phone: newPhone }),
    ).toEqual([]);
    expect(seen(openedCase(), { phone: '' })).toEqual([]);
    expect(seen(openedCase(), { living: 'castle' as never })).toEqual([]);
    const left = afterActs(agreeToAll(readyCase()), signed, accepted);
    expect(seen(left, { phone: newPhone })).toEqual([]);
  });

  it('is no difference where only the way of writing differs', () => {
    const c = openedCase();
    const phone = String(c.answers['phone']?.value);
    expect(seen(c, { phone: `${phone.slice(0, 3)} ${phone.slice(3)}` })).toEqual([]);
  });
});
