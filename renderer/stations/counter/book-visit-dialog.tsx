// Books a home visit at the counter, while the resident is still there to say when they are at home.
import { useEffect, useState } from 'react';
import type { Resident } from '../../../core/resident/resident';
import type { VisitPurpose } from '../../../core/visit/visit';
import type { BookingWarning } from '../../../core/visit/visit-refusal';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { DateField } from '../../ui/date-field';
import { Dialog, DialogActions } from '../../ui/dialog';
import { t } from '../../ui/i18n';
import { ManyField } from '../../ui/many-field';
import { Notice } from '../../ui/notice';
import { readTime } from '../../ui/read-time';
import { sayBookingWarning } from '../../ui/say-visit';
import { TextField } from '../../ui/text-field';
import { useKeys } from '../../ui/use-keys';

export type VisitDraft = {
  readonly purpose: VisitPurpose;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly agents: readonly string[];
  readonly place: string;
  readonly bring: string;
  readonly note: string;
};

export type BookVisitDialogProps = {
  readonly resident: Resident;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
  /** Why it was refused; stays until the next try. */
  readonly sentence: string | null;
  readonly isBusy: boolean;
  readonly warningsOf: (draft: VisitDraft) => Promise<readonly BookingWarning[]>;
  readonly onBook: (draft: VisitDraft) => void;
  readonly onClose: () => void;
};

const purposes: readonly VisitPurpose[] = [
  'walk_round',
  'collect_papers',
  'return_papers',
  'sign',
  'alive_check',
  'assess',
  'deliver',
  'other',
];

export function BookVisitDialog(props: BookVisitDialogProps) {
  return (
    <Dialog title={t('counter.bookVisit')} onClose={props.onClose} width="wide">
      <VisitForm {...props} />
    </Dialog>
  );
}

function VisitForm(props: BookVisitDialogProps) {
  const { resident, today, onBook, onClose, warningsOf } = props;
  const [draft, setDraft] = useState<VisitDraft>({
    purpose: 'walk_round',
    day: '',
    from: '09:30',
    to: '10:00',
    agents: [],
    place: resident.person.address,
    bring: '',
    note: '',
  });
  const put = (change: Partial<VisitDraft>) => setDraft((known) => ({ ...known, ...change }));
  const warnings = useWarnings(draft, warningsOf);
  const send = () => onBook(draft);
  useKeys({ F9: send });
  return (
    <>
      {props.sentence === null ? null : <Notice tone="needs-you">{props.sentence}</Notice>}
      <div data-form="">
        <ChoiceField
          label={t('counter.visitPurpose')}
          value={draft.purpose}
          choices={purposes.map((key) => ({ key, label: t(`counter.visit_${key}`) }))}
          onChoose={(key) => put({ purpose: purposes.find((one) => one === key) ?? 'other' })}
          autoFocus
        />
        <DateField
          label={t('counter.visitDay')}
          value={draft.day}
          today={today}
          onLeave={(day) => put({ day })}
        />
        <TextField
          label={t('counter.visitFrom')}
          value={draft.from}
          onLeave={(typed) => put({ from: readTime(typed) ?? typed })}
          note={{ text: t('counter.visitTimeHint') }}
        />
        <TextField
          label={t('counter.visitTo')}
          value={draft.to}
          onLeave={(typed) => put({ to: readTime(typed) ?? typed })}
        />
        <VisitPeople {...props} draft={draft} put={put} />
      </div>
      {warnings.map((warning) => (
        <Notice key={warning.code} tone="clock">
          {sayBookingWarning(warning)}
        </Notice>
      ))}
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={send} isPending={props.isBusy}>
          {t('counter.bookVisitDo')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

function VisitPeople(
  props: BookVisitDialogProps & {
    readonly draft: VisitDraft;
    readonly put: (change: Partial<VisitDraft>) => void;
  },
) {
  const { staff, draft, put } = props;
  return (
    <>
      <ManyField
        label={t('counter.visitAgents')}
        chosen={draft.agents}
        choices={staff.map(({ id, name }) => ({ key: id, label: name }))}
        onChange={(agents) => put({ agents })}
      />
      <TextField
        label={t('counter.visitPlace')}
        value={draft.place}
        onLeave={(place) => put({ place })}
      />
      <TextField
        label={t('counter.visitBring')}
        value={draft.bring}
        onLeave={(bring) => put({ bring })}
      />
      <TextField
        label={t('counter.visitNote')}
        value={draft.note}
        onLeave={(note) => put({ note })}
      />
    </>
  );
}

/** Asked again whenever the booking could collide with something else. */
function useWarnings(
  draft: VisitDraft,
  warningsOf: BookVisitDialogProps['warningsOf'],
): readonly BookingWarning[] {
  const [warnings, setWarnings] = useState<readonly BookingWarning[]>([]);
  useEffect(() => {
    if (draft.day === '' || draft.agents.length === 0) return undefined;
    let isLate = false;
    void warningsOf(draft).then((found) => {
      if (!isLate) setWarnings(found);
    });
    return () => {
      isLate = true;
    };
  }, [draft, warningsOf]);
  return warnings;
}
