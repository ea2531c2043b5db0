// The end of the day, wired: who is still in the queue, and which slips are not surely on paper.
import { actOnSlip } from '../../../data/acts/slip-acts';
import { useHall } from '../../../data/hall-status';
import { useAppointments } from '../../../data/queries/appointments';
import { useJumps } from '../../../data/queries/jumps';
import { useQueue } from '../../../data/queries/queue';
import { useSession } from '../../../data/session';
import { t } from '../../../ui/i18n';
import type { Acting } from '../../../ui/use-act';
import { useNow } from '../../../ui/use-now';
import { CloseDayDialog } from './close-day-dialog';
import { SettleSlipsDialog } from './settle-slips-dialog';
import { useOpenLines } from '../printer/printer-desk';
import type { ListAtNight } from '../worklist/work-tonight';
import type { QueueActs } from '../queue/use-queue-acts';

export function CloseDayDesk(props: {
  readonly acting: Acting;
  readonly acts: QueueActs;
  readonly onList: (list: ListAtNight) => void;
  readonly onAlarm: () => void;
}) {
  const { acting, acts } = props;
  const now = useNow();
  const hall = useHall();
  const queue = useQueue();
  const session = useSession();
  const jumps = useJumps();
  const bookings = useAppointments(queue?.day?.date ?? '');
  const lines = useOpenLines();
  // Nobody ends a day on half of what there is to see.
  if (!queue || !session || !jumps || !bookings || lines === undefined) return null;
  if (hall.role === 'window')
    return (
      <SettleSlipsDialog
        title={t('counter.closeDayTitle')}
        lead={t('counter.closeElsewhere', { owner: hall.owner })}
        onClose={acts.close}
        {...{ lines, acting, now }}
      />
    );
  return (
    <CloseDayDialog
      tickets={queue.tickets}
      jumps={jumps}
      bookings={bookings.filter(({ appointment }) => appointment.state === 'booked')}
      site={session.station.site}
      slips={lines}
      printers={session.station.printers}
      now={now}
      sentence={acting.sentence}
      isBusy={acting.isBusy}
      onSlip={({ slip }, act, printer) =>
        void acting.run(() => actOnSlip(slip, act, { reason: t('slips.reprintNotWhole'), printer }))
      }
      onList={(list) => {
        acts.close();
        props.onList(list);
      }}
      onAlarm={() => {
        acts.close();
        props.onAlarm();
      }}
      onCloseDay={acts.closeDay}
      onClose={acts.close}
    />
  );
}
