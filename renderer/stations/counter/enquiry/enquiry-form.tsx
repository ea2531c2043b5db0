// 政策咨询: a question and its answer, no case, no document. Answered now, or somebody rings back.
import { useState } from 'react';
import type { EventBodies } from '../../../../core/journey';
import type { EnquiryPack } from '../../../../core/matter/definition';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-field';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';
import { useKeys } from '../../../ui/use-keys';
import classes from './enquiry-form.module.css';

export type EnquiryAnswer = Pick<
  EventBodies['enquiry.recorded'],
  'topic' | 'question' | 'answer' | 'outcome' | 'phone'
>;

export type EnquiryFormProps = {
  readonly pack: EnquiryPack;
  readonly name: string | null;
  readonly phone: string;
  readonly isBusy: boolean;
  readonly onRecord: (enquiry: EnquiryAnswer) => void;
  readonly onBack: () => void;
};

export function EnquiryForm(props: EnquiryFormProps) {
  const { pack, name, isBusy, onBack } = props;
  const [enquiry, setEnquiry] = useState<EnquiryAnswer>({
    topic: '',
    question: '',
    answer: '',
    outcome: 'now',
    phone: props.phone,
  });
  const [isTold, setTold] = useState(false);
  const put = (change: Partial<EnquiryAnswer>) => setEnquiry((known) => ({ ...known, ...change }));
  const callsBack = enquiry.outcome === 'call_back';
  const lacks = {
    topic: enquiry.topic === '',
    question: enquiry.question.trim() === '',
    answer: !callsBack && enquiry.answer.trim() === '',
    phone: callsBack && (enquiry.phone ?? '').trim() === '',
  };
  const record = () => {
    setTold(true);
    if (Object.values(lacks).some(Boolean)) return;
    props.onRecord({ ...enquiry, phone: callsBack ? enquiry.phone : null });
  };
  const wrong = (isLacking: boolean) =>
    isTold && isLacking ? ({ text: t('counter.wanted'), tone: 'wrong' } as const) : undefined;
  useKeys({ F9: record, Escape: onBack });
  return (
    <section className={classes['page']}>
      <h2 className={classes['title']}>
        {name === null ? pack.name : t('counter.enquiryOf', { name })}
      </h2>
      <div data-form="">
        <ChoiceField
          label={t('counter.topic')}
          value={enquiry.topic}
          choices={pack.topics.map(({ code, label, key }) => ({ key: code, label, digit: key }))}
          onChoose={(topic) => put({ topic })}
          note={wrong(lacks.topic)}
          autoFocus
        />
        <TextField
          label={t('counter.question')}
          kind="lines"
          value={enquiry.question}
          onChange={(question) => put({ question })}
          note={wrong(lacks.question)}
        />
        <TextField
          label={t('counter.answerGiven')}
          kind="lines"
          value={enquiry.answer}
          onChange={(answer) => put({ answer })}
          note={wrong(lacks.answer)}
        />
        <ChoiceField
          label={t('counter.outcome')}
          value={enquiry.outcome}
          choices={[
            { key: 'now', label: t('counter.outcomeNow') },
            { key: 'call_back', label: t('counter.outcomeCallBack') },
          ]}
          onChoose={(key) => put({ outcome: key === 'call_back' ? 'call_back' : 'now' })}
        />
        {callsBack ? (
          <TextField
            label={t('counter.phone')}
            value={enquiry.phone ?? ''}
            onChange={(phone) => put({ phone })}
            note={wrong(lacks.phone)}
          />
        ) : null}
      </div>
      <Foot isBusy={isBusy} onRecord={record} onBack={onBack} />
    </section>
  );
}

function Foot(props: {
  readonly isBusy: boolean;
  readonly onRecord: () => void;
  readonly onBack: () => void;
}) {
  return (
    <div className={classes['foot']}>
      <Button
        kind="primary"
        size="tall"
        keys="F9"
        onPress={props.onRecord}
        isPending={props.isBusy}
      >
        {t('counter.recordEnquiry')}
      </Button>
      <Button size="tall" keys="Esc" onPress={props.onBack}>
        {t('common.back')}
      </Button>
    </div>
  );
}
