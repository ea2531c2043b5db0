// Which part of a form is on the screen: a page before acceptance, a later step of the pack, or what a correction asks again.
import { askedFields, askedPlaces, type AskedPlace } from '../../../../core/case/form';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Field, Values } from '../../../../core/matter/field';
import { fieldAt } from '../../../../core/matter/row';

export type FormPage =
  | { readonly step: Field['step'] }
  /** Key of a step of the pack. */
  | { readonly at: string }
  /** Keys of fields. */
  | { readonly only: readonly string[] };

type Form = { readonly pack: Pick<MatterPack, 'fields'>; readonly values: Values };

/** The fields of a page, in the pack's order, as far as they are asked. */
export function fieldsOn({ pack, values }: Form, page: FormPage): readonly Field[] {
  if ('at' in page) return askedFields(pack, values, page.at);
  if ('step' in page) return askedFields(pack, values).filter(({ step }) => step === page.step);
  return pack.fields
    .filter(({ key }) => page.only.includes(key))
    .filter((field) => askedFields(pack, values, field.at).includes(field));
}

/** Its places that somebody answers: a group stands before its cells. */
export function placesOn(form: Form, page: FormPage): readonly AskedPlace[] {
  const keys = new Set(fieldsOn(form, page).map(({ key }) => key));
  const steps = [...new Set(fieldsOn(form, page).map(({ at }) => at))];
  return steps
    .flatMap((at) => askedPlaces(form.pack, form.values, at))
    .filter(({ path, field }) => keys.has(ownerOf(path)) && field.type !== 'computed');
}

/** The page on which a place stands before acceptance; a cell stands with its group. */
export function stepOfPlace(pack: Form['pack'], path: string): Field['step'] | undefined {
  const place = fieldAt(pack, path);
  return (place?.row?.group ?? place?.field)?.step;
}

/** Key of the field of the form that a place belongs to. */
const ownerOf = (path: string): string => path.split('/')[0] ?? path;
