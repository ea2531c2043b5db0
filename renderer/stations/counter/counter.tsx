// The three columns and what holds them together: the ticket at this window, the place in the middle, the person at the right.
import { useState } from 'react';
import type { Case } from '../../../core/case/case';
import type { Ticket } from '../../../core/queue/ticket';
import { dayOf } from '../../../core/kit/time';
import { isOverdue } from '../../../core/queue/clock';
import { settled } from '../../data/live';
import { lock, type Session } from '../../data/session';
import { useCasesAt } from '../../data/queries/case';
import { useQueue, type QueueView } from '../../data/queries/queue';
import { useSyncStatus } from '../../data/sync-state';
import { call } from '../../shell';
import { formatDay } from '../../ui/format';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { saySaved, sayUpload } from '../../ui/say-status';
import { StaffFrame } from '../../ui/staff-frame';
import { useAct, type Acting } from '../../ui/use-act';
import { useKeys } from '../../ui/use-keys';
import { useNow } from '../../ui/use-now';
import { toggleContrast } from '../../ui/use-scale';
import { ClockNotice } from './clock-notice';
import { CounterFinder, type Command } from './counter-finder';
import classes from './counter.module.css';
import { seenAt, type Place, type Seen } from './place';
import { PrinterDesk, usePrinterStatus } from './printer-desk';
import { QueueDialogs } from './queue-dialogs';
import { QueuePanel } from './queue-panel';
import { useQueueActs, type QueueActs } from './use-queue-acts';
import { Work } from './work';

export type CounterProps = { readonly session: Session; readonly onLock: () => void };

export function Counter({ session, onLock }: CounterProps) {
  const queue = useQueue();
  const cases = useCasesAt(queue?.mine ?? null);
  if (queue === undefined || cases === undefined) return <p>{t('common.loading')}</p>;
  return <Desk session={session} onLock={onLock} queue={queue} cases={cases} />;
}

type DeskProps = CounterProps & { readonly queue: QueueView; readonly cases: readonly Case[] };

function Desk({ session, onLock, queue, cases }: DeskProps) {
  const { station, staff } = session;
  const now = useNow(15_000);
  const acting = useAct(settled);
  const acts = useQueueActs(acting, queue.mine);
  const [seen, setPlace] = useSeen(queue.mine, cases);
  const [isFinding, setFinding] = useState(false);
  const sync = useSyncStatus();
  const { day: businessDay } = queue;
  const isDayOpen = businessDay?.state === 'open';
  const today = isDayOpen ? businessDay.date : dayOf(now);
  const isLate = queue.day !== null && isOverdue(queue.day, now);
  const closeDay = () => acts.open({ kind: 'close-day' });
  useKeys({ F2: isLate ? closeDay : isDayOpen ? acts.callNext : acts.openDay });
  return (
    <StaffFrame
      place={t('common.windowPlace', { window: station.window, centre: station.site.centre })}
      facts={[
        staff.name,
        t(isDayOpen ? 'counter.dayOpenFact' : 'counter.dayClosedFact', { day: formatDay(today) }),
      ]}
      onFind={() => setFinding(true)}
      onLock={onLock}
      statusStart={[
        ...saySaved(acting.savedAt, now),
        ...(sync === undefined ? [] : sayUpload(sync, now)),
      ]}
      statusEnd={[usePrinterStatus()]}
    >
      <div className={classes['columns']}>
        <QueuePanel
          site={station.site}
          isDayOpen={isDayOpen}
          isOverdue={isLate}
          next={queue.next}
          waiting={queue.waiting}
          held={queue.held}
          missed={queue.missed}
          now={now}
          isBusy={acting.isBusy}
          onOpenDay={acts.openDay}
          onCloseDay={closeDay}
          onCall={acts.callNext}
          onCallTicket={acts.callTicket}
          onResume={acts.resume}
          onRejoin={acts.rejoin}
        />
        <Work
          seen={seen}
          site={station.site}
          isDayOpen={isDayOpen}
          mine={queue.mine}
          today={today}
          acting={acting}
          acts={acts}
          onPlace={setPlace}
          onFind={() => setFinding(true)}
          banner={<Banner acting={acting} now={now} />}
        />
      </div>
      <QueueDialogs acts={acts} site={station.site} acting={acting} />
      {isFinding ? (
        <CounterFinder
          commands={commandsOf(session, acts, isDayOpen, () => setPlace({ at: 'find' }))}
          onPlace={setPlace}
          onCallTicket={(id) => {
            const ticket = queue.tickets.find((one) => one.id === id);
            if (ticket !== undefined) acts.callTicket(ticket);
          }}
          onClose={() => setFinding(false)}
        />
      ) : null}
    </StaffFrame>
  );
}

/** What needs somebody now: a clock, a printer, or why the last act was refused. */
function Banner({ acting, now }: { readonly acting: Acting; readonly now: number }) {
  return (
    <>
      <ClockNotice now={now} />
      <PrinterDesk acting={acting} now={now} />
      {acting.sentence === null ? null : <Notice tone="needs-you">{acting.sentence}</Notice>}
    </>
  );
}

/** The middle goes back to the ticket whenever another ticket comes to this window. */
function useSeen(mine: Ticket | null, cases: readonly Case[]): [Seen, (place: Place) => void] {
  const [place, setPlace] = useState<Place>({ at: 'ticket' });
  const [known, setKnown] = useState(mine?.id);
  if (known !== mine?.id) {
    setKnown(mine?.id);
    setPlace({ at: 'ticket' });
  }
  return [seenAt(place, mine, cases), setPlace];
}

function commandsOf(
  { station }: Session,
  acts: QueueActs,
  isDayOpen: boolean,
  find: () => void,
): readonly Command[] {
  const day: readonly Command[] = isDayOpen
    ? [
        { id: 'take', title: t('counter.command_takeFor'), act: () => acts.open({ kind: 'take' }) },
        {
          id: 'close-day',
          title: t('counter.command_closeDay'),
          act: () => acts.open({ kind: 'close-day' }),
        },
      ]
    : [{ id: 'open-day', title: t('counter.command_openDay'), act: acts.openDay }];
  const windows = station.roles
    .filter((role) => role !== 'counter')
    .map((role): Command => ({
      id: `open-${role}`,
      title: t('counter.windowFact', { name: t(`counter.role_${role}`) }),
      act: () => void call('station.open', { role }),
    }));
  return [
    { id: 'find', title: t('counter.command_find'), act: find },
    ...day,
    ...windows,
    { id: 'contrast', title: t('counter.command_contrast'), act: toggleContrast },
    { id: 'lock-all', title: t('counter.command_lockAll'), act: () => void lock('machine') },
  ];
}
