// The start: six doors in plain words and a wide last one for everybody who does not know. One tap, one number.
import type { Service } from '../../../core/station/station';
import { formatDay, formatTime } from '../../ui/format';
import { t } from '../../ui/i18n';
import type { Invitation } from '../../data/find-invitations';
import { CutOff, type CutOffProps } from './cut-off';
import classes from './kiosk.module.css';
import { Press } from './press';
import type { Taker, Visitor } from './taker';

/** A door, and the words for why it gives no number now; null where it does. */
export type Door = { readonly service: Service; readonly shut: string | null };

export type DoorsPageProps = {
  readonly doors: readonly Door[];
  /** The door for whoever does not know; null where the site has none. */
  readonly help: Door | null;
  readonly visitor: Visitor;
  /** The site's words for the visitor's priority; null without one. */
  readonly reason: string | null;
  /** The site has bands for what a person may tell of themselves. */
  readonly asksFacts: boolean;
  /** The whole desk gives no numbers now, except to those who are expected: why, in words. */
  readonly closed: string | null;
  /** Numbers have a letter of their own now: the machine that keeps the hall's is away. */
  readonly isAlone: boolean;
  /** While a number is being taken every door is shut: a double tap gives one ticket. */
  readonly isTaking: boolean;
  /** What went wrong with the tap or the code before, in words. */
  readonly trouble: string | null;
  readonly cutOff: CutOffProps | null;
  readonly nameOf: (service: string) => string;
  readonly onTake: (service: Service) => void;
  readonly onAccept: (invitation: Invitation) => void;
  readonly onTypeId: () => void;
  readonly onFacts: () => void;
  readonly onForget: () => void;
};

export function DoorsPage(props: DoorsPageProps) {
  const { doors, help, visitor, isTaking, trouble, cutOff, onTake } = props;
  return (
    <main className={classes['page']} aria-busy={isTaking}>
      <Head {...props} />
      {trouble === null ? null : (
        <p className={classes['trouble']} role="alert">
          {trouble}
        </p>
      )}
      {cutOff === null ? null : <CutOff {...cutOff} />}
      <Invitations {...props} />
      <nav className={classes['doors']} aria-label={t('kiosk.doors')}>
        {doors.map(({ service, shut }) => (
          <Press
            key={service.key}
            kind="door"
            isDisabled={isTaking || isShut(shut, visitor)}
            onPress={() => onTake(service)}
          >
            <strong>{service.name}</strong>
            {isShut(shut, visitor) ? (
              <span className={classes['shut']}>{shut}</span>
            ) : (
              <span>{service.examples}</span>
            )}
          </Press>
        ))}
      </nav>
      {help === null ? null : (
        <Press
          kind="wide"
          primary={help.shut === null && visitor.invitations.length === 0}
          isDisabled={isTaking || isShut(help.shut, visitor)}
          onPress={() => onTake(help.service)}
        >
          {help.shut === null ? t('kiosk.helpDoor') : help.shut}
        </Press>
      )}
    </main>
  );
}

/** Whoever was asked to come finds every door open. */
const isShut = (shut: string | null, { visitId }: Visitor): boolean =>
  shut !== null && visitId === null;

function Head(props: DoorsPageProps) {
  const { visitor, isTaking, asksFacts } = props;
  const isKnown = visitor.taker !== null;
  const isTold = isKnown || visitor.facts.length > 0;
  return (
    <header className={classes['head']}>
      <h1>{visitor.taker === null ? t('kiosk.ask') : greeting(visitor.taker)}</h1>
      <div className={classes['sides']}>
        <Press kind="side" onPress={isTold ? props.onForget : props.onTypeId}>
          {t(isKnown ? 'kiosk.notMe' : isTold ? 'kiosk.startAgain' : 'kiosk.typeId')}
        </Press>
        {asksFacts ? (
          <Press kind="side" onPress={props.onFacts}>
            {t('kiosk.factsOpen')}
          </Press>
        ) : null}
      </div>
      <p>{isTaking ? t('kiosk.taking') : subline(props)}</p>
    </header>
  );
}

function Invitations({ visitor, nameOf, isTaking, onAccept }: DoorsPageProps) {
  if (visitor.invitations.length === 0) return null;
  return (
    <div className={classes['invitations']}>
      {visitor.invitations.map((one) => (
        <Press key={one.id} kind="wide" primary isDisabled={isTaking} onPress={() => onAccept(one)}>
          {one.kind === 'appointment'
            ? t('kiosk.checkIn', { from: formatTime(one.from), service: nameOf(one.service) })
            : t('kiosk.checkInVisit', { date: formatDay(one.day) })}
        </Press>
      ))}
    </div>
  );
}

function greeting({ maskedName, age }: Taker): string {
  if (maskedName === null) return t('kiosk.ask');
  return age === null
    ? t('kiosk.greeting', { name: maskedName })
    : t('kiosk.greetingAged', { name: maskedName, age });
}

function subline({ visitor, reason, closed, isAlone }: DoorsPageProps): string {
  const { taker, facts, visitId } = visitor;
  if (visitId !== null) return t('kiosk.goOnWith');
  if (closed !== null)
    return visitor.invitations.length > 0 ? closed : `${t('kiosk.noBooking')} ${closed}`;
  if (taker === null && facts.length === 0) return t(isAlone ? 'kiosk.howCutOff' : 'kiosk.how');
  if (reason !== null) return t('kiosk.greetingPriority', { reason });
  return taker?.maskedName === null ? t('kiosk.idUnknown') : t('kiosk.greetingPlain');
}
