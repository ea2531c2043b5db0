// Books a visit: whom, for which of their cases, and what every booking asks. Refusals say what to change.
import { useState } from 'react';
import type { Day } from '../../../core/kit/time';
import type { Visit } from '../../../core/visit/visit';
import type { BookingWarning } from '../../../core/visit/visit-refusal';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FixedRow } from '../../ui/field-row';
import { FinderList, type FinderHit } from '../../ui/finder';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { useKeys } from '../../ui/use-keys';
import { WhichCase } from '../../ui/which-case';
import { VisitOrderFields, type VisitOrder } from '../../ui/visit-order-fields';
import { VisitFields, VisitWarnings, type VisitDraft } from '../../ui/visit-fields';
import classes from './visits.module.css';

export type BookDraft = VisitDraft & {
  readonly residentId: string;
  /** The case that the visit is for; null for a visit of its own. */
  readonly caseId: string | null;
  readonly order: VisitOrder;
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
  /** Visits that fetch papers from them. */
  readonly fetching: readonly Visit[];
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
  /** `thenReturn`: the visit that brings the papers back is booked next. */
  readonly onBook: (draft: BookDraft, thenReturn: boolean) => void;
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
  return (
    <Dialog
      title={t('visits.bookTitle')}
      width="wide"
      onClose={props.onClose}
      actions={
        <Actions
          {...props}
          fetches={draft.purpose === 'collect_papers'}
          onSave={(thenReturn) => props.onBook(draft, thenReturn)}
        />
      }
    >
      <div data-form className={classes['form']}>
        <FixedRow label={t('visits.bookWho')} value={resident.name} />
        <WhichCase
          cases={props.cases}
          caseId={draft.caseId}
          onCase={(caseId) => change({ caseId })}
        />
        <VisitFields draft={draft} today={props.today} staff={props.staff} change={change} />
        <VisitOrderFields
          purpose={draft.purpose}
          order={draft.order}
          today={props.today}
          fetching={props.fetching}
          change={(order) => change({ order })}
        />
      </div>
      <VisitWarnings draft={draft} warningsOf={props.warningsOf} />
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
    </Dialog>
  );
}

function Actions(props: {
  readonly onSave: (thenReturn: boolean) => void;
  readonly fetches: boolean;
  readonly onResident: (id: null) => void;
  readonly onClose: () => void;
  readonly isBusy: boolean;
}) {
  const { fetches, onSave } = props;
  useKeys({
    'Ctrl+Enter': () => onSave(false),
    F10: fetches ? () => onSave(true) : undefined,
  });
  return (
    <>
      <Button
        kind="primary"
        keys="Ctrl Enter"
        onPress={() => onSave(false)}
        isPending={props.isBusy}
      >
        {t('visits.bookSave')}
      </Button>
      {fetches ? (
        <Button keys="F10" onPress={() => onSave(true)} isPending={props.isBusy}>
          {t('rounds.orderThen')}
        </Button>
      ) : null}
      <Button onPress={() => props.onResident(null)}>{t('visits.bookOther')}</Button>
      <Button kind="quiet" keys="Esc" onPress={props.onClose}>
        {t('common.back')}
      </Button>
    </>
  );
}
