// The shape of a condition, by hand: it may hold others. What it means is checked in condition-faults.ts.
import { amount, either, isRecord, key, list, truth, type Shape } from '../kit/shape';
import type { Condition } from './field';

const scalar: Shape<string | number | boolean | null> = (value, path) =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) ? null : path;

const bound: Shape<number | string> = either(amount, key);

const tests: readonly (readonly [string, Shape<unknown>])[] = [
  ['exists', truth],
  ['in', list(scalar)],
  ['equals', scalar],
  ['atLeast', bound],
  ['atMost', bound],
  ['above', bound],
  ['below', bound],
];

export const condition: Shape<Condition> = (value, path) => {
  if (!isRecord(value)) return path;
  if ('and' in value) return list(condition)(value['and'], `${path}.and`);
  if ('or' in value) return list(condition)(value['or'], `${path}.or`);
  if ('not' in value) return condition(value['not'], `${path}.not`);
  if ('rows' in value) {
    const every = 'every' in value ? 'every' : 'some';
    return key(value['rows'], `${path}.rows`) ?? condition(value[every], `${path}.${every}`);
  }
  const field = key(value['field'], `${path}.field`);
  if (field !== null) return field;
  const test = tests.find(([one]) => one in value);
  return test ? test[1](value[test[0]], `${path}.${test[0]}`) : path;
};
