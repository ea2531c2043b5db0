// Blank numbers for writing by hand, printed ahead on one sheet.
import {
  nextStubs,
  stubSheet,
  type StubRange,
  type StubSheetRefusal,
  type StubState,
} from '../../../core/queue/stub-sheet';
import type { A4Refusal, PrintRefusal } from '../../../electron/contract/printing';
import { requestSlip } from '../../../core/slip/request-slip';
import type { SlipRefusal } from '../../../core/slip/slip-refusal';
import type { Slip } from '../../../core/slip/slip';
import { newId, now } from '../mint';
import { useAnswer } from '../live';
import { openRows, readHall } from '../read';
import type { Session } from '../session';
import type { Store } from '../working-set';
import type { Acted } from './act';
import { requestAndSubmit } from './slip-acts';

/** Prints a sheet of these numbers on the printer of the tickets. */
export async function printStubs(
  range: StubRange,
): Acted<Slip, StubSheetRefusal | SlipRefusal | PrintRefusal | A4Refusal> {
  const id = newId();
  return requestAndSubmit<StubState, StubSheetRefusal | SlipRefusal>(
    id,
    readStubs,
    (state, { station }) => {
      const about = stubSheet(state, { ...range, id, now: now() });
      if (!about.ok) return about;
      return requestSlip([], {
        ...{ slipId: id, kind: 'handwritten_stub', about: about.value, reason: '' },
        printer: station.printerFor.ticket,
      });
    },
  );
}

/** The next free numbers of each service that has some kept, by its letter; undefined while it is read. */
export const useNextStubs = (): readonly StubRange[] | undefined =>
  useAnswer(async (session) => {
    const state = await readStubs(session.store, session);
    return session.station.site.services.flatMap(
      ({ series }) => nextStubs(state, series, now()) ?? [],
    );
  }, []);

async function readStubs(store: Store, session: Session): Promise<StubState> {
  const rows = await store.db.slips.where('about').startsWith('stubs/').toArray();
  return { hall: await readHall(store, session), sheets: await openRows(store, 'slip', rows) };
}
