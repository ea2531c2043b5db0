// Who lives together: seen, added, taken out.
import { useState } from 'react';
import { headRelation } from '../../../../core/resident/household';
import type { Resident } from '../../../../core/resident/resident';
import { joinHousehold, leaveHousehold } from '../../../data/acts/life-acts';
import { useResident } from '../../../data/queries/case';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import { FindPerson } from './find-person';
import { roleOf } from './person-standing';
import { relationChoices } from './registration-card';

export type HouseholdDialogProps = {
  readonly resident: Resident;
  readonly household: readonly Resident[];
  readonly acting: Acting;
  readonly onClose: () => void;
};

export function HouseholdDialog(props: HouseholdDialogProps) {
  const { name } = props.resident.person;
  return (
    <Dialog title={t('people.householdTitle', { name })} onClose={props.onClose} width="wide">
      <Body {...props} />
    </Dialog>
  );
}

function Body({ resident, household, acting, onClose }: HouseholdDialogProps) {
  const [otherId, setOther] = useState<string | null>(null);
  const all = household.length === 0 ? [] : [resident, ...household];
  const head = all.find((one) => one.household?.relation === headRelation) ?? resident;
  return (
    <>
      {acting.sentence === null ? null : <Notice tone="needs-you">{acting.sentence}</Notice>}
      {all.length === 0 ? <p>{t('people.householdNone')}</p> : null}
      {all.map((one) => (
        <ListRow
          key={one.id}
          lead={one.person.name}
          leadWidth="name"
          title={roleOf(one)}
          detail={t('people.householdLeave')}
          does={t('people.householdLeaveName', { name: one.person.name })}
          onPress={() => void acting.run(() => leaveHousehold(one.id))}
        />
      ))}
      {otherId === null ? (
        <>
          <p>{t('people.householdAdd')}</p>
          <FindPerson
            label={t('people.householdFind')}
            without={resident.id}
            onPick={(id) => {
              acting.clear();
              setOther(id);
            }}
          />
          <DialogActions>
            <Button keys="Esc" onPress={onClose}>
              {t('common.back')}
            </Button>
          </DialogActions>
        </>
      ) : (
        <Join
          {...{ resident, head, otherId, acting }}
          onDone={() => setOther(null)}
          onClose={onClose}
        />
      )}
    </>
  );
}

function Join(props: {
  readonly resident: Resident;
  readonly head: Resident;
  readonly otherId: string;
  readonly acting: Acting;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { resident, head, otherId, acting, onDone } = props;
  const other = useResident(otherId);
  const [relation, setRelation] = useState('');
  const send = async () => {
    if ((await acting.run(() => joinHousehold(resident.id, otherId, relation))) !== null) onDone();
  };
  useKeys({ F9: () => void send() });
  if (!other) return null;
  return (
    <>
      <ChoiceField
        label={t('people.householdRelation', {
          name: other.person.name,
          head: head.person.name,
        })}
        layout="above"
        value={relation}
        choices={relationChoices()}
        onChoose={setRelation}
        autoFocus
      />
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={() => void send()} isPending={acting.isBusy}>
          {t('people.householdDo')}
        </Button>
        <Button keys="Esc" onPress={props.onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
