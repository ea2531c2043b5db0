// Books a visit: whom, what for, when, who goes, where, what to bring. Warnings are words and never a lock; refusals say what to change.
import { useEffect, useState } from 'react';
import type { Day } from '../../../core/kit/time';
import type { BookingWarning } from '../../../core/visit/visit-refusal';
import type { VisitPurpose } from '../../../core/visit/visit';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import { FixedRow } from '../../ui/field-row';
import { FinderList, type FinderHit } from '../../ui/finder';
import { t } from '../../ui/i18n';
import { ManyField } from '../../ui/many-field';
import { Notice } from '../../ui/notice';
import { sayBookingWarning } from '../../ui/say-visit';
import { TextField } from '../../ui/text-field';
import { useKeys } from '../../ui/use-keys';
import { TimeField } from './time-field';
import classes from './visits.module.css';

/** What the form holds; ids of staff in `agents`, the first one leads. */
export type BookDraft = {
  readonly residentId: string;
  /** The case that the visit is for; null for a visit of its own. */
  readonly caseId: string | null;
  readonly purpose: VisitPurpose;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly agents: readonly string[];
  readonly place: string;
  readonly bring: string;
  readonly note: string;
};

export type BookDialogProps = {
  readonly start: BookDraft;
  readonly today: Day;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  /** The resident chosen, with what the form takes from them; null while looking for one. */
  readonly resident: {
    readonly id: string;
    readonly name: string;
    readonly address: string;
  } | null;
  /** Their cases that somebody still works on. */
  readonly cases: readonly { readonly id: string; readonly name: string }[];
  readonly search: {
    readonly text: string;
    readonly onText: (text: string) => void;
    readonly hits: readonly FinderHit[] | undefined;
  };
  readonly onResident: (id: string | null) => void;
  readonly warningsOf: (draft: BookDraft) => Promise<readonly BookingWarning[]>;
  readonly sentence: string | null;
  readonly isBusy: boolean;
  readonly onBook: (draft: BookDraft) => void;
  readonly onClose: () => void;
};

export function BookDialog(props: BookDialogProps) {
  const { resident } = props;
  if (resident === null) return <Whom {...props} />;
  return <Booking key={resident.id} {...props} resident={resident} />;
}

function Whom({ search, onResident, onClose }: BookDialogProps) {
  return (
    <Dialog
      title={t('visits.bookTitle')}
      width="wide"
      onClose={onClose}
      actions={
        <Button kind="quiet" keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      }
    >
      <p>{t('visits.bookWho')}</p>
      <FinderList
        label={t('visits.bookSearch')}
        text={search.text}
        onText={search.onText}
        hits={search.hits}
        onPick={(hit) => onResident(hit.id)}
      />
    </Dialog>
  );
}

const purposes: readonly VisitPurpose[] = [
  ...(['walk_round', 'collect_papers', 'return_papers', 'sign'] as const),
  ...(['alive_check', 'assess', 'deliver', 'other'] as const),
];

function Booking(
  props: BookDialogProps & { readonly resident: NonNullable<BookDialogProps['resident']> },
) {
  const { start, resident, sentence } = props;
  const [draft, setDraft] = useState<BookDraft>({
    ...start,
    residentId: resident.id,
    place: resident.address,
  });
  const change = (part: Partial<BookDraft>) => setDraft((known) => ({ ...known, ...part }));
  const warnings = useWarnings(draft, props.warningsOf);
  return (
    <Dialog
      title={t('visits.bookTitle')}
      width="wide"
      onClose={props.onClose}
      actions={<Actions {...props} onSave={() => props.onBook(draft)} />}
    >
      <div data-form className={classes['form']}>
        <FixedRow label={t('visits.bookWho')} value={resident.name} />
        <WhichCase cases={props.cases} draft={draft} change={change} />
        <WhatAndWhen draft={draft} today={props.today} change={change} />
        <ManyField
          label={t('visits.agents')}
          chosen={draft.agents}
          choices={props.staff.map(({ id, name }) => ({ key: id, label: name }))}
          onChange={(agents) => change({ agents })}
        />
        <WhereAndWhat draft={draft} change={change} />
      </div>
      {warnings.length === 0 ? null : (
        <div className={classes['warnings']} role="status">
          {warnings.map((warning, i) => (
            <Notice key={`${warning.code}${i}`} tone="clock">
              {sayBookingWarning(warning)}
            </Notice>
          ))}
        </div>
      )}
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
    </Dialog>
  );
}

type PartProps = {
  readonly draft: BookDraft;
  readonly change: (part: Partial<BookDraft>) => void;
};

/** Asked where there is a case to choose: what is signed or fetched at the door then finds its way back to it. */
function WhichCase({ cases, draft, change }: PartProps & Pick<BookDialogProps, 'cases'>) {
  if (cases.length === 0) return null;
  return (
    <ChoiceField
      label={t('visits.forCase')}
      value={draft.caseId ?? 'none'}
      choices={[
        { key: 'none', label: t('visits.forNoCase') },
        ...cases.map(({ id, name }) => ({ key: id, label: name })),
      ]}
      onChoose={(key) => change({ caseId: key === 'none' ? null : key })}
    />
  );
}

function WhatAndWhen({ draft, today, change }: PartProps & { readonly today: Day }) {
  return (
    <>
      <ChoiceField
        label={t('visits.purpose')}
        value={draft.purpose}
        choices={purposes.map((key) => ({ key, label: t(`visits.purpose_${key}`) }))}
        onChoose={(purpose) => change({ purpose: purpose as VisitPurpose })}
        autoFocus
      />
      <DateField
        label={t('visits.day')}
        value={draft.day}
        today={today}
        onLeave={(day) => change({ day })}
      />
      <TimeField label={t('visits.from')} value={draft.from} onLeave={(from) => change({ from })} />
      <TimeField label={t('visits.to')} value={draft.to} onLeave={(to) => change({ to })} />
    </>
  );
}

function WhereAndWhat({ draft, change }: PartProps) {
  return (
    <>
      <TextField
        label={t('visits.place')}
        value={draft.place}
        onChange={(place) => change({ place })}
      />
      <TextField
        label={t('visits.bring')}
        value={draft.bring}
        onChange={(bring) => change({ bring })}
        note={{ text: t('visits.bookBringHint') }}
      />
      <TextField
        label={t('visits.note')}
        value={draft.note}
        onChange={(note) => change({ note })}
        note={{ text: t('visits.bookNoteHint') }}
      />
    </>
  );
}

function Actions(props: {
  readonly onSave: () => void;
  readonly onResident: (id: null) => void;
  readonly onClose: () => void;
  readonly isBusy: boolean;
}) {
  useKeys({ 'Ctrl+Enter': props.onSave });
  return (
    <>
      <Button kind="primary" keys="Ctrl Enter" onPress={props.onSave} isPending={props.isBusy}>
        {t('visits.bookSave')}
      </Button>
      <Button onPress={() => props.onResident(null)}>{t('visits.bookOther')}</Button>
      <Button kind="quiet" keys="Esc" onPress={props.onClose}>
        {t('common.back')}
      </Button>
    </>
  );
}

/** Asked again whenever the form says something else; an answer that comes late is not shown. */
function useWarnings(
  draft: BookDraft,
  warningsOf: BookDialogProps['warningsOf'],
): readonly BookingWarning[] {
  const [warnings, setWarnings] = useState<readonly BookingWarning[]>([]);
  useEffect(() => {
    let late = false;
    void warningsOf(draft).then((found) => {
      if (!late) setWarnings(found);
    });
    return () => {
      late = true;
    };
  }, [draft, warningsOf]);
  return warnings;
}
