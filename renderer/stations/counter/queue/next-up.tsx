// Top of the left panel: who is next and why; or the one thing that must be done before anybody is.
import type { Next } from '../../../../core/queue/next';
import type { Ticket } from '../../../../core/queue/ticket';
import type { WindowState } from '../../../../core/queue/window-state';
import type { Site } from '../../../../core/station/station';
import { Button } from '../../../ui/button';
import { classNames } from '../../../ui/class-names';
import { formatInstant } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { windowWorkName } from '../../../ui/say-queue';
import classes from './queue-panel.module.css';
import { sayReason, whoOf } from './say-queue-row';

export type NextUpProps = {
  readonly site: Site;
  readonly isDayOpen: boolean;
  /** The open day is not today's: its closing was missed. */
  readonly isOverdue: boolean;
  /** This window while it takes nobody; null while it is open. */
  readonly rest: WindowState | null;
  readonly next: Next | null;
  /** Called or served here: the next step is with them. */
  readonly mine: Ticket | null;
  /** Somebody waits, though nobody can be called here now. */
  readonly isAnybodyWaiting: boolean;
  readonly now: number;
  readonly isBusy: boolean;
  /** Whatever of it is next: F2. */
  readonly onStep: () => void;
};

export function NextUp(props: NextUpProps) {
  const { isDayOpen, isOverdue, rest, now } = props;
  if (isOverdue) {
    return (
      <First
        {...props}
        title={t('counter.dayOverdue')}
        how={t('counter.dayOverdueHow')}
        words={t('counter.closeDay')}
      />
    );
  }
  if (!isDayOpen) {
    return (
      <First
        {...props}
        title={t('counter.dayNotOpen')}
        how={t('counter.dayNotOpenHow')}
        words={t('counter.openDay')}
      />
    );
  }
  if (rest !== null) {
    const since = t('counter.restSince', { at: formatInstant(rest.since, now) });
    return (
      <First
        {...props}
        title={t('counter.restFact', { state: windowWorkName(rest.state) })}
        how={rest.reason === '' ? since : `${rest.reason} · ${since}`}
        words={t('counter.restBack')}
      />
    );
  }
  return <Who {...props} />;
}

function Who({ next, mine, site, now, isBusy, isAnybodyWaiting, onStep }: NextUpProps) {
  return (
    // While somebody is here, they are the matter: who is next makes room for the line.
    <div className={classNames(classes['next'], mine !== null && classes['later'])}>
      <h2 className={classes['heading']}>{t('counter.nextUp')}</h2>
      {next === null ? (
        <p className={classes['nobody']}>
          {t(isAnybodyWaiting ? 'counter.nobodyNow' : 'counter.nobodyWaits')}
        </p>
      ) : (
        <>
          <p className={classes['number']}>{next.ticket.number}</p>
          <p className={classes['who']}>{whoOf(next.ticket, site)}</p>
          <p className={classes['why']}>{sayReason(next, site, now)}</p>
        </>
      )}
      <Button
        kind={next === null || mine !== null ? 'plain' : 'primary'}
        {...(mine === null ? { size: 'tall' } : {})}
        wide
        keys="F2"
        onPress={onStep}
        isDisabled={next === null}
        isPending={isBusy}
        {...(mine === null ? { className: classes['call'] } : {})}
      >
        {t('counter.call')}
      </Button>
    </div>
  );
}

function First(
  props: Pick<NextUpProps, 'isBusy' | 'onStep'> & {
    readonly title: string;
    readonly how: string;
    readonly words: string;
  },
) {
  return (
    <div className={classes['next']}>
      <h2 className={classes['heading']}>{props.title}</h2>
      <p className={classes['nobody']}>{props.how}</p>
      <Button
        kind="primary"
        size="tall"
        wide
        keys="F2"
        onPress={props.onStep}
        isPending={props.isBusy}
        className={classes['call']}
      >
        {props.words}
      </Button>
    </div>
  );
}
