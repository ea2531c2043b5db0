// The roster room: who is due, the longest overdue first; entering, changing and leaving the roster; booking from it.
import { useState } from 'react';
import { addDays } from '../../../../core/kit/day';
import type { Day } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { changeRoster, enterRoster, leaveRoster, shiftDate } from '../../../data/acts/roster-acts';
import { useDueList, type DuePerson } from '../../../data/queries/roster';
import { useSearch } from '../../../data/search';
import { Button } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Finder } from '../../../ui/finder';
import { formatDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import classes from '../rounds.module.css';
import { DueDetail } from './due-detail';
import { DueTable } from './due-table';
import { LeaveDialog } from './leave-dialog';
import { RosterDialog } from './roster-dialog';
import { freshDraft, draftOf } from './roster-draft';
import { ShiftDialog } from './shift-dialog';
import { DuePlanDialog } from './due-plan-dialog';
import { isLate, isToBook } from './who-is-due';

export type DueDeskProps = {
  readonly today: Day;
  readonly staff: readonly Staff[];
  readonly act: Acting;
  /** Books a visit for this date of somebody. */
  readonly onBook: (due: DuePerson) => void;
};

type Asked =
  | { readonly what: 'find' | 'change' | 'shift' | 'leave' | 'plan' }
  | { readonly what: 'enter'; readonly residentId: string; readonly name: string };

export function DueDesk(props: DueDeskProps) {
  const { today, staff, act, onBook } = props;
  const list = useDueList(today);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const chosen = list?.find(({ entry }) => entry.id === chosenId) ?? null;
  const ask = (next: Asked | null) => {
    act.clear();
    setSaid(null);
    setAsked(next);
  };
  const book = chosen?.date ? () => onBook(chosen) : undefined;
  useKeys({
    F3: () => ask({ what: 'find' }),
    F7: () => ask({ what: 'plan' }),
    F2: book,
    F4: chosen ? () => ask({ what: 'change' }) : undefined,
    F6: chosen?.date ? () => ask({ what: 'shift' }) : undefined,
    F8: chosen ? () => ask({ what: 'leave' }) : undefined,
  });
  if (list === undefined) return null;
  const open = list.filter(isToBook).length;
  return (
    <div className={classes['page']}>
      <div className={classes['tools']}>
        <h2>{summary(list)}</h2>
        <div className={classes['push']}>
          <Button
            kind={chosen === null && open === 0 ? 'primary' : 'plain'}
            keys="F3"
            onPress={() => ask({ what: 'find' })}
          >
            {t('rounds.enter')}
          </Button>
          <Button
            kind={chosen === null && open > 0 ? 'primary' : 'plain'}
            keys="F7"
            onPress={() => ask({ what: 'plan' })}
          >
            {t('schedule.duePlan')}
          </Button>
        </div>
      </div>
      <DueMain
        {...{ list, today, staff, chosenId, said }}
        onChoose={setChosenId}
        onFind={() => ask({ what: 'find' })}
      />
      <aside className={classes['aside']} aria-label={t('rounds.dueDetail')}>
        {chosen === null ? (
          <p className={classes['soft']}>{t('rounds.dueDetailNone')}</p>
        ) : (
          <DueDetail
            due={chosen}
            today={today}
            staff={staff}
            onBook={book}
            onAsk={(what) => ask({ what })}
          />
        )}
      </aside>
      <DueDialogs
        {...props}
        list={list}
        asked={asked}
        chosen={chosen}
        onAsk={ask}
        onDone={(words, entryId) => {
          setAsked(null);
          setSaid(words);
          setChosenId(entryId ?? chosenId);
        }}
      />
    </div>
  );
}

function DueMain(props: {
  readonly list: readonly DuePerson[];
  readonly today: Day;
  readonly staff: readonly Staff[];
  readonly chosenId: string | null;
  readonly said: string | null;
  readonly onChoose: (entryId: string) => void;
  readonly onFind: () => void;
}) {
  const { list, said, onFind } = props;
  return (
    <div className={classes['main']}>
      {said === null ? null : (
        <div className={classes['pad']}>
          <Notice tone="done">{said}</Notice>
        </div>
      )}
      {list.length === 0 ? (
        <div className={classes['empty']}>
          <Empty
            title={t('rounds.dueEmptyTitle')}
            actions={
              <Button keys="F3" onPress={onFind}>
                {t('rounds.enter')}
              </Button>
            }
          >
            {t('rounds.dueEmptyText')}
          </Empty>
        </div>
      ) : (
        <DueTable {...props} />
      )}
    </div>
  );
}

type DueDialogsProps = DueDeskProps & {
  readonly list: readonly DuePerson[];
  readonly asked: Asked | null;
  readonly chosen: DuePerson | null;
  readonly onAsk: (asked: Asked | null) => void;
  readonly onDone: (words: string, entryId?: string) => void;
};

function DueDialogs(props: DueDialogsProps) {
  const { list, asked, chosen, today, staff, act, onAsk, onDone } = props;
  const saying = {
    isBusy: act.isBusy,
    sentence: act.sentence,
    onClose: () => onAsk(null),
  };
  if (asked === null) return null;
  if (asked.what === 'find') return <FindPerson onAsk={onAsk} />;
  if (asked.what === 'plan') {
    return (
      <DuePlanDialog
        {...{ today, staff, act, onDone }}
        list={list.filter(isToBook)}
        onClose={() => onAsk(null)}
      />
    );
  }
  if (asked.what === 'enter') {
    return (
      <RosterDialog
        {...saying}
        title={t('rounds.enterTitle', { name: asked.name })}
        start={freshDraft(today)}
        today={today}
        staff={staff}
        isNew
        onSend={({ facts }) =>
          void act
            .run(() => enterRoster(asked.residentId, facts))
            .then((made) => made && onDone(t('rounds.entered', { name: asked.name }), made.id))
        }
      />
    );
  }
  return chosen === null ? null : <EntryDialogs {...props} chosen={chosen} what={asked.what} />;
}

type EntryProps = DueDialogsProps & {
  readonly chosen: DuePerson;
  readonly what: 'change' | 'shift' | 'leave';
};

/** What is asked about somebody who is on the roster. */
function EntryDialogs({ chosen, what, today, staff, act, onAsk, onDone }: EntryProps) {
  const saying = { isBusy: act.isBusy, sentence: act.sentence, onClose: () => onAsk(null) };
  const { entry } = chosen;
  const name = nameOf(chosen);
  if (what === 'change') {
    return (
      <RosterDialog
        {...saying}
        title={t('rounds.changeTitle', { name })}
        start={draftOf(entry)}
        today={today}
        staff={staff}
        isNew={false}
        onSend={({ facts, from }) =>
          void act
            .run(() => changeRoster(entry.id, { changes: facts, from, reason: '' }))
            .then((made) => made && onDone(t('rounds.changed', { name })))
        }
      />
    );
  }
  if (what === 'leave') {
    return (
      <LeaveDialog
        {...saying}
        name={name}
        onSend={(why, reason) =>
          void act
            .run(() => leaveRoster(entry.id, { why, reason, on: today }))
            .then((made) => made && onDone(t('rounds.left', { name })))
        }
      />
    );
  }
  if (chosen.date === null) return null;
  const { on } = chosen.date;
  return (
    <ShiftDialog
      {...saying}
      name={name}
      start={chosen.date.day < today ? today : addDays(chosen.date.day, 1)}
      date={chosen.date}
      today={today}
      onSend={(to, reason) =>
        void act
          .run(() => shiftDate(entry.id, { on, to, reason }))
          .then((made) => made && onDone(shiftWords(name, to, today)))
      }
    />
  );
}

const shiftWords = (name: string, to: Day | null, today: Day): string =>
  to === null
    ? t('rounds.skipped', { name })
    : t('rounds.shifted', { name, day: formatDay(to, today) });

export const nameOf = ({ resident }: DuePerson): string =>
  resident?.person.name ?? t('visits.nobodyKnown');

function FindPerson({ onAsk }: { readonly onAsk: (asked: Asked | null) => void }) {
  const [text, setText] = useState('');
  const hits = useSearch(text).filter(({ type }) => type === 'resident');
  return (
    <Finder
      label={t('rounds.enterSearch')}
      text={text}
      onText={setText}
      hits={hits}
      onPick={({ id, title }) => onAsk({ what: 'enter', residentId: id, name: title })}
      onClose={() => onAsk(null)}
    />
  );
}

function summary(list: readonly DuePerson[]): string {
  const late = list.filter(isLate).length;
  return late === 0
    ? t('rounds.dueSummary', { count: list.length })
    : t('rounds.dueSummaryLate', { count: list.length, late });
}
