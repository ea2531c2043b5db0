// "Where does it fit?" for somebody at the telephone or the counter: the three best places at once, each with who goes, how much
// longer the way gets and what speaks against it. One key books it; a visit that is booked already is put there.
import { useMemo, useState } from 'react';
import type { Day, Instant } from '../../../../core/kit/time';
import type { Resident } from '../../../../core/resident/resident';
import type { Staff } from '../../../../core/station/apply-staff';
import type { BestPlace } from '../../../../core/visit/plan/best-places';
import { daysFrom } from '../../../../core/visit/schedule/stops-of';
import { placingAt, type Asked } from '../../../../core/visit/schedule/wish-of';
import { toBeFetched } from '../../../../core/visit/visit-order';
import type { Visit, VisitPurpose } from '../../../../core/visit/visit';
import { moveVisit } from '../../../data/acts/plan-acts';
import { renewVisitCard } from '../../../data/acts/slip-acts';
import { bookPair, bookVisit } from '../../../data/acts/visit-acts';
import type { PlanQuestions } from '../../../data/plan-work';
import { useResident } from '../../../data/queries/case';
import { useScheduleInput } from '../../../data/queries/schedule';
import { useNames } from '../../../data/queries/schedule-names';
import { useVisitsOf } from '../../../data/queries/visit';
import { useSearch } from '../../../data/search';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { FinderList } from '../../../ui/finder';
import { formatDay, formatList, formatTime, joinSentences } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { sayNotPlanned, type PlanNames } from '../../../ui/say-plan';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import { usePlaces, wishOf } from './use-places';
import { placingOfThen, usePairPlaces, type ThenPlace } from './use-pair-places';
import classes from '../schedule/schedule.module.css';

export type FitDialogProps = {
  /** The visit that is looked at, and is to stand elsewhere; null = a new one. */
  readonly visit: Visit | null;
  readonly day: Day;
  readonly now: Instant;
  readonly staff: readonly Staff[];
  readonly act: Acting;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

export function FitDialog(props: FitDialogProps) {
  const { visit, onClose } = props;
  const [residentId, setResidentId] = useState<string | null>(visit?.residentId ?? null);
  const resident = useResident(residentId);
  return (
    <Dialog title={t('schedule.fitTitle')} width="wide" onClose={onClose}>
      {resident ? (
        <Places {...props} resident={resident} />
      ) : (
        <Whom onPick={setResidentId} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Whom(props: { readonly onPick: (id: string) => void; readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const hits = useSearch(text).filter(({ type }) => type === 'resident');
  return (
    <>
      <p>{t('schedule.fitWho')}</p>
      <FinderList
        label={t('visits.bookSearch')}
        text={text}
        onText={setText}
        hits={hits}
        onPick={({ id }) => props.onPick(id)}
      />
      <DialogActions>
        <Button keys="Esc" onPress={props.onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

const purposes: readonly VisitPurpose[] = [
  ...(['walk_round', 'collect_papers', 'return_papers', 'sign'] as const),
  ...(['alive_check', 'assess', 'deliver', 'other'] as const),
];

/** So many days from the one looked at. */
const daysAhead = 7;

function Places(props: FitDialogProps & { readonly resident: Resident }) {
  const { visit, resident, day, now, staff, act, onDone, onClose } = props;
  const [purpose, setPurpose] = useState<VisitPurpose>(visit?.purpose ?? 'walk_round');
  const [askedAt] = useState(now);
  const days = useMemo(() => daysFrom(day, daysAhead), [day]);
  const input = useScheduleInput(days, askedAt);
  const first = toBeFetched(useVisitsOf(resident.id) ?? [])[0]?.id;
  const after = visit || purpose !== 'return_papers' ? undefined : first;
  const asked = useMemo(
    () => (input ? wishOf(input, visit, resident, purpose, after) : undefined),
    [input, visit, resident, purpose, after],
  );
  const names = useNames(asked?.asked.schedule, staff);
  const found = usePlaces(asked?.asked ?? null);
  const places = found?.ok ? found.places : none;
  const [comesBack, setComesBack] = useState(true);
  const isPair = !visit && purpose === 'collect_papers' && comesBack;
  const then = usePairPlaces(input, isPair ? (asked?.wish ?? null) : null, places);
  const take = async (place: BestPlace) => {
    if (!asked || act.isBusy) return;
    const { stop, schedule } = asked.asked;
    const placing = placingAt(schedule, place, stop.minutes);
    if (visit) {
      const moved = await act.run(() => moveVisit(visit.id, placing, ''));
      if (!moved) return;
      const card = await act.run(() => renewVisitCard(visit.id));
      const words = t('schedule.fitMoved', { name: resident.person.name });
      onDone(card === null ? words : joinSentences(words, t('moves.newCard')));
      return;
    }
    const booking = {
      ...{ residentId: resident.id, caseId: null, purpose, bring: '', note: '' },
      ...{ ...placing, place: resident.person.address },
      ...(after === undefined ? {} : { after }),
    };
    const second = isPair ? then?.[places.indexOf(place)] : null;
    if (isPair && !second) return;
    const booked = await act.run(() =>
      second
        ? bookPair(booking, {
            ...{ ...booking, ...placingOfThen(second) },
            purpose: 'return_papers',
          })
        : bookVisit(booking),
    );
    if (booked) onDone(t('schedule.fitBooked', { word: booked.bookingWord }));
  };
  useKeys(Object.fromEntries(places.map((place, i) => [String(i + 1), () => void take(place)])));
  return (
    <>
      <p>
        <strong>{resident.person.name}</strong> · {visit?.place ?? resident.person.address}
      </p>
      {visit ? null : <WhatFor {...{ purpose, setPurpose, comesBack, setComesBack }} />}
      {asked && asked.pair.length > 0 ? (
        <Notice tone="clock">
          {t('schedule.fitPair', {
            reasons: formatList(asked.pair.map((reason) => t(`visits.whyPair_${reason}`))),
          })}
        </Notice>
      ) : null}
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      <Found
        found={asked === null ? fitsNowhere : found}
        asked={asked?.asked ?? null}
        then={isPair ? (then ?? 'looking') : null}
        names={names}
        onTake={(place) => void take(place)}
      />
      <DialogActions>
        {places.length > 0 ? <span>{t('schedule.fitKeys')}</span> : null}
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

function WhatFor(props: {
  readonly purpose: VisitPurpose;
  readonly setPurpose: (purpose: VisitPurpose) => void;
  readonly comesBack: boolean;
  readonly setComesBack: (comesBack: boolean) => void;
}) {
  const { purpose, setPurpose, comesBack, setComesBack } = props;
  return (
    <>
      <ChoiceField
        label={t('schedule.fitWhat')}
        value={purpose}
        note={{ text: '' }}
        choices={purposes.map((key) => ({ key, label: t(`visits.purpose_${key}`) }))}
        onChoose={(key) => setPurpose(purposes.find((one) => one === key) ?? 'other')}
      />
      {purpose === 'collect_papers' ? (
        <ChoiceField
          label={t('rounds.fitBack')}
          value={comesBack ? 'yes' : 'no'}
          note={{ text: '' }}
          choices={[
            { key: 'yes', label: t('rounds.fitBackYes') },
            { key: 'no', label: t('rounds.fitBackNo') },
          ]}
          onChoose={(key) => setComesBack(key === 'yes')}
        />
      ) : null}
    </>
  );
}

function Found(props: {
  readonly found: PlanQuestions['places']['answer'] | null;
  readonly asked: Asked | null;
  /** The second visit of each place; null where there is only one visit. */
  readonly then: ReturnType<typeof usePairPlaces> | 'looking' | null;
  readonly names: PlanNames;
  readonly onTake: (place: BestPlace) => void;
}) {
  const { found, asked, then, names, onTake } = props;
  if (found === null) return <p role="status">{t('schedule.fitLooking')}</p>;
  if (!found.ok || asked === null)
    return (
      <Notice tone="needs-you">
        {[
          t('schedule.fitNone'),
          ...(found.ok ? [] : found.reasons).map((reason) => sayNotPlanned(reason, names)),
        ].join(' ')}
      </Notice>
    );
  return (
    <ol className={classes['slots']}>
      {found.places.map((place, i) => {
        const { day, from, to, agents } = placingAt(asked.schedule, place, asked.stop.minutes);
        return (
          <li key={place.shifts.join(' ')}>
            <button
              type="button"
              className={classes['slot']}
              ref={i === 0 ? focusUnlessAnswering : null}
              onClick={() => onTake(place)}
            >
              <strong>{i + 1}</strong>
              <strong>
                {t('schedule.fitSlot', {
                  ...{ day: formatDay(day), from: formatTime(from), to: formatTime(to) },
                  agents: formatList(agents.map(names.agent)),
                })}
              </strong>
              <span className={classes['quiet']}>{sayCost(place)}</span>
              {then && (
                <span className={classes['quiet']}>
                  {sayThen(then === 'looking' ? undefined : then[i], names)}
                </span>
              )}
              {againstOf(place, asked).map((words) => (
                <span key={words} className={classes['why']}>
                  {words}
                </span>
              ))}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** The best place is ready for a key, but is never slipped under the fingers of whoever answers a question just now. */
function focusUnlessAnswering(slot: HTMLElement | null): void {
  const isAnswering = document.activeElement?.matches('input, select, textarea, [role=combobox]');
  if (isAnswering !== true) slot?.focus();
}

/** Where the papers go back, and what that costs. */
function sayThen(then: ThenPlace | null | undefined, names: PlanNames): string {
  if (then === undefined) return t('schedule.fitLooking');
  if (then === null) return t('rounds.fitBackNowhere');
  const { day, from, to, agents } = placingOfThen(then);
  const slot = t('schedule.fitSlot', {
    ...{ day: formatDay(day), from: formatTime(from), to: formatTime(to) },
    agents: formatList(agents.map(names.agent)),
  });
  const back = t('rounds.fitBackAt', { slot });
  return [back, sayCost(then.place)].filter((part) => part !== '').join(' · ');
}

const none: readonly BestPlace[] = [];

/** What has to come first is itself not among these days, or no address is known. */
const fitsNowhere = { ok: false, reasons: [] } as const;

const sayCost = ({ moreTravel }: BestPlace): string =>
  moreTravel !== null && moreTravel >= 1
    ? t('schedule.fitMore', { minutes: Math.round(moreTravel) })
    : moreTravel === null
      ? ''
      : t('schedule.fitNoMore');

/** What speaks against it. */
function againstOf({ agents }: BestPlace, { stop }: Asked): readonly string[] {
  const named = stop.preferredAgents.filter(({ weight }) => weight > 1);
  const isNamed = named.length === 0 || named.some(({ agent }) => agents.includes(agent));
  return isNamed ? [] : [t('schedule.fitAgainst', { what: t('schedule.fitNotNamed') })];
}
