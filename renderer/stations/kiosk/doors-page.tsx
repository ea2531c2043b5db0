// The start: six doors in plain words and a wide last one for everybody who does not know. One tap, one number.
import type { Service } from '../../../core/station/station';
import { t } from '../../ui/i18n';
import type { Taker } from './taker';
import classes from './kiosk.module.css';
import { Press } from './press';

export type DoorsPageProps = {
  readonly doors: readonly Service[];
  /** The service behind the wide last door; null where the site has none. */
  readonly help: Service | null;
  readonly taker: Taker | null;
  /** While a number is being taken every door is shut: a double tap gives one ticket. */
  readonly isTaking: boolean;
  /** What went wrong with the tap before, in words. */
  readonly trouble: string | null;
  readonly onTake: (service: Service) => void;
  readonly onTypeId: () => void;
  readonly onForget: () => void;
};

export function DoorsPage(props: DoorsPageProps) {
  const { doors, help, taker, isTaking, trouble, onTake } = props;
  return (
    <main className={classes['page']} aria-busy={isTaking}>
      <header className={classes['head']}>
        <h1>{taker === null ? t('kiosk.ask') : greeting(taker)}</h1>
        <Press kind="side" onPress={taker === null ? props.onTypeId : props.onForget}>
          {taker === null ? t('kiosk.typeId') : t('kiosk.notMe')}
        </Press>
        <p>{isTaking ? t('kiosk.taking') : subline(taker)}</p>
      </header>
      {trouble === null ? null : (
        <p className={classes['trouble']} role="alert">
          {trouble}
        </p>
      )}
      <nav className={classes['doors']} aria-label={t('kiosk.doors')}>
        {doors.map((service) => (
          <Press
            key={service.key}
            kind="door"
            isDisabled={isTaking}
            onPress={() => onTake(service)}
          >
            <strong>{service.name}</strong>
            <span>{service.examples}</span>
          </Press>
        ))}
      </nav>
      {help === null ? null : (
        <Press kind="wide" primary isDisabled={isTaking} onPress={() => onTake(help)}>
          {t('kiosk.helpDoor')}
        </Press>
      )}
    </main>
  );
}

function greeting({ maskedName, age }: Taker): string {
  if (maskedName === null) return t('kiosk.ask');
  return age === null
    ? t('kiosk.greeting', { name: maskedName })
    : t('kiosk.greetingAged', { name: maskedName, age });
}

function subline(taker: Taker | null): string {
  if (taker === null) return t('kiosk.how');
  if (taker.reason !== null) return t('kiosk.greetingPriority', { reason: taker.reason });
  return taker.maskedName === null ? t('kiosk.idUnknown') : t('kiosk.greetingPlain');
}
