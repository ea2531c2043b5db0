// What this machine is: its centre, its window, its roles, its type. Saved as one, checked field by field first.
import { useState } from 'react';
import type { Role, Site, Station } from '../../../core/station/station';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { t } from '../../ui/i18n';
import { ManyField } from '../../ui/many-field';
import { TextField } from '../../ui/text-field';
import { useKeys } from '../../ui/use-keys';
import classes from './office.module.css';
import { Section, type Said } from './section';
import { StubRanges } from './stub-ranges';
import settings from './settings.module.css';
import { settingsFaults, stationFrom, draftOf, type SettingsDraft } from './settings-draft';

export type SettingsSectionProps = {
  readonly station: Station;
  /** Whose hall this machine is in, in words; null where the facts of the centre are its own. */
  readonly from: string | null;
  /** The owner of its hall has given it its window. */
  readonly isPlaced: boolean;
  readonly said: Said;
  readonly isBusy: boolean;
  readonly onSave: (station: Station) => void;
  readonly onOpen: (role: Role) => void;
};

const roles: readonly Role[] = ['counter', 'kiosk', 'board', 'resident', 'visits', 'office'];

export function SettingsSection(props: SettingsSectionProps) {
  const { station, from, isPlaced, said, isBusy, onSave, onOpen } = props;
  const [draft, setDraft] = useState(() => draftOf(station));
  const change = (part: Partial<SettingsDraft>) => setDraft((known) => ({ ...known, ...part }));
  const faults = settingsFaults(draft);
  const isFaulty = Object.keys(faults).length > 0;
  const save = () => {
    if (!isFaulty) onSave(stationFrom(station, draft));
  };
  useKeys({ 'Ctrl+Enter': save });
  return (
    <Section title={t('office.section_settings')} lead={from ?? undefined} said={said}>
      <fieldset className={settings['all']} disabled={from !== null}>
        <legend className="heard">{t('office.settingsSite')}</legend>
        <SiteFields draft={draft} change={change} faults={faults} />
        <StubRanges
          services={station.site.services}
          typed={draft.stubs}
          onChange={(stubs) => change({ stubs })}
        />
      </fieldset>
      <MachineFields draft={draft} change={change} faults={faults} isPlaced={isPlaced} />
      <div className={settings['way']}>
        <Button
          kind="primary"
          keys="Ctrl Enter"
          isPending={isBusy}
          isDisabled={isFaulty}
          onPress={save}
        >
          {t('common.save')}
        </Button>
        <p className={isFaulty ? settings['faulty'] : settings['later']}>
          {isFaulty ? t('office.settingsFaulty') : t('office.settingsLater')}
        </p>
      </div>
      <section>
        <h3>{t('office.settingsOpenNow')}</h3>
        <div className={classes['acts']}>
          {station.roles.map((role) => (
            <Button key={role} onPress={() => onOpen(role)}>
              {t(`office.role_${role}`)}
            </Button>
          ))}
        </div>
      </section>
    </Section>
  );
}

type PartProps = {
  readonly draft: SettingsDraft;
  readonly change: (part: Partial<SettingsDraft>) => void;
  readonly faults: ReturnType<typeof settingsFaults>;
};

const siteFields: readonly (readonly [
  keyof Site & keyof SettingsDraft,
  Parameters<typeof t>[0],
])[] = [
  ['street', 'office.settingsStreet'],
  ['community', 'office.settingsCommunity'],
  ['communityCode', 'office.settingsCode'],
  ['centre', 'office.settingsCentre'],
  ['phone', 'office.settingsPhone'],
  ['complaintPhone', 'office.settingsComplaint'],
  ['notice', 'office.settingsNotice'],
];

function SiteFields({ draft, change, faults }: PartProps) {
  return (
    <section>
      <h3>{t('office.settingsSite')}</h3>
      <div data-form className={classes['form']}>
        {siteFields.map(([key, label]) => (
          <TextField
            key={key}
            label={t(label)}
            value={draft[key]}
            onChange={(text) => change({ [key]: text })}
            maxLength={200}
            note={noteOf(faults[key], key === 'notice' ? t('office.settingsNoticeHint') : '')}
          />
        ))}
      </div>
    </section>
  );
}

function MachineFields(props: PartProps & { readonly isPlaced: boolean }) {
  const { draft, change, faults, isPlaced } = props;
  return (
    <section>
      <h3>{t('office.settingsMachine')}</h3>
      <div data-form className={classes['form']}>
        <TextField
          label={t('office.settingsWindow')}
          isReadOnly={isPlaced}
          kind="digits"
          value={draft.window}
          onChange={(window) => change({ window })}
          note={noteOf(faults.window)}
        />
        <TextField
          label={t('office.settingsCounter')}
          value={draft.counter}
          onChange={(counter) => change({ counter: counter.toUpperCase() })}
          maxLength={1}
          note={noteOf(faults.counter, t('office.settingsCounterHint'))}
        />
        <ManyField
          label={t('office.settingsRoles')}
          chosen={draft.roles}
          choices={roles.map((key) => ({ key, label: t(`office.role_${key}`) }))}
          onChange={(chosen) => change({ roles: roles.filter((role) => chosen.includes(role)) })}
        />
        <ChoiceField
          label={t('office.settingsType')}
          value={String(draft.typeSize)}
          choices={([1, 2, 3] as const).map((size) => ({
            key: String(size),
            label: t(`office.settingsType${size}`),
          }))}
          onChoose={(size) => change({ typeSize: size === '3' ? 3 : size === '2' ? 2 : 1 })}
        />
        <ChoiceField
          label={t('office.settingsLocale')}
          value={draft.locale}
          choices={[
            { key: 'zh-CN', label: t('office.settingsLocaleZh') },
            { key: 'en', label: t('office.settingsLocaleEn') },
          ]}
          onChoose={(locale) => change({ locale: locale === 'en' ? 'en' : 'zh-CN' })}
        />
      </div>
    </section>
  );
}

function noteOf(fault: string | undefined, hint = '') {
  return fault === undefined ? { text: hint } : { text: fault, tone: 'wrong' as const };
}
