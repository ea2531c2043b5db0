// Days to think of as work: owed from their day until somebody writes down that it was done, row by row, before and after acceptance.
import { describe, expect, it } from 'vitest';
import { answerField } from '../../../../core/case/answer-field';
import type { Case, FieldValue } from '../../../../core/case/case';
import { noteReminder, owedReminders } from '../../../../core/case/course/reminders';
import { workOf } from '../../../../core/case/course/work-list';
import { cellPath } from '../../../../core/matter/row';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Field } from '../../../../core/matter/field';
import { elderAllowance } from '../../matter/elder-allowance';
import { afterActs, calendars, openedCase, type Act } from '../a-case';

const field = (key: string, more: Partial<Field>): Field => ({
  ...{ key, label: key, type: 'text', step: 'form', required: false, why: '' },
  ...more,
});
const yesOrNo = ['true', 'false'].map((code) => ({ code, label: code, key: code }));
const unpaid = { not: { field: 'done', equals: true } } as const;
const pack: MatterPack = {
  ...elderAllowance,
  fields: [
    ...elderAllowance.fields,
    field('part', {
      ...{ type: 'rows', least: 0 },
      columns: [field('due', { type: 'date' }), field('done', { type: 'bool', choices: yesOrNo })],
    }),
  ],
  reminders: [
    { key: 'soon', field: 'part/due', before: 'P3D', when: unpaid, says: '还有三天' },
    { key: 'late', field: 'part/due', after: 'P3D', when: unpaid, says: '过了三天' },
  ],
};
const today = '2026-11-23';
const answer =
  (path: string, value: FieldValue): Act =>
  (c) =>
    answerField({ pack, c }, { field: path, value, again: null, source: 'resident', today });
const parts = (first: string, second: string): Case =>
  afterActs(
    openedCase(),
    answer('part', ['r1', 'r2']),
    answer(cellPath('part', 'r1', 'due'), first),
    answer(cellPath('part', 'r2', 'due'), second),
  );
const owed = (c: Case, day: string) =>
  owedReminders(pack, c, { calendars, today: day }).map(({ key, path }) => `${key} ${path}`);
const note = (c: Case, day: string, words: string) =>
  noteReminder({ pack, c }, { note: words, calendars, today: day });

describe('what should have been thought of', () => {
  it('is owed for each row by itself, from its day on, also before acceptance', () => {
    const c = parts('2026-11-30', '2026-12-30');
    expect(owed(c, '2026-11-26')).toEqual([]);
    expect(owed(c, '2026-11-27')).toEqual(['soon part/r1/due']);
    expect(owed(c, '2026-12-03')).toEqual(['soon part/r1/due', 'late part/r1/due']);
    expect(owed(c, '2026-12-27')).toContain('soon part/r2/due');
  });

  it('is not owed of a row whose condition has ended, nor of a day before the case', () => {
    const c = afterActs(
      parts('2026-11-30', '2026-11-01'),
      answer(cellPath('part', 'r1', 'done'), true),
    );
    expect(owed(c, '2027-01-01')).toEqual([]);
  });

  it('is written down with words, the earliest first, and then not owed any more', () => {
    const c = parts('2026-11-30', '2026-12-30');
    expect(note(c, '2026-12-03', ' ')).toMatchObject({ refusal: { code: 'words_needed' } });
    const once = afterActs(c, () => note(c, '2026-12-03', '打过电话'));
    expect(owed(once, '2026-12-03')).toEqual(['late part/r1/due']);
    expect(once.course?.reminded).toMatchObject([{ reminder: 'soon', note: '打过电话' }]);
    const twice = afterActs(once, () => note(once, '2026-12-03', '去看过'));
    expect(note(twice, '2026-12-03', '再记')).toEqual({
      ok: false,
      refusal: { code: 'no_reminder' },
    });
    // Another day is another reminder.
    const moved = afterActs(twice, answer(cellPath('part', 'r1', 'due'), '2026-12-05'));
    expect(owed(moved, '2026-12-03')).toEqual(['soon part/r1/due']);
  });

  it('stands in the worklist with its day, late once that has passed', () => {
    const context = { pack, calendars, call: { callWithin: 1, fixWithin: 15 } };
    const c = parts('2026-11-30', '2026-12-30');
    expect(workOf(c, { ...context, today: '2026-11-28' })).toEqual([
      { kind: 'remind', due: '2026-11-27', level: 'late', says: '还有三天' },
    ]);
  });
});
