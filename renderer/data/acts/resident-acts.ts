// Entering people, and writing down what was asked without a case. The rules are core/resident and core/enquiry.
import type { EventBodies } from '../../../core/journey';
import {
  recordEnquiry as decideEnquiry,
  type EnquiryRefusal,
} from '../../../core/enquiry/record-enquiry';
import type { Enquiry } from '../../../core/enquiry/apply-enquiry';
import { callBack as decideCallBack, type CallBackRefusal } from '../../../core/enquiry/call-back';
import { dayOf } from '../../../core/kit/time';
import type { PersonDraft } from '../../../core/resident/check-person';
import { correctResident as decideCorrect } from '../../../core/resident/correct';
import { normaliseIdNumber } from '../../../core/resident/id-number';
import type { ResidentRefusal } from '../../../core/resident/refusal';
import { registerResident as decideRegister } from '../../../core/resident/register';
import type { Resident } from '../../../core/resident/resident';
import { certKey } from '../columns';
import { newId, now } from '../mint';
import { enquiries } from '../packs';
import { readOne } from '../read';
import { standingId } from '../same-person';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';

export async function registerResident(draft: PersonDraft): Acted<Resident, ResidentRefusal> {
  const residentId = newId();
  const recorded = await act(
    (store) => holderOf(store, draft.certNo),
    (sameCertNo) => decideRegister({ sameCertNo }, { residentId, draft, today: dayOf(now()) }),
  );
  return stateOf(recorded, 'resident', residentId);
}

/** Corrects what the register says; `changes` as typed, with what they rest on. */
export async function correctResident(
  id: string,
  changes: Partial<PersonDraft>,
  evidence: string,
): Acted<Resident, ResidentRefusal> {
  const recorded = await act(
    async (store) => {
      const resident = await readOne(store, 'resident', id);
      if (!resident) throw new Error(`No resident ${id}`);
      const certNo = changes.certNo ?? resident.person.certNo;
      return { resident, sameCertNo: await holderOf(store, certNo) };
    },
    (state) => decideCorrect(state, { changes, evidence, today: dayOf(now()) }),
  );
  return stateOf(recorded, 'resident', id);
}

/** Writes down an enquiry: a question answered at the counter, or to be answered by a call. */
export async function recordEnquiry(
  body: EventBodies['enquiry.recorded'],
): Acted<Enquiry, EnquiryRefusal> {
  const enquiryId = newId();
  const recorded = await act(
    () => Promise.resolve(enquiryPack()),
    (pack) => decideEnquiry(pack, { ...body, enquiryId }),
  );
  return stateOf(recorded, 'enquiry', enquiryId);
}

/** Ticks off the call that was promised with an enquiry; `note`: what was told. */
export async function callBack(id: string, note: string): Acted<Enquiry, CallBackRefusal> {
  const recorded = await act(
    async (store) => {
      const enquiry = await readOne(store, 'enquiry', id);
      if (!enquiry) throw new Error(`No enquiry ${id}`);
      return enquiry;
    },
    (enquiry) => decideCallBack(enquiry, { note }),
  );
  return stateOf(recorded, 'enquiry', id);
}

function enquiryPack() {
  const [pack] = enquiries;
  if (!pack) throw new Error('No enquiry pack travels with this version');
  return pack;
}

async function holderOf(store: Store, certNo: string): Promise<string | null> {
  // Of several entries of one person the one that stands.
  const row = await store.db.residents
    .where('certKey')
    .equals(await certKey(store.keys, normaliseIdNumber(certNo)))
    .first();
  return row ? standingId(store, row.id) : null;
}
