// A time at the counter, booked while the resident is here or on the telephone.
import { useState } from 'react';
import type { Site } from '../../../../core/station/station';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-field';
import { DateField } from '../../../ui/date-field';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { readTime } from '../../../ui/read-time';
import { TextField } from '../../../ui/text-field';
import { useKeys } from '../../../ui/use-keys';

export type BookingDraft = {
  readonly service: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
};

export type BookAppointmentDialogProps = {
  readonly name: string;
  readonly site: Site;
  readonly today: string;
  /** Why it was refused; stays until the next try. */
  readonly sentence: string | null;
  readonly isBusy: boolean;
  /** `isPrinted`: with a card for whoever is here; by telephone nobody takes one. */
  readonly onBook: (draft: BookingDraft, isPrinted: boolean) => void;
  readonly onClose: () => void;
};

export function BookAppointmentDialog(props: BookAppointmentDialogProps) {
  return (
    <Dialog
      title={t('counter.bookTitle', { name: props.name })}
      onClose={props.onClose}
      width="wide"
    >
      <Form {...props} />
    </Dialog>
  );
}

function Form(props: BookAppointmentDialogProps) {
  const { site, today, onBook, onClose } = props;
  const [draft, setDraft] = useState<BookingDraft>({
    service: site.services[0]?.key ?? '',
    day: '',
    from: '09:30',
    to: '10:00',
    note: '',
  });
  const put = (change: Partial<BookingDraft>) => setDraft((known) => ({ ...known, ...change }));
  const send = () => onBook(draft, false);
  const sendPrinted = () => onBook(draft, true);
  useKeys({ F9: send, 'Shift+F9': sendPrinted });
  return (
    <>
      {props.sentence === null ? null : <Notice tone="needs-you">{props.sentence}</Notice>}
      <div data-form="">
        <ChoiceField
          label={t('counter.bookService')}
          value={draft.service}
          choices={site.services.map(({ key, name }) => ({ key, label: name }))}
          onChoose={(service) => put({ service })}
          autoFocus
        />
        <DateField
          label={t('counter.bookDay')}
          value={draft.day}
          today={today}
          onLeave={(day) => put({ day })}
          isRequired
        />
        <TextField
          label={t('counter.bookFrom')}
          value={draft.from}
          onLeave={(typed) => put({ from: readTime(typed) ?? typed })}
          note={{ text: t('counter.bookTimeHint') }}
        />
        <TextField
          label={t('counter.bookTo')}
          value={draft.to}
          onLeave={(typed) => put({ to: readTime(typed) ?? typed })}
        />
        <TextField
          label={t('counter.bookNote')}
          value={draft.note}
          onLeave={(note) => put({ note })}
          maxLength={100}
        />
      </div>
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={send} isPending={props.isBusy}>
          {t('counter.bookDo')}
        </Button>
        <Button keys="Shift+F9" onPress={sendPrinted} isPending={props.isBusy}>
          {t('counter.bookDoPrint')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
