// The printers of this machine: where each is, what it is used for, whether it answers; and paper on the screen to practise with.
import { useState } from 'react';
import { assertNever } from '../../../core/kit/never';
import type { PrinterConnection, PrinterSettings, Station } from '../../../core/station/station';
import type { JobTrouble } from '../../../electron/contract/printing';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { formatList } from '../../ui/format';
import { t } from '../../ui/i18n';
import { sayPrinterState } from '../../ui/say-print';
import classes from './office.module.css';
import { PrinterForm } from './printer-form';
import { sayPaper } from './say-paper';
import { Section, type Said } from './section';
import { VirtualPanel, type VirtualPanelProps } from './virtual-panel';

/** What the last question to a printer gave; `asking` while it is out. */
export type ProbeState = 'asking' | 'ready' | JobTrouble;

export type PrintersSectionProps = {
  readonly printers: readonly PrinterSettings[];
  readonly printerFor: Station['printerFor'];
  readonly probes: Readonly<Record<string, ProbeState | undefined>>;
  readonly virtual: VirtualPanelProps | null;
  readonly said: Said;
  readonly isBusy: boolean;
  readonly onProbe: (printer: PrinterSettings) => void;
  readonly onTest: (printerId: string) => void;
  readonly onUse: (use: 'ticket' | 'receipt', printerId: string) => void;
  /** A changed printer, or a new one with a fresh id. */
  readonly onSave: (printer: PrinterSettings) => void;
  /** A printer set up anew or again, step by step. */
  readonly onTune: (printer: PrinterSettings) => void;
  readonly newId: () => string;
};

export function PrintersSection(props: PrintersSectionProps) {
  const { printers, virtual, said, onSave, newId } = props;
  const [editing, setEditing] = useState<PrinterSettings | null>(null);
  const add = () => props.onTune(blankPrinter(newId()));
  return (
    <Section title={t('office.section_printers')} said={said}>
      {printers.length === 0 ? (
        <Empty title={t('office.printerEmptyTitle')}>{t('office.printerEmptyText')}</Empty>
      ) : null}
      {printers.map((printer) => (
        <PrinterRow
          key={printer.id}
          {...props}
          printer={printer}
          onEdit={() => setEditing(printer)}
        />
      ))}
      <div>
        <Button onPress={add}>{t('office.printerAdd')}</Button>
      </div>
      {virtual === null ? null : <VirtualPanel {...virtual} />}
      {editing === null ? null : (
        <PrinterForm
          start={editing}
          onSave={(printer) => {
            setEditing(null);
            onSave(printer);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

function PrinterRow(
  props: PrintersSectionProps & { readonly printer: PrinterSettings; readonly onEdit: () => void },
) {
  const { printer, printerFor, probes, isBusy } = props;
  const probe = probes[printer.id];
  return (
    <section className={classes['row']} aria-label={printer.name}>
      <p>
        <strong>{printer.name}</strong>
      </p>
      <p>{whereOf(printer)}</p>
      <p>{usesOf(printer.id, printerFor)}</p>
      <ProbeWords probe={probe} />
      <div className={classes['acts']}>
        <Button onPress={() => props.onProbe(printer)} isPending={probe === 'asking'}>
          {t('office.printerProbe')}
        </Button>
        <Button onPress={() => props.onTest(printer.id)} isPending={isBusy}>
          {t('office.printerTest')}
        </Button>
        <Button onPress={() => props.onTune(printer)}>{t('office.printerTune')}</Button>
        <Button onPress={props.onEdit}>{t('office.printerEdit')}</Button>
        {printerFor.ticket === printer.id ? null : (
          <Button kind="quiet" onPress={() => props.onUse('ticket', printer.id)}>
            {t('office.printerUseForTicket')}
          </Button>
        )}
        {printerFor.receipt === printer.id ? null : (
          <Button kind="quiet" onPress={() => props.onUse('receipt', printer.id)}>
            {t('office.printerUseForReceipt')}
          </Button>
        )}
      </div>
    </section>
  );
}

function ProbeWords({ probe }: { readonly probe: ProbeState | undefined }) {
  if (probe === undefined) return null;
  if (probe === 'asking') return <p role="status">{t('office.printerProbing')}</p>;
  return probe === 'ready' ? (
    <p role="status" className={classes['good']}>
      ✓ {t('office.printerReady')}
    </p>
  ) : (
    <p role="alert" className={classes['bad']}>
      {sayPrinterState(probe)}
    </p>
  );
}

function whereOf(printer: PrinterSettings): string {
  return `${placeOf(printer.connection)} · ${sayPaper(printer)}`;
}

function placeOf(connection: PrinterConnection): string {
  switch (connection.kind) {
    case 'tcp':
      return t('office.printerTcp', { host: connection.host, port: String(connection.port) });
    case 'serial':
      return t('office.printerSerial', { path: connection.path });
    case 'device':
      return t('office.printerDevice', { path: connection.path });
    case 'cups':
    case 'windows':
      return t('office.printerQueue', { queue: connection.queue });
    case 'virtual':
      return t('office.printerVirtual');
    default:
      return assertNever(connection, 'connection');
  }
}

function usesOf(id: string, { ticket, receipt }: Station['printerFor']): string {
  const uses = [
    ...(ticket === id ? [t('office.printerUseTicket')] : []),
    ...(receipt === id ? [t('office.printerUseReceipt')] : []),
  ];
  return uses.length === 0
    ? t('office.printerUseNone')
    : t('office.printerUse', { uses: formatList(uses) });
}

/** What most 80 mm network printers in China can do; the test page shows where it is not so. */
function blankPrinter(id: string): PrinterSettings {
  return {
    id,
    name: '',
    connection: { kind: 'tcp', host: '', port: 9100 },
    width: 80,
    mode: 'text',
    repertoire: 'gbk',
    answersStatus: true,
    answersBarrier: true,
    answersProcessId: false,
    cutter: true,
    nativeQr: true,
    buzzer: 'none',
    bandRows: 128,
    pacing: 0,
  };
}
