// Nothing came out, or rubbish: what that usually is with this kind of line, and what to change before the next try.
import type { PrinterConnection, PrinterSettings } from '../../../../core/station/station';
import { t } from '../../../ui/i18n';
import { WizardPage, type WizardChoice } from './wizard-page';

export type TroublePageProps = {
  readonly kind: 'nothing' | 'garbled';
  readonly printer: PrinterSettings;
  /** Another sheet, with what was changed here. */
  readonly onAgain: (printer: PrinterSettings) => void;
  readonly onOtherPlace: () => void;
  readonly onBack: () => void;
};

const bauds = [9_600, 19_200, 38_400, 115_200] as const;

export function TroublePage({ kind, printer, onAgain, onOtherPlace, onBack }: TroublePageProps) {
  const { connection } = printer;
  return (
    <WizardPage
      step={kind}
      title={t(`wizard.${kind}Title`)}
      lead={t(`wizard.${kind}_${lineOf(connection)}`)}
      choices={[
        ...baudsFor(connection),
        { key: 'again', label: t('wizard.troubleAgain') },
        { key: 'place', label: t('wizard.otherPlace') },
      ]}
      onChoose={(key) => {
        if (key === 'again') onAgain(printer);
        else if (key === 'place') onOtherPlace();
        else if (connection.kind === 'serial')
          onAgain({ ...printer, connection: { ...connection, baud: Number(key) } });
      }}
      onBack={onBack}
    />
  );
}

/** Lines that fail in the same way share their words. */
function lineOf({ kind }: PrinterConnection): 'tcp' | 'serial' | 'device' | 'queue' | 'virtual' {
  return kind === 'cups' || kind === 'windows' ? 'queue' : kind;
}

function baudsFor(connection: PrinterConnection): readonly WizardChoice[] {
  if (connection.kind !== 'serial') return [];
  return bauds
    .filter((baud) => baud !== connection.baud)
    .map((baud) => ({ key: String(baud), label: t('wizard.troubleBaud', { baud }) }));
}
