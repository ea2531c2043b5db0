// The record of a visit: how, when, whether the person was seen, how they are, what to do next. Five headings as the registers have them.
import { useState } from 'react';
import type { EventBodies } from '../../../core/journey';
import { instantOf, type Day, type TimeOfDay } from '../../../core/kit/time';
import { visitMethods, type Visit, type VisitMethod } from '../../../core/visit/visit';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { t } from '../../ui/i18n';
import { ManyField } from '../../ui/many-field';
import { Notice } from '../../ui/notice';
import { TextField } from '../../ui/text-field';
import { useKeys } from '../../ui/use-keys';
import { TimeField } from '../../ui/time-field';
import { keepSaid, saidSoFar } from './said-so-far';

export type FinishDialogProps = {
  readonly visit: Visit;
  readonly name: string;
  /** Who may have come; those who were to come are ticked. */
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly today: Day;
  /** Proposed times: as booked, never later than now. */
  readonly arrived: TimeOfDay;
  readonly left: TimeOfDay;
  readonly sentence: string | null;
  readonly isBusy: boolean;
  /** `alsoPrints`: the confirmation of the visit is printed at once. */
  readonly onDone: (record: EventBodies['visit.finished'], alsoPrints: boolean) => void;
  readonly onClose: () => void;
};

const texts = ['health', 'mood', 'safety'] as const;
const more = ['hygiene', 'dwelling', 'needs', 'papersTaken'] as const;

/** Of metres: nobody walks a hundred kilometres to a door. */
const mostDigits = 5;

type Draft = {
  /** A visit that was made late is recorded on the day it was made. */
  readonly day: Day;
  readonly method: VisitMethod;
  readonly arrived: TimeOfDay;
  readonly left: TimeOfDay;
  readonly seen: boolean;
  readonly followUp: string;
  /** '' = as the roster says. */
  readonly nextDue: Day;
  readonly came: readonly string[];
  readonly noMoney: boolean;
  /** '' = as the map says. */
  readonly metres: string;
} & Readonly<Record<(typeof texts)[number] | (typeof more)[number], string>>;

export function FinishDialog(props: FinishDialogProps) {
  const { visit, name, today, arrived, left } = props;
  const [draft, setDraft] = useState<Draft>({
    ...{ day: visit.day < today ? visit.day : today, arrived, left, seen: true, followUp: '' },
    ...{ method: visit.channel ?? 'home', nextDue: '', came: visit.agents, noMoney: false },
    ...{ health: '', mood: '', safety: '', hygiene: '', dwelling: '', needs: '', papersTaken: '' },
    metres: '',
    ...saidSoFar<Draft>(visit.id),
  });
  const change = (part: Partial<Draft>) => {
    keepSaid(visit.id, part);
    setDraft((known) => ({ ...known, ...part }));
  };
  return (
    <Dialog
      title={t('visits.finishTitle', { name })}
      width="wide"
      onClose={props.onClose}
      actions={
        <Actions
          {...props}
          onSave={(alsoPrints) => props.onDone(recordOf(draft, props.staff), alsoPrints)}
        />
      }
    >
      <div data-form="">
        <ChoiceField
          label={t('visits.method')}
          value={draft.method}
          choices={visitMethods.map((key) => ({ key, label: t(`visits.method_${key}`) }))}
          onChoose={(method) => change({ method: method as VisitMethod })}
          autoFocus
        />
        <DateField
          label={t('visits.day')}
          value={draft.day}
          today={today}
          onLeave={(day) => change({ day })}
        />
        <TimeField
          label={t('visits.arrived')}
          value={draft.arrived}
          onLeave={(time) => change({ arrived: time })}
        />
        <TimeField
          label={t('visits.left')}
          value={draft.left}
          onLeave={(time) => change({ left: time })}
        />
        <ChoiceField
          label={t('visits.seen')}
          value={draft.seen ? 'yes' : 'no'}
          choices={[
            { key: 'yes', label: t('visits.seenYes') },
            { key: 'no', label: t('visits.seenNo') },
          ]}
          onChoose={(key) => change({ seen: key === 'yes' })}
        />
        <Said draft={draft} change={change} today={today} staff={props.staff} />
      </div>
      {props.sentence === null ? null : <Notice tone="needs-you">{props.sentence}</Notice>}
    </Dialog>
  );
}

/** Who came, how the person is by the headings of the registers, what comes next, and that nobody took money. */
function Said({
  draft,
  change,
  today,
  staff,
}: {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
} & Pick<FinishDialogProps, 'today' | 'staff'>) {
  return (
    <>
      <ManyField
        label={t('rounds.came')}
        chosen={draft.came}
        choices={staff.map(({ id, name: label }) => ({ key: id, label }))}
        onChange={(came) => change({ came })}
      />
      {texts.map((key) => (
        <TextField
          key={key}
          label={t(`visits.${key}`)}
          value={draft[key]}
          onChange={(text) => change({ [key]: text })}
          note={{ text: t(`visits.${key}Hint`) }}
        />
      ))}
      {more.map((key) => (
        <TextField
          key={key}
          label={t(`rounds.${key}`)}
          value={draft[key]}
          onChange={(text) => change({ [key]: text })}
          note={{ text: t(`rounds.${key}Hint`) }}
        />
      ))}
      <TextField
        label={t('rounds.metres')}
        value={draft.metres}
        onChange={(typed) => change({ metres: typed.replace(/\D/g, '').slice(0, mostDigits) })}
        note={{ text: t('rounds.metresHint') }}
      />
      <TextField
        label={t('visits.followUp')}
        value={draft.followUp}
        onChange={(followUp) => change({ followUp })}
        note={{ text: t('visits.followUpHint') }}
      />
      <DateField
        label={t('rounds.nextDue')}
        value={draft.nextDue}
        today={today}
        onLeave={(nextDue) => change({ nextDue })}
        note={{ text: t('rounds.nextDueHint') }}
      />
      <ManyField
        label={t('rounds.money')}
        chosen={draft.noMoney ? ['none'] : []}
        choices={[{ key: 'none', label: t('rounds.noMoney') }]}
        onChange={(chosen) => change({ noMoney: chosen.length > 0 })}
      />
    </>
  );
}

function Actions(props: {
  readonly onSave: (alsoPrints: boolean) => void;
  readonly onClose: () => void;
  readonly isBusy: boolean;
}) {
  useKeys({ 'Ctrl+Enter': () => props.onSave(false), F7: () => props.onSave(true) });
  return (
    <>
      <Button
        kind="primary"
        keys="Ctrl Enter"
        onPress={() => props.onSave(false)}
        isPending={props.isBusy}
      >
        {t('visits.saveRecord')}
      </Button>
      <Button keys="F7" onPress={() => props.onSave(true)} isPending={props.isBusy}>
        {t('slips.saveAndConfirm')}
      </Button>
      <Button kind="quiet" keys="Esc" onPress={props.onClose}>
        {t('common.back')}
      </Button>
    </>
  );
}

function recordOf(draft: Draft, staff: FinishDialogProps['staff']): EventBodies['visit.finished'] {
  const { day, arrived, left, nextDue, came, metres, ...said } = draft;
  return {
    ...said,
    arrivedAt: instantOf(day, arrived),
    leftAt: instantOf(day, left),
    nextDue: nextDue === '' ? null : nextDue,
    ...(metres === '' ? {} : { metres: Number(metres) }),
    came: staff.filter(({ id }) => came.includes(id)).map(({ name }) => name),
  };
}
