// What the end of a day shows besides its outcomes: who was put first by hand, why and by whom, and which appointments nobody came to.
import type { Site } from '../../../../core/station/station';
import { timeOf } from '../../../../core/kit/time';
import type { AppointmentOfDay } from '../../../data/queries/appointments';
import type { JumpOfDay } from '../../../data/queries/jumps';
import { formatTime } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { serviceName } from '../queue/say-queue-row';

export type CloseDayListsProps = {
  readonly jumps: readonly JumpOfDay[];
  /** Appointments that still stand; closing notes that nobody came. */
  readonly bookings: readonly AppointmentOfDay[];
  readonly site: Site;
};

export function CloseDayLists({ jumps, bookings, site }: CloseDayListsProps) {
  return (
    <>
      {jumps.length === 0 ? null : (
        <section>
          <ListHeading title={t('counter.closeJumps')} detail={jumps.length} />
          <ul>
            {jumps.map(({ ticket, jump, by }) => (
              <li key={`${ticket.id} ${jump.at}`}>
                <ListRow
                  lead={ticket.number}
                  title={jump.reason}
                  detail={t('counter.closeJumpLine', {
                    at: formatTime(timeOf(jump.at)),
                    window: jump.window,
                    name: by ?? t('counter.closeJumpNobody'),
                  })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      {bookings.length === 0 ? null : (
        <section>
          <ListHeading title={t('counter.closeBookings')} detail={bookings.length} />
          <ul>
            {bookings.map(({ appointment, resident }) => (
              <li key={appointment.id}>
                <ListRow
                  lead={formatTime(appointment.from)}
                  title={resident?.person.name ?? t('counter.bookingNobody')}
                  detail={serviceName(appointment, site)}
                />
              </li>
            ))}
          </ul>
          <p>{t('counter.closeBookingsHow')}</p>
        </section>
      )}
    </>
  );
}
