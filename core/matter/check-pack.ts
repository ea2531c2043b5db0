// Reads a pack from outside and says everything that is wrong with it, each fault with its place and reason,
// so that a city can mend its own file; a pack that passes cannot break a form.
import { refuse, type Result } from '../kit/result';
import { checkFunctions } from './checks';
import { computations } from './compute';
import { conditionFaults } from './condition-faults';
import type { EnquiryPack, Field, MatterPack } from './definition';
import type { PackFault } from './pack-fault';
import { enquiryPackShape, packShape } from './pack-shape';
import { fieldsInTemplate } from './template';

/** A pack of a matter with cases, or all its faults. The shape's first fault comes alone: the rest cannot be read. */
export function checkPack(json: unknown): Result<MatterPack, readonly PackFault[]> {
  const place = packShape(json, 'pack');
  if (place !== null) return refuse([{ place, code: 'shape', detail: '' }]);
  const pack = json as MatterPack;
  const faults = [
    ...duplicates(
      'fields',
      pack.fields.map(({ key }) => key),
    ),
    ...duplicates(
      'checks',
      pack.checks.map(({ key }) => key),
    ),
    ...duplicates(
      'papers',
      pack.papers.map(({ code }) => code),
    ),
    ...duplicates(
      'questions',
      pack.questions.map(({ key }) => key),
    ),
    ...duplicates(
      'declines',
      pack.declines.map(({ code }) => code),
    ),
    ...duplicates(
      'rating.reasons',
      pack.rating.reasons.map(({ code }) => code),
    ),
    ...pack.fields.flatMap((field, i) => fieldFaults(pack, field, i)),
    ...ruleFaults(pack),
    ...paperFaults(pack),
    ...limitFaults(pack),
  ];
  return faults.length > 0 ? refuse(faults) : { ok: true, value: pack };
}

/** A pack of questions without cases, or all its faults. */
export function checkEnquiryPack(json: unknown): Result<EnquiryPack, readonly PackFault[]> {
  const place = enquiryPackShape(json, 'pack');
  if (place !== null) return refuse([{ place, code: 'shape', detail: '' }]);
  const pack = json as EnquiryPack;
  const faults = [
    ...duplicates(
      'topics',
      pack.topics.map(({ code }) => code),
    ),
    ...duplicates(
      'topics.key',
      pack.topics.map(({ key }) => key),
    ),
    ...effectiveFaults(pack),
  ];
  return faults.length > 0 ? refuse(faults) : { ok: true, value: pack };
}

function duplicates(place: string, keys: readonly string[]): readonly PackFault[] {
  return keys
    .filter((key, i) => keys.indexOf(key) < i)
    .map((detail) => ({ place, code: 'duplicate', detail }));
}

/** `before`: a condition or a computation may only read fields that stand before it, so no rule runs in a circle. */
function fieldFaults(pack: MatterPack, field: Field, i: number): readonly PackFault[] {
  const place = `fields[${i}] ${field.key}`;
  const before = pack.fields.slice(0, i);
  const faults = [...conditionFaults(field.when, before, `${place}.when`)];
  const fault = (code: PackFault['code'], detail = '') => faults.push({ place, code, detail });
  if (['choice', 'multi', 'bool'].includes(field.type) && !field.choices?.length) {
    fault('no_choices');
  }
  if (field.type === 'bool' && field.choices?.some(({ code }) => !/^(true|false)$/.test(code))) {
    fault('bool_codes');
  }
  if ((field.type === 'computed') !== (field.compute !== undefined)) fault('compute_missing');
  if (field.compute && !Object.hasOwn(computations, field.compute.by)) {
    fault('unknown_function', field.compute.by);
  }
  for (const name of field.compute?.from ?? []) {
    if (!before.some(({ key }) => key === name)) fault('unknown_field', name);
  }
  if (field.certType !== undefined && !before.some(({ key }) => key === field.certType)) {
    fault('unknown_field', field.certType);
  }
  if ((field.least ?? -Infinity) > (field.most ?? Infinity)) fault('contradiction', 'least > most');
  const choices = field.choices ?? [];
  return [
    ...faults,
    ...duplicates(
      `${place}.choices`,
      choices.map(({ code }) => code),
    ),
    ...duplicates(
      `${place}.choices.key`,
      choices.map(({ key }) => key),
    ),
  ];
}

function ruleFaults(pack: MatterPack): readonly PackFault[] {
  const unknown = (place: string, names: readonly string[]): readonly PackFault[] =>
    names
      .filter((name) => !pack.fields.some(({ key }) => key === name))
      .map((detail) => ({ place, code: 'unknown_field', detail }));
  const checks = pack.checks.flatMap((check) => {
    const place = `checks ${check.key}`;
    const when = conditionFaults(check.when, pack.fields, `${place}.when`);
    if (!('by' in check.holds)) {
      return [...when, ...conditionFaults(check.holds, pack.fields, `${place}.holds`)];
    }
    const by: readonly PackFault[] = Object.hasOwn(checkFunctions, check.holds.by)
      ? []
      : [{ place, code: 'unknown_function', detail: check.holds.by }];
    return [...when, ...by, ...unknown(place, check.holds.from)];
  });
  const questions = pack.questions.flatMap(({ key, when, question, answer, detail }) => [
    ...conditionFaults(when, pack.fields, `questions ${key}.when`),
    ...unknown(`questions ${key}`, fieldsInTemplate(question + answer + detail)),
  ]);
  return [...checks, ...questions];
}

function paperFaults(pack: MatterPack): readonly PackFault[] {
  const faults = pack.papers.flatMap(({ code, when, enough }): readonly PackFault[] => [
    ...conditionFaults(when, pack.fields, `papers ${code}.when`),
    ...(enough.length === 0
      ? [
          {
            place: `papers ${code}.enough`,
            code: 'contradiction',
            detail: 'nothing is enough',
          } as const,
        ]
      : []),
  ]);
  if (pack.papers.some(({ code }) => code === pack.identityPaper)) return faults;
  return [...faults, { place: 'identityPaper', code: 'unknown_paper', detail: pack.identityPaper }];
}

function limitFaults(pack: MatterPack): readonly PackFault[] {
  const { legal, promised } = pack.limits;
  const longer = legal.unit === promised.unit && promised.days > legal.days;
  return [
    ...effectiveFaults(pack),
    ...(longer
      ? [{ place: 'limits', code: 'contradiction', detail: 'promised > legal' } as const]
      : []),
  ];
}

function effectiveFaults({ effective }: Pick<MatterPack, 'effective'>): readonly PackFault[] {
  if (effective.to === null || effective.to >= effective.from) return [];
  return [{ place: 'effective', code: 'contradiction', detail: 'to < from' }];
}
