// What an agent does at a door, by the state of the visit: the next step first, the side exits after it.
import type { Instant } from '../../../../core/kit/time';
import { isDue, isSearching, isUnderWay } from '../../../../core/visit/apply-visit';
import type { Visit } from '../../../../core/visit/visit';
import { arrive, beginVisit, setOut, type Booking } from '../../../data/acts/visit-acts';
import type { VisitOfDay } from '../../../data/queries/visit';
import { t } from '../../../ui/i18n';
import type { Acting } from '../../../ui/use-act';
import type { MineAsked } from './mine-dialogs';

export const stopActs = [
  'setOut',
  'arrive',
  'begin',
  'finish',
  'checkIn',
  'noAnswer',
  'search',
  'again',
  'case',
  'sign',
  'photo',
  'papers',
  'refuse',
  'postpone',
  'unable',
  'cancel',
  'card',
  'confirmation',
] as const;
export type StopAct = (typeof stopActs)[number];

/** The one next step; null when there is none. */
export function stepOf(visit: Visit): StopAct | null {
  switch (visit.state) {
    case 'booked':
    case 'confirmed':
    case 'not_answered':
      return 'setOut';
    case 'en_route':
      return 'arrive';
    case 'arrived':
      return 'begin';
    case 'in_progress':
      return 'finish';
    case 'done':
      return visit.signed ? null : 'sign';
    case 'refused':
    case 'postponed':
      return 'again';
    case 'cancelled':
      return null;
  }
}

/** Everything that can be done with it, the next step first. */
export function actsFor(visit: Visit): readonly StopAct[] {
  const due = isDue(visit);
  const out = isUnderWay(visit);
  const atDoor = visit.state === 'arrived' || visit.state === 'in_progress';
  const may: Partial<Record<StopAct, boolean>> = {
    finish: due,
    checkIn: atDoor,
    noAnswer: due,
    search: isSearching(visit),
    again: visit.state === 'not_answered',
    case: atDoor,
    sign: atDoor || visit.state === 'done',
    photo: atDoor || visit.state === 'done',
    papers: atDoor || visit.state === 'done',
    refuse: due,
    postpone: due,
    // On the way it happens too: a bicycle breaks down, or the wrong stop was pressed.
    unable: due && !atDoor,
    cancel: due && !out,
    card: due,
    confirmation: visit.record !== null,
  };
  const step = stepOf(visit);
  const rest = stopActs.filter((one) => may[one] === true && one !== step);
  return step === null ? rest : [step, ...rest];
}

type Props = {
  readonly chosen: VisitOfDay | null;
  readonly act: Acting;
  readonly now: Instant;
  readonly ask: (asked: MineAsked) => void;
  readonly say: (words: string | null) => void;
  readonly onSearch: (visitId: string) => void;
  readonly onFinish: (visit: Visit, name: string) => void;
  readonly onPaper: (visit: Visit) => void;
  readonly onBook: (residentId: string, known: Partial<Booking>) => void;
};

export function useStopActs(props: Props) {
  const { chosen, act, ask, say } = props;
  const run = (what: StopAct) => {
    if (chosen === null) return;
    const { visit, resident } = chosen;
    say(null);
    const atOnce: Partial<Record<StopAct, () => void>> = {
      setOut: () => void act.run(() => setOut(visit.id)),
      arrive: () => void act.run(() => arrive(visit.id)),
      begin: () => void act.run(() => beginVisit(visit.id)),
      finish: () => props.onFinish(visit, resident?.person.name ?? t('visits.nobodyKnown')),
      search: () => props.onSearch(visit.id),
      again: () => props.onBook(visit.residentId, bookingAgain(visit)),
      card: () => props.onPaper(visit),
      confirmation: () => props.onPaper(visit),
    };
    const go = atOnce[what];
    if (go) go();
    else ask({ what, ...chosen });
  };
  return { run, keyOf: (what: StopAct | null) => (what === null ? undefined : () => run(what)) };
}

/** The same visit once more: what it is for stays, the time is asked. */
function bookingAgain(visit: Visit): Partial<Booking> {
  const { purpose, caseId, agents, bring, note, rosterId, dueOn, minutes, skills } = visit;
  const { after, deadline, channel } = visit;
  return {
    ...{ purpose, caseId, agents, bring, note, instead: visit.id },
    ...(visit.postponedTo ? { day: visit.postponedTo } : {}),
    ...(rosterId === undefined ? {} : { rosterId }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(skills === undefined ? {} : { skills }),
    ...(after === undefined ? {} : { after }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(channel === undefined ? {} : { channel }),
  };
}
