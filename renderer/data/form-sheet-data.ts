// The application form of a case as it stands now: from the store alone, like every other paper.
import { applicationForm } from '../../core/slip/form/application-form';
import type { FormSheet } from '../../core/slip/form/form-sheet';
import type { FormWords } from '../../core/slip/form/form-words';
import type { FormKind, Slip } from '../../core/slip/slip';
import application from '../../resources/forms/application.json';
import { need } from './need';
import { needPerson } from './same-person';
import { packFor } from './packs';
import { readable } from './read';
import type { Session } from './session';

const words: FormWords = application;

/** `申请表`, for the papers that speak of it. */
export const formName = (kind: FormKind): string => application.names[kind];

export async function composeForm(
  { store, station }: Session,
  slip: Pick<Slip, 'about' | 'copy' | 'reason'> & { readonly kind: FormKind },
): Promise<FormSheet> {
  const c = await need(store, 'case', slip.about);
  const { person } = await needPerson(store, c.residentId);
  const known = await readable(store, 'staff', await store.db.staff.toArray());
  const staff = new Map(known.map(({ id, name }) => [id, name]));
  return applicationForm({
    ...{ kind: slip.kind, pack: packFor(c.matter, c.packVersion), c, person, words },
    site: station.site,
    nameOf: (id) => staff.get(id) ?? '',
    printed: slip,
  });
}
