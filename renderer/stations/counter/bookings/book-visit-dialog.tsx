// Books a home visit at the counter, while the resident is still there to say when they are at home.
import { useMemo, useState } from 'react';
import type { Resident } from '../../../../core/resident/resident';
import type { Staff } from '../../../../core/station/apply-staff';
import { addDays } from '../../../../core/kit/day';
import type { BookingWarning } from '../../../../core/visit/visit-refusal';
import type { Visit } from '../../../../core/visit/visit';
import { toBeFetched } from '../../../../core/visit/visit-order';
import { useVisitsOf } from '../../../data/queries/visit';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { useKeys } from '../../../ui/use-keys';
import { useNow } from '../../../ui/use-now';
import { VisitFields, VisitWarnings, type VisitDraft } from '../../../ui/visit-fields';
import { orderOf, VisitOrderFields, type VisitOrder } from '../../../ui/visit-order-fields';
import { FitPanel } from './fit-panel';

export type VisitToBook = VisitDraft & ReturnType<typeof orderOf>;

export type BookVisitDialogProps = {
  readonly resident: Resident;
  readonly staff: readonly Staff[];
  readonly today: string;
  /** The visit that fetches what this one brings back; null for a visit of its own. */
  readonly first: Visit | null;
  /** Why it was refused; stays until the next try. */
  readonly sentence: string | null;
  readonly isBusy: boolean;
  readonly warningsOf: (draft: VisitToBook) => Promise<readonly BookingWarning[]>;
  /** `thenReturn`: the visit that brings the papers back is booked next. */
  readonly onBook: (visit: VisitToBook, thenReturn: boolean) => void;
  readonly onClose: () => void;
};

export function BookVisitDialog(props: BookVisitDialogProps) {
  const [isFitting, setFitting] = useState(false);
  return (
    <Dialog
      title={t(isFitting ? 'schedule.fitTitle' : 'counter.bookVisit')}
      onClose={isFitting ? () => setFitting(false) : props.onClose}
      width="wide"
    >
      <VisitForm {...props} isFitting={isFitting} onFit={setFitting} />
    </Dialog>
  );
}

type FormProps = BookVisitDialogProps & {
  readonly isFitting: boolean;
  readonly onFit: (isFitting: boolean) => void;
};

function VisitForm(props: FormProps) {
  const { resident, staff, today, first, isFitting, onFit } = props;
  const now = useNow();
  const fetching = toBeFetched(useVisitsOf(resident.id) ?? []);
  const [order, setOrder] = useState<VisitOrder>(
    first ? { after: first.id, deadline: first.deadline } : {},
  );
  const [draft, setDraft] = useState<VisitDraft>(() => startOf(resident, first));
  const change = (part: Partial<VisitDraft>) => setDraft((known) => ({ ...known, ...part }));
  const tied = orderOf(draft.purpose, order, fetching);
  if (isFitting)
    return (
      <FitPanel
        {...{ resident, staff, now }}
        today={dayAfter(first) ?? today}
        purpose={draft.purpose}
        order={tied}
        onTake={(placing) => {
          change(placing);
          onFit(false);
        }}
        onClose={() => onFit(false)}
      />
    );
  return (
    <>
      {props.sentence === null ? null : <Notice tone="needs-you">{props.sentence}</Notice>}
      <div data-form="">
        <VisitFields draft={draft} today={today} staff={staff} change={change} />
        <VisitOrderFields
          {...{ purpose: draft.purpose, order, today, fetching }}
          change={setOrder}
        />
      </div>
      <Warnings {...props} draft={draft} tied={tied} />
      <Actions {...props} draft={draft} tied={tied} />
    </>
  );
}

type Drafted = { readonly draft: VisitDraft; readonly tied: ReturnType<typeof orderOf> };

function Warnings({ draft, tied, warningsOf }: FormProps & Drafted) {
  const { after, deadline } = tied;
  const asked = useMemo(
    () => ({ ...draft, ...(after ? { after } : {}), ...(deadline ? { deadline } : {}) }),
    [draft, after, deadline],
  );
  return <VisitWarnings draft={asked} warningsOf={warningsOf} />;
}

function Actions(props: FormProps & Drafted) {
  const { draft, tied, onBook, onFit, onClose, isBusy } = props;
  const fetches = draft.purpose === 'collect_papers';
  const send = (thenReturn: boolean) => onBook({ ...draft, ...tied }, thenReturn);
  useKeys({
    F9: () => send(false),
    F3: () => onFit(true),
    F10: fetches ? () => send(true) : undefined,
  });
  return (
    <DialogActions>
      <Button kind="primary" keys="F9" onPress={() => send(false)} isPending={isBusy}>
        {t('counter.bookVisitDo')}
      </Button>
      {fetches ? (
        <Button keys="F10" onPress={() => send(true)} isPending={isBusy}>
          {t('rounds.orderThen')}
        </Button>
      ) : null}
      <Button keys="F3" onPress={() => onFit(true)}>
        {t('schedule.fit')}
      </Button>
      <Button keys="Esc" onPress={onClose}>
        {t('common.back')}
      </Button>
    </DialogActions>
  );
}

/** What was fetched is brought back by the same people; two days later unless somebody says otherwise. */
function startOf({ person }: Resident, first: Visit | null): VisitDraft {
  const usual = { from: '09:30', to: '10:00', agents: [], place: person.address };
  const { from, to, agents, place } = first ?? usual;
  return {
    ...{ from, to, agents, place, bring: '', note: '' },
    purpose: first ? 'return_papers' : 'walk_round',
    day: first ? addDays(first.day, 2) : '',
  };
}

const dayAfter = (first: Visit | null): string | null => first && addDays(first.day, 1);
