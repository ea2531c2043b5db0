// One appointment: the person is here, or is not coming.
import { useState } from 'react';
import type { Appointment } from '../../../../core/queue/appointment';
import type { Resident } from '../../../../core/resident/resident';
import type { Site } from '../../../../core/station/station';
import { cancelAppointment } from '../../../data/acts/appointment-acts';
import { printAppointmentCard } from '../../../data/acts/slip-acts';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { formatShortDay, formatTime } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { FigureMenu } from '../queue/figure-menu';
import { ReasonDialog } from '../queue/reason-dialog';
import { serviceName } from '../queue/say-queue-row';

export type BookingDialogProps = {
  readonly appointment: Appointment;
  readonly resident: Resident | null;
  readonly site: Site;
  readonly acting: Acting;
  readonly onCheckIn: () => void;
  readonly onClose: () => void;
};

export function BookingDialog(props: BookingDialogProps) {
  const { appointment, resident, site, acting, onCheckIn, onClose } = props;
  const { id, day, from, note } = appointment;
  const [isCancelling, setCancelling] = useState(false);
  const cancel = async (reason: string) => {
    if ((await acting.run(() => cancelAppointment(id, reason))) !== null) onClose();
  };
  const card = () => {
    void acting.beside(() => printAppointmentCard(id, t('counter.bookingCardAgain')));
    onClose();
  };
  if (isCancelling) {
    return (
      <ReasonDialog
        title={t('counter.bookingCancelTitle')}
        reasons={[
          t('counter.bookingCancelRang'),
          t('counter.bookingCancelDay'),
          t('counter.bookingCancelWrong'),
        ]}
        confirm={t('counter.bookingCancel')}
        sentence={acting.sentence}
        onReason={(reason) => void cancel(reason)}
        onClose={() => setCancelling(false)}
      />
    );
  }
  const title = t('counter.bookingOf', {
    name: resident?.person.name ?? t('counter.bookingNobody'),
    time: `${formatShortDay(day)} ${formatTime(from)}`,
    service: serviceName(appointment, site),
  });
  return (
    <Dialog title={title} onClose={onClose}>
      {note === '' ? null : <p>{note}</p>}
      {acting.sentence === null ? null : <Notice tone="needs-you">{acting.sentence}</Notice>}
      <FigureMenu
        groups={[
          {
            title: '',
            items: [
              { figure: '1', title: t('counter.bookingCheckIn'), act: onCheckIn },
              {
                figure: '2',
                title: t('counter.bookingCancel'),
                act: () => setCancelling(true),
              },
              { figure: '3', title: t('counter.bookingCard'), act: card },
            ],
          },
        ]}
      />
      <DialogActions>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
