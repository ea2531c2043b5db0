// One visit in words: who, where, what to bring, why two people; and the four things that can be done with it.
import type { Instant } from '../../../core/kit/time';
import { timeOf } from '../../../core/kit/time';
import type { Resident } from '../../../core/resident/resident';
import type { Slip } from '../../../core/slip/slip';
import { isDue } from '../../../core/visit/apply-visit';
import type { Visit } from '../../../core/visit/visit';
import type { PairReason } from '../../../core/visit/visit-refusal';
import { Button } from '../../ui/button';
import { formatDay, formatMoment, formatList, formatPhone, formatTime } from '../../ui/format';
import { t } from '../../ui/i18n';
import { useKeys } from '../../ui/use-keys';
import { MovedNote } from './moved-note';
import { isOver, paperWords } from './visit-paper';
import acts from './acts.module.css';
import classes from './visits.module.css';

export type VisitAct = 'tell' | 'finish' | 'noAnswer' | 'print' | 'sheet' | 'cancel';

export type VisitDetailProps = {
  readonly visit: Visit;
  readonly resident: Resident | null;
  /** All papers about it. */
  readonly slips: readonly Slip[];
  readonly agents: string;
  /** Who said that they cannot go, and why; '' = nobody. */
  readonly unableWords: string;
  /** `高龄津贴 · 9901 0100 …`, the case that it is for; '' for a visit of its own. */
  readonly caseWords: string;
  /** Why the house's rule asks for two people; empty when it does not. */
  readonly pairReasons: readonly PairReason[];
  /** Why it stands where it stands, in sentences. */
  readonly whyHere: readonly string[];
  readonly now: Instant;
  /** Another time or other people; null once it is over. */
  readonly onMove: (() => void) | null;
  /** Fixes it against plans, or no more; null once it is over. */
  readonly onPin: (() => void) | null;
  /** What it waits for, or what waits for it, in words; '' = nothing. */
  readonly orderWords: string;
  readonly onAct: (act: VisitAct) => void;
};

export function VisitDetail(props: VisitDetailProps) {
  const { visit, resident, agents, now, onAct } = props;
  const facts = [
    [t('visits.forCase'), props.caseWords],
    [t('visits.who'), agents],
    [t('rounds.unableWho'), props.unableWords],
    [t('visits.where'), visit.place],
    [t('visits.phone'), resident ? formatPhone(resident.person.phone) : ''],
    [t('visits.bring'), visit.bring],
    [t('visits.note'), visit.note],
    [t('rounds.orderFirst'), props.orderWords],
    [t('rounds.orderDeadline'), visit.deadline === undefined ? '' : formatDay(visit.deadline)],
  ].filter(([, value]) => value !== '');
  return (
    <div className={classes['detail']}>
      <h2>
        {resident?.person.name ?? t('visits.nobodyKnown')} ·{' '}
        {t('visits.timeRange', { from: formatTime(visit.from), to: formatTime(visit.to) })}
      </h2>
      <p className={classes['what']}>
        {t(`visits.purpose_${visit.purpose}`)} · {t(`visits.state_${visit.state}`)}
        {visit.pinned && isDue(visit) ? ` · ${t('rounds.pinned')}` : ''}
      </p>
      <dl className={classes['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('visits.word')}</dt>
          <dd>
            <strong>{visit.bookingWord}</strong>
            <span className={classes['hint']}>{t('visits.wordHelp')}</span>
          </dd>
        </div>
      </dl>
      <MovedNote
        {...{ visit, now }}
        slips={props.slips}
        phone={resident?.person.phone ?? ''}
        onTold={() => onAct('tell')}
      />
      <WhyPair visit={visit} reasons={props.pairReasons} />
      {props.whyHere.length === 0 ? null : (
        <section>
          <h3>{t('schedule.whyHere')}</h3>
          <p>{props.whyHere.join(t('visits.whyPairAnd'))}</p>
        </section>
      )}
      <Attempts visit={visit} now={now} />
      <VisitRecord visit={visit} />
      <Acts visit={visit} onAct={onAct} onMove={props.onMove} onPin={props.onPin} />
    </div>
  );
}

function WhyPair({
  visit,
  reasons,
}: {
  readonly visit: Visit;
  readonly reasons: readonly PairReason[];
}) {
  const words = reasons.map((reason) => t(`visits.whyPair_${reason}`)).join(t('visits.whyPairAnd'));
  if (visit.agents.length < 2) {
    if (reasons.length === 0 || !isDue(visit)) return null;
    return <p className={classes['warning']}>{t('visits.shouldPair', { reasons: words })}</p>;
  }
  return (
    <section>
      <h3>{t('visits.whyPair')}</h3>
      <p>{words === '' ? t('visits.whyPairOther') : words}</p>
    </section>
  );
}

function Attempts({ visit, now }: { readonly visit: Visit; readonly now: Instant }) {
  if (visit.attempts.length === 0) return null;
  return (
    <section>
      <h3>{t('visits.attempts')}</h3>
      <ul>
        {visit.attempts.map(({ at, tried }) => (
          <li key={at} className={classes['warning']}>
            {t('visits.attempt', { at: formatMoment(at, now), tried })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function VisitRecord({ visit: { record } }: { readonly visit: Visit }) {
  if (record === null) return null;
  const said = [
    [t('visits.health'), record.health],
    [t('visits.mood'), record.mood],
    [t('visits.safety'), record.safety],
    ...(['hygiene', 'dwelling', 'needs', 'papersTaken'] as const)
      .filter((key) => record[key] !== undefined)
      .map((key) => [t(`rounds.${key}`), record[key] ?? ''] as const),
    [t('visits.followUp'), record.followUp],
    ...(record.came ? [[t('rounds.came'), formatList(record.came)] as const] : []),
    ...(record.noMoney === undefined
      ? []
      : [
          [t('rounds.money'), t(record.noMoney ? 'rounds.noMoney' : 'rounds.moneyUnsaid')] as const,
        ]),
  ] as const;
  return (
    <section>
      <h3>{t('visits.record')}</h3>
      <p>
        {t('visits.recordTimes', {
          method: t(`visits.method_${record.method}`),
          from: formatTime(timeOf(record.arrivedAt)),
          to: formatTime(timeOf(record.leftAt)),
        })}{' '}
        · {record.seen ? t('visits.recordSeen') : t('visits.recordNotSeen')}
      </p>
      <dl className={classes['facts']}>
        {said.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === '' ? t('visits.nothingSaid') : value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Acts({
  visit,
  onAct,
  onMove,
  onPin,
}: Pick<VisitDetailProps, 'visit' | 'onAct' | 'onMove' | 'onPin'>) {
  const due = isDue(visit);
  // Whoever sees the sign that it is fixed and presses once more sets it free.
  useKeys({ M: onMove ?? undefined, P: onPin ?? undefined }, visit.pinned ? 'pinned' : 'free');
  return (
    <div className={acts['acts']}>
      {due ? (
        <Button kind="primary" keys="F9" onPress={() => onAct('finish')}>
          {t('visits.finish')}
        </Button>
      ) : null}
      {due ? (
        <Button keys="F8" onPress={() => onAct('noAnswer')}>
          {t('visits.noAnswer')}
        </Button>
      ) : null}
      {onMove === null ? null : (
        <Button keys="M" onPress={onMove}>
          {t('schedule.move')}
        </Button>
      )}
      {onPin === null ? null : (
        <Button keys="P" onPress={onPin}>
          {t(visit.pinned ? 'schedule.unpinDo' : 'schedule.pinDo')}
        </Button>
      )}
      <Button keys="Ctrl P" onPress={() => onAct('print')}>
        {paperWords(visit).print}
      </Button>
      {isOver(visit) ? (
        <Button keys="Shift F7" onPress={() => onAct('sheet')}>
          {t('slips.printConfirmationSheet')}
        </Button>
      ) : null}
      {due ? (
        <Button keys="F4" onPress={() => onAct('cancel')}>
          {t('visits.cancelVisit')}
        </Button>
      ) : null}
    </div>
  );
}
