// Everybody who is due, fitted into the routes at one stroke: who is seen when and by whom, who is not and why. One key books them.
import { useMemo, useState } from 'react';
import type { Day } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import type { Plan } from '../../../../core/visit/plan/plan';
import { askForDue, duePlan, dueVisitId } from '../../../../core/visit/schedule/due-visits';
import type { Schedule } from '../../../../core/visit/schedule/schedule-input';
import { daysFrom, visitIdOf } from '../../../../core/visit/schedule/stops-of';
import { bookTogether } from '../../../data/acts/due-acts';
import type { DuePerson } from '../../../data/queries/roster';
import { useScheduleInput } from '../../../data/queries/schedule-input';
import { scheduleNames } from '../../../data/queries/schedule-names';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { formatList } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import { useNow } from '../../../ui/use-now';
import { PlanDiff } from '../plan/plan-diff';
import { Progress } from '../plan/progress';
import { useOptions } from '../plan/use-options';
import { bookingsOf, dueVisit, isAtHome, soonDays } from './who-is-due';

export type DuePlanDialogProps = {
  /** Those who are to be booked. */
  readonly list: readonly DuePerson[];
  readonly today: Day;
  readonly staff: readonly Staff[];
  readonly act: Acting;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

export function DuePlanDialog(props: DuePlanDialogProps) {
  return (
    <Dialog title={t('schedule.duePlanTitle')} width="wide" onClose={props.onClose}>
      <Body {...props} />
    </Dialog>
  );
}

function Body({ list, today, staff, act, onDone, onClose }: DuePlanDialogProps) {
  // As it was when it was asked: an answer must not move under the eyes of whoever reads it.
  const now = useNow();
  const [asked] = useState({ list, now });
  const atHome = useMemo(() => asked.list.filter(isAtHome), [asked]);
  const calls = asked.list.length - atHome.length;
  const days = useMemo(() => daysFrom(today, soonDays), [today]);
  const input = useScheduleInput(days, asked.now);
  const schedule = useMemo(
    () => (input && atHome.length > 0 ? askForDue(input, atHome.map(dueVisit)) : undefined),
    [input, atHome],
  );
  const names = scheduleNames(
    schedule,
    staff,
    (id) => nameOfDue(asked.list, id) ?? input?.nameOf(id) ?? '',
  );
  const work = useOptions(schedule);
  // The best route is the one to take: what is booked is pinned, and nobody else has been told anything.
  const plan = work.answer?.options.at(-1)?.plan ?? null;
  const found = schedule && plan ? duePlan(schedule, plan) : null;
  const moves = found?.moves ?? [];
  const take = async () => {
    if (moves.length === 0 || act.isBusy) return;
    const count = await act.run(() => bookTogether(bookingsOf(atHome, moves, today)));
    if (count !== null) onDone(t('schedule.duePlanDone', { count }));
  };
  useKeys({ F9: () => void take() });
  return (
    <>
      <p>{t('schedule.duePlanHow')}</p>
      <p>
        {asked.list.length === 0
          ? t('schedule.duePlanNobody')
          : t('schedule.duePlanCount', { count: atHome.length })}
      </p>
      {calls > 0 ? <p>{t('schedule.duePlanCalls', { count: calls })}</p> : null}
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      {work.hasFailed ? <Notice tone="needs-you">{t('schedule.planFailed')}</Notice> : null}
      {schedule ? <Progress done={work.answer?.done ?? 0} onStop={work.stop} /> : null}
      {found && found.clashing.length > 0 ? (
        <Notice tone="clock">
          {t('schedule.duePlanClash', { names: formatList(found.clashing.map(names.visit)) })}
        </Notice>
      ) : null}
      {schedule && plan ? (
        <PlanDiff
          {...ofDue(schedule, plan, new Set(atHome.map(dueVisitId)))}
          moves={moves}
          names={names}
          same={t('schedule.duePlanNone')}
        />
      ) : null}
      <DialogActions>
        <Button
          kind="primary"
          keys="F9"
          isPending={act.isBusy}
          isDisabled={moves.length === 0}
          onPress={() => void take()}
        >
          {t('schedule.duePlanTake')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

const nameOfDue = (list: readonly DuePerson[], residentId: string): string | undefined =>
  list.find(({ entry }) => entry.residentId === residentId)?.resident?.person.name;

/** What is left out of those who are due; of the visits that are booked nothing is said here. */
function ofDue({ outside }: Schedule, { unserved }: Plan, due: ReadonlySet<string>) {
  return {
    outside: outside.filter(({ visitId }) => due.has(visitId)),
    unserved: unserved.filter(({ stop }) => due.has(visitIdOf(stop))),
  };
}
