// Nobody at the window, or somebody called and on the way: what can be done now, and with which key.
import type { ReactNode } from 'react';
import { secondsToNextCall } from '../../../core/queue/next';
import { isCalledEnough } from '../../../core/queue/recall';
import type { Ticket } from '../../../core/queue/ticket';
import type { Site } from '../../../core/station/station';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { t } from '../../ui/i18n';
import { useKeys } from '../../ui/use-keys';
import { useNow } from '../../ui/use-now';
import classes from './idle-panel.module.css';
import { bandReason, saidNameOf, serviceName } from './queue/say-queue-row';

export type IdlePanelProps = {
  readonly isDayOpen: boolean;
  readonly isAtRest: boolean;
  readonly onFind: () => void;
  readonly onTakeTicket: () => void;
  /** What can be had of a day that was ended; null where none was. */
  readonly sheet: ReactNode;
  /** The way to what is under way. */
  readonly work: ReactNode;
  /** Calls that were promised and not made. */
  readonly calls: ReactNode;
  /** What left the counter today. */
  readonly done: ReactNode;
};

export function IdlePanel(props: IdlePanelProps) {
  const { isDayOpen, isAtRest, onFind, onTakeTicket, sheet, work, calls, done } = props;
  return (
    <div className={classes['idle']}>
      <Empty
        title={isDayOpen ? t('counter.idle') : t('counter.idleClosed')}
        actions={
          <>
            <Button keys="Ctrl K" onPress={onFind}>
              {t('counter.idleFind')}
            </Button>
            {isDayOpen ? (
              <Button keys="Ctrl T" onPress={onTakeTicket}>
                {t('counter.takeFor')}
              </Button>
            ) : null}
          </>
        }
      >
        <p>{t(howOn(isDayOpen, isAtRest))}</p>
      </Empty>
      {sheet}
      {work}
      {calls}
      {done}
    </div>
  );
}

/** What F2 does now. */
function howOn(isDayOpen: boolean, isAtRest: boolean) {
  if (!isDayOpen) return 'counter.idleClosedHow';
  return isAtRest ? 'counter.idleRestHow' : 'counter.idleHow';
}

export type CalledPanelProps = {
  readonly ticket: Ticket;
  readonly site: Site;
  readonly isBusy: boolean;
  readonly onStart: () => void;
  readonly onArrived: () => void;
  readonly onRecall: () => void;
  readonly onMiss: () => void;
  readonly onReturn: () => void;
  readonly onTransfer: () => void;
};

export function CalledPanel(props: CalledPanelProps) {
  const { ticket, site } = props;
  const isHere = (ticket.cameAt ?? null) !== null;
  const said = saidNameOf(ticket);
  const words = [
    ticket.maskedName,
    serviceName(ticket, site),
    bandReason(ticket.priority.band, site),
  ];
  return (
    <section className={classes['called']}>
      <p className={classes['lead']}>{t(isHere ? 'counter.arrivedLead' : 'counter.calledLead')}</p>
      <h2 className={classes['number']}>{ticket.number}</h2>
      <p className={classes['who']}>{words.filter(Boolean).join(' · ')}</p>
      {said === null ? null : (
        <p className={classes['lead']}>{t('counter.saidName', { name: said })}</p>
      )}
      {isHere ? null : <Calls {...props} />}
      <CalledActs {...props} isHere={isHere} />
    </section>
  );
}

/** How often it was called, how often it still may be, and in how many seconds. */
function Calls({ ticket, site }: CalledPanelProps) {
  const now = useNow(1000);
  const { calls } = ticket;
  if (isCalledEnough(ticket, site))
    return <p className={classes['lead']}>{t('counter.calledEnough', { count: calls })}</p>;
  const seconds = secondsToNextCall(ticket, site, now);
  const left = t('counter.calledLeft', { count: calls, left: site.recall.most + 1 - calls });
  return (
    <p className={classes['lead']}>
      {seconds === 0 ? left : `${left} · ${t('counter.recallIn', { seconds })}`}
    </p>
  );
}

function CalledActs(props: CalledPanelProps & { readonly isHere: boolean }) {
  const { ticket, site, isBusy, isHere } = props;
  useKeys({
    F6: props.onStart,
    F8: props.onArrived,
    F5: props.onRecall,
    F7: props.onMiss,
    F4: props.onReturn,
    F3: props.onTransfer,
  });
  return (
    <>
      <div className={classes['actions']}>
        <Button kind="primary" size="tall" keys="F6" onPress={props.onStart} isPending={isBusy}>
          {t('counter.start')}
        </Button>
        {isHere ? null : (
          <>
            <Button size="tall" keys="F8" onPress={props.onArrived}>
              {t('counter.arrived')}
            </Button>
            <Button
              size="tall"
              keys="F5"
              onPress={props.onRecall}
              isDisabled={isCalledEnough(ticket, site)}
            >
              {t('counter.recall')}
            </Button>
            <Button size="tall" keys="F7" onPress={props.onMiss}>
              {t('counter.noShow')}
            </Button>
          </>
        )}
      </div>
      <div className={classes['more']}>
        <Button size="tall" keys="F4" onPress={props.onReturn}>
          {t('counter.putBack')}
        </Button>
        <Button size="tall" keys="F3" onPress={props.onTransfer}>
          {t('counter.transferDo')}
        </Button>
      </div>
    </>
  );
}
