// The person at the right, with everything that the store knows of them.
import { useState } from 'react';
import type { Case } from '../../../../core/case/case';
import type { Enquiry } from '../../../../core/enquiry/apply-enquiry';
import type { Appointment } from '../../../../core/queue/appointment';
import type { Resident } from '../../../../core/resident/resident';
import { matterName } from '../../../data/packs';
import { useAppointmentsOf } from '../../../data/queries/appointments';
import { useCasesOf, useEnquiriesOf, useResident } from '../../../data/queries/case';
import { useVisitsOf } from '../../../data/queries/visit';
import { useSession } from '../../../data/session';
import type { Acting } from '../../../ui/use-act';
import { CallBackDesk } from '../enquiry/call-backs';
import type { CaseView } from '../case/case-view';
import { PersonBookings } from './person-bookings';
import { PersonPanel } from './person-panel';
import type { Place, Seen } from '../place';
import { serviceName } from '../queue/say-queue-row';

export type PersonKnown = {
  readonly resident: Resident | null;
  readonly cases: readonly Case[];
};

const none: readonly Case[] = [];

/** The resident and all their cases; nobody while nobody is chosen. */
export function usePerson(residentId: string | null): PersonKnown {
  const resident = useResident(residentId) ?? null;
  const cases = useCasesOf(residentId) ?? none;
  return { resident, cases };
}

export function PersonDesk(props: {
  readonly person: PersonKnown;
  readonly view: CaseView | null;
  readonly today: string;
  readonly seen: Seen;
  readonly acting: Acting;
  readonly onPlace: (place: Place) => void;
}) {
  const { person, view, today, seen, onPlace } = props;
  const [call, setCall] = useState<Enquiry | null>(null);
  const residentId = person.resident?.id ?? null;
  const visits = useVisitsOf(residentId) ?? [];
  const enquiries = useEnquiriesOf(residentId) ?? [];
  const bookings = useAppointmentsOf(residentId) ?? [];
  const site = useSession()?.station.site;
  const [booking, setBooking] = useState<Appointment | 'new' | null>(null);
  const askBooking = (asked: Appointment | 'new' | null) => {
    props.acting.clear();
    setBooking(asked);
  };
  if (person.resident === null) return null;
  const { id } = person.resident;
  // Somebody who is only called is corrected once they are here.
  const back = seen.at === 'idle' || seen.at === 'called' || seen.at === 'correct' ? null : seen;
  return (
    <>
      <PersonPanel
        resident={person.resident}
        today={today}
        open={view}
        otherCases={person.cases.filter(({ id }) => id !== view?.caze.id)}
        visits={visits}
        enquiries={enquiries}
        matterName={({ matter }) => matterName(matter)}
        onCorrect={back && (() => onPlace({ at: 'correct', residentId: id, back }))}
        bookings={bookings}
        serviceName={(one) => (site === undefined ? '' : serviceName(one, site))}
        onBook={() => askBooking('new')}
        onBooking={askBooking}
        onOpenCase={({ id }) => onPlace({ at: 'case', caseId: id })}
        onCall={(enquiry) => {
          props.acting.clear();
          setCall(enquiry);
        }}
      />
      {booking === null ? null : (
        <PersonBookings
          asked={booking}
          resident={person.resident}
          today={today}
          acting={props.acting}
          onClose={() => askBooking(null)}
        />
      )}
      {call === null ? null : (
        <CallBackDesk
          enquiry={call}
          name={person.resident.person.name}
          acting={props.acting}
          onClose={() => setCall(null)}
        />
      )}
    </>
  );
}
