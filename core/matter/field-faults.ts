// What is wrong with the fields of a pack: settings that their type cannot have, rules that read what is not there yet.
import { callFaults } from './call-signature';
import { computations } from './computations';
import { whenFaults } from './condition-faults';
import type { MatterPack } from './definition';
import type { Call, Choice, Field } from './field';
import type { PackFault } from './pack-fault';

const chosen: readonly Field['type'][] = ['choice', 'code', 'multi', 'bool'];

/** A condition or a computation may only read fields that stand before it, so no rule runs in a circle. */
export function fieldsFaults(
  pack: Pick<MatterPack, 'fields' | 'steps'>,
  placeOf: (field: Field) => string,
): readonly PackFault[] {
  return pack.fields.flatMap((field, i) => {
    const before = pack.fields.slice(0, i);
    const place = placeOf(field);
    return [
      ...fieldFaults(field, { before, place, steps: pack.steps }),
      ...columnFaults(field, { before, place, steps: pack.steps }),
    ];
  });
}

type Standing = {
  readonly before: readonly Field[];
  readonly place: string;
  readonly steps: MatterPack['steps'];
};

function columnFaults(group: Field, { before, place, steps }: Standing): readonly PackFault[] {
  const columns = group.columns ?? [];
  if ((group.type === 'rows') !== columns.length > 0) {
    return [{ place, code: 'wrong_setting', detail: 'columns' }];
  }
  const nested = columns.filter(({ type }) => type === 'rows');
  const late = columns.filter(({ at }) => at !== undefined);
  return [
    ...duplicates(
      `${place}.columns`,
      columns.map(({ key }) => key),
    ),
    ...nested.map(({ key }): PackFault => ({
      place: `${place}.columns ${key}`,
      code: 'wrong_setting',
      detail: 'rows',
    })),
    ...late.map(({ key }): PackFault => ({
      place: `${place}.columns ${key}`,
      code: 'wrong_setting',
      detail: 'at',
    })),
    ...columns.flatMap((column, i) => {
      const own = columns.slice(0, i);
      const all = columns.map(({ key }) => key);
      return fieldFaults(column, {
        before: [...own, ...before.filter(({ key }) => !all.includes(key))],
        place: `${place}.columns ${column.key}`,
        steps,
      });
    }),
  ];
}

function fieldFaults(field: Field, { before, place, steps }: Standing): readonly PackFault[] {
  const faults: PackFault[] = [...whenFaults(field.when, before, `${place}.when`)];
  const fault = (code: PackFault['code'], detail = '') => faults.push({ place, code, detail });
  const isChosen = chosen.includes(field.type);
  const choices = field.choices ?? [];
  if (isChosen && choices.length === 0) fault('no_choices');
  if (field.type === 'bool' && choices.some(({ code }) => !/^(true|false)$/.test(code))) {
    fault('bool_codes');
  }
  if (field.type === 'computed' && !field.compute) fault('compute_missing');
  if (field.type === 'rows' && field.compute) fault('wrong_setting', 'compute');
  if (field.certType !== undefined && !before.some(({ key }) => key === field.certType)) {
    fault('unknown_field', field.certType);
  }
  if (field.at !== undefined && !steps.some(({ key }) => key === field.at)) {
    fault('unknown_step', field.at);
  }
  if ((field.least ?? -Infinity) > (field.most ?? Infinity)) fault('contradiction', 'least > most');
  if (field.decimals !== undefined && field.type !== 'number') fault('wrong_setting', 'decimals');
  if (field.longTerm === true && field.type !== 'date') fault('wrong_setting', 'longTerm');
  return [
    ...faults,
    ...(field.compute ? computeFaults(field.compute, before, place) : []),
    // A list is looked at where it is written, once for all who call it.
    ...(field.list === undefined ? choiceFaults(choices, place) : []),
  ];
}

function choiceFaults(choices: readonly Choice[], place: string): readonly PackFault[] {
  return [
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

function computeFaults(call: Call, before: readonly Field[], place: string): readonly PackFault[] {
  const known = Object.hasOwn(computations, call.by) ? computations[call.by] : undefined;
  return [
    ...(known
      ? callFaults(call, known, `${place}.compute`)
      : [{ place, code: 'unknown_function', detail: call.by } as const]),
    ...unknownNames(call.from, before).map((detail): PackFault => ({
      place,
      code: 'unknown_field',
      detail,
    })),
  ];
}

/** Names that are neither a field nor `group/column`. */
export function unknownNames(names: readonly string[], known: readonly Field[]): readonly string[] {
  return names.filter((name) => {
    const [key, column] = name.split('/');
    const field = known.find((one) => one.key === key);
    if (!field) return true;
    return column !== undefined && !field.columns?.some((one) => one.key === column);
  });
}

export function duplicates(place: string, keys: readonly string[]): readonly PackFault[] {
  const seen = new Set<string>();
  const twice = keys.filter((key) => seen.size === seen.add(key).size);
  return twice.map((detail) => ({ place, code: 'duplicate', detail }));
}
