// Times at the counter of the person who is shown, wired: booked, checked in, given back.
import type { Appointment } from '../../../../core/queue/appointment';
import type { Resident } from '../../../../core/resident/resident';
import { bookAppointment, checkIn } from '../../../data/acts/appointment-acts';
import { printAppointmentCard, type Printed } from '../../../data/acts/slip-acts';
import { withSlip } from '../../../data/acts/with-slip';
import { useSession } from '../../../data/session';
import type { Acting } from '../../../ui/use-act';
import { BookAppointmentDialog, type BookingDraft } from '../bookings/book-appointment-dialog';
import { BookingDialog } from '../bookings/booking-dialog';

export type PersonBookingsProps = {
  /** `new`: one is being booked. */
  readonly asked: Appointment | 'new';
  readonly resident: Resident;
  readonly today: string;
  readonly acting: Acting;
  readonly onClose: () => void;
};

export function PersonBookings(props: PersonBookingsProps) {
  const { asked, resident, today, acting, onClose } = props;
  const site = useSession()?.station.site;
  if (site === undefined) return null;
  const book = async (draft: BookingDraft, isPrinted: boolean) => {
    const wish = { ...draft, residentId: resident.id };
    const booked = await acting.run(() => bookAppointment(wish));
    if (booked === null) return;
    onClose();
    if (isPrinted) void acting.beside(() => printAppointmentCard(booked.id));
  };
  const here = async (id: string) => {
    const give = () => checkIn(id);
    const follow = (slip: Printed) => void acting.beside(() => slip);
    if ((await acting.run(() => withSlip(give, follow))) !== null) onClose();
  };
  if (asked === 'new') {
    return (
      <BookAppointmentDialog
        name={resident.person.name}
        site={site}
        today={today}
        sentence={acting.sentence}
        isBusy={acting.isBusy}
        onBook={(draft, isPrinted) => void book(draft, isPrinted)}
        onClose={onClose}
      />
    );
  }
  return (
    <BookingDialog
      appointment={asked}
      resident={resident}
      site={site}
      acting={acting}
      onCheckIn={() => void here(asked.id)}
      onClose={onClose}
    />
  );
}
