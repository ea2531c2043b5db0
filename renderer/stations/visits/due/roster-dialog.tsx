// Puts somebody on the roster or changes how they are seen: the group fills the fields, each of which may be set for this person.
import { useState } from 'react';
import type { Day } from '../../../../core/kit/time';
import type { RosterFacts } from '../../../../core/visit/roster/roster';
import { visitMethods, type VisitMethod } from '../../../../core/visit/visit';
import { rosterRules } from '../../../data/roster-rules';
import { ChoiceField } from '../../../ui/choice-field';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import { TextField } from '../../../ui/text-field';
import { TimeField } from '../../../ui/time-field';
import { factsOf, oftens, withGroup, type Often, type RosterDraft } from './roster-draft';
import { weekdayKeys, weekdayName } from './rule-words';

export type RosterDialogProps = {
  readonly title: string;
  readonly start: RosterDraft;
  readonly today: Day;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly isNew: boolean;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  /** `from`: the day from which a change holds; null = the whole series. */
  readonly onSend: (made: { readonly facts: RosterFacts; readonly from: Day | null }) => void;
  readonly onClose: () => void;
};

type PartProps = {
  readonly draft: RosterDraft;
  readonly change: (part: Partial<RosterDraft>) => void;
  readonly today: Day;
};

export function RosterDialog(props: RosterDialogProps) {
  const { start, today, isNew } = props;
  const [draft, setDraft] = useState(start);
  const change = (part: Partial<RosterDraft>) => setDraft((known) => ({ ...known, ...part }));
  const group = rosterRules.groups.find(({ key }) => key === draft.group);
  return (
    <FormDialog
      title={props.title}
      how={
        group === undefined ? '' : t('rounds.groupAsks', { who: group.who, source: group.source })
      }
      confirm={t('common.save')}
      isBusy={props.isBusy}
      sentence={props.sentence}
      onSend={() =>
        props.onSend({
          facts: factsOf(draft),
          from: isNew || draft.scope === 'all' ? null : today,
        })
      }
      onClose={props.onClose}
    >
      {isNew ? null : (
        <ChoiceField
          label={t('rounds.scope')}
          value={draft.scope}
          choices={(['later', 'all'] as const).map((key) => ({
            key,
            label: t(`rounds.scope_${key}`),
          }))}
          onChoose={(key) => change({ scope: key === 'all' ? 'all' : 'later' })}
        />
      )}
      <ChoiceField
        label={t('rounds.colGroup')}
        value={draft.group}
        choices={rosterRules.groups.map(({ key, name }) => ({ key, label: name }))}
        onChoose={(key) => setDraft((known) => withGroup(known, key))}
        autoFocus
      />
      <HowOften draft={draft} change={change} today={today} />
      <Who draft={draft} change={change} today={today} staff={props.staff} />
    </FormDialog>
  );
}

function HowOften({ draft, change, today }: PartProps) {
  const isWeekly =
    draft.often === 'weekly' ||
    draft.often === 'fortnightly' ||
    (draft.often === 'other' && draft.every === 'week');
  return (
    <>
      <ChoiceField
        label={t('rounds.often')}
        value={draft.often}
        choices={oftens.map((key) => ({ key, label: t(`rounds.often_${key}`) }))}
        onChoose={(key) => change({ often: key as Often })}
      />
      {draft.often === 'other' ? (
        <>
          <ChoiceField
            label={t('rounds.unit')}
            value={draft.every}
            choices={(['day', 'week', 'month'] as const).map((key) => ({
              key,
              label: t(`rounds.unit_${key}`),
            }))}
            onChoose={(key) => change({ every: key as RosterDraft['every'] })}
          />
          <TextField
            label={t('rounds.interval')}
            value={draft.interval}
            onChange={(interval) => change({ interval })}
          />
        </>
      ) : null}
      {isWeekly ? (
        <ManyField
          label={t('rounds.weekdays')}
          chosen={draft.weekdays.map(String)}
          choices={weekdayKeys.map((day) => ({ key: String(day), label: weekdayName(day) }))}
          onChange={(chosen) => change({ weekdays: chosen.map(Number) })}
        />
      ) : null}
      <DateField
        label={t('rounds.first')}
        value={draft.from}
        today={today}
        onLeave={(from) => change({ from })}
      />
      <Ends draft={draft} change={change} today={today} />
      <ChoiceField
        label={t('rounds.holidays')}
        value={draft.holidays}
        choices={(['after', 'before', 'skip', 'keep'] as const).map((key) => ({
          key,
          label: t(`rounds.holidays_${key}`),
        }))}
        onChoose={(key) => change({ holidays: key as RosterDraft['holidays'] })}
      />
    </>
  );
}

function Ends({ draft, change, today }: PartProps) {
  return (
    <>
      <ChoiceField
        label={t('rounds.endsWhen')}
        value={draft.ends}
        choices={(['never', 'on', 'after'] as const).map((key) => ({
          key,
          label: t(`rounds.ends_${key}`),
        }))}
        onChoose={(key) => change({ ends: key as RosterDraft['ends'] })}
      />
      {draft.ends === 'on' ? (
        <DateField
          label={t('rounds.until')}
          value={draft.until}
          today={today}
          onLeave={(until) => change({ until })}
        />
      ) : null}
      {draft.ends === 'after' ? (
        <TextField
          label={t('rounds.count')}
          value={draft.count}
          onChange={(count) => change({ count })}
        />
      ) : null}
    </>
  );
}

function Who({ draft, change, staff }: PartProps & Pick<RosterDialogProps, 'staff'>) {
  const people = staff.map(({ id, name }) => ({ key: id, label: name }));
  return (
    <>
      <ChoiceField
        label={t('rounds.channel')}
        value={draft.channel}
        choices={visitMethods.map((key) => ({ key, label: t(`visits.method_${key}`) }))}
        onChoose={(key) => change({ channel: key as VisitMethod })}
      />
      <ChoiceField
        label={t('rounds.colAgent')}
        value={draft.agent}
        choices={[{ key: '', label: t('rounds.noAgent') }, ...people]}
        onChoose={(agent) => change({ agent })}
      />
      <ManyField
        label={t('rounds.notAgents')}
        chosen={draft.notAgents}
        choices={people}
        onChange={(notAgents) => change({ notAgents })}
      />
      <TextField
        label={t('rounds.skills')}
        value={draft.skills}
        onChange={(skills) => change({ skills })}
        note={{ text: t('rounds.skillsHint') }}
      />
      <TextField
        label={t('rounds.stay')}
        value={draft.minutes}
        onChange={(minutes) => change({ minutes })}
      />
      <ManyField
        label={t('rounds.homeDays')}
        chosen={draft.homeDays.map(String)}
        choices={weekdayKeys.map((day) => ({ key: String(day), label: weekdayName(day) }))}
        onChange={(chosen) => change({ homeDays: chosen.map(Number) })}
        note={{ text: t('rounds.homeHint') }}
      />
      <TimeField
        label={t('rounds.homeFrom')}
        value={draft.homeFrom}
        onLeave={(homeFrom) => change({ homeFrom })}
      />
      <TimeField
        label={t('rounds.homeTo')}
        value={draft.homeTo}
        onLeave={(homeTo) => change({ homeTo })}
      />
      <TimeField
        label={t('rounds.alsoFrom')}
        hint={t('rounds.alsoHint')}
        value={draft.alsoFrom}
        onLeave={(alsoFrom) => change({ alsoFrom })}
      />
      <TimeField
        label={t('rounds.alsoTo')}
        value={draft.alsoTo}
        onLeave={(alsoTo) => change({ alsoTo })}
      />
      <ManyField
        label={t('rounds.living')}
        chosen={draft.living}
        choices={rosterRules.living.map((one) => ({ key: one, label: one }))}
        onChange={(living) => change({ living })}
      />
      <TextField
        label={t('visits.note')}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </>
  );
}
