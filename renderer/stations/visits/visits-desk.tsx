// Ties the day's visits to the screen: which day, which visit, which dialog.
import { useState } from 'react';
import { addDays } from '../../../core/kit/day';
import { dayOf, type Day } from '../../../core/kit/time';
import { workingDaysFrom } from '../../../core/matter/working-day';
import { bookingWarnings } from '../../../core/visit/book';
import { cardAbout } from '../../../core/visit/card';
import { isDue } from '../../../core/visit/apply-visit';
import type { Slip } from '../../../core/slip/slip';
import type { Visit } from '../../../core/visit/visit';
import type { PairReason } from '../../../core/visit/visit-refusal';
import { settled } from '../../data/live';
import { calendars, matterName } from '../../data/packs';
import { useCase } from '../../data/queries/case';
import { useSlips, useStaff } from '../../data/queries/machine';
import { useOverdueVisits } from '../../data/queries/overdue-visits';
import { useVisits, useVisitsOf, type VisitOfDay } from '../../data/queries/visit';
import { useHall } from '../../data/hall-status';
import type { Session } from '../../data/session';
import { useSyncStatus } from '../../data/sync-state';
import { formatDay, inGroups } from '../../ui/format';
import { t } from '../../ui/i18n';
import { sayHall } from '../../ui/say-hall';
import { saySaved, sayUpload } from '../../ui/say-status';
import type { StatusPart } from '../../ui/top-bar';
import { StaffFrame } from '../../ui/staff-frame';
import { useAct, type Acting } from '../../ui/use-act';
import { useKeys } from '../../ui/use-keys';
import { useNow } from '../../ui/use-now';
import { AliveDesk } from './alive/alive-desk';
import { DueDesk } from './due/due-desk';
import { dueBooking } from './due/due-booking';
import { MineDesk } from './day-of-agent/mine-desk';
import { FiguresDesk } from './figures/figures-desk';
import { useAlarms } from './escalation/use-alarms';
import { useWatchDesk } from './escalation/use-watch-desk';
import { ClockNote } from './clock-note';
import { Rooms, type Room } from './rooms';
import { VisitDialogs, type OpenDialog } from './visit-dialogs';
import { orderWords } from './order-words';
import type { VisitAct, VisitDetailProps } from './visit-detail';
import { agentNames, unableWords } from './visit-of-day';
import { isOver, paperWords, printVisitPaper, visitPaper, type PaperWay } from './visit-paper';
import { ScheduleDesk } from './schedule/schedule-desk';
import { StoppedNote } from './stopped-note';

export function VisitsDesk(props: { readonly session: Session; readonly onLock: () => void }) {
  const { station, staff: me } = props.session;
  const desk = useDesk(me);
  const { today, room, setRoom, watch, open } = desk;
  return (
    <StaffFrame
      place={t('visits.title')}
      facts={[station.site.community, formatDay(today), me.name]}
      finds={t('visits.find')}
      onFind={() => open({ what: 'find' })}
      onAlarm={desk.alarms.raise}
      onLock={props.onLock}
      statusStart={desk.status}
      statusEnd={[]}
    >
      <Rooms
        room={room}
        onRoom={(next) => {
          // What was said in one room is not about the next.
          desk.act.clear();
          desk.setDone(null);
          setRoom(next);
        }}
        onVerify={watch.verify}
        watch={
          <div>
            {desk.alarms.lines}
            {watch.line}
            <ClockNote now={desk.now} />
            {room === 'day' || room === 'mine' ? <StoppedNote visits={desk.visits} /> : null}
          </div>
        }
      >
        <InRoom {...desk} />
      </Rooms>
      {watch.dialog}
      {desk.alarms.dialog}
      <OverRoom {...desk} />
    </StaffFrame>
  );
}

type Desk = ReturnType<typeof useDesk>;

function useDesk(me: Session['staff']) {
  const now = useNow();
  const today = dayOf(now);
  const [day, setDay] = useState<Day>(today);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [room, setRoom] = useState<Room>('day');
  const [done, setDone] = useState<string | null>(null);
  const act = useAct(settled);
  const status = useStatus(act, now);
  const staff = useStaff() ?? [];
  const alarms = useAlarms(staff, now, (words) => {
    // Whoever is sent pushes others aside: it is read, and taken back, where the day stands.
    setRoom('day');
    setDay(today);
    setDone(words);
  });
  const watch = useWatchDesk(alarms.raiseFake);
  const visits = useVisits(day) ?? [];
  const overdue = useOverdueVisits(today) ?? [];
  const chosen = [...visits, ...overdue].find(({ visit }) => visit.id === chosenId) ?? null;
  const slips = useSlips(chosen?.visit.id ?? null);
  const about = useAbout(chosen?.visit ?? null);
  const open = (next: OpenDialog) => {
    act.clear();
    setDone(null);
    setDialog(next);
  };
  const print = (visit: Visit, how: PaperWay) => void printFirst(visit, how, act).then(setDone);
  const start = (what: VisitAct) => {
    if (chosen && isPaper(what) && isFirst(chosen.visit, slips)) print(chosen.visit, what);
    else if (chosen) open({ what, visit: chosen.visit, name: nameOf(chosen) });
  };
  useChosenKeys(room === 'day' ? (chosen?.visit ?? null) : null, start);
  return {
    ...{
      me,
      now,
      today,
      day,
      setDay,
      room,
      setRoom,
      watch,
      act,
      status,
      staff,
      visits,
      overdue,
    },
    ...{
      alarms,
      chosen,
      slips,
      chosenId,
      setChosenId,
      about,
      dialog,
      setDialog,
      done,
      setDone,
      open,
      print,
      start,
    },
  };
}

function InRoom(desk: Desk) {
  const { me, now, today, day, setDay, room, watch, act, staff, open } = desk;
  if (room === 'due')
    return (
      <DueDesk
        today={today}
        staff={staff}
        act={act}
        onBook={(due) => open({ what: 'book', ...dueBooking(due, today) })}
      />
    );
  if (room === 'alive')
    return (
      <AliveDesk
        {...{ today, staff, act }}
        onBook={(residentId) =>
          open({ what: 'book', residentId, start: { purpose: 'alive_check', day: today } })
        }
      />
    );
  if (room === 'figures') return <FiguresDesk today={today} staff={staff} />;
  if (room === 'mine')
    return (
      <MineDesk
        {...{ staff, day, today, now, act, me }}
        onDay={(step) => setDay(step === 0 ? today : addDays(day, step))}
        onSearch={watch.search}
        onFinish={(visit, name) => open({ what: 'finish', visit, name })}
        onPaper={(visit) => desk.print(visit, 'print')}
        onBook={(residentId, known) => open({ what: 'book', residentId, start: known })}
      />
    );
  return <InSchedule {...desk} />;
}

function InSchedule(desk: Desk) {
  const { day, today, now, visits, overdue, staff, act, chosen, dialog, done } = desk;
  const said = dialog === null ? (act.sentence ?? done) : null;
  const tone = act.sentence === null ? 'done' : 'needs-you';
  return (
    <ScheduleDesk
      {...{ day, today, now, visits, overdue, staff, act }}
      said={said === null ? null : { tone, text: said }}
      chosen={
        chosen && {
          ...chosen,
          agents: agentNames(chosen.visit, staff),
          unableWords: unableWords(chosen.visit, staff),
          ...desk.about,
          slips: desk.slips ?? [],
          onAct: desk.start,
        }
      }
      onChoose={desk.setChosenId}
      onGo={desk.setDay}
      onBook={() => desk.open({ what: 'book', residentId: null })}
      onDone={desk.setDone}
    />
  );
}

/** The question that stands over the room. */
function OverRoom({ dialog, day, today, now, staff, me, act, ...desk }: Desk) {
  if (dialog === null) return null;
  return (
    <VisitDialogs
      {...{ dialog, now, staff, act }}
      day={day < today ? today : day}
      me={me.id}
      onDone={(words, visit) => {
        desk.setDialog(null);
        desk.setDone(words);
        desk.setChosenId(visit?.id ?? desk.chosenId);
      }}
      onThen={(fetching) => desk.open({ what: 'book', ...returnOf(fetching) })}
      onFound={(residentId) => desk.open({ what: 'book', residentId })}
      onClose={() => {
        act.clear();
        desk.setDialog(null);
      }}
    />
  );
}

function useStatus({ savedAt }: Acting, now: number): readonly StatusPart[] {
  const hall = useHall();
  const sync = useSyncStatus();
  return [...sayHall(hall, now), ...saySaved(savedAt, now), ...(sync ? sayUpload(sync, now) : [])];
}

const isPaper = (what: VisitAct): what is PaperWay => what === 'print' || what === 'sheet';

const isFirst = (visit: Visit, slips: readonly Slip[] | undefined): boolean =>
  !slips?.some(
    ({ kind, about }) =>
      kind === visitPaper(visit) && (kind !== 'visit_card' || about === cardAbout(visit)),
  );

/** What to say afterwards; null when it was refused, which the act says itself. */
async function printFirst(visit: Visit, how: PaperWay, act: Acting): Promise<string | null> {
  return (await act.run(() => printVisitPaper(visit, how))) && paperWords(visit).sent;
}

function useChosenKeys(visit: Visit | null, start: (what: VisitAct) => void): void {
  const due = visit !== null && isDue(visit);
  useKeys({
    F9: due ? () => start('finish') : undefined,
    F8: due ? () => start('noAnswer') : undefined,
    'Ctrl+P': visit === null ? undefined : () => start('print'),
    'Shift+F7': visit !== null && isOver(visit) ? () => start('sheet') : undefined,
    F4: due ? () => start('cancel') : undefined,
  });
}

/** The house's rule, asked as if one went alone. */
function usePairReasons(visit: Visit | null): readonly PairReason[] {
  const known = useVisitsOf(visit?.residentId ?? null) ?? [];
  if (visit === null) return [];
  const alone = {
    ...visit,
    agents: visit.agents.slice(0, 1),
    signsByFingerprint: visit.purpose === 'sign',
  };
  const others = known.filter(({ id, day }) => id !== visit.id && day <= visit.day);
  const warnings = bookingWarnings({ visits: others }, alone);
  return warnings.flatMap((warning) => (warning.code === 'needs_pair' ? warning.reasons : []));
}

/** What the visit is for, and why two should go. */
function useAbout(
  visit: Visit | null,
): Pick<VisitDetailProps, 'caseWords' | 'pairReasons' | 'orderWords'> {
  const known = useVisitsOf(visit?.residentId ?? null) ?? [];
  const pairReasons = usePairReasons(visit);
  const caze = useCase(visit?.caseId ?? null) ?? null;
  const caseWords = caze === null ? '' : `${matterName(caze.matter)} · ${inGroups(caze.number)}`;
  return { caseWords, pairReasons, orderWords: orderWords(visit, known) };
}

/** Brought back by the same people, two working days after they were fetched unless somebody says otherwise. */
function returnOf(fetching: Visit) {
  const { id, residentId, caseId, day, from, to, agents, deadline } = fetching;
  const start = {
    ...{ purpose: 'return_papers' as const, after: id, caseId, from, to, agents },
    ...{ day: workingDaysFrom(calendars, day, 2), ...(deadline === undefined ? {} : { deadline }) },
  };
  return { residentId, start };
}

const nameOf = ({ resident }: VisitOfDay): string =>
  resident?.person.name ?? t('visits.nobodyKnown');
