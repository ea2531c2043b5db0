// Two entries of one person side by side: which stays, and what of the other one is right.
import { useState } from 'react';
import { differencesOf } from '../../../../core/resident/merge';
import type { Person } from '../../../../core/resident/person';
import { valueOf } from '../../../../core/resident/person';
import type { Resident } from '../../../../core/resident/resident';
import { mergeResidents, unmergeResident } from '../../../data/acts/merge-acts';
import { useResident } from '../../../data/queries/case';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { FormDialog } from '../../../ui/form-dialog';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';
import type { Acting } from '../../../ui/use-act';
import { FindPerson } from './find-person';
import classes from './merge-dialog.module.css';
import { personFieldName, personValue } from './say-person';
import { TakeBackDialog } from './take-back-dialog';

export type MergeDialogProps = {
  readonly resident: Resident;
  /** The other one, where they were found as a pair. */
  readonly otherId?: string;
  readonly acting: Acting;
  /** They are two people: decided, and not asked again. */
  readonly onApart?: (other: Resident) => void;
  /** `id`: of the one who stays. */
  readonly onMerged: (id: string) => void;
  readonly onClose: () => void;
};

export function MergeDialog(props: MergeDialogProps) {
  const [otherId, setOther] = useState(props.otherId ?? null);
  const other = useResident(otherId) ?? null;
  if (other === null) {
    return (
      <Dialog title={t('people.mergeTitle')} onClose={props.onClose} width="wide">
        <p>{t('people.mergeHow')}</p>
        <FindPerson label={t('people.mergeFind')} without={props.resident.id} onPick={setOther} />
        <DialogActions>
          <Button keys="Esc" onPress={props.onClose}>
            {t('common.back')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  return <Compare {...props} other={other} />;
}

function Compare(props: MergeDialogProps & { readonly other: Resident }) {
  const { resident, other, acting, onApart } = props;
  const [isSwapped, setSwapped] = useState(false);
  const [take, setTake] = useState<readonly (keyof Person)[]>([]);
  const [evidence, setEvidence] = useState('');
  const [survivor, duplicate] = isSwapped ? [other, resident] : [resident, other];
  const fields = differencesOf({ survivor, duplicate });
  const send = async () => {
    const choice = { take: take.filter((field) => fields.includes(field)), evidence };
    const merge = () => mergeResidents(survivor.id, duplicate.id, choice);
    if ((await acting.run(merge)) !== null) props.onMerged(survivor.id);
  };
  const turn = () => {
    setSwapped(!isSwapped);
    setTake(fields.filter((field) => !take.includes(field)));
  };
  const choose = (field: keyof Person, isTaken: boolean) =>
    setTake((known) => [...known.filter((one) => one !== field), ...(isTaken ? [field] : [])]);
  return (
    <FormDialog
      title={t('people.mergeTitle')}
      how={t('people.mergeHow')}
      confirm={t('people.mergeDo')}
      isBusy={acting.isBusy}
      sentence={acting.sentence}
      onSend={() => void send()}
      onClose={props.onClose}
    >
      <div className={classes['more']}>
        <Button onPress={turn}>{t('people.mergeSwap')}</Button>
        {onApart === undefined ? null : (
          <Button onPress={() => onApart(other)}>{t('people.mergeApart')}</Button>
        )}
      </div>
      <Sides {...{ survivor, duplicate, fields, take }} onChoose={choose} />
      {fields.length === 0 ? <p>{t('people.mergeSame')}</p> : null}
      <TextField
        label={t('people.mergeEvidence')}
        layout="above"
        value={evidence}
        onChange={setEvidence}
        maxLength={200}
        note={{ text: t('people.mergeEvidenceHint') }}
        autoFocus
      />
    </FormDialog>
  );
}

type SidesProps = {
  readonly survivor: Resident;
  readonly duplicate: Resident;
  readonly fields: readonly (keyof Person)[];
  /** Those that the one who goes has right. */
  readonly take: readonly (keyof Person)[];
  readonly onChoose: (field: keyof Person, isTaken: boolean) => void;
};

/** What differs, side by side. */
function Sides({ survivor, duplicate, fields, take, onChoose }: SidesProps) {
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('people.mergeField')}</th>
          {[survivor, duplicate].map(({ id, person }, i) => (
            <th key={id} scope="col">
              {t(i === 0 ? 'people.mergeStays' : 'people.mergeGoes')}
              <br />
              {person.name} {person.certNo.slice(-4)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{personFieldName(field)}</th>
            {[survivor, duplicate].map(({ id, person }, i) => (
              <td key={id}>
                <label className={classes['choice']}>
                  <input
                    type="radio"
                    name={`merge-${field}`}
                    checked={take.includes(field) === (i === 1)}
                    onChange={() => onChoose(field, i === 1)}
                  />
                  <span>{personValue(field, valueOf(person, field))}</span>
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function UnmergeDialog(props: {
  readonly duplicate: Resident;
  readonly acting: Acting;
  readonly onClose: () => void;
}) {
  const { duplicate, acting, onClose } = props;
  return (
    <TakeBackDialog
      title={t('people.unmergeTitle', { name: duplicate.person.name })}
      how={t('people.unmergeHow')}
      confirm={t('people.unmergeDo')}
      label={t('people.unmergeReason')}
      onTakeBack={(reason) => acting.run(() => unmergeResident(duplicate.id, reason))}
      {...{ acting, onClose }}
    />
  );
}
