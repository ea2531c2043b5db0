// Where the printer hangs: what this machine can see, the printer on the screen, or an address that is typed.
import { useEffect, useState } from 'react';
import type { PrinterConnection } from '../../../../core/station/station';
import type { FoundPrinter } from '../../../../electron/contract/printing';
import { call } from '../../../shell';
import { t } from '../../../ui/i18n';
import { TextField } from '../../../ui/text-field';
import { WizardPage } from './wizard-page';

export type WherePageProps = {
  readonly connection: PrinterConnection;
  readonly onFound: (connection: PrinterConnection, label: string) => void;
  readonly onBack: () => void;
};

const isHost = (text: string): boolean => /^[A-Za-z0-9.:-]{1,253}$/.test(text);
const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && +text >= 1 && +text <= 65_535;

export function WherePage({ connection, onFound, onBack }: WherePageProps) {
  const found = useFound();
  const [host, setHost] = useState(connection.kind === 'tcp' ? connection.host : '');
  const [port, setPort] = useState(connection.kind === 'tcp' ? String(connection.port) : '9100');
  const [isTried, setTried] = useState(false);
  const screen: FoundPrinter = {
    connection: { kind: 'virtual' },
    label: t('wizard.whereVirtual'),
  };
  // What is found arrives later and below: no place moves under a finger.
  const places = [screen, ...(found ?? [])];
  const take = () => {
    setTried(true);
    if (isHost(host) && isPort(port))
      onFound({ kind: 'tcp', host, port: Number(port) }, `${host}:${port}`);
  };
  return (
    <WizardPage
      step="where"
      title={t('wizard.whereTitle')}
      lead={found === undefined ? t('wizard.whereLooking') : t('wizard.whereLead')}
      choices={places.map(({ connection: at, label }) => ({
        key: JSON.stringify(at),
        label,
        detail: t(`wizard.kind_${at.kind}`),
      }))}
      onChoose={(key) => {
        const place = places.find(({ connection: at }) => JSON.stringify(at) === key);
        if (place) onFound(place.connection, place.label);
      }}
      next={{ label: t('wizard.whereTake'), onPress: take }}
      onBack={onBack}
      backLabel={t('wizard.leave')}
    >
      <div data-form="">
        <TextField
          label={t('office.printerHost')}
          value={host}
          onChange={(text) => setHost(text.trim())}
          note={
            isTried && !isHost(host)
              ? { text: t('office.printerHostWrong'), tone: 'wrong' }
              : { text: t('wizard.whereHostHint') }
          }
          autoFocus
        />
        <TextField
          label={t('office.printerPort')}
          kind="digits"
          value={port}
          onChange={setPort}
          note={
            isTried && !isPort(port)
              ? { text: t('office.printerPortWrong'), tone: 'wrong' }
              : { text: t('wizard.wherePortHint') }
          }
        />
      </div>
    </WizardPage>
  );
}

function useFound(): readonly FoundPrinter[] | undefined {
  const [found, setFound] = useState<readonly FoundPrinter[]>();
  useEffect(() => {
    void call('printer.find', null).then(setFound);
  }, []);
  return found;
}
