// Shapes by hand, for what core parses itself: small checks that answer with the path of the first thing that is wrong.
// Unknown extra fields pass: a newer station may say more, and what it says is kept.

/** Null when the value keeps the shape, otherwise the path of the first break. `of` only carries the type. */
export type Shape<T> = ((value: unknown, path: string) => string | null) & { readonly of?: T };

type Fields<T> = { readonly [K in keyof T]-?: Shape<T[K]> };

export const text =
  (most = 2000): Shape<string> =>
  (value, path) =>
    typeof value === 'string' && value.length <= most ? null : path;

/** An id or a key: never empty, never long. */
export const key: Shape<string> = (value, path) =>
  typeof value === 'string' && value.length > 0 && value.length <= 200 ? null : path;

export const truth: Shape<boolean> = (value, path) => (typeof value === 'boolean' ? null : path);

export const amount: Shape<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? null : path;

/** A whole number from zero up. */
export const count: Shape<number> = (value, path) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? null : path;

export const oneOf =
  <const T>(...values: readonly T[]): Shape<T> =>
  (value, path) =>
    values.includes(value as T) ? null : path;

export const matching =
  (pattern: RegExp): Shape<string> =>
  (value, path) =>
    typeof value === 'string' && pattern.test(value) ? null : path;

export const maybe =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, path) =>
    value === null ? null : shape(value, path);

export const optional =
  <T>(shape: Shape<T>): Shape<T> =>
  (value, path) =>
    value === undefined ? null : shape(value, path);

export const either =
  <A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> =>
  (value, path) =>
    a(value, path) === null ? null : b(value, path);

export const list =
  <T>(shape: Shape<T>, most = 500): Shape<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > most) return path;
    for (const [at, item] of value.entries()) {
      const broken = shape(item, `${path}[${at}]`);
      if (broken !== null) return broken;
    }
    return null;
  };

/** An object with names and values; no list, and not null. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const object =
  <T>(fields: Fields<T>): Shape<T> =>
  (value, path) => {
    if (!isRecord(value)) return path;
    for (const name of Object.keys(fields) as (keyof T & string)[]) {
      const broken = fields[name](value[name], `${path}.${name}`);
      if (broken !== null) return broken;
    }
    return null;
  };

/** Every field may be absent; what is there must fit. */
export const partial =
  <T>(fields: Fields<T>): Shape<Partial<T>> =>
  (value, path) => {
    if (!isRecord(value)) return path;
    for (const name of Object.keys(fields) as (keyof T & string)[]) {
      if (!(name in value)) continue;
      const broken = fields[name](value[name], `${path}.${name}`);
      if (broken !== null) return broken;
    }
    return null;
  };
