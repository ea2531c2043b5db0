// Somebody moved away, or came back.
import { useState } from 'react';
import { takenBack, type Ahead } from '../../../../core/resident/life';
import { moveAway, moveBack } from '../../../data/acts/life-acts';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';
import type { LifeDialogProps } from './death-dialogs';
import { Effects } from './effects';
import { LeavingRules } from './leaving-rules';
import { LifeDone } from './life-done';

export function AwayDialog(props: LifeDialogProps) {
  const { resident, today, acting, onClose, openCases: cases } = props;
  const { name } = resident.person;
  const [movedOn, setMovedOn] = useState('');
  const [to, setTo] = useState('');
  const [done, setDone] = useState<Ahead | null>(null);
  const ahead = { ...takenBack(props.ahead), enquiries: [] };
  const send = async () => {
    const told = { movedOn, to, reason: t('people.reason_away') };
    if ((await acting.run(() => moveAway(resident.id, told))) !== null) setDone(ahead);
  };
  if (done !== null) {
    return (
      <LifeDone title={t('people.awayTitle', { name })} onClose={onClose}>
        <Effects ahead={done} cases={cases} tense="has" endsAuthority={false} />
        <LeavingRules
          residentId={resident.id}
          event="moved"
          on={movedOn}
          cases={props.cases}
          today={today}
        />
        <p>{t('people.afterAway')}</p>
      </LifeDone>
    );
  }
  return (
    <FormDialog
      title={t('people.awayTitle', { name })}
      how={t('people.awayHow')}
      confirm={t('people.awayDo')}
      isBusy={acting.isBusy}
      sentence={acting.sentence}
      onSend={() => void send()}
      onClose={onClose}
      beneath={<Effects ahead={ahead} cases={cases} tense="will" endsAuthority={false} />}
    >
      <DateField
        label={t('people.movedOn')}
        value={movedOn}
        today={today}
        onLeave={setMovedOn}
        isRequired
        autoFocus
      />
      <TextField
        label={t('people.movedTo')}
        value={to}
        onChange={setTo}
        maxLength={100}
        note={{ text: t('people.movedToHint') }}
      />
    </FormDialog>
  );
}

export function BackDialog({ resident, today, acting, onClose }: LifeDialogProps) {
  const [movedOn, setMovedOn] = useState(today);
  const send = async () => {
    if ((await acting.run(() => moveBack(resident.id, movedOn))) !== null) onClose();
  };
  return (
    <FormDialog
      title={t('people.backTitle', { name: resident.person.name })}
      how={t('people.awayHow')}
      confirm={t('people.backDo')}
      isBusy={acting.isBusy}
      sentence={acting.sentence}
      onSend={() => void send()}
      onClose={onClose}
    >
      <DateField
        label={t('people.movedBackOn')}
        value={movedOn}
        today={today}
        onLeave={setMovedOn}
        isRequired
        autoFocus
      />
    </FormDialog>
  );
}
