// Which model: what its manual says is the beginning, what the sheet shows is the truth.
import type { PrinterProfile } from '../../../../core/slip/printer-profile';
import profiles from '../../../../resources/printers/profiles.json';
import type { PrinterSettings } from '../../../../core/station/station';
import { t } from '../../../ui/i18n';
import { WizardPage } from './wizard-page';

export type ModelPageProps = {
  readonly printer: PrinterSettings;
  readonly onModel: (printer: PrinterSettings) => void;
  readonly onBack: () => void;
};

const unknownModel = 'generic_80';

export function ModelPage({ printer, onModel, onBack }: ModelPageProps) {
  const isVirtual = printer.connection.kind === 'virtual';
  const known = (profiles as readonly PrinterProfile[]).filter(
    ({ key }) => (key === 'virtual') === isVirtual && key !== unknownModel,
  );
  const choices = [
    ...(isVirtual ? [] : [{ key: unknownModel, label: t('wizard.modelUnknown') }]),
    ...known.map(({ key, name }) => ({ key, label: name })),
  ];
  return (
    <WizardPage
      step="model"
      title={t('wizard.modelTitle')}
      lead={t('wizard.modelLead')}
      choices={choices}
      onChoose={(chosen) => {
        const profile = (profiles as readonly PrinterProfile[]).find(({ key }) => key === chosen);
        const { id, name, connection } = printer;
        if (profile) onModel({ id, name, connection, ...profile.settings });
      }}
      onBack={onBack}
    />
  );
}
