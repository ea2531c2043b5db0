// How a case ends: the result arrives, somebody takes it home, or it cannot go on. And the call after a bad rating.
import { useState } from 'react';
import { agentName } from '../../../../core/case/course/collect';
import type { DeliveryWay } from '../../../../core/case/course/course';
import {
  bringResult,
  deliverResult,
  followUpRating,
  terminateCase,
} from '../../../data/acts/course-acts';
import { ChoiceField } from '../../../ui/choice-field';
import { FormDialog } from '../../../ui/form-dialog';
import { formatPhone, formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';
import { ReasonDialog } from '../queue/reason-dialog';
import { OnDayField } from './on-day-field';
import { question, sendTo, type OutcomeProps } from './outcome-props';

export function ResultDialog(props: OutcomeProps) {
  const { caze, pack, today } = props;
  const { endings } = pack;
  const [said, setSaid] = useState({ ending: '', text: '', reference: '', on: today });
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'result')}
      onSend={() => send(() => bringResult(caze.id, said))}
    >
      {endings.length === 0 ? null : (
        <ChoiceField
          label={t('life.ending')}
          value={said.ending}
          choices={endings.map(({ code, label }) => ({ key: code, label }))}
          onChoose={(ending) => setSaid({ ...said, ending })}
          autoFocus
        />
      )}
      <TextField
        label={t('life.endingText')}
        value={said.text}
        onChange={(text) => setSaid({ ...said, text })}
        maxLength={2000}
        autoFocus={endings.length === 0}
      />
      <TextField
        label={t('life.reference')}
        value={said.reference}
        onChange={(reference) => setSaid({ ...said, reference })}
        maxLength={100}
      />
      <OnDayField on={said.on} today={today} onLeave={(on) => setSaid({ ...said, on })} />
    </FormDialog>
  );
}

const ways: readonly DeliveryWay[] = ['window', 'home', 'post', 'phone'];
type Taker = 'self' | 'agent';

/** Whoever is not the resident takes it only where their authorisation lets them collect. */
export function DeliverDialog(props: OutcomeProps) {
  const { caze, pack, resident, today } = props;
  const agent = agentName(pack, caze);
  const takers: readonly Taker[] = agent === null ? ['self'] : ['self', 'agent'];
  const [said, setSaid] = useState({ how: 'window' as DeliveryWay, on: today });
  const [taker, setTaker] = useState<Taker>('self');
  const to = taker === 'self' ? resident.person.name : (agent ?? '');
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'deliver')}
      onSend={() => send(() => deliverResult(caze.id, { ...said, to, toAgent: taker !== 'self' }))}
    >
      <ChoiceField
        label={t('life.taker')}
        value={taker}
        choices={takers.map((key) => ({
          key,
          label: t(`life.taker_${key}`, { name: agent ?? '' }),
        }))}
        onChoose={(key) => setTaker(takers.find((one) => one === key) ?? taker)}
        autoFocus
      />
      <ChoiceField
        label={t('life.how')}
        value={said.how}
        choices={ways.map((key) => ({ key, label: t(`life.how_${key}`) }))}
        onChoose={(key) => setSaid({ ...said, how: ways.find((one) => one === key) ?? said.how })}
      />
      <OnDayField on={said.on} today={today} onLeave={(on) => setSaid({ ...said, on })} />
    </FormDialog>
  );
}

export function TerminateDialog(props: OutcomeProps) {
  const { caze, acting, onClose } = props;
  const send = sendTo(props);
  return (
    <ReasonDialog
      title={t('life.do_terminate')}
      how={t('life.terminateHow')}
      reasons={[
        t('life.end_late'),
        t('life.end_unreachable'),
        t('life.end_died'),
        t('life.end_moved'),
      ]}
      confirm={t('life.do_terminate')}
      sentence={acting.sentence}
      onReason={(reason) => send(() => terminateCase(caze.id, reason))}
      onClose={onClose}
    />
  );
}

const answers = { yes: true, no: false, none: null } as const;
type Answered = keyof typeof answers;
const answerKeys: readonly Answered[] = ['yes', 'no', 'none'];

export function RatingCallDialog(props: OutcomeProps & { readonly due: string }) {
  const { caze, resident, due } = props;
  const [note, setNote] = useState('');
  const [answer, setAnswer] = useState<Answered | ''>('');
  const send = sendTo(props);
  return (
    <FormDialog
      {...question(props, 'call')}
      how={t('life.callHow', {
        phone: formatPhone(resident.person.phone),
        day: formatShortDay(due),
      })}
      onSend={() =>
        send(() =>
          followUpRating(caze.id, { note, satisfied: answer === '' ? null : answers[answer] }),
        )
      }
    >
      <ChoiceField
        label={t('life.callResult')}
        layout="above"
        value={answer}
        choices={answerKeys.map((key) => ({ key, label: t(`life.call_${key}`) }))}
        onChoose={(key) => setAnswer(answerKeys.find((one) => one === key) ?? '')}
        autoFocus
      />
      <TextField
        label={t('life.callNote')}
        kind="lines"
        layout="above"
        value={note}
        onChange={setNote}
        maxLength={2000}
      />
    </FormDialog>
  );
}
