// The appointments of a day, wired: who came gets a number, who rang off is cancelled with the reason.
import { useState } from 'react';
import type { Day } from '../../../../core/kit/time';
import type { Site } from '../../../../core/station/station';
import { useAppointments, type AppointmentOfDay } from '../../../data/queries/appointments';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { formatDay, formatTime } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { BookingDialog } from './booking-dialog';
import { serviceName } from '../queue/say-queue-row';
import type { QueueActs } from '../queue/use-queue-acts';

export type BookingsDeskProps = {
  readonly acts: Pick<QueueActs, 'checkIn' | 'close'>;
  readonly site: Site;
  readonly acting: Acting;
  readonly day: Day;
};

export function BookingsDesk(props: BookingsDeskProps) {
  const { acts, site, acting, day } = props;
  const bookings = useAppointments(day);
  const [openId, setOpenId] = useState<string | null>(null);
  const chosen = bookings?.find(({ appointment }) => appointment.id === openId);
  const look = (id: string | null) => {
    acting.clear();
    setOpenId(id);
  };
  return (
    <>
      <Dialog title={t('counter.bookingsTitle', { day: formatDay(day) })} onClose={acts.close}>
        {acting.sentence === null || openId !== null ? null : (
          <Notice tone="needs-you">{acting.sentence}</Notice>
        )}
        {bookings?.length === 0 ? <p>{t('counter.bookingsNone')}</p> : null}
        <ul>
          {(bookings ?? []).map((one) => (
            <li key={one.appointment.id}>
              <BookingRow {...one} site={site} onOpen={() => look(one.appointment.id)} />
            </li>
          ))}
        </ul>
        <DialogActions>
          <Button keys="Esc" onPress={acts.close}>
            {t('common.back')}
          </Button>
        </DialogActions>
      </Dialog>
      {chosen === undefined ? null : (
        <BookingDialog
          {...chosen}
          site={site}
          acting={acting}
          onCheckIn={() => acts.checkIn(chosen.appointment.id)}
          onClose={() => look(null)}
        />
      )}
    </>
  );
}

function BookingRow({
  appointment,
  resident,
  site,
  onOpen,
}: AppointmentOfDay & { readonly site: Site; readonly onOpen: () => void }) {
  const name = resident?.person.name ?? t('counter.bookingNobody');
  const isOpen = appointment.state === 'booked';
  return (
    <ListRow
      lead={formatTime(appointment.from)}
      title={t('counter.bookingLine', { name, service: serviceName(appointment, site) })}
      detail={t(`counter.booking_${appointment.state}`)}
      {...(appointment.state === 'checked_in' ? { tone: 'done' } : {})}
      {...(isOpen ? { onPress: onOpen } : {})}
    />
  );
}
