// The person at the right, with everything that the store knows of them.
import { useState } from 'react';
import { isFillable, isPending } from '../../../../core/case/apply-case';
import type { Case } from '../../../../core/case/case';
import type { Enquiry } from '../../../../core/enquiry/apply-enquiry';
import type { Appointment } from '../../../../core/queue/appointment';
import type { Resident } from '../../../../core/resident/resident';
import { matterName } from '../../../data/packs';
import { useAppointmentsOf } from '../../../data/queries/appointments';
import { useCasesOf, useEnquiriesOf, useResident } from '../../../data/queries/case';
import { useHousehold, useOtherEntries } from '../../../data/queries/people';
import { useRosterOf } from '../../../data/queries/roster';
import { useVisitsOf } from '../../../data/queries/visit';
import { useSession } from '../../../data/session';
import type { Visit } from '../../../../core/visit/visit';
import type { Acting } from '../../../ui/use-act';
import { AuthorityRows } from '../authority/authority-rows';
import { CallBackDesk } from '../enquiry/call-backs';
import type { CaseView } from '../case/case-view';
import { PersonBookings } from './person-bookings';
import { PersonMatters } from './person-matters';
import { PersonPanel } from './person-panel';
import { placeOf, type Place, type Seen } from '../place';
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

const isBusyElsewhere = (seen: Seen): seen is Extract<Seen, { at: Away }> =>
  (away as readonly string[]).includes(seen.at);

/** Places that the clerk comes back from by themselves, or where nobody has sat down yet. */
const away = ['idle', 'called', 'correct', 'authority'] as const;
type Away = (typeof away)[number];

type PersonDeskProps = {
  readonly person: PersonKnown;
  readonly view: CaseView | null;
  readonly today: string;
  readonly seen: Seen;
  readonly acting: Acting;
  readonly onPlace: (place: Place) => void;
};

export function PersonDesk(props: PersonDeskProps) {
  const { person, view, today, seen, onPlace } = props;
  const [isLife, setLife] = useState(false);
  const [call, setCall] = useState<Enquiry | null>(null);
  const residentId = person.resident?.id ?? null;
  const visits = useVisitsOf(residentId) ?? [];
  const enquiries = useEnquiriesOf(residentId) ?? [];
  const bookings = useAppointmentsOf(residentId) ?? [];
  const household = useHousehold(person.resident) ?? [];
  const others = useOtherEntries(residentId) ?? [];
  const site = useSession()?.station.site;
  const [booking, setBooking] = useState<Appointment | 'new' | null>(null);
  const askBooking = (asked: Appointment | 'new' | null) => {
    props.acting.clear();
    setBooking(asked);
  };
  if (person.resident === null) return null;
  const { id } = person.resident;
  // Somebody who is only called is corrected once they are here.
  const back = isBusyElsewhere(seen) ? null : seen;
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
        authority={<Authority {...props} resident={person.resident} back={back} />}
        onBook={() => askBooking('new')}
        onBooking={askBooking}
        household={household}
        others={others}
        onLife={() => setLife(true)}
        onOpenCase={(caze) =>
          onPlace(
            isFillable(caze)
              ? { at: 'case', caseId: caze.id }
              : { at: 'file', caseId: caze.id, back: placeOf(seen) },
          )
        }
        onCall={(enquiry) => {
          props.acting.clear();
          setCall(enquiry);
        }}
      />
      {isLife ? (
        <LifeDesk
          {...{ person, today, visits, enquiries, bookings, household, others }}
          acting={props.acting}
          caseId={view?.caze.id ?? null}
          onPlace={onPlace}
          onClose={() => setLife(false)}
        />
      ) : null}
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

function LifeDesk(props: {
  readonly person: PersonKnown;
  readonly today: string;
  readonly visits: readonly Visit[];
  readonly enquiries: readonly Enquiry[];
  readonly bookings: readonly Appointment[];
  readonly household: readonly Resident[];
  readonly others: readonly Resident[];
  readonly caseId: string | null;
  readonly acting: Acting;
  readonly onPlace: (place: Place) => void;
  readonly onClose: () => void;
}) {
  const { person, visits, enquiries, bookings, onPlace, ...rest } = props;
  const rosters = useRosterOf(person.resident?.id ?? null) ?? [];
  const onClose = () => {
    rest.acting.clear();
    rest.onClose();
  };
  if (person.resident === null) return null;
  return (
    <PersonMatters
      {...rest}
      resident={person.resident}
      ahead={{ visits, appointments: bookings, enquiries, rosters }}
      openCases={person.cases.filter(isPending).length}
      cases={person.cases}
      onMerged={(residentId) => {
        onClose();
        onPlace({ at: 'matter', residentId });
      }}
      onClose={onClose}
    />
  );
}

function Authority(
  props: Pick<PersonDeskProps, 'today' | 'onPlace'> & {
    readonly resident: Resident;
    readonly back: Place | null;
  },
) {
  const { resident, today, back, onPlace } = props;
  const open = back && (() => onPlace({ at: 'authority', residentId: resident.id, back }));
  return <AuthorityRows resident={resident} today={today} onOpen={open} />;
}
