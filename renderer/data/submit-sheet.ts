// An A4 sheet: the PDF is kept and its hash is in the journal before the system gets it. Every step may be asked for again
// after a crash: what is kept is not made twice, what was handed over is not handed over twice.
import type { A4Refusal } from '../../electron/contract/printing';
import { ok, type Result } from '../../core/kit/result';
import type { RecordTrouble } from '../../core/station/record-trouble';
import { archiveSheet } from '../../core/slip/archive-sheet';
import { isFormKind, type ArchivedSheet, type Slip } from '../../core/slip/slip';
import { call } from '../shell';
import { composeSlip } from './compose-slip';
import { composeForm } from './form-sheet-data';
import { readOne } from './read';
import { record } from './record';
import type { Session } from './session';

/** Resolves once the system has the sheet. A refusal of the record leaves the sheet kept and unprinted. */
export async function handSheet(
  session: Session,
  slip: Slip,
): Promise<Result<null, A4Refusal | RecordTrouble>> {
  const kept = slip.archive ? ok(slip.archive) : await archive(session, slip);
  if (!kept.ok) return kept;
  return call('a4.hand', { id: slip.id, sha256: kept.value.sha256 });
}

async function archive(
  session: Session,
  slip: Slip,
): Promise<Result<ArchivedSheet, A4Refusal | RecordTrouble>> {
  const document = isFormKind(slip.kind)
    ? await composeForm(session, { ...slip, kind: slip.kind })
    : await composeSlip(session, slip);
  const kept = await call('a4.archive', { id: slip.id, document });
  if (!kept.ok) return kept;
  const { template, version } = document;
  const archived: ArchivedSheet = { template, version, ...kept.value };
  const recorded = await record(session.store, {
    operator: session.staff.id,
    read: (store) => readOne(store, 'slip', slip.id),
    decide: (now) => archiveSheet(now ?? slip, archived),
  });
  return recorded.ok ? ok(archived) : recorded;
}
