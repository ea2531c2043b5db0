// What a plan would change, visit by visit, and what it leaves out with the reason.
import { kindOf } from '../../../../core/visit/schedule/moves-of';
import type { Plan } from '../../../../core/visit/plan/plan';
import type { Placing, PlanMove } from '../../../../core/visit/schedule/published-plan';
import type { Schedule } from '../../../../core/visit/schedule/schedule-input';
import { visitIdOf } from '../../../../core/visit/schedule/stops-of';
import { formatList, formatShortDay, formatTime } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { sayNotPlanned, type PlanNames } from '../../../ui/say-plan';
import classes from '../schedule/schedule.module.css';

export type PlanDiffProps = {
  readonly moves: readonly PlanMove[];
  readonly unserved: Plan['unserved'];
  readonly outside: Schedule['outside'];
  readonly names: PlanNames;
  /** What to say where nothing changes. */
  readonly same: string;
};

export function PlanDiff({ moves, unserved, outside, names, same }: PlanDiffProps) {
  const left = [
    ...outside.map(({ visitId, reason }) => ({ visitId, why: sayNotPlanned(reason, names) })),
    ...unserved.map(({ stop, reasons }) => ({
      visitId: visitIdOf(stop),
      why: reasons.map((reason) => sayNotPlanned(reason, names)).join(t('visits.whyPairAnd')),
    })),
  ].filter(({ visitId }, i, all) => all.findIndex((one) => one.visitId === visitId) === i);
  return (
    <div
      className={classes['scroll']}
      role="region"
      tabIndex={0}
      aria-label={t('schedule.diffWhat')}
    >
      {moves.length === 0 ? <p>{same}</p> : <Moves moves={moves} names={names} />}
      {left.length === 0 ? null : (
        <section className={classes['left']} aria-label={t('schedule.outOf')}>
          <h3>{t('schedule.outOf')}</h3>
          <ul>
            {left.map(({ visitId, why }) => (
              <li key={visitId}>
                <strong>{names.visit(visitId)}</strong>{' '}
                <span className={classes['why']}>{why}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Moves({
  moves,
  names,
}: {
  readonly moves: readonly PlanMove[];
  readonly names: PlanNames;
}) {
  // Where nobody was planned before there is nothing to compare with.
  const isNew = moves.every(({ before }) => before.agents.length === 0);
  const columns = isNew
    ? (['diffWho', 'diffPlaced'] as const)
    : (['diffWho', 'diffBefore', 'diffAfter', 'diffWhat'] as const);
  return (
    <table className={classes['diff']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`schedule.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={move.visitId}>
            <td>{names.visit(move.visitId)}</td>
            {isNew ? null : <td>{sayPlacing(move.before, names)}</td>}
            <td>{sayPlacing(move.after, names)}</td>
            {isNew ? null : <td>{t(`schedule.diff_${kindOf(move) ?? 'time'}`)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sayPlacing({ day, from, agents }: Placing, names: PlanNames): string {
  if (agents.length === 0) return '—';
  return t('schedule.placing', {
    day: formatShortDay(day),
    from: formatTime(from),
    agents: formatList(agents.map(names.agent)),
  });
}
