// One class attribute from parts, some of which may not apply. The only joiner, so that no screen brings its own.

/** Classes that apply, in order, separated by blanks. */
export function classNames(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part): part is string => typeof part === 'string' && part !== '').join(' ');
}
