// 补正: a later office asks for papers and answers, all of them at once; and what is said when they are here.
import { useState } from 'react';
import { agentName } from '../../../../core/case/course/collect';
import { courseOf } from '../../../../core/case/course/apply-course';
import { correctableFields } from '../../../../core/case/course/reopened';
import { formValues, neededPapers } from '../../../../core/case/form';
import { addDays } from '../../../../core/kit/day';
import { fieldAt } from '../../../../core/matter/row';
import { askCorrection, finishCorrection } from '../../../data/acts/course-acts';
import { ChoiceField } from '../../../ui/choice-field';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import { TextField } from '../../../ui/text-field';
import { question, sendTo, type OutcomeProps } from './outcome-props';
import { stepName } from './say-event';

/** Days that a correction is given where nobody says otherwise. */
const usualDays = 7;

export function CorrectDialog(props: OutcomeProps) {
  const { caze, pack, today } = props;
  const at = courseOf(caze).steps.at(-1)?.step;
  const [said, setSaid] = useState({
    by: at === undefined ? '' : (stepName(pack, at).split(' · ')[0] ?? ''),
    what: '',
    papers: [] as readonly string[],
    fields: [] as readonly string[],
    due: addDays(today, usualDays),
  });
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'correct')}
      onSend={() => send(() => askCorrection(caze.id, said))}
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
      <ManyField
        label={t('later.fieldsAsked')}
        layout="above"
        chosen={said.fields}
        // More than figures reach: they are ticked with Tab and the space bar.
        choices={correctableFields(pack, caze).map((key) => ({
          key,
          label: fieldAt(pack, key)?.field.label ?? key,
          digit: '',
        }))}
        onChange={(fields) => setSaid({ ...said, fields })}
        note={{ text: t('later.fieldsAskedHow') }}
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

type Bringer = 'self' | 'agent';

/** By an agent only where their authorisation lets them correct. */
export function CorrectedDialog(props: OutcomeProps) {
  const { caze, pack } = props;
  const agent = agentName(pack, caze);
  const bringers: readonly Bringer[] = agent === null ? ['self'] : ['self', 'agent'];
  const [note, setNote] = useState('');
  const [by, setBy] = useState<Bringer>('self');
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'corrected')}
      how={t('life.resumeHow')}
      onSend={() => send(() => finishCorrection(caze.id, { note, byAgent: by === 'agent' }))}
    >
      {agent === null ? null : (
        <ChoiceField
          label={t('later.broughtBy')}
          value={by}
          choices={bringers.map((key) => ({ key, label: t(`life.taker_${key}`, { name: agent }) }))}
          onChoose={(key) => setBy(bringers.find((one) => one === key) ?? by)}
        />
      )}
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
