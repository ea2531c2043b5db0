// On the file of a case: what should have been thought of by today, to be written down once it was done, and what its answers lead to.
import { useState } from 'react';
import type { Case } from '../../../../core/case/case';
import { owedReminders, type DueReminder } from '../../../../core/case/course/reminders';
import { formValues, placeName } from '../../../../core/case/form';
import type { Day } from '../../../../core/kit/time';
import { isTrue } from '../../../../core/matter/condition';
import type { MatterPack } from '../../../../core/matter/definition';
import { noteReminder } from '../../../data/acts/course-acts';
import { calendars, matterName } from '../../../data/packs';
import { Button } from '../../../ui/button';
import { FormDialog } from '../../../ui/form-dialog';
import { formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';

export type RemindNoticeProps = {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly today: Day;
  readonly acting: Acting;
};

export function RemindNotice(props: RemindNoticeProps) {
  const { caze, pack, today } = props;
  const [first] = owedReminders(pack, caze, { calendars, today });
  const values = formValues(pack, caze);
  return (
    <>
      {pack.leadsTo
        .filter(({ when }) => isTrue(when, values))
        .map(({ matter, says }) => (
          <Notice key={matter} tone="plain">
            {t('remind.leadsTo', { says, matter: matterName(matter) })}
          </Notice>
        ))}
      {first === undefined ? null : <Owed {...props} first={first} />}
    </>
  );
}

function Owed(props: RemindNoticeProps & { readonly first: DueReminder }) {
  const { caze, pack, today, acting, first } = props;
  const [note, setNote] = useState<string | null>(null);
  const ask = () => {
    acting.clear();
    setNote('');
  };
  const close = () => {
    acting.clear();
    setNote(null);
  };
  const send = () =>
    void acting
      .run(() => noteReminder(caze.id, note ?? ''))
      .then((done) => (done === null ? undefined : close()));
  useKeys({ F3: ask });
  const words = t('remind.how', {
    ...{ day: formatShortDay(first.day, today), says: first.says },
    place: placeName(pack, formValues(pack, caze), first.path),
  });
  return (
    <>
      <Notice
        tone="clock"
        actions={
          <Button keys="F3" onPress={ask}>
            {t('remind.do')}
          </Button>
        }
      >
        {words}
      </Notice>
      {note === null ? null : (
        <FormDialog
          title={t('remind.title')}
          how={words}
          confirm={t('life.save')}
          isBusy={acting.isBusy}
          sentence={acting.sentence}
          onSend={send}
          onClose={close}
        >
          <TextField
            label={t('remind.note')}
            kind="lines"
            layout="above"
            value={note}
            onChange={setNote}
            maxLength={2000}
            autoFocus
          />
        </FormDialog>
      )}
    </>
  );
}
