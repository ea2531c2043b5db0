// The fields of the five set-up pages.
import { ChoiceField } from '../../ui/choice-field';
import type { Note } from '../../ui/field-row';
import { t } from '../../ui/i18n';
import { ManyField } from '../../ui/many-field';
import { PassphraseField } from '../../ui/passphrase-field';
import { TextField } from '../../ui/text-field';
import type { Faults } from './check-typed';
import { allRoles, type Typed } from './new-station';
import { ProbePrinter } from './probe-printer';

export type FieldsProps = {
  readonly typed: Typed;
  readonly put: (change: Partial<Typed>) => void;
  readonly faults: Faults;
};

function Line(
  props: FieldsProps & {
    readonly field: Exclude<keyof Typed, 'roles' | 'printer' | 'width'>;
    readonly label: string;
    readonly hint?: string;
    readonly autoFocus?: boolean;
  },
) {
  const { typed, put, faults, field, label, hint = '' } = props;
  const fault = faults[field];
  const note: Note = fault === undefined ? { text: hint } : { text: fault, tone: 'wrong' };
  return (
    <TextField
      label={label}
      value={typed[field]}
      onChange={(value) => put({ [field]: value })}
      note={note}
      autoFocus={props.autoFocus ?? false}
    />
  );
}

export function SitePage(props: FieldsProps) {
  return (
    <>
      <Line {...props} field="street" label={t('setup.street')} autoFocus />
      <Line {...props} field="community" label={t('setup.community')} />
      <Line
        {...props}
        field="communityCode"
        label={t('setup.communityCode')}
        hint={t('setup.communityCodeHint')}
      />
      <Line {...props} field="centre" label={t('setup.centre')} />
      <Line {...props} field="phone" label={t('setup.phone')} hint={t('setup.phoneHint')} />
      <Line {...props} field="window" label={t('setup.window')} hint={t('setup.windowHint')} />
      <Line {...props} field="counter" label={t('setup.counter')} hint={t('setup.counterHint')} />
    </>
  );
}

export function RolesPage({ typed, put, faults }: FieldsProps) {
  return (
    <ManyField
      label={t('setup.roles')}
      layout="above"
      chosen={typed.roles}
      choices={allRoles.map((key) => ({ key, label: t(`setup.role_${key}`) }))}
      onChange={(roles) => put({ roles })}
      note={
        faults.roles === undefined
          ? { text: t('setup.rolesHint') }
          : { text: faults.roles, tone: 'wrong' }
      }
    />
  );
}

export function PrinterPage(props: FieldsProps) {
  const { typed, put } = props;
  return (
    <>
      <ChoiceField
        label={t('setup.printer')}
        value={typed.printer}
        choices={[
          { key: 'virtual', label: t('setup.printerVirtual') },
          { key: 'tcp', label: t('setup.printerTcp') },
        ]}
        onChoose={(key) => put({ printer: key === 'tcp' ? 'tcp' : 'virtual' })}
        autoFocus
      />
      {typed.printer === 'tcp' ? (
        <>
          <Line {...props} field="host" label={t('setup.host')} hint={t('setup.hostHint')} />
          <Line {...props} field="port" label={t('setup.port')} />
        </>
      ) : null}
      <ChoiceField
        label={t('setup.width')}
        value={typed.width}
        choices={[
          { key: '80', label: t('setup.width80') },
          { key: '58', label: t('setup.width58') },
        ]}
        onChoose={(key) => put({ width: key === '58' ? '58' : '80' })}
      />
      {typed.printer === 'tcp' ? (
        <>
          <ProbePrinter typed={typed} />
          <p>{t('setup.tuneLater')}</p>
        </>
      ) : null}
    </>
  );
}

export function HubPage(props: FieldsProps) {
  return (
    <>
      <Line
        {...props}
        field="hubUrl"
        label={t('setup.hubUrl')}
        hint={t('setup.hubUrlHint')}
        autoFocus
      />
      <Line {...props} field="hubCode" label={t('setup.hubCode')} hint={t('setup.hubCodeHint')} />
    </>
  );
}

export function PersonPage(
  props: FieldsProps & { readonly onPassphrase: (passphrase: string | null) => void },
) {
  return (
    <>
      <Line {...props} field="name" label={t('setup.name')} autoFocus />
      <PassphraseField layout="beside" onAgreed={props.onPassphrase} />
    </>
  );
}
