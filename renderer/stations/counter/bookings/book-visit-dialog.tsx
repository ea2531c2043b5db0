// Books a home visit at the counter, while the resident is still there to say when they are at home.
import { useState } from 'react';
import type { Resident } from '../../../../core/resident/resident';
import type { BookingWarning } from '../../../../core/visit/visit-refusal';
import { toBeFetched } from '../../../../core/visit/visit-order';
import { useVisitsOf } from '../../../data/queries/visit';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { useKeys } from '../../../ui/use-keys';
import { VisitFields, VisitWarnings, type VisitDraft } from '../../../ui/visit-fields';
import { orderOf, VisitOrderFields, type VisitOrder } from '../../../ui/visit-order-fields';

export type BookVisitDialogProps = {
  readonly resident: Resident;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
  /** Why it was refused; stays until the next try. */
  readonly sentence: string | null;
  readonly isBusy: boolean;
  readonly warningsOf: (draft: VisitDraft) => Promise<readonly BookingWarning[]>;
  readonly onBook: (draft: VisitDraft & ReturnType<typeof orderOf>) => void;
  readonly onClose: () => void;
};

export function BookVisitDialog(props: BookVisitDialogProps) {
  return (
    <Dialog title={t('counter.bookVisit')} onClose={props.onClose} width="wide">
      <VisitForm {...props} />
    </Dialog>
  );
}

function VisitForm(props: BookVisitDialogProps) {
  const { resident, today, onBook, onClose } = props;
  const fetching = toBeFetched(useVisitsOf(resident.id) ?? []);
  const [order, setOrder] = useState<VisitOrder>({});
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
  const change = (part: Partial<VisitDraft>) => setDraft((known) => ({ ...known, ...part }));
  const send = () => onBook({ ...draft, ...orderOf(draft.purpose, order, fetching) });
  useKeys({ F9: send });
  return (
    <>
      {props.sentence === null ? null : <Notice tone="needs-you">{props.sentence}</Notice>}
      <div data-form="">
        <VisitFields draft={draft} today={today} staff={props.staff} change={change} />
        <VisitOrderFields
          {...{ purpose: draft.purpose, order, today, fetching }}
          change={setOrder}
        />
      </div>
      <VisitWarnings draft={draft} warningsOf={props.warningsOf} />
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
