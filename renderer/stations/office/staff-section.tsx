// Who works here: who may sign in on this machine, and a new colleague with a passphrase of their own.
import { useState } from 'react';
import type { StaffRole } from '../../../core/journey/hall-events';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { t } from '../../ui/i18n';
import { ListRow } from '../../ui/list-row';
import { PassphraseField } from '../../ui/passphrase-field';
import { roleName } from '../../ui/sign-in';
import { TextField } from '../../ui/text-field';
import classes from './office.module.css';
import { Section, type Said } from './section';

export type StaffRow = {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Has a passphrase on this machine. */
  readonly here: boolean;
};

export type StaffSectionProps = {
  readonly staff: readonly StaffRow[];
  readonly said: Said;
  readonly isBusy: boolean;
  /** Resolves to true once the person may sign in. */
  readonly onAdd: (person: {
    readonly name: string;
    readonly role: StaffRole;
    readonly passphrase: string;
  }) => Promise<boolean>;
};

const roles: readonly StaffRole[] = ['clerk', 'agent', 'supervisor'];
type Draft = {
  readonly name: string;
  readonly role: StaffRole;
  readonly passphrase: string | null;
};

const blank: Draft = { name: '', role: 'clerk', passphrase: null };

export function StaffSection({ staff, said, isBusy, onAdd }: StaffSectionProps) {
  return (
    <Section title={t('office.section_staff')} lead={t('office.staffText')} said={said}>
      <div>
        {staff.map(({ id, name, role, here }) => (
          <ListRow
            key={id}
            lead={name}
            leadWidth="name"
            title={roleName(role)}
            detail={here ? t('office.staffHere') : t('office.staffElsewhere')}
          />
        ))}
      </div>
      <Add isBusy={isBusy} onAdd={onAdd} />
    </Section>
  );
}

function Add({ isBusy, onAdd }: Pick<StaffSectionProps, 'isBusy' | 'onAdd'>) {
  const [draft, setDraft] = useState(blank);
  // A new form for the next person: what was typed for one must not stand there for another.
  const [person, setPerson] = useState(0);
  const change = (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part }));
  const { name, role, passphrase } = draft;
  const add = async () => {
    if (passphrase === null || !(await onAdd({ name: name.trim(), role, passphrase }))) return;
    setDraft(blank);
    setPerson(person + 1);
  };
  return (
    <section>
      <h3>{t('office.staffAdd')}</h3>
      <div key={person} data-form className={classes['form']}>
        <TextField
          label={t('office.staffName')}
          value={name}
          onChange={(typed) => change({ name: typed })}
          maxLength={50}
        />
        <ChoiceField
          label={t('office.staffRole')}
          value={role}
          choices={roles.map((key) => ({ key, label: roleName(key) }))}
          onChoose={(key) => change({ role: roles.find((one) => one === key) ?? 'clerk' })}
        />
        <PassphraseField layout="beside" onAgreed={(agreed) => change({ passphrase: agreed })} />
      </div>
      <Button
        isDisabled={name.trim() === '' || passphrase === null}
        isPending={isBusy}
        onPress={() => void add()}
      >
        {t('office.staffAdd')}
      </Button>
    </section>
  );
}
