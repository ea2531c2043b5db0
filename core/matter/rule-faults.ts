// What is wrong with the rules of a pack beside its fields: checks, papers, steps, limits, questions.
import { callFaults } from './call-signature';
import { checkFunctions } from './check-functions';
import { whenFaults } from './condition-faults';
import type { Limits, MatterPack, Reminder } from './definition';
import type { Check, Condition, Field } from './field';
import { duplicates, unknownNames } from './field-faults';
import type { PackFault } from './pack-fault';
import { fieldsInTemplate } from './template';
import type { Shelf } from './written-pack';

/** All of them, in the order of a pack's file. */
export function ruleFaults(pack: MatterPack, shelf: Shelf): readonly PackFault[] {
  return [
    ...categoryFaults(pack, shelf),
    ...effectiveFaults(pack),
    ...formFaults(pack, pack.proxy.seen === true ? undefined : pack.proxy.seen, 'proxy.seen'),
    ...(pack.proxy.powers ?? []).flatMap(({ power, when }) =>
      formFaults(pack, when, `proxy.powers ${power}`),
    ),
    ...pack.checks.flatMap((check) => checkFaults(pack, check)),
    ...paperFaults(pack),
    ...limitFaults(pack),
    ...unknownFields(pack, fieldsInTemplate(pack.noticeSays ?? ''), 'noticeSays'),
    ...stepFaults(pack),
    ...unknownFields(pack, pack.duplicates?.by ?? [], 'duplicates.by'),
    ...consentFaults(pack),
    ...pack.reminders.flatMap((reminder) => reminderFaults(pack, reminder)),
    ...pack.leadsTo.flatMap(({ when, matter }) => formFaults(pack, when, `leadsTo ${matter}`)),
    ...questionFaults(pack),
  ];
}

const formFaults = (pack: MatterPack, when: Condition | undefined, place: string) =>
  whenFaults(when, pack.fields, place);

const unknownFields = (
  { fields }: MatterPack,
  names: readonly string[],
  place: string,
): readonly PackFault[] =>
  unknownNames(names, fields).map((detail) => ({ place, code: 'unknown_field', detail }));

function categoryFaults({ category }: MatterPack, { lists }: Shelf): readonly PackFault[] {
  const known = lists.find(({ key }) => key === 'matter-category')?.codes ?? [];
  if (category === undefined || known.some(({ code }) => code === category)) return [];
  return [{ place: 'category', code: 'unknown_category', detail: category }];
}

function checkFaults(pack: MatterPack, check: Check): readonly PackFault[] {
  const place = `checks ${check.key}`;
  const group = pack.fields.find(({ key }) => key === check.each);
  if (check.each !== undefined && !group?.columns) {
    return [{ place: `${place}.each`, code: 'unknown_group', detail: check.each }];
  }
  const known: readonly Field[] = [...(group?.columns ?? []), ...pack.fields];
  const when = whenFaults(check.when, known, `${place}.when`);
  const { holds } = check;
  if (!('by' in holds)) return [...when, ...whenFaults(holds, known, `${place}.holds`)];
  const called = Object.hasOwn(checkFunctions, holds.by) ? checkFunctions[holds.by] : undefined;
  const by: readonly PackFault[] = called
    ? callFaults(holds, called, `${place}.holds`)
    : [{ place, code: 'unknown_function', detail: holds.by }];
  const unknown = unknownNames(holds.from, known);
  return [
    ...when,
    ...by,
    ...unknown.map((detail): PackFault => ({ place, code: 'unknown_field', detail })),
  ];
}

function paperFaults(pack: MatterPack): readonly PackFault[] {
  const faults = pack.papers.flatMap((paper): readonly PackFault[] => {
    const { code, when, enough, per, at, late } = paper;
    const place = `papers ${code}`;
    const mayBeLate = enough.includes('late_promised');
    return [
      ...formFaults(pack, when, `${place}.when`),
      ...contradiction(enough.length === 0, `${place}.enough`, 'nothing is enough'),
      ...contradiction(late !== undefined && !mayBeLate, `${place}.late`, 'late, but not enough'),
      ...groupFaults(pack, per, `${place}.per`),
      ...unknownSteps(pack, at, `${place}.at`),
    ];
  });
  const { identityPaper, kind } = pack;
  if (identityPaper === null && kind === 'record') return faults;
  if (pack.papers.some(({ code }) => code === identityPaper)) return faults;
  return [
    ...faults,
    { place: 'identityPaper', code: 'unknown_paper', detail: identityPaper ?? '' },
  ];
}

function groupFaults(pack: MatterPack, key: string | undefined, place: string) {
  const isGroup = pack.fields.some((field) => field.key === key && field.columns);
  if (key === undefined || isGroup) return [];
  return [{ place, code: 'unknown_group', detail: key }] as const;
}

function unknownSteps(pack: MatterPack, at: string | undefined, place: string) {
  if (at === undefined || pack.steps.some(({ key }) => key === at)) return [];
  return [{ place, code: 'unknown_step', detail: at }] as const;
}

const contradiction = (is: boolean, place: string, detail: string): readonly PackFault[] =>
  is ? [{ place, code: 'contradiction', detail }] : [];

function limitFaults(pack: MatterPack): readonly PackFault[] {
  const { others = [] } = pack.limits;
  return [
    ...tooLong(pack.limits, 'limits'),
    ...others.flatMap((other, i) => [
      ...tooLong(other, `limits.others[${i}]`),
      ...formFaults(pack, other.when, `limits.others[${i}].when`),
    ]),
  ];
}

const tooLong = ({ legal, promised }: Limits, place: string): readonly PackFault[] =>
  contradiction(
    legal.unit === promised.unit && promised.days > legal.days,
    place,
    'promised > legal',
  );

function stepFaults(pack: MatterPack): readonly PackFault[] {
  const { legal } = pack.limits;
  const notices = pack.steps.reduce((sum, { noticeDays = 0 }) => sum + noticeDays, 0);
  const steps = pack.steps.flatMap(({ key, when, limit, noticeShows = [] }) => [
    ...formFaults(pack, when, `steps ${key}.when`),
    ...contradiction(
      limit?.unit === legal.unit && limit.days > legal.days,
      `steps ${key}.limit`,
      'limit > legal',
    ),
    ...unknownFields(pack, noticeShows, `steps ${key}.noticeShows`),
  ]);
  const differs = notices > 0 && notices !== pack.noticeDays;
  return [...steps, ...contradiction(differs, 'noticeDays', `${pack.noticeDays} ≠ ${notices}`)];
}

function consentFaults(pack: MatterPack): readonly PackFault[] {
  const { consents = [] } = pack;
  return [
    ...duplicates(
      'consents',
      consents.map(({ purpose }) => purpose),
    ),
    ...consents.flatMap(({ purpose, when }) => formFaults(pack, when, `consents ${purpose}`)),
  ];
}

/** Its field holds a day, and one way says how long before or after. */
function reminderFaults(pack: MatterPack, reminder: Reminder): readonly PackFault[] {
  const { key, field, when, before, workingDaysBefore, after } = reminder;
  const place = `reminders ${key}`;
  const [group, column] = field.split('/');
  const whole = pack.fields.find((one) => one.key === group);
  const type = (column === undefined ? whole : whole?.columns?.find((one) => one.key === column))
    ?.type;
  const isDay = type === undefined || type === 'date' || type === 'computed';
  const ways = [before, workingDaysBefore, after].filter((way) => way !== undefined).length;
  return [
    ...unknownFields(pack, [field], place),
    ...whenFaults(when, [...(whole?.columns ?? []), ...pack.fields], `${place}.when`),
    ...contradiction(!isDay, `${place}.field`, `${field} is no day`),
    ...contradiction(ways !== 1, place, 'before, workingDaysBefore or after, one of them'),
  ];
}

function questionFaults(pack: MatterPack): readonly PackFault[] {
  const questions = pack.questions.flatMap(({ key, when, question, answer, detail }) => [
    ...formFaults(pack, when, `questions ${key}.when`),
    ...unknownFields(pack, fieldsInTemplate(question + answer + detail), `questions ${key}`),
  ]);
  if (pack.kind === 'record' || pack.questions.length > 0) return questions;
  return [...questions, { place: 'questions', code: 'no_questions', detail: '' }];
}

export function effectiveFaults({
  effective,
}: Pick<MatterPack, 'effective'>): readonly PackFault[] {
  const { from, to } = effective;
  return contradiction(to !== null && to < from, 'effective', 'to < from');
}
