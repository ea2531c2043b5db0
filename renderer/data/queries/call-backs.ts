// Calls that were promised and not made: nobody who waits for one is forgotten over the next resident.
import type { Enquiry } from '../../../core/enquiry/apply-enquiry';
import { useAnswer } from '../live';
import { openRows } from '../read';
import { peopleBy } from '../same-person';

export type OwedCall = { readonly enquiry: Enquiry; readonly name: string | null };

/** The longest promised first, with the name of who asked where it was left. */
export function useOwedCalls(): readonly OwedCall[] | undefined {
  return useAnswer(async ({ store }) => {
    const rows = await store.db.enquiries.where('owes').equals('call').toArray();
    const enquiries = await openRows(store, 'enquiry', rows);
    const people = await peopleBy(
      store,
      enquiries.flatMap(({ residentId }) => residentId ?? []),
    );
    return enquiries
      .sort((a, b) => a.recordedAt - b.recordedAt)
      .map((enquiry) => ({
        enquiry,
        name: people.get(enquiry.residentId ?? '')?.person.name ?? null,
      }));
  }, []);
}
