// What stops the clock of a case and lets it run again, and the papers that come for it.
import { useState } from 'react';
import type { PauseReason } from '../../../../core/case/course/course';
import type { PaperState } from '../../../../core/case/case';
import { markPaper } from '../../../data/acts/case-acts';
import { resumeCase, suspendCase } from '../../../data/acts/course-acts';
import { ChoiceField } from '../../../ui/choice-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';
import { question, sendTo, type OutcomeProps } from './outcome-props';
import { lacking } from './outcomes';

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

/** Going on wants no more than a word, which may be empty. */
export function ResumeDialog(props: OutcomeProps) {
  const { caze } = props;
  const [note, setNote] = useState('');
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'resume')}
      how={t('life.resumeHow')}
      onSend={() => send(() => resumeCase(caze.id, note))}
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
