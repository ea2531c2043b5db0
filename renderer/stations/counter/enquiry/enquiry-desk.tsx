// An enquiry, wired: written down in one act, with or without a name.
import { recordEnquiry } from '../../../data/acts/resident-acts';
import { enquiries } from '../../../data/packs';
import type { Resident } from '../../../../core/resident/resident';
import type { DeskProps } from '../desk-props';
import { EnquiryForm, type EnquiryAnswer } from './enquiry-form';

export function EnquiryDesk(props: DeskProps & { readonly resident: Resident | null }) {
  const { resident, acting, onPlace, ticketId } = props;
  const [pack] = enquiries;
  if (pack === undefined) return null;
  const residentId = resident?.id ?? null;
  const back = () => onPlace(residentId === null ? { at: 'ticket' } : { at: 'matter', residentId });
  const record = async (enquiry: EnquiryAnswer) => {
    const recorded = await acting.run(() => recordEnquiry({ ...enquiry, residentId, ticketId }));
    if (recorded !== null) back();
  };
  return (
    <EnquiryForm
      pack={pack}
      name={resident?.person.name ?? null}
      phone={resident?.person.phone ?? ''}
      isBusy={acting.isBusy}
      onRecord={(enquiry) => void record(enquiry)}
      onBack={back}
    />
  );
}
