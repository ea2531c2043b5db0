// Sentences of the screens with their blanks filled: journeys look for the same words as people do.

/** `叫 {{number}}` with `{number: 'A001'}` → `叫 A001`. */
export function say(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => String(values[name] ?? blank));
}

/** A pattern for a sentence whose blanks may hold anything. */
export function saying(text: string): RegExp {
  const parts = text
    .split(/\{\{\w+\}\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(parts.join('.*'));
}
