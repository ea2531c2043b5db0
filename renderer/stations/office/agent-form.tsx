// What the plan must know of one agent, and when they are away.
import { useEffect, useRef, useState } from 'react';
import type { EventBodies } from '../../../core/journey';
import type { Day } from '../../../core/kit/time';
import type { Absence, AgentFacts } from '../../../core/visit/agents/agent';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { DateField } from '../../ui/date-field';
import { formatShortDay } from '../../ui/format';
import { t } from '../../ui/i18n';
import { ListRow } from '../../ui/list-row';
import { ManyField } from '../../ui/many-field';
import { SavedTogether } from '../../ui/misread';
import { TextField } from '../../ui/text-field';
import { TimeField } from '../../ui/time-field';
import classes from './office.module.css';

export type AgentFormProps = {
  readonly name: string;
  readonly facts: AgentFacts;
  /** Those that are not over. */
  readonly absences: readonly Absence[];
  readonly today: Day;
  readonly isBusy: boolean;
  readonly onSave: (facts: AgentFacts) => void;
  readonly onAbsent: (absence: EventBodies['staff.absent']) => void;
  readonly onPresent: (absenceId: string) => void;
};

const weekdays = [1, 2, 3, 4, 5, 6, 0];
const wordsOf = (text: string): readonly string[] =>
  text.split(/[、，,\s]+/).filter((word) => word !== '');
const numberOf = (text: string, usual: number): number =>
  /^\d{1,4}$/.test(text.trim()) ? Number(text) : usual;

export function AgentForm(props: AgentFormProps) {
  const [facts, setFacts] = useState(props.facts);
  const change = (part: Partial<AgentFacts>) => setFacts((known) => ({ ...known, ...part }));
  const title = useRef<HTMLHeadingElement>(null);
  // Under many names whoever was chosen would appear out of sight.
  useEffect(() => title.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <SavedTogether value>
      <section aria-label={props.name}>
        <h3 ref={title} className={classes['beneath']}>
          {t('schedule.agentHow', { name: props.name })}
        </h3>
        <div data-form className={classes['form']}>
          <Hours facts={facts} change={change} />
          <Abilities facts={facts} change={change} />
          <Limits facts={facts} today={props.today} change={change} />
        </div>
        <Button kind="primary" isPending={props.isBusy} onPress={() => props.onSave(facts)}>
          {t('schedule.agentSave')}
        </Button>
      </section>
      <Away {...props} />
    </SavedTogether>
  );
}

type Part = {
  readonly facts: AgentFacts;
  readonly change: (part: Partial<AgentFacts>) => void;
};

/** The same hours on all of their weekdays. */
function Hours({ facts, change }: Part) {
  const [first = { weekday: 1, from: '08:30', to: '17:00' }] = facts.shifts;
  const [rest = { from: '11:30', to: '13:30', minutes: 0 }] = facts.breaks;
  const days = [...new Set(facts.shifts.map(({ weekday }) => weekday))];
  const put = (on: readonly number[], from: string, to: string) =>
    change({ shifts: on.toSorted().map((weekday) => ({ weekday, from, to })) });
  return (
    <>
      <ManyField
        label={t('schedule.weekdays')}
        chosen={days.map(String)}
        choices={weekdays.map((day) => ({
          key: String(day),
          label: t(`schedule.weekday_${day as 0}`),
        }))}
        onChange={(keys) => put(keys.map(Number), first.from, first.to)}
      />
      <TimeField
        label={t('schedule.worksFrom')}
        value={first.from}
        onLeave={(from) => put(days, from, first.to)}
      />
      <TimeField
        label={t('schedule.worksTo')}
        value={first.to}
        onLeave={(to) => put(days, first.from, to)}
      />
      <TimeField
        label={t('schedule.restFrom')}
        value={rest.from}
        onLeave={(from) => change({ breaks: [{ ...rest, from }] })}
      />
      <TimeField
        label={t('schedule.restTo')}
        value={rest.to}
        onLeave={(to) => change({ breaks: [{ ...rest, to }] })}
      />
      <TextField
        label={t('schedule.restMinutes')}
        value={String(rest.minutes)}
        kind="digits"
        onLeave={(text) => change({ breaks: [{ ...rest, minutes: numberOf(text, rest.minutes) }] })}
      />
    </>
  );
}

function Abilities({ facts, change }: Part) {
  return (
    <>
      <ChoiceField
        label={t('schedule.travel')}
        value={facts.travel}
        choices={(['walk', 'ebike'] as const).map((key) => ({
          key,
          label: t(`schedule.travel_${key}`),
        }))}
        onChoose={(key) => change({ travel: key === 'ebike' ? 'ebike' : 'walk' })}
      />
      <ChoiceField
        label={t('schedule.sex')}
        value={facts.sex ?? 'none'}
        choices={(['none', 'female', 'male'] as const).map((key) => ({
          key,
          label: t(`schedule.sex_${key}`),
        }))}
        onChoose={(key) => change({ sex: key === 'female' || key === 'male' ? key : null })}
      />
      <TextField
        label={t('schedule.dialects')}
        value={facts.dialects.join('、')}
        onLeave={(text) => change({ dialects: wordsOf(text) })}
        note={{ text: t('schedule.dialectsHint') }}
      />
      <TextField
        label={t('schedule.skills')}
        value={facts.skills.join('、')}
        onLeave={(text) => change({ skills: wordsOf(text) })}
        note={{ text: t('schedule.skillsHint') }}
      />
    </>
  );
}

function Limits({ facts, today, change }: Part & { readonly today: Day }) {
  return (
    <>
      <TextField
        label={t('schedule.maxVisits')}
        value={String(facts.maxVisits)}
        kind="digits"
        onLeave={(text) => change({ maxVisits: numberOf(text, facts.maxVisits) })}
      />
      <TextField
        label={t('schedule.maxHours')}
        value={String(facts.maxMinutes)}
        kind="digits"
        onLeave={(text) => change({ maxMinutes: numberOf(text, facts.maxMinutes) })}
        note={{ text: t('schedule.maxHoursHint') }}
      />
      <DateField
        label={t('schedule.lastDay')}
        value={facts.lastDay ?? ''}
        today={today}
        onLeave={(day) => change({ lastDay: day === '' ? null : day })}
      />
    </>
  );
}

function Away(props: AgentFormProps) {
  const { today, absences, isBusy } = props;
  const [draft, setDraft] = useState({ from: today, to: today, since: '', reason: '' });
  const change = (part: Partial<typeof draft>) => setDraft((known) => ({ ...known, ...part }));
  const { since, ...rest } = draft;
  return (
    <section aria-label={t('schedule.away')}>
      <h3>{t('schedule.away')}</h3>
      {absences.length === 0 ? <p>{t('schedule.awayNone')}</p> : null}
      {absences.map(({ id, from, to, reason }) => (
        <ListRow
          key={id}
          lead={`${formatShortDay(from, today)} – ${formatShortDay(to, today)}`}
          leadWidth="name"
          title={reason}
          detail={t('schedule.backAgain')}
          onPress={() => props.onPresent(id)}
        />
      ))}
      <div data-form className={classes['form']}>
        <DateField
          label={t('schedule.awayFrom')}
          value={draft.from}
          today={today}
          onLeave={(from) => change({ from })}
        />
        <TimeField
          label={t('schedule.awaySince')}
          hint={t('schedule.awaySinceHint')}
          value={draft.since}
          onLeave={(time) => change({ since: time })}
        />
        <DateField
          label={t('schedule.awayTo')}
          value={draft.to}
          today={today}
          onLeave={(to) => change({ to })}
        />
        <TextField
          label={t('schedule.awayWhy')}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          note={{ text: t('schedule.awayHint') }}
        />
      </div>
      <Button
        isPending={isBusy}
        onPress={() => props.onAbsent(since === '' ? rest : { ...rest, since })}
      >
        {t('schedule.awaySave')}
      </Button>
    </section>
  );
}
