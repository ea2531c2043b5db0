// What the note about a copy says: which slip, whose, when the first one was, the how-many-eth copy and why. It stays at the window.
import { maskName } from '../../core/resident/mask';
import type { SlipData } from '../../core/slip/fill-template';
import { isFormKind, type Slip } from '../../core/slip/slip';
import { formName } from './form-sheet-data';
import { need } from './need';
import { openRows, readOne } from './read';
import { readPerson } from './same-person';
import type { Session } from './session';
import { templateFor } from './templates';

/** The note about a copy is found with the other papers of the same case, ticket or visit (`case#slip`). */
export const noteAbout = ({ about, id }: Pick<Slip, 'about' | 'id'>): string =>
  `${about.split('#')[0] ?? about}#${id}`;

export async function reprintNoteData({ store }: Session, about: string): Promise<SlipData> {
  const [subject = '', slipId = ''] = about.split('#');
  const copy = await need(store, 'slip', slipId);
  const same = await store.db.slips.where('about').equals(copy.about).toArray();
  const first = (await openRows(store, 'slip', same)).find(
    (slip) => slip.kind === copy.kind && slip.copy === 0,
  );
  const caze = await readOne(store, 'case', subject);
  const ticket = await readOne(store, 'ticket', subject);
  const visit = await readOne(store, 'visit', subject);
  const residentId = caze?.residentId ?? visit?.residentId;
  const resident = residentId && (await readPerson(store, residentId));
  return {
    slip: isFormKind(copy.kind) ? formName(copy.kind) : templateFor(copy.kind).name,
    code: caze?.number ?? ticket?.number,
    // It lies at the window, where others may look.
    whom: resident ? maskName(resident.person.name) : (ticket?.maskedName ?? undefined),
    firstAt: first?.requestedAt ?? copy.requestedAt,
    times: copy.copy,
    issuedAt: copy.requestedAt,
    why: copy.reason,
  };
}
