// What stops the clock of a case and lets it run again: a pause, a correction that a later office asks, the papers that come for it.
import { useState } from 'react';
import { courseOf } from '../../../../core/case/course/apply-course';
import type { PauseReason } from '../../../../core/case/course/course';
import type { PaperState } from '../../../../core/case/case';
import { formValues, neededPapers } from '../../../../core/case/form';
import { addDays } from '../../../../core/kit/day';
import { markPaper } from '../../../data/acts/case-acts';
import {
  askCorrection,
  finishCorrection,
  resumeCase,
  suspendCase,
} from '../../../data/acts/course-acts';
import { ChoiceField } from '../../../ui/choice-field';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import { TextField } from '../../../ui/text-field';
import { question, sendTo, type OutcomeProps } from './outcome-props';
import { lacking } from './outcomes';
import { stepName } from './say-event';

const reasons: readonly PauseReason[] = [
  'resident_asked',
  'resident_died',
  'resident_moved',
  'other',
];

export function SuspendDialog(props: OutcomeProps) {
  const { caze } = props;
  const [said, setSaid] = useState({ why: 'resident_asked' as PauseReason, note: '' });
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'suspend')}
      how={t('life.suspendHow')}
      onSend={() => send(() => suspendCase(caze.id, said))}
    >
      <ChoiceField
        label={t('life.whyField')}
        value={said.why}
        choices={reasons.map((key) => ({ key, label: t(`life.why_${key}`) }))}
        onChoose={(key) =>
          setSaid({ ...said, why: reasons.find((one) => one === key) ?? said.why })
        }
        autoFocus
      />
      <TextField
        label={t('life.part_note')}
        value={said.note}
        onChange={(note) => setSaid({ ...said, note })}
        maxLength={2000}
      />
    </FormDialog>
  );
}

/** Going on and a correction that is done want no more than a word, which may be empty. */
export function NoteDialog(props: OutcomeProps & { readonly outcome: 'resume' | 'corrected' }) {
  const { caze, outcome } = props;
  const [note, setNote] = useState('');
  const send = sendTo(props);
  const act = outcome === 'resume' ? resumeCase : finishCorrection;
  return (
    <FormDialog
      {...question(props, outcome)}
      how={t('life.resumeHow')}
      onSend={() => send(() => act(caze.id, note))}
    >
      <TextField
        label={t('life.part_note')}
        value={note}
        onChange={setNote}
        maxLength={2000}
        autoFocus
      />
    </FormDialog>
  );
}

/** Days that a correction is given where nobody says otherwise. */
const usualDays = 7;

export function CorrectDialog(props: OutcomeProps) {
  const { caze, pack, today } = props;
  const at = courseOf(caze).steps.at(-1)?.step;
  const [said, setSaid] = useState({
    by: at === undefined ? '' : (stepName(pack, at).split(' · ')[0] ?? ''),
    what: '',
    papers: [] as readonly string[],
    due: addDays(today, usualDays),
  });
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'correct')}
      onSend={() => send(() => askCorrection(caze.id, { ...said, fields: [] }))}
    >
      <TextField
        label={t('life.part_by')}
        value={said.by}
        onChange={(by) => setSaid({ ...said, by })}
        autoFocus
      />
      <TextField
        label={t('life.part_what')}
        value={said.what}
        onChange={(what) => setSaid({ ...said, what })}
        maxLength={2000}
      />
      <ManyField
        label={t('life.papersAsked')}
        layout="above"
        chosen={said.papers}
        choices={neededPapers(pack, formValues(pack, caze)).map(({ code, name }) => ({
          key: code,
          label: name,
        }))}
        onChange={(papers) => setSaid({ ...said, papers })}
      />
      <DateField
        label={t('life.dueField')}
        value={said.due}
        today={today}
        onLeave={(due) => setSaid({ ...said, due })}
      />
    </FormDialog>
  );
}

/** Papers that were missing or promised: what came is marked, the rest stays as it is. */
export function PapersDialog(props: OutcomeProps) {
  const { caze, pack, acting, onClose } = props;
  const [came, setCame] = useState<Readonly<Record<string, PaperState>>>({});
  const waited = pack.papers.filter(({ code }) => lacking(caze).includes(code));
  const send = async () => {
    for (const { code, copies } of waited) {
      const state = came[code];
      if (state === undefined) continue;
      const kept = state === 'seen_returned' ? 0 : Math.max(1, copies);
      const marked = await acting.run(() =>
        markPaper(caze.id, { paper: code, state, copies: kept }),
      );
      if (marked === null) return;
    }
    onClose();
  };
  return (
    <FormDialog
      {...question(props, 'papers')}
      how={t(waited.length === 0 ? 'life.papersNothing' : 'life.papersHow')}
      onSend={() => void send()}
    >
      {waited.map(({ code, name, enough }, i) => {
        const states = enough.filter((state) => state !== 'late_promised');
        return (
          <ChoiceField
            key={code}
            label={name}
            layout="above"
            value={came[code] ?? ''}
            choices={states.map((key) => ({
              key,
              label: t(`counter.paper_${key}`, { copies: 1 }),
            }))}
            onChoose={(key) => {
              const state = states.find((one) => one === key);
              if (state !== undefined) setCame({ ...came, [code]: state });
            }}
            autoFocus={i === 0}
          />
        );
      })}
    </FormDialog>
  );
}
