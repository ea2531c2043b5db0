// The five questions that are asked before a visit changes, and the acts that follow the answers.
import { useState } from 'react';
import type { Day, Instant } from '../../../core/kit/time';
import type { Staff } from '../../../core/station/apply-staff';
import type { Visit } from '../../../core/visit/visit';
import {
  cancelVisit,
  confirmVisit,
  finishVisit,
  notAnswered,
  type Booking,
} from '../../data/acts/visit-acts';
import { useVisitsOf } from '../../data/queries/visit';
import { useSearch } from '../../data/search';
import { Finder } from '../../ui/finder';
import { t } from '../../ui/i18n';
import type { Acting } from '../../ui/use-act';
import { ConfirmDialog } from './day-of-agent/confirm-dialog';
import { BookVisit } from './book-visit';
import { FinishDialog } from './finish-dialog';
import { afterGivingUp } from './order-words';
import { proposedTimes } from './proposed-times';
import { paperWords, printVisitPaper, type PaperWay } from './visit-paper';
import { ReasonDialog } from './reason-dialog';
import { forgetSaid } from './said-so-far';
import type { VisitAct } from './visit-detail';

export type OpenDialog =
  | { readonly what: 'find' }
  | {
      readonly what: 'book';
      readonly residentId: string | null;
      /** What is known already, of a date of the roster or a visit that was postponed. */
      readonly start?: Partial<Booking>;
    }
  | { readonly what: VisitAct; readonly visit: Visit; readonly name: string };

type DialogsProps = {
  readonly dialog: OpenDialog;
  /** Day proposed for a booking. */
  readonly day: Day;
  readonly now: Instant;
  readonly staff: readonly Staff[];
  readonly me: string;
  readonly act: Acting;
  /** `words`: what to say afterwards. */
  readonly onDone: (words: string | null, visit?: Visit) => void;
  /** What was fetched is brought back: book that too. */
  readonly onThen: (fetching: Visit) => void;
  /** Somebody was found: book a visit to them. */
  readonly onFound: (residentId: string) => void;
  readonly onClose: () => void;
};

export function VisitDialogs(props: DialogsProps) {
  const { dialog } = props;
  switch (dialog.what) {
    case 'find':
      return <FindResident onPick={props.onFound} onClose={props.onClose} />;
    case 'book':
      return (
        <BookVisit
          key={dialog.start?.after ?? ''}
          {...props}
          residentId={dialog.residentId}
          known={dialog.start ?? {}}
        />
      );
    case 'tell':
      return <Tell {...props} visit={dialog.visit} name={dialog.name} />;
    case 'finish':
      return <Finish {...props} visit={dialog.visit} name={dialog.name} />;
    case 'noAnswer':
    case 'cancel':
      return <Reason {...props} what={dialog.what} visit={dialog.visit} name={dialog.name} />;
    case 'print':
    case 'sheet':
      return <PrintAgain {...props} visit={dialog.visit} how={dialog.what} />;
  }
}

type OfVisit = DialogsProps & { readonly visit: Visit };

/** The new time, by telephone. */
function Tell({ visit, name, act, onDone, onClose }: OfVisit & { readonly name: string }) {
  return (
    <ConfirmDialog
      title={t('moves.tellTitle', { name })}
      word={visit.bookingWord}
      isBusy={act.isBusy}
      sentence={act.sentence}
      onSend={(by, note) =>
        void act
          .run(() => confirmVisit(visit.id, by, note))
          .then((made) => made && onDone(null, made))
      }
      onClose={onClose}
    />
  );
}

function Finish({ visit, name, staff, act, onDone, onClose }: OfVisit & { readonly name: string }) {
  const [times] = useState(() => proposedTimes(visit, Date.now()));
  const save = async (record: Parameters<typeof finishVisit>[1], alsoPrints: boolean) => {
    const made = await act.run(() => finishVisit(visit.id, record));
    if (made === null) return;
    forgetSaid(visit.id);
    onDone(null, made);
    if (alsoPrints && (await act.run(() => printVisitPaper(made))) !== null)
      onDone(paperWords(made).sent, made);
  };
  return (
    <FinishDialog
      visit={visit}
      name={name}
      staff={staff}
      {...times}
      sentence={act.sentence}
      isBusy={act.isBusy}
      onDone={(record, alsoPrints) => void save(record, alsoPrints)}
      onClose={onClose}
    />
  );
}

function Reason(props: OfVisit & { readonly name: string; readonly what: 'noAnswer' | 'cancel' }) {
  const { visit, name, what, act, onDone } = props;
  const record = what === 'cancel' ? cancelVisit : notAnswered;
  const known = useVisitsOf(visit.residentId) ?? [];
  const words =
    what === 'cancel'
      ? { label: t('visits.cancelWhy'), hint: t('visits.cancelHint') }
      : {
          label: t('visits.noAnswerTried'),
          hint: t('visits.noAnswerHint'),
          lead: t('visits.noAnswerNext'),
        };
  return (
    <ReasonDialog
      {...words}
      title={t(`visits.${what}Title`, { name })}
      action={what === 'cancel' ? t('visits.cancelVisit') : t('common.save')}
      sentence={act.sentence}
      isBusy={act.isBusy}
      onDone={(reason) =>
        void act
          .run(() => record(visit.id, reason))
          .then(
            (made) => made && onDone(what === 'cancel' ? afterGivingUp(visit, known) : null, made),
          )
      }
      onClose={props.onClose}
    />
  );
}

/** A further card or confirmation: it needs a reason and is marked 补打. The first one prints without a question. */
function PrintAgain({ visit, how, act, onDone, onClose }: OfVisit & { readonly how: PaperWay }) {
  return (
    <ReasonDialog
      title={paperWords(visit).again}
      label={t('visits.printAgainWhy')}
      action={how === 'sheet' ? t('slips.printConfirmationSheet') : paperWords(visit).print}
      sentence={act.sentence}
      isBusy={act.isBusy}
      onDone={(reason) =>
        void act
          .run(() => printVisitPaper(visit, how, reason))
          // On record whatever the printer says, which the page tells: asked again it would be a further copy.
          .then((slip) => onDone(slip && paperWords(visit).sent))
      }
      onClose={onClose}
    />
  );
}

/** Ctrl K here finds somebody to visit. */
function FindResident(props: {
  readonly onPick: (residentId: string) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  const hits = useSearch(text).filter(({ type }) => type === 'resident');
  return (
    <Finder
      label={t('visits.bookSearch')}
      text={text}
      onText={setText}
      hits={hits}
      onPick={({ id }) => props.onPick(id)}
      onClose={props.onClose}
    />
  );
}
