// Left: who is next and why, who waits, whom I keep, who was not there; at the foot the step that can be taken back, and the rest.
import { useMemo } from 'react';
import type { Ticket } from '../../../../core/queue/ticket';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { NextUp, type NextUpProps } from './next-up';
import { QueueFoot, type QueueFootProps } from './queue-foot';
import classes from './queue-panel.module.css';
import { sayMinutes, serviceName } from './say-queue-row';
import { WaitingList } from './waiting-list';

export type QueuePanelProps = Omit<NextUpProps, 'isAnybodyWaiting'> &
  QueueFootProps & {
    readonly waiting: readonly Ticket[];
    readonly held: readonly Ticket[];
    readonly missed: readonly Ticket[];
    readonly onTicket: (ticket: Ticket) => void;
    readonly onResume: (ticket: Ticket) => void;
    readonly onRejoin: (ticket: Ticket) => void;
  };

export function QueuePanel(props: QueuePanelProps) {
  const { waiting, next, hall, window } = props;
  const nextId = next?.ticket.id;
  const others = useMemo(() => waiting.filter(({ id }) => id !== nextId), [waiting, nextId]);
  const post = useMemo(() => ({ window, windows: hall.windows }), [window, hall.windows]);
  return (
    <section className={classes['panel']} aria-label={t('counter.queue')}>
      <NextUp {...props} isAnybodyWaiting={waiting.length > 0} />
      <WaitingList
        site={props.site}
        post={post}
        waiting={others}
        now={props.now}
        onTicket={props.onTicket}
      />
      <Held {...props} />
      <Missed {...props} />
      <QueueFoot {...props} />
    </section>
  );
}

function Held({ held, site, now, onResume }: QueuePanelProps) {
  if (held.length === 0) return null;
  return (
    <div className={classes['aside']}>
      <ListHeading title={t('counter.held')} detail={held.length} />
      <ul className={classes['few']}>
        {held.map((ticket) => (
          <li key={ticket.id}>
            <ListRow
              lead={ticket.number}
              title={serviceName(ticket, site)}
              detail={sayMinutes(ticket.latest?.at ?? ticket.arrivedAt, now)}
              onPress={() => onResume(ticket)}
              does={t('counter.resumeThis', { number: ticket.number })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who was called and did not come, the latest first. */
function Missed({ missed, site, onRejoin }: QueuePanelProps) {
  if (missed.length === 0) return null;
  return (
    <div className={classes['aside']}>
      <ListHeading title={t('counter.missed')} detail={missed.length} />
      <ul className={classes['few']}>
        {missed
          .toSorted((a, b) => b.turn - a.turn)
          .map((ticket) => (
            <li key={ticket.id}>
              <ListRow
                lead={ticket.number}
                title={serviceName(ticket, site)}
                detail={t('counter.cameBack')}
                onPress={() => onRejoin(ticket)}
                does={t('counter.rejoinThis', { number: ticket.number })}
              />
            </li>
          ))}
      </ul>
    </div>
  );
}
