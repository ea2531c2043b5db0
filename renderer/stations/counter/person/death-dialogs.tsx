// Somebody has died: told with or without a proof, proved later, or taken back where it was a mistake.
import { useState } from 'react';
import type { Case } from '../../../../core/case/case';
import { takenBack, type Ahead } from '../../../../core/resident/life';
import type { DeathProof, Resident } from '../../../../core/resident/resident';
import { proveDeath, reportDeath, withdrawDeath } from '../../../data/acts/life-acts';
import { ChoiceField } from '../../../ui/choice-field';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';
import type { Acting } from '../../../ui/use-act';
import { Effects } from './effects';
import { LeavingRules } from './leaving-rules';
import { LifeDone } from './life-done';
import { TakeBackDialog } from './take-back-dialog';

export type LifeDialogProps = {
  readonly resident: Resident;
  readonly today: string;
  readonly ahead: Ahead;
  readonly openCases: number;
  /** All of theirs: what they have been granted here is in them. */
  readonly cases: readonly Case[];
  readonly acting: Acting;
  readonly onClose: () => void;
};

const papers = ['medical', 'cremation', 'hukou_cancelled', 'court'] as const;

const proofChoices = (proofs: readonly DeathProof[]) =>
  proofs.map((key) => ({ key, label: t(`people.proof_${key}`) }));

function ProofNoField(props: {
  readonly value: string;
  readonly onChange: (proofNo: string) => void;
}) {
  return <TextField {...props} label={t('people.proofNo')} maxLength={60} isRequired />;
}

export function DeathDialog(props: LifeDialogProps) {
  const { resident, today, acting, onClose, openCases: cases } = props;
  const { name } = resident.person;
  const [told, setTold] = useState({
    ...{ diedOn: '', proof: 'pending' as DeathProof, proofNo: '', toldBy: '', relation: '' },
  });
  const [done, setDone] = useState<Ahead | null>(null);
  const put = (change: Partial<typeof told>) => setTold((known) => ({ ...known, ...change }));
  const ahead = takenBack(props.ahead);
  const send = async () => {
    if (
      (await acting.run(() =>
        reportDeath(resident.id, { ...told, reason: t('people.reason_died') }),
      )) !== null
    )
      setDone(ahead);
  };
  if (done !== null) {
    return (
      <LifeDone title={t('people.deathTitle', { name })} onClose={onClose}>
        <Effects ahead={done} cases={cases} tense="has" endsAuthority />
        <LeavingRules
          residentId={resident.id}
          event="died"
          on={told.diedOn}
          cases={props.cases}
          today={today}
        />
        <p>{t('people.afterDeath')}</p>
      </LifeDone>
    );
  }
  return (
    <FormDialog
      title={t('people.deathTitle', { name })}
      how={t('people.deathHow')}
      confirm={t('people.deathDo')}
      isBusy={acting.isBusy}
      sentence={acting.sentence}
      onSend={() => void send()}
      onClose={onClose}
      beneath={<Effects ahead={ahead} cases={cases} tense="will" endsAuthority />}
    >
      <DateField
        label={t('people.diedOn')}
        value={told.diedOn}
        today={today}
        onLeave={(diedOn) => put({ diedOn })}
        isRequired
        autoFocus
      />
      <TextField
        label={t('people.toldBy')}
        value={told.toldBy}
        onChange={(toldBy) => put({ toldBy })}
        maxLength={50}
        isRequired
      />
      <TextField
        label={t('people.relation')}
        value={told.relation}
        onChange={(relation) => put({ relation })}
        maxLength={30}
        note={{ text: t('people.relationHint') }}
      />
      <ChoiceField
        label={t('people.proof')}
        value={told.proof}
        choices={proofChoices(['pending', ...papers])}
        onChoose={(proof) => put({ proof: proof as DeathProof })}
      />
      {told.proof === 'pending' ? null : (
        <ProofNoField value={told.proofNo} onChange={(proofNo) => put({ proofNo })} />
      )}
    </FormDialog>
  );
}

export function ProveDialog({ resident, today, acting, onClose }: LifeDialogProps) {
  const [paper, setPaper] = useState({
    ...{ proof: 'medical' as (typeof papers)[number], proofNo: '' },
    diedOn: resident.death?.diedOn ?? '',
  });
  const put = (change: Partial<typeof paper>) => setPaper((known) => ({ ...known, ...change }));
  const send = async () => {
    if ((await acting.run(() => proveDeath(resident.id, paper))) !== null) onClose();
  };
  return (
    <FormDialog
      title={t('people.proveTitle', { name: resident.person.name })}
      how={t('people.proveHow')}
      confirm={t('people.proveDo')}
      isBusy={acting.isBusy}
      sentence={acting.sentence}
      onSend={() => void send()}
      onClose={onClose}
    >
      <ChoiceField
        label={t('people.proof')}
        value={paper.proof}
        choices={proofChoices(papers)}
        onChoose={(proof) => put({ proof: proof as (typeof papers)[number] })}
        autoFocus
      />
      <ProofNoField value={paper.proofNo} onChange={(proofNo) => put({ proofNo })} />
      <DateField
        label={t('people.diedOn')}
        value={paper.diedOn}
        today={today}
        onLeave={(diedOn) => put({ diedOn })}
        isRequired
      />
    </FormDialog>
  );
}

export function WithdrawDeathDialog({ resident, acting, onClose }: LifeDialogProps) {
  return (
    <TakeBackDialog
      title={t('people.withdrawTitle', { name: resident.person.name })}
      how={t('people.withdrawHow')}
      confirm={t('people.withdrawDo')}
      label={t('people.withdrawReason')}
      onTakeBack={(reason) => acting.run(() => withdrawDeath(resident.id, reason))}
      {...{ acting, onClose }}
    />
  );
}
