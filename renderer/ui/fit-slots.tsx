// The best places for a visit, each with who goes, how much longer the way gets and what speaks against it.
import type { FitPlace, FitSlot } from '../../core/visit/schedule/fit-slot';
import type { LeftOutReason } from '../../core/visit/plan/plan';
import type { PairReason } from '../../core/visit/visit-refusal';
import classes from './fit-slots.module.css';
import { formatDay, formatList, formatTime } from './format';
import { t } from './i18n';
import { Notice } from './notice';
import { sayNotPlanned, type PlanNames } from './say-plan';

export type FitSlotsProps = {
  /** Null while they are looked for. */
  readonly answer:
    | { readonly slots: readonly FitSlot[] }
    | { readonly slots: null; readonly reasons: readonly LeftOutReason[] }
    | null;
  /** Why two go. */
  readonly pair: readonly PairReason[];
  readonly names: PlanNames;
  readonly onTake: (slot: FitSlot) => void;
};

export function FitSlots({ answer, pair, names, onTake }: FitSlotsProps) {
  return (
    <>
      {pair.length === 0 ? null : (
        <Notice tone="clock">
          {t('schedule.fitPair', {
            reasons: formatList(pair.map((reason) => t(`visits.whyPair_${reason}`))),
          })}
        </Notice>
      )}
      {answer === null ? (
        <p role="status">{t('schedule.fitLooking')}</p>
      ) : answer.slots === null ? (
        <Notice tone="needs-you">
          {[
            t('schedule.fitNone'),
            ...answer.reasons.map((reason) => sayNotPlanned(reason, names)),
          ].join(' ')}
        </Notice>
      ) : (
        <Slots {...{ names, onTake }} slots={answer.slots} />
      )}
    </>
  );
}

function Slots(props: Pick<FitSlotsProps, 'names' | 'onTake'> & { slots: readonly FitSlot[] }) {
  const { slots, names, onTake } = props;
  return (
    <ol className={classes['slots']}>
      {slots.map((slot, i) => (
        <li key={keyOf(slot)}>
          <button
            type="button"
            className={classes['slot']}
            ref={i === 0 ? focusUnlessAnswering : null}
            onClick={() => onTake(slot)}
          >
            <strong>{i + 1}</strong>
            <strong>{sayPlacing(slot, names)}</strong>
            <span className={classes['quiet']}>{sayCost(slot)}</span>
            {slot.then === undefined ? null : (
              <span className={classes['quiet']}>{sayThen(slot.then, names)}</span>
            )}
            {slot.isNamed ? null : (
              <span className={classes['why']}>
                {t('schedule.fitAgainst', { what: t('schedule.fitNotNamed') })}
              </span>
            )}
          </button>
        </li>
      ))}
    </ol>
  );
}

const keyOf = ({ placing }: FitSlot): string =>
  [placing.day, placing.from, ...placing.agents].join(' ');

/** The best place is ready for a key, but is never slipped under the fingers of whoever answers a question just now. */
function focusUnlessAnswering(slot: HTMLElement | null): void {
  const isAnswering = document.activeElement?.matches('input, select, textarea, [role=combobox]');
  if (isAnswering !== true) slot?.focus();
}

function sayPlacing({ placing: { day, from, to, agents } }: FitPlace, names: PlanNames): string {
  return t('schedule.fitSlot', {
    ...{ day: formatDay(day), from: formatTime(from), to: formatTime(to) },
    agents: formatList(agents.map(names.agent)),
  });
}

/** Where the papers go back, and what that costs. */
function sayThen(then: NonNullable<FitSlot['then']> | null, names: PlanNames): string {
  if (then === 'looking') return t('schedule.fitLooking');
  if (then === null) return t('rounds.fitBackNowhere');
  const back = t('rounds.fitBackAt', { slot: sayPlacing(then, names) });
  return [back, sayCost(then)].filter((part) => part !== '').join(' · ');
}

function sayCost({ moreTravel }: FitPlace): string {
  if (moreTravel === null) return '';
  return moreTravel >= 1
    ? t('schedule.fitMore', { minutes: Math.round(moreTravel) })
    : t('schedule.fitNoMore');
}
