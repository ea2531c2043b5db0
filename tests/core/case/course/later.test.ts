// What is asked after acceptance: fields of a later step, pictures, and what a correction opens again; each under its own rules.
import { describe, expect, it } from 'vitest';
import { answerField } from '../../../../core/case/answer-field';
import type { Case, FieldValue } from '../../../../core/case/case';
import { askCorrection, finishCorrection } from '../../../../core/case/course/correct';
import { reachStep } from '../../../../core/case/course/review';
import { keepReopened } from '../../../../core/case/course/reopened';
import { remindersOf } from '../../../../core/case/course/reminders';
import { formValues } from '../../../../core/case/form';
import { missingFields, missingFrom } from '../../../../core/case/missing';
import { photoPaper, photosOf } from '../../../../core/case/photo-place';
import { ok } from '../../../../core/kit/result';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Field } from '../../../../core/matter/field';
import { addPage, removePage } from '../../../../core/paper/pages';
import { elderAllowance } from '../../matter/elder-allowance';
import {
  accepted,
  afterActs,
  calendars,
  context,
  mark,
  openedCase,
  readyCase,
  signed,
  type Act,
} from '../a-case';

const field = (key: string, more: Partial<Field>): Field => ({
  ...{ key, label: key, type: 'text', step: 'form', required: true, why: '' },
  ...more,
});
const [first, second] = elderAllowance.steps.map(({ key }) => key);
const pack: MatterPack = {
  ...elderAllowance,
  fields: [
    ...elderAllowance.fields,
    field('found', { at: first ?? '' }),
    field('before', { type: 'photo', at: first ?? '', required: false, most: 2 }),
    field('face', { type: 'photo', required: false }),
    field('checker', {
      ...{ type: 'rows', at: first ?? '', required: false, least: 0 },
      columns: [field('name', { type: 'name' })],
    }),
  ],
};
const today = '2026-11-25';
const later =
  (path: string, value: FieldValue): Act =>
  (c) =>
    answerField({ pack, c }, { field: path, value, again: null, source: 'resident', today });
const reach =
  (step = ''): Act =>
  (c) =>
    reachStep({ pack, c }, { step, on: today, today });
const hash = (letter: string): string => letter.repeat(64);
const picture = (path: string, letter: string) => ({
  ...{ paper: photoPaper(path), sha256: hash(letter), mime: 'image/jpeg', bytes: 1000 },
  ...{ width: 10, height: 10, source: 'camera' as const },
});
const take =
  (path: string, letter: string): Act =>
  (c) =>
    addPage({ pack, c }, picture(path, letter));
const correction =
  (papers: readonly string[], fields: readonly string[]): Act =>
  (c) =>
    askCorrection({ pack, c }, { by: '街道', what: '核对', papers, fields, due: today, today });
const finish: Act = (c) =>
  finishCorrection({ pack, c }, { note: '', broughtBy: null, today: '2026-11-26' });
const acceptedCase = (): Case => afterActs(readyCase(), accepted);

describe('a field of a later step', () => {
  it('is asked only after acceptance, and takes no signature back', () => {
    expect(later('found', '看过了')(readyCase())).toMatchObject({ refusal: { code: 'not_open' } });
    const c = afterActs(acceptedCase(), later('found', '看过了'));
    expect(c.answers['found']).toMatchObject({ value: '看过了' });
    expect(c.signature).not.toBeNull();
    expect(c.acceptance).not.toBeNull();
  });

  it('has rows too, each cell for itself', () => {
    const c = afterActs(acceptedCase(), later('checker', ['r1']), later('checker/r1/name', '陆晓'));
    expect(formValues(pack, c)).toMatchObject({ checker: ['r1'], 'checker/r1/name': '陆晓' });
    expect(missingFields(pack, formValues(pack, c), first)).toEqual(['found']);
  });

  it('holds the case at its step while it must be answered and is not; sent back it holds nothing', () => {
    const there = afterActs(acceptedCase(), reach(first));
    expect(reach(second)(there)).toEqual({
      ok: false,
      refusal: { code: 'step_incomplete', step: first, fields: ['found'] },
    });
    const on = afterActs(there, later('found', '看过了'), reach(second));
    const back = afterActs(on, later('found', null), reach(first));
    expect(back.course?.steps.map(({ step }) => step)).toEqual([first, second, first]);
  });

  it('changes nothing of what was missing before acceptance', () => {
    expect(missingFrom(pack, readyCase(), context).fields).toEqual([]);
  });
});

describe('a picture as an answer', () => {
  it('is the value of its field, as many as the field takes, only while the field is asked', () => {
    expect(take('before', 'a')(readyCase())).toMatchObject({ refusal: { code: 'not_open' } });
    expect(take('name', 'a')(readyCase())).toMatchObject({ refusal: { code: 'unknown_field' } });
    const c = afterActs(acceptedCase(), take('before', 'a'), take('before', 'b'));
    expect(formValues(pack, c)['before']).toEqual([hash('a'), hash('b')]);
    expect(take('before', 'c')(c)).toMatchObject({ refusal: { code: 'pages_full', most: 2 } });
    const less = afterActs(c, (now) => removePage({ pack, c: now }, picture('before', 'a')));
    expect(photosOf(less, 'before').map(({ sha256 }) => sha256)).toEqual([hash('b')]);
  });

  it('takes the signature back where the form was signed without it', () => {
    const c = afterActs(readyCase(), take('face', 'a'));
    expect(c.signature).toBeNull();
    expect(missingFrom(pack, c, context).unsigned).toBe(true);
    const again = afterActs(c, () => ok([]));
    expect(signed(again)).toMatchObject({ ok: false });
  });
});

describe('a correction', () => {
  const asked = (): Case => afterActs(acceptedCase(), correction(['M05'], ['other_allowance']));

  it('opens exactly the fields that it names', () => {
    const c = asked();
    expect(c.course?.corrections.at(-1)).toMatchObject({
      papers: ['M05'],
      fields: ['other_allowance'],
    });
    expect(later('live_same', '2')(c)).toMatchObject({ refusal: { code: 'not_open' } });
    const answered = afterActs(c, later('other_allowance', '1'));
    expect(answered.answers['other_allowance']).toMatchObject({ value: true });
    // What was signed at acceptance stays signed: the change stands in the history.
    expect(answered.signature).not.toBeNull();
  });

  it('leaves out what is no field, is worked out, or is not asked', () => {
    const c = afterActs(
      acceptedCase(),
      correction([], ['nonsense', 'band', 'stop_reason', 'name']),
    );
    expect(c.course?.corrections.at(-1)?.fields).toEqual(['name']);
  });

  it('is done when every paper is here and every field was answered again or kept', () => {
    const c = asked();
    expect(finish(c)).toEqual({
      ok: false,
      refusal: { code: 'correction_incomplete', papers: ['M05'], fields: ['other_allowance'] },
    });
    const brought = afterActs(c, mark('M05', 'copy_kept', 1));
    expect(finish(brought)).toMatchObject({ refusal: { papers: [], fields: ['other_allowance'] } });
    const kept = afterActs(brought, (now) => ok(keepReopened(pack, now)));
    expect(kept.answers['other_allowance']?.value).toBe(c.answers['other_allowance']?.value);
    const done = afterActs(kept, finish);
    expect(done.course?.corrections.at(-1)).toMatchObject({ doneOn: '2026-11-26' });
    expect(later('other_allowance', '1')(done)).toMatchObject({ refusal: { code: 'not_open' } });
  });

  it('counts a picture that it asks again', () => {
    const c = afterActs(acceptedCase(), correction([], ['face']), take('face', 'd'), finish);
    expect(c.course?.corrections.at(-1)?.answered).toEqual(['face']);
  });

  it('keeps an answer that comes from another machine after its end as a no-op', () => {
    const c = afterActs(acceptedCase(), correction([], ['name']), later('name', '王桂芳'), finish);
    const late = answerField(
      { pack, c: afterActs(acceptedCase(), correction([], ['name'])) },
      { field: 'name', value: '王桂芬', again: null, source: 'resident', today },
    );
    const after = afterActs(c, () => late);
    expect(after.answers['name']?.value).toBe('王桂芳');
    expect(after.noops).toHaveLength(1);
  });
});

describe('a day to think of', () => {
  const reminded: MatterPack = {
    ...pack,
    fields: [...pack.fields, field('visit_on', { type: 'date', at: first ?? '', required: false })],
    reminders: [
      { key: 'call', field: 'visit_on', workingDaysBefore: 1, says: '打电话' },
      {
        ...{ key: 'never', field: 'visit_on', before: 'P7D', says: '不提醒' },
        when: { field: 'apply_type', equals: 'stop' },
      },
    ],
  };
  const visited = (day: string): Case =>
    afterActs(acceptedCase(), (c) =>
      answerField(
        { pack: reminded, c },
        { field: 'visit_on', value: day, again: null, source: 'resident', today },
      ),
    );
  const told = (c: Case) => remindersOf(reminded, c, { calendars, from: today });

  it('is so many working days before, over a weekend, and only under its condition', () => {
    expect(told(visited('2026-11-30'))).toEqual([
      { key: 'call', path: 'visit_on', on: '2026-11-27', day: '2026-11-30', says: '打电话' },
    ]);
    // Back over the whole of the National Day holidays: 10 October is a Saturday that is worked.
    expect(
      remindersOf(reminded, visited('2026-10-08'), { calendars, from: '2026-09-01' })[0]?.on,
    ).toBe('2026-09-30');
  });

  it('is none before acceptance, without a day, and when the day has passed', () => {
    expect(told(openedCase())).toEqual([]);
    expect(told(acceptedCase())).toEqual([]);
    expect(told(visited('2026-11-20'))).toEqual([]);
  });
});
