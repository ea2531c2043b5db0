// The public notice of a case: what hangs where, what somebody says against it, and what was found.
import { useState } from 'react';
import { openObjection } from '../../../../core/case/course/course';
import { courseOf } from '../../../../core/case/course/apply-course';
import { addDays } from '../../../../core/kit/day';
import { postNotice, raiseObjection, settleObjection } from '../../../data/acts/course-acts';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import { TextField } from '../../../ui/text-field';
import { OnDayField } from './on-day-field';
import { question, sendTo, type OutcomeProps } from './outcome-props';

export function PostNoticeDialog(props: OutcomeProps) {
  const { caze, pack, today } = props;
  const allowed = pack.steps.flatMap(({ noticeShows = [] }) => noticeShows);
  const [said, setSaid] = useState({
    place: '',
    from: today,
    to: addDays(today, Math.max(1, pack.noticeDays) - 1),
    shown: allowed,
  });
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'notice')}
      how={t('life.noticeHow')}
      onSend={() => send(() => postNotice(caze.id, said))}
    >
      <TextField
        label={t('life.part_place')}
        value={said.place}
        onChange={(place) => setSaid({ ...said, place })}
        autoFocus
      />
      <DateField
        label={t('life.noticeFrom')}
        value={said.from}
        today={today}
        onLeave={(from) => setSaid({ ...said, from })}
      />
      <DateField
        label={t('life.noticeTo')}
        value={said.to}
        today={today}
        onLeave={(to) => setSaid({ ...said, to })}
      />
      {allowed.length === 0 ? null : (
        <ManyField
          label={t('life.noticeShown')}
          layout="above"
          chosen={said.shown}
          choices={allowed.map((key) => ({
            key,
            label: pack.fields.find((field) => field.key === key)?.label ?? key,
          }))}
          onChange={(shown) => setSaid({ ...said, shown: [...shown] })}
        />
      )}
    </FormDialog>
  );
}

export function ObjectDialog(props: OutcomeProps) {
  const { caze, today } = props;
  const [said, setSaid] = useState({ by: '', text: '', on: today });
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'object')}
      onSend={() => send(() => raiseObjection(caze.id, said))}
    >
      <TextField
        label={t('life.part_by')}
        value={said.by}
        onChange={(by) => setSaid({ ...said, by })}
        autoFocus
      />
      <TextField
        label={t('life.part_text')}
        value={said.text}
        onChange={(text) => setSaid({ ...said, text })}
        maxLength={2000}
      />
      <OnDayField on={said.on} today={today} onLeave={(on) => setSaid({ ...said, on })} />
    </FormDialog>
  );
}

export function SettleDialog(props: OutcomeProps) {
  const { caze } = props;
  const [found, setFound] = useState('');
  const open = openObjection(courseOf(caze));
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'settle')}
      how={open === undefined ? '' : t('life.objectionOpen', { by: open.by, text: open.text })}
      onSend={() => send(() => settleObjection(caze.id, found))}
    >
      <TextField
        label={t('life.found')}
        kind="lines"
        layout="above"
        value={found}
        onChange={setFound}
        maxLength={2000}
        autoFocus
      />
    </FormDialog>
  );
}
