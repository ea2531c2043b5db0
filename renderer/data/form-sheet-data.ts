// The application form of a case as it stands now: from the store alone, like every other paper.
import type { Case } from '../../core/case/case';
import { formValues, wantedConsents } from '../../core/case/form';
import type { Consent } from '../../core/consent/consent';
import type { MatterPack } from '../../core/matter/definition';
import { applicationForm } from '../../core/slip/form/application-form';
import type { FormConsent } from '../../core/slip/form/form-consents';
import type { FormSheet } from '../../core/slip/form/form-sheet';
import type { FormWords } from '../../core/slip/form/form-words';
import type { FormKind, Slip } from '../../core/slip/slip';
import application from '../../resources/forms/application.json';
import { consentTemplate } from './authority-data';
import { need } from './need';
import { needPerson } from './same-person';
import { packFor } from './packs';
import { readable } from './read';
import { consentsOf } from './read-authority';
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
  const pack = packFor(c.matter, c.packVersion);
  return applicationForm({
    ...{ kind: slip.kind, pack, c, person, words },
    consents: consentsIn(pack, c, await consentsOf(store, c.residentId)),
    site: station.site,
    nameOf: (id) => staff.get(id) ?? '',
    printed: slip,
  });
}

/** Each in the words that were read; not asked yet, in those that will be. The latest answer counts. */
function consentsIn(pack: MatterPack, c: Case, held: readonly Consent[]): readonly FormConsent[] {
  return wantedConsents(pack, formValues(pack, c)).map((purpose) => {
    const latest = held
      .filter((one) => one.purpose === purpose && one.caseId === c.id)
      .toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
    return { words: latest?.words ?? consentTemplate(purpose), agreed: saidTo(latest) };
  });
}

function saidTo(consent: Consent | undefined): boolean | null {
  if (consent?.state === 'given' || consent?.state === 'agreed') return true;
  return consent?.state === 'declined' || consent?.state === 'revoked' ? false : null;
}
