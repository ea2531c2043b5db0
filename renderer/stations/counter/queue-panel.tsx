// Left: who is next and why, who waits, whom I keep, who was not there. One key each; the next step is the only filled button.
import type { Next } from '../../../core/queue/next';
import type { Ticket } from '../../../core/queue/ticket';
import type { Site } from '../../../core/station/station';
import { Button } from '../../ui/button';
import { minutesBetween } from '../../ui/format';
import { t } from '../../ui/i18n';
import { ListHeading, ListRow } from '../../ui/list-row';
import classes from './queue-panel.module.css';
import { sayReason, serviceName } from './say-queue-row';

export type QueuePanelProps = {
  readonly site: Site;
  readonly isDayOpen: boolean;
  /** The open day is not today's: its closing was missed. */
  readonly isOverdue: boolean;
  readonly next: Next | null;
  readonly waiting: readonly Ticket[];
  readonly held: readonly Ticket[];
  readonly missed: readonly Ticket[];
  readonly now: number;
  readonly isBusy: boolean;
  readonly onOpenDay: () => void;
  readonly onCloseDay: () => void;
  readonly onCall: () => void;
  readonly onCallTicket: (ticket: Ticket) => void;
  readonly onResume: (ticket: Ticket) => void;
  readonly onRejoin: (ticket: Ticket) => void;
};

export function QueuePanel(props: QueuePanelProps) {
  return (
    <section className={classes['panel']} aria-label={t('counter.queue')}>
      <Top {...props} />
      <Waiting {...props} />
      <Held {...props} />
      <Missed {...props} />
    </section>
  );
}

function NextUp({ next, site, now, isBusy, onCall }: QueuePanelProps) {
  return (
    <div className={classes['next']}>
      <h2 className={classes['heading']}>{t('counter.nextUp')}</h2>
      {next === null ? (
        <p className={classes['nobody']}>{t('counter.nobodyWaits')}</p>
      ) : (
        <>
          <p className={classes['number']}>{next.ticket.number}</p>
          <p className={classes['who']}>{whoOf(next.ticket, site)}</p>
          <p className={classes['why']}>{sayReason(next, site, now)}</p>
        </>
      )}
      <Button
        kind={next === null ? 'plain' : 'primary'}
        size="tall"
        wide
        keys="F2"
        onPress={onCall}
        isDisabled={next === null}
        isPending={isBusy}
        className={classes['call']}
      >
        {t('counter.call')}
      </Button>
    </div>
  );
}

/** Who is next; or the one thing that must be done before anybody is. */
function Top(props: QueuePanelProps) {
  const { isDayOpen, isOverdue, onOpenDay, onCloseDay } = props;
  if (isOverdue) {
    return (
      <DayFirst
        {...props}
        title={t('counter.dayOverdue')}
        how={t('counter.dayOverdueHow')}
        words={t('counter.closeDay')}
        onPress={onCloseDay}
      />
    );
  }
  if (isDayOpen) return <NextUp {...props} />;
  return (
    <DayFirst
      {...props}
      title={t('counter.dayNotOpen')}
      how={t('counter.dayNotOpenHow')}
      words={t('counter.openDay')}
      onPress={onOpenDay}
    />
  );
}

function DayFirst(props: {
  readonly title: string;
  readonly how: string;
  readonly words: string;
  readonly isBusy: boolean;
  readonly onPress: () => void;
}) {
  return (
    <div className={classes['next']}>
      <h2 className={classes['heading']}>{props.title}</h2>
      <p className={classes['nobody']}>{props.how}</p>
      <Button
        kind="primary"
        size="tall"
        wide
        keys="F2"
        onPress={props.onPress}
        isPending={props.isBusy}
        className={classes['call']}
      >
        {props.words}
      </Button>
    </div>
  );
}

function Waiting({ waiting, next, site, now, onCallTicket }: QueuePanelProps) {
  const others = waiting.filter(({ id }) => id !== next?.ticket.id);
  return (
    <div className={classes['waiting']}>
      <ListHeading title={t('counter.waiting')} detail={others.length} />
      <ul className={classes['rows']}>
        {others.map((ticket) => (
          <li key={ticket.id}>
            <ListRow
              lead={ticket.number}
              title={serviceName(ticket, site)}
              detail={t('counter.minutesShort', {
                minutes: minutesBetween(ticket.arrivedAt, now),
              })}
              onPress={() => onCallTicket(ticket)}
              does={t('counter.callThis', { number: ticket.number })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Held({ held, site, now, onResume }: QueuePanelProps) {
  return (
    <div>
      <ListHeading title={t('counter.held')} detail={held.length} />
      <ul>
        {held.map((ticket) => (
          <li key={ticket.id}>
            <ListRow
              lead={ticket.number}
              title={serviceName(ticket, site)}
              detail={t('counter.minutesShort', {
                minutes: minutesBetween(ticket.latest?.at ?? ticket.arrivedAt, now),
              })}
              onPress={() => onResume(ticket)}
              does={t('counter.resumeThis', { number: ticket.number })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Missed({ missed, site, onRejoin }: QueuePanelProps) {
  return (
    <div>
      <ListHeading title={t('counter.missed')} detail={missed.length} />
      <ul>
        {missed.slice(-3).map((ticket) => (
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

/** `沈＊＊ · 83岁`; who gave no name is named by what they came for. */
function whoOf(ticket: Ticket, site: Site): string {
  const name = ticket.maskedName ?? serviceName(ticket, site);
  return ticket.age === null ? name : t('counter.nameAndAge', { name, age: ticket.age });
}
