// The three columns and what holds them together: the ticket at this window, the place in the middle, the person at the right.
import { useMemo, useState, type ReactNode } from 'react';
import type { Case } from '../../../core/case/case';
import type { Ticket } from '../../../core/queue/ticket';
import type { WindowState } from '../../../core/queue/window-state';
import { dayOf } from '../../../core/kit/time';
import { isOverdue } from '../../../core/queue/clock';
import type { TicketTaker } from '../../data/acts/take-number';
import { settled } from '../../data/live';
import type { Session } from '../../data/session';
import { useCasesAt } from '../../data/queries/case';
import { useQueue, type QueueView } from '../../data/queries/queue';
import { useHall } from '../../data/hall-status';
import { useSyncStatus } from '../../data/sync-state';
import { useWish } from '../../data/use-wish';
import { formatDay } from '../../ui/format';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { windowWorkName } from '../../ui/say-queue';
import { sayHall } from '../../ui/say-hall';
import { saySaved, sayUpload } from '../../ui/say-status';
import { StaffFrame } from '../../ui/staff-frame';
import { useAct, type Acting } from '../../ui/use-act';
import { useIsCovered, useKeys } from '../../ui/use-keys';
import type { StatusPart } from '../../ui/top-bar';
import { useNow } from '../../ui/use-now';
import { useAlarms } from './use-alarms';
import { useWatchStatus, Verify } from './watch-status';
import { ClockNotice } from './day/clock-notice';
import { commandsOf } from './commands-of';
import { CounterFinder } from './counter-finder';
import classes from './counter.module.css';
import { HelpNotices, type HelpNoticesProps } from './queue/help-notices';
import { placeOf, wishedPlace, type Seen } from './place';
import { TwinsDesk } from './person/twins-desk';
import { PrinterDesk, usePrinterStatus } from './printer/printer-desk';
import { QueueDialogs } from './queue/queue-dialogs';
import { QueuePanel } from './queue/queue-panel';
import { useQueueActs, type QueueActs } from './queue/use-queue-acts';
import { useSeen } from './use-seen';
import { Work } from './work';

export type CounterProps = { readonly session: Session; readonly onLock: () => void };

export function Counter({ session, onLock }: CounterProps) {
  const queue = useQueue();
  const alarms = useAlarms();
  const cases = useCasesAt(queue?.mine ?? null);
  if (queue === undefined || cases === undefined) return <p>{t('common.loading')}</p>;
  return <Desk {...{ session, onLock, queue, cases, alarms }} />;
}

type DeskProps = CounterProps & {
  readonly queue: QueueView;
  readonly cases: readonly Case[];
  readonly alarms: ReturnType<typeof useAlarms>;
};

function Desk({ session, onLock, queue, cases, alarms }: DeskProps) {
  const { station, staff } = session;
  const now = useNow(15_000);
  const acting = useAct(settled);
  const [seen, setPlace, arrival] = useSeen(queue.mine, cases);
  const acts = useQueueActs(acting, queue.mine, takerAt(seen, queue.mine));
  useWish((wish) => setPlace(wishedPlace(wish, placeOf(seen))));
  const [isFinding, setFinding] = useState(false);
  const [isSorting, setSorting] = useState(false);
  const [isVerifying, setVerifying] = useState(false);
  const watch = useWatchStatus(now);
  const sync = useSyncStatus();
  const hall = useHall();
  const { day: businessDay } = queue;
  const isDayOpen = businessDay?.state === 'open';
  const today = isDayOpen ? businessDay.date : dayOf(now);
  const step = stepOf(queue, acts, now);
  useKeys({ F2: step, 'Ctrl+T': () => acts.open({ kind: 'take' }) });
  return (
    <StaffFrame
      place={t('common.windowPlace', { window: station.window, centre: station.site.centre })}
      facts={[
        staff.name,
        t(isDayOpen ? 'counter.dayOpenFact' : 'counter.dayClosedFact', { day: formatDay(today) }),
        ...(isDayOpen && queue.work !== 'open' ? [windowWorkName(queue.work)] : []),
      ]}
      onFind={() => setFinding(true)}
      onAlarm={alarms.raise}
      onLock={onLock}
      statusStart={statusOf(watch, acting, now, hall, sync)}
      statusEnd={[usePrinterStatus()]}
    >
      <Page alarms={alarms}>
        <Left {...{ session, queue, acts, now, isDayOpen }} isBusy={acting.isBusy} onStep={step} />
        <Work
          seen={seen}
          arrival={arrival}
          site={station.site}
          isDayOpen={isDayOpen}
          closedDay={businessDay?.state === 'closed' ? businessDay.id : null}
          isAtRest={queue.work !== 'open'}
          mine={queue.mine}
          today={today}
          acting={acting}
          acts={acts}
          onPlace={setPlace}
          onFind={() => setFinding(true)}
          banner={<Banner {...{ acting, now, acts }} helps={queue.helps} window={station.window} />}
        />
      </Page>
      <QueueDialogs
        acts={acts}
        site={station.site}
        acting={acting}
        queue={queue}
        window={station.window}
        now={now}
        today={today}
        onList={setPlace}
        onAlarm={alarms.openOldest}
      />
      {isVerifying ? <Verify {...{ now, alarms }} onClose={() => setVerifying(false)} /> : null}
      {isSorting ? <Sorting acting={acting} onClose={() => setSorting(false)} /> : null}
      {isFinding ? (
        <CounterFinder
          commands={commandsOf(session, acts, isDayOpen, {
            to: (at) => setPlace({ at }),
            sort: () => setSorting(true),
            verify: () => setVerifying(true),
          })}
          onPlace={setPlace}
          onFile={(caseId) => setPlace({ at: 'file', caseId, back: placeOf(seen) })}
          onTicket={(ticketId) => acts.open({ kind: 'ticket', ticketId })}
          onClose={() => setFinding(false)}
        />
      ) : null}
    </StaffFrame>
  );
}

/** Alarms stand over whatever is being done. */
function Page({ alarms, children }: Pick<DeskProps, 'alarms'> & { readonly children: ReactNode }) {
  return (
    <div className={classes['page']}>
      {alarms.lines}
      <div className={classes['columns']}>{children}</div>
      {alarms.dialog}
    </div>
  );
}

/** Entries that may be one person: what was refused there is not said behind it. */
function Sorting({ acting, onClose }: { readonly acting: Acting; readonly onClose: () => void }) {
  const close = () => {
    acting.clear();
    onClose();
  };
  return <TwinsDesk acting={acting} onClose={close} />;
}

/** What needs somebody now: a colleague, a clock, a printer, or why the last act was refused. */
function Banner({
  acting,
  now,
  ...help
}: HelpNoticesProps & { readonly acting: Acting; readonly now: number }) {
  // A question that stands over the work says itself why it was refused.
  const isAsking = useIsCovered();
  return (
    <>
      <HelpNotices {...help} />
      <ClockNotice now={now} />
      <PrinterDesk acting={acting} now={now} />
      {acting.sentence === null || isAsking ? null : (
        <Notice tone="needs-you">{acting.sentence}</Notice>
      )}
    </>
  );
}

const statusOf = (
  watch: readonly StatusPart[],
  acting: Acting,
  now: number,
  hall: ReturnType<typeof useHall>,
  sync: ReturnType<typeof useSyncStatus>,
): readonly StatusPart[] => [
  ...watch,
  ...sayHall(hall, now),
  ...saySaved(acting.savedAt, now),
  ...(sync === undefined ? [] : sayUpload(sync, now)),
];

const isLate = ({ day }: QueueView, now: number): boolean => day !== null && isOverdue(day, now);

/** The one next step of the queue, and what F2 does: end a day that was forgotten, begin one, come back, call. */
function stepOf(queue: QueueView, acts: QueueActs, now: number): () => void {
  if (isLate(queue, now)) return () => acts.open({ kind: 'close-day' });
  if (queue.day?.state !== 'open') return () => acts.openDay();
  return queue.work === 'open' ? acts.callNext : () => acts.setWindow('open', '');
}

type LeftProps = {
  readonly session: Session;
  readonly queue: QueueView;
  readonly acts: QueueActs;
  readonly now: number;
  readonly isDayOpen: boolean;
  readonly isBusy: boolean;
  readonly onStep: () => void;
};

function Left({ session: { station }, queue, acts, now, isDayOpen, isBusy, onStep }: LeftProps) {
  const hall = useMemo(
    () => ({ ...queue, site: station.site, day: queue.day ?? undefined }),
    [queue, station.site],
  );
  return (
    <QueuePanel
      site={station.site}
      hall={hall}
      window={station.window}
      isDayOpen={isDayOpen}
      isOverdue={isLate(queue, now)}
      rest={restOf(queue, station.window)}
      next={queue.next}
      waiting={queue.waiting}
      mine={queue.mine}
      held={queue.held}
      missed={queue.missed}
      now={now}
      isBusy={isBusy}
      onStep={onStep}
      onTicket={({ id }) => acts.open({ kind: 'ticket', ticketId: id })}
      onResume={({ id }) => acts.resume(id)}
      onRejoin={({ id }) => acts.rejoin(id)}
      onUndo={acts.undo}
      onMenu={() => acts.open({ kind: 'menu' })}
    />
  );
}

/** This window while it takes nobody. */
const restOf = ({ work, windows }: QueueView, window: number): WindowState | null =>
  work === 'open' ? null : (windows.find((one) => one.window === window) ?? null);

/** Whoever was looked up while nobody has a number here: a number given now is theirs. */
function takerAt(seen: Seen, mine: Ticket | null): TicketTaker | null {
  const residentId = seen.at === 'matter' || seen.at === 'enquiry' ? seen.residentId : null;
  return mine === null && residentId !== null ? { residentId } : null;
}
