// The application form of a case on paper: for the dossier, or to be signed by hand, and the resident's own in large print.
import { requestSlip } from '../../../core/slip/request-slip';
import { sheetPrinter, type FormKind } from '../../../core/slip/slip';
import { newId } from '../mint';
import { openRows } from '../read';
import { requestAndSubmit, type Printed } from './slip-acts';

/** An A4 sheet wherever it is asked. `reason`: of a further copy; without one it is refused as `reason_needed`. */
export async function printForm(kind: FormKind, caseId: string, reason: string): Printed {
  const slipId = newId();
  return requestAndSubmit(
    slipId,
    async (store) =>
      openRows(store, 'slip', await store.db.slips.where('about').equals(caseId).toArray()),
    (existing) =>
      requestSlip(existing, { slipId, kind, about: caseId, printer: sheetPrinter, reason }),
  );
}
