// Where a form is gone on with, and the way through what is still empty.
import { describe, expect, it } from 'vitest';
import type { Answer, Case } from '../../../core/case/case';
import { askedPlaces, formValues } from '../../../core/case/form';
import { nextMissing, resumePlace } from '../../../core/case/resume-place';
import type { Field } from '../../../core/matter/field';
import { openedCase } from './a-case';

const field = (key: string, more: Partial<Field> = {}): Field => ({
  ...{ key, label: key, type: 'text', step: 'form', required: true, why: '' },
  ...more,
});

const pack = {
  fields: [
    field('name'),
    field('same', { type: 'bool' }),
    field('where', { when: { field: 'same', equals: false } }),
    field('member', {
      type: 'rows',
      columns: [field('who'), field('income', { type: 'money' })],
    }),
    field('sum', { type: 'computed', required: false }),
    field('result', { at: 'survey' }),
    field('last'),
  ],
};

function caseWith(answers: Readonly<Record<string, Partial<Answer>>>): Case {
  const known = Object.entries(answers).map(([path, answer], i) => [
    path,
    { ...{ value: 'x', source: 'resident', eventId: '', device: '' }, version: i + 2, ...answer },
  ]);
  return { ...openedCase(), answers: Object.fromEntries(known) as Case['answers'] };
}

const resumed = (answers: Readonly<Record<string, Partial<Answer>>>) =>
  resumePlace(pack, caseWith(answers));

describe('goes on', () => {
  it('at the first empty place while only the register has answered', () => {
    expect(resumed({ name: { source: 'register' } })).toBe('same');
  });

  it('behind the answer that was given last, even where that is filled', () => {
    expect(resumed({ last: {}, name: {} })).toBe('same');
  });

  it('at the place that the last answer brought', () => {
    expect(resumed({ same: { value: false } })).toBe('where');
    expect(resumed({ same: { value: true } })).toBe('member');
  });

  it('in the first cell of a row that was just added, and cell by cell', () => {
    const row = { value: true };
    expect(resumed({ 'member/r1': row })).toBe('member/r1/who');
    expect(resumed({ 'member/r1': row, 'member/r1/who': {} })).toBe('member/r1/income');
    expect(resumed({ 'member/r1': row, 'member/r1/income': { value: '5' } })).toBe('last');
  });

  it('nowhere behind the last place, and never at what is asked after acceptance', () => {
    expect(resumed({ last: {} })).toBeNull();
  });
});

describe('what is still empty', () => {
  const c = caseWith({ 'member/r1': { value: true } });
  const places = askedPlaces(pack, formValues(pack, c));
  const missing = ['name', 'member/r1/who', 'last'];

  it('is found behind where one is, then from the beginning', () => {
    expect(nextMissing(places, missing, 'name')).toBe('member/r1/who');
    expect(nextMissing(places, missing, 'last')).toBe('name');
    expect(nextMissing(places, missing, null)).toBe('name');
  });

  it('may be the very place where one is, and may be nothing', () => {
    expect(nextMissing(places, ['name'], 'name')).toBe('name');
    expect(nextMissing(places, [], 'name')).toBeNull();
  });
});
