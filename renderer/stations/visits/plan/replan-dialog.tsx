// Planning anew: three ways, each with what it would change for whom; they get better while one looks. One key takes the chosen one.
import { useMemo, useState } from 'react';
import type { Day, Instant } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { solverVersion } from '../../../../core/visit/plan/start-search';
import type { ReplanOption } from '../../../../core/visit/plan/replan';
import { kindOf, movesOf } from '../../../../core/visit/schedule/moves-of';
import type { PlanMove } from '../../../../core/visit/schedule/published-plan';
import { daysFrom, visitIdOf } from '../../../../core/visit/schedule/stops-of';
import { toProblem } from '../../../../core/visit/schedule/to-problem';
import { acceptPlan } from '../../../data/acts/plan-acts';
import { hashOf } from '../../../data/plan-hash';
import { useScheduleInput } from '../../../data/queries/schedule-input';
import { scheduleNames } from '../../../data/queries/schedule-names';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { formatDay } from '../../../ui/format';
import slots from '../../../ui/fit-slots.module.css';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import classes from '../schedule/schedule.module.css';
import { PlanDiff } from './plan-diff';
import { Progress } from './progress';
import { planSeed, useOptions } from './use-options';

export type ReplanDialogProps = {
  readonly day: Day;
  readonly now: Instant;
  readonly staff: readonly Staff[];
  readonly act: Acting;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

type Scope = 'day' | 'week';

export function ReplanDialog(props: ReplanDialogProps) {
  return (
    <Dialog title={t('schedule.replanTitle')} width="wide" onClose={props.onClose}>
      <Body {...props} />
    </Dialog>
  );
}

function Body({ day, now, staff, act, onDone, onClose }: ReplanDialogProps) {
  const [scope, setScope] = useState<Scope>('day');
  // The moment at which it was asked: an answer must not move under the eyes of whoever reads it.
  const [askedAt] = useState(now);
  const days = useMemo(() => daysFrom(day, scope === 'week' ? 7 : 1), [day, scope]);
  const input = useScheduleInput(days, askedAt);
  const schedule = useMemo(() => input && toProblem(input), [input]);
  const names = scheduleNames(schedule, staff, input?.nameOf ?? nobody);
  const work = useOptions(schedule);
  const [chosen, setChosen] = useState(0);
  const options = schedule
    ? (work.answer?.options ?? []).map((option) => ({
        ...option,
        moves: movesOf(schedule, option.plan),
      }))
    : [];
  const option = options[chosen];
  const take = async () => {
    if (!option || !schedule || act.isBusy) return;
    const inputHash = await hashOf(schedule.problem);
    const plan = await act.run(() =>
      acceptPlan({
        ...{ from: day, to: days.at(-1) ?? day, seed: planSeed, solver: solverVersion, inputHash },
        ...{ iterations: work.answer?.iterations ?? 0, moves: option.moves },
      }),
    );
    if (plan) onDone(t('schedule.planAccepted', { count: plan.moves.length }));
  };
  useKeys({
    F9: () => void take(),
    ...Object.fromEntries(options.map((_, i) => [String(i + 1), () => setChosen(i)])),
  });
  return (
    <>
      <p>{t('schedule.replanHow')}</p>
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      {work.hasFailed ? <Notice tone="needs-you">{t('schedule.planFailed')}</Notice> : null}
      <ChoiceField
        label={t('schedule.scope')}
        value={scope}
        note={{ text: '' }}
        choices={(['day', 'week'] as const).map((key) => ({
          key,
          label: t(`schedule.scope_${key}`, { day: formatDay(day) }),
        }))}
        onChoose={(key) => setScope(key === 'week' ? 'week' : 'day')}
      />
      <Options options={options} chosen={chosen} onChoose={setChosen} />
      <Progress done={work.answer?.done ?? 0} onStop={work.stop} />
      {option && schedule ? (
        <PlanDiff
          moves={option.moves}
          unserved={option.plan.unserved}
          outside={schedule.outside}
          names={names}
          same={t('schedule.planSame')}
        />
      ) : null}
      <DialogActions>
        <Button
          kind="primary"
          keys="F9"
          isPending={act.isBusy}
          isDisabled={!option || option.moves.length === 0}
          onPress={() => void take()}
        >
          {t('schedule.planAccept')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

const nobody = () => '';

type Option = ReplanOption & { readonly moves: readonly PlanMove[] };

/** The three ways side by side, chosen with their figure. */
function Options(props: {
  readonly options: readonly Option[];
  readonly chosen: number;
  readonly onChoose: (option: number) => void;
}) {
  const { options, chosen, onChoose } = props;
  return (
    <div className={classes['options']} role="group" aria-label={t('schedule.replan')}>
      {options.map(({ kind, plan, moves }, i) => (
        <button
          key={kind}
          type="button"
          className={slots['slot']}
          aria-pressed={i === chosen}
          autoFocus={i === 0}
          onClick={() => onChoose(i)}
        >
          <strong>{i + 1}</strong>
          <strong>{t(`schedule.option_${optionWords[kind]}`)}</strong>
          <span>
            {t('schedule.optionFacts', {
              moves: moves.length,
              agents: moves.filter((move) => kindOf(move) === 'agent').length,
              out: new Set(plan.unserved.map(({ stop }) => visitIdOf(stop))).size,
            })}
          </span>
          <span className={slots['quiet']}>
            {t('schedule.optionWay', { minutes: Math.round(plan.score.travel) })}
          </span>
          <SameAs number={firstLike(options, moves) + 1} own={i + 1} />
        </button>
      ))}
    </div>
  );
}

/** Where two ways come to the same nobody has to look for the difference. */
function SameAs({ number, own }: { readonly number: number; readonly own: number }) {
  if (number === own) return null;
  return <span className={slots['quiet']}>{t('schedule.optionSame', { number })}</span>;
}

const firstLike = (options: readonly Option[], moves: Option['moves']): number =>
  options.findIndex((other) => JSON.stringify(other.moves) === JSON.stringify(moves));

const optionWords = { least_change: 'least', balanced: 'balanced', best_route: 'best' } as const;
