// Nobody at the window, or somebody called and on the way: what can be done now, and with which key.
import type { ReactNode } from 'react';
import type { Ticket } from '../../../core/queue/ticket';
import type { Site } from '../../../core/station/station';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { t } from '../../ui/i18n';
import { useKeys } from '../../ui/use-keys';
import classes from './idle-panel.module.css';
import { serviceName } from './say-queue-row';

export type IdlePanelProps = {
  readonly isDayOpen: boolean;
  readonly onFind: () => void;
  readonly onTakeTicket: () => void;
  /** Calls that were promised and not made. */
  readonly calls: ReactNode;
  /** What left the counter today. */
  readonly done: ReactNode;
};

export function IdlePanel({ isDayOpen, onFind, onTakeTicket, calls, done }: IdlePanelProps) {
  useKeys({ 'Ctrl+T': onTakeTicket });
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
        <p>{isDayOpen ? t('counter.idleHow') : t('counter.idleClosedHow')}</p>
      </Empty>
      {calls}
      {done}
    </div>
  );
}

export type CalledPanelProps = {
  readonly ticket: Ticket;
  readonly site: Site;
  readonly isBusy: boolean;
  readonly onStart: () => void;
  readonly onRecall: () => void;
  readonly onMiss: () => void;
  readonly onReturn: () => void;
  readonly onUndo: () => void;
};

export function CalledPanel(props: CalledPanelProps) {
  const { ticket, site, isBusy } = props;
  useKeys({
    F6: props.onStart,
    F5: props.onRecall,
    F7: props.onMiss,
    F4: props.onReturn,
    'Ctrl+U': props.onUndo,
  });
  return (
    <section className={classes['called']}>
      <p className={classes['lead']}>{t('counter.calledLead')}</p>
      <h2 className={classes['number']}>{ticket.number}</h2>
      <p className={classes['who']}>
        {[ticket.maskedName, serviceName(ticket, site)].filter(Boolean).join(' · ')}
      </p>
      <p className={classes['lead']}>{t('counter.calledTimes', { count: ticket.calls })}</p>
      <div className={classes['actions']}>
        <Button kind="primary" size="tall" keys="F6" onPress={props.onStart} isPending={isBusy}>
          {t('counter.start')}
        </Button>
        <Button size="tall" keys="F5" onPress={props.onRecall}>
          {t('counter.recall')}
        </Button>
        <Button size="tall" keys="F7" onPress={props.onMiss}>
          {t('counter.noShow')}
        </Button>
        <Button size="tall" keys="F4" onPress={props.onReturn}>
          {t('counter.putBack')}
        </Button>
        <Button kind="quiet" size="tall" keys="Ctrl U" onPress={props.onUndo}>
          {t('counter.undo')}
        </Button>
      </div>
    </section>
  );
}
