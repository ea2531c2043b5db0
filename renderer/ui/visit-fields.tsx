// What is asked about a home visit wherever it is booked: what for, when, who goes, where, what to bring. Warnings are words, never a lock.
import { useEffect, useState } from 'react';
import type { Day } from '../../core/kit/time';
import type { VisitPurpose } from '../../core/visit/visit';
import type { BookingWarning } from '../../core/visit/visit-refusal';
import { ChoiceField } from './choice-field';
import { DateField } from './date-field';
import { t } from './i18n';
import { ManyField } from './many-field';
import { Notice } from './notice';
import { sayBookingWarning } from './say-visit';
import { TextField } from './text-field';
import { TimeField } from './time-field';
import classes from './visit-fields.module.css';

/** What the form holds; ids of staff in `agents`, the first one leads. */
export type VisitDraft = {
  readonly purpose: VisitPurpose;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly agents: readonly string[];
  readonly place: string;
  readonly bring: string;
  readonly note: string;
};

export type VisitFieldsProps = {
  readonly draft: VisitDraft;
  readonly today: Day;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly change: (part: Partial<VisitDraft>) => void;
};

const purposes: readonly VisitPurpose[] = [
  ...(['walk_round', 'collect_papers', 'return_papers', 'sign'] as const),
  ...(['alive_check', 'assess', 'deliver', 'other'] as const),
];

export function VisitFields(props: VisitFieldsProps) {
  const { draft, staff, change } = props;
  return (
    <>
      <WhatAndWhen {...props} />
      <ManyField
        label={t('visits.agents')}
        chosen={draft.agents}
        choices={staff.map(({ id, name }) => ({ key: id, label: name }))}
        onChange={(agents) => change({ agents })}
      />
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

function WhatAndWhen({ draft, today, change }: VisitFieldsProps) {
  return (
    <>
      <ChoiceField
        label={t('visits.purpose')}
        value={draft.purpose}
        choices={purposes.map((key) => ({ key, label: t(`visits.purpose_${key}`) }))}
        onChoose={(key) => change({ purpose: purposes.find((one) => one === key) ?? 'other' })}
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

/** What deserves a second look; asked again whenever the form says something else. An answer that comes late is not shown. */
export function VisitWarnings<D extends VisitDraft>({
  draft,
  warningsOf,
}: {
  readonly draft: D;
  readonly warningsOf: (draft: D) => Promise<readonly BookingWarning[]>;
}) {
  const [warnings, setWarnings] = useState<readonly BookingWarning[]>([]);
  useEffect(() => {
    // Before a day is chosen there is nothing that it could collide with.
    if (draft.day === '') return undefined;
    let isLate = false;
    void warningsOf(draft).then((found) => {
      if (!isLate) setWarnings(found);
    });
    return () => {
      isLate = true;
    };
  }, [draft, warningsOf]);
  if (warnings.length === 0) return null;
  return (
    <div className={classes['warnings']} role="status">
      {warnings.map((warning, i) => (
        <Notice key={`${warning.code}${i}`} tone="clock">
          {sayBookingWarning(warning)}
        </Notice>
      ))}
    </div>
  );
}
