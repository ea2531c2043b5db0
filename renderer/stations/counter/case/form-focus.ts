// Where the keyboard is in a form, by the path of its place.
const stops = 'input, select, textarea, [data-stop]';

/** The place in which an element stands; null outside of all. */
export const pathOf = (element: Element): string | null =>
  element.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? null;

/** Gives a place the keyboard: its field, or of a group its first cell, else the button that adds a row. */
export function focusPlace(form: HTMLElement | null, path: string): void {
  const place = form?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  const field = place?.matches(stops) === true ? place : place?.querySelector<HTMLElement>(stops);
  (field ?? place?.querySelector<HTMLElement>('button'))?.focus();
}
