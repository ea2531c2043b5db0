// Who works here: who may sign in on this machine, and a new colleague with a passphrase of their own.
import { useState } from 'react';
import type { StaffRole } from '../../../core/journey';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { t } from '../../ui/i18n';
import { ListRow } from '../../ui/list-row';
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
const shortest = 8;
const blank = { name: '', role: 'clerk' as StaffRole, first: '', second: '' };

export function StaffSection({ staff, said, isBusy, onAdd }: StaffSectionProps) {
  return (
    <Section title={t('office.section_staff')} lead={t('office.staffText')} said={said}>
      <div>
        {staff.map(({ id, name, role, here }) => (
          <ListRow
            key={id}
            lead={name}
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
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<typeof blank>) => setDraft((known) => ({ ...known, ...part }));
  const wrong = faultsOf(draft);
  const note = (fault: string | null, hint = '') =>
    isTried && fault !== null ? { text: fault, tone: 'wrong' as const } : { text: hint };
  const add = async () => {
    setTried(true);
    if (wrong.name ?? wrong.first ?? wrong.second) return;
    const { name, role, first } = draft;
    if (!(await onAdd({ name: name.trim(), role, passphrase: first }))) return;
    setDraft(blank);
    setTried(false);
  };
  return (
    <section>
      <h3>{t('office.staffAdd')}</h3>
      <div data-form className={classes['form']}>
        <TextField
          label={t('office.staffName')}
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={50}
          note={note(wrong.name)}
        />
        <ChoiceField
          label={t('office.staffRole')}
          value={draft.role}
          choices={roles.map((key) => ({ key, label: roleName(key) }))}
          onChoose={(key) => change({ role: roles.find((role) => role === key) ?? 'clerk' })}
        />
        <TextField
          label={t('office.staffPassphrase')}
          kind="password"
          value={draft.first}
          onChange={(first) => change({ first })}
          note={note(wrong.first, t('office.staffPassphraseHint'))}
        />
        <TextField
          label={t('office.staffPassphraseAgain')}
          kind="password"
          value={draft.second}
          onChange={(second) => change({ second })}
          note={note(wrong.second)}
        />
      </div>
      <Button isPending={isBusy} onPress={() => void add()}>
        {t('office.staffAdd')}
      </Button>
    </section>
  );
}

function faultsOf({ name, first, second }: typeof blank) {
  return {
    name: name.trim() === '' ? t('office.staffNameWrong') : null,
    first: Array.from(first).length < shortest ? t('office.staffShort') : null,
    second: first !== second ? t('office.staffDiffer') : null,
  };
}
