// The number, as large as the screen allows, and what happens now. When the printer fails, `no-paper-page.tsx` is the ticket.
import { classNames } from '../../ui/class-names';
import { t } from '../../ui/i18n';
import classes from './kiosk.module.css';
import { NoPaperPage } from './no-paper-page';
import { Press } from './press';
import type { SlipView } from './slip-view';

export type TicketPageProps = {
  readonly number: string;
  /** Words of the door; null when it was the one for help. */
  readonly service: string | null;
  /** People called before this one, and minutes until the call; null once it was called. */
  readonly wait: { readonly ahead: number; readonly minutes: number } | null;
  /** What to do about a number that does not wait any more; null while it waits. */
  readonly standing: string | null;
  readonly reason: string | null;
  /** True when the person already had this number. */
  readonly had: boolean;
  readonly slip: SlipView;
  /** Why no further slip comes; null when nothing is wrong. */
  readonly trouble: string | null;
  /** What the QR code holds. */
  readonly qr: string;
  readonly onAgain: () => void;
  readonly onFinish: () => void;
};

export function TicketPage(props: TicketPageProps) {
  const { number, service, wait, standing, reason, had, slip, trouble } = props;
  if (slip.state === 'trouble') {
    return (
      <NoPaperPage
        number={number}
        sentence={t('kiosk.printTrouble', { reason: t(`kiosk.reason_${slip.trouble}`) })}
        wait={wait === null ? null : waitWords(wait)}
        qr={props.qr}
        onFinish={props.onFinish}
      />
    );
  }
  return (
    <main className={classNames(classes['page'], classes['ticket'])}>
      <div className={classes['ticketBody']} role="status">
        <div className={classes['numberRow']}>
          <div>
            <p className={classes['small']}>
              {had ? t('kiosk.haveTicket') : t('kiosk.yourNumber')}
            </p>
            <h1 className={classes['number']}>{number}</h1>
          </div>
        </div>
        <p>{service === null ? t('kiosk.forHelp') : t('kiosk.forService', { service })}</p>
        {wait === null ? null : <p className={classes['strong']}>{waitWords(wait)}</p>}
        {standing === null ? null : <p className={classes['strong']}>{standing}</p>}
        {/* Where nobody is before them, a word about being called sooner would only puzzle. */}
        {reason === null || wait === null || wait.ahead === 0 ? null : (
          <p className={classes['reason']}>{t('kiosk.priority', { reason })}</p>
        )}
        {standing === null ? (
          <p className={classes['small']}>{had ? t('kiosk.haveTicketText') : t('kiosk.next')}</p>
        ) : null}
      </div>
      {trouble === null ? (
        <SlipWords slip={slip} />
      ) : (
        <p className={classNames(classes['slip'], classes['needsYou'])} role="alert">
          {trouble}
        </p>
      )}
      <div className={had ? classes['pair'] : classes['single']}>
        <Press kind="wide" primary onPress={props.onFinish}>
          {t('kiosk.finished')}
        </Press>
        {had ? (
          <Press kind="wide" onPress={props.onAgain} isDisabled={slip.state === 'printing'}>
            {slip.state === 'printing' ? t('kiosk.againAsked') : t('kiosk.again')}
          </Press>
        ) : null}
      </div>
    </main>
  );
}

function SlipWords({ slip }: { readonly slip: SlipView }) {
  if (slip.state === 'none') return null;
  return (
    <p className={classes['slip']} role="status">
      {slipWords(slip)}
    </p>
  );
}

function slipWords({ state }: SlipView): string {
  if (state === 'printed') return t('kiosk.takeSlip');
  return state === 'perhaps' ? t('kiosk.perhapsSlip') : t('kiosk.printing');
}

function waitWords({
  ahead,
  minutes,
}: {
  readonly ahead: number;
  readonly minutes: number;
}): string {
  if (ahead === 0) return t('kiosk.aheadNone');
  return `${t('kiosk.ahead', { count: ahead })} · ${t('kiosk.estimate', { minutes })}`;
}
