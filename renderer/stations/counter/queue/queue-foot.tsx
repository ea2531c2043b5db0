// Foot of the left panel: the step that can still be taken back, with what it takes back, and the door to everything rarer.
import { undo } from '../../../../core/queue/undo';
import type { Hall } from '../../../../core/queue/hall';
import type { Ticket } from '../../../../core/queue/ticket';
import type { Site } from '../../../../core/station/station';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { useKeys } from '../../../ui/use-keys';
import { useNow } from '../../../ui/use-now';
import classes from './queue-panel.module.css';
import { serviceName } from './say-queue-row';
import { sayStep } from './say-step';

export type QueueFootProps = {
  readonly hall: Hall;
  readonly site: Site;
  readonly window: number;
  /** Called or served here. */
  readonly mine: Ticket | null;
  readonly onUndo: (ticketId: string) => void;
  readonly onMenu: () => void;
};

export function QueueFoot({ hall, site, window, mine, onUndo, onMenu }: QueueFootProps) {
  const now = useNow(1000);
  const latest = latestHere(hall, window);
  const offered = latest.find(({ id }) => undo(hall, { ticketId: id, window, now }).ok);
  // Too late or not to be taken back: the act says so in a sentence.
  const meant = offered ?? latest[0];
  const isRecent = offered !== undefined;
  useKeys({
    F11: onMenu,
    'Ctrl+U': meant === undefined ? undefined : () => onUndo(meant.id),
  });
  return (
    <div className={classes['foot']}>
      {mine?.state === 'serving' ? (
        <p className={classes['mine']}>
          {t('counter.serving', { number: mine.number, service: serviceName(mine, site) })}
        </p>
      ) : null}
      {isRecent ? (
        <Button
          kind="quiet"
          wide
          keys="Ctrl U"
          onPress={() => onUndo(offered.id)}
          className={classes['footButton']}
        >
          {t('counter.undoStep', { number: offered.number, step: sayStep(offered, site) })}
          <span className={classes['left']}>
            {t('counter.undoLeft', { seconds: secondsLeft(offered, site, now) })}
          </span>
        </Button>
      ) : null}
      <Button wide keys="F11" onPress={onMenu} className={classes['footButton']}>
        {t('counter.menu')}
      </Button>
    </div>
  );
}

/** Tickets whose latest step this window may have made, the latest first. */
function latestHere({ tickets, site }: Hall, window: number): readonly Ticket[] {
  const steps = tickets.filter(
    (ticket) =>
      ticket.latest !== null &&
      (ticket.window ?? ticket.latest.before.window ?? ticket.jumps?.at(-1)?.window) === window,
  );
  const newest = steps.reduce((at, { latest }) => Math.max(at, latest?.at ?? 0), 0);
  const within = site.undoSeconds * 1000;
  return steps
    .filter(({ latest }) => newest - (latest?.at ?? 0) <= within)
    .sort((a, b) => (b.latest?.at ?? 0) - (a.latest?.at ?? 0));
}

function secondsLeft({ latest }: Ticket, { undoSeconds }: Site, now: number): number {
  const gone = Math.max(0, now - (latest?.at ?? now)) / 1000;
  return Math.max(0, Math.ceil(undoSeconds - gone));
}
