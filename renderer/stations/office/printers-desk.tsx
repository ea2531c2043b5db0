// The printers as the station keeps them, asked and tried through the machine.
import { useState } from 'react';
import type { PrinterSettings, Station } from '../../../core/station/station';
import { printTestPage } from '../../data/acts/slip-acts';
import { newId } from '../../data/mint';
import { useVirtualPrinter } from '../../data/queries/machine';
import type { Session } from '../../data/session';
import { call } from '../../shell';
import { t } from '../../ui/i18n';
import { useAct } from '../../ui/use-act';
import { useNow } from '../../ui/use-now';
import { PrintersSection, type ProbeState } from './printers-section';
import { saveStation } from './save-station';
import type { Said } from './section';

export function PrintersDesk({ session: { station } }: { readonly session: Session }) {
  const now = useNow();
  const act = useAct();
  const virtual = useVirtualPrinter();
  const [probes, setProbes] = useState<Readonly<Record<string, ProbeState>>>({});
  const [done, setDone] = useState<Said>(null);
  const probe = async (printer: PrinterSettings) => {
    setProbes((known) => ({ ...known, [printer.id]: 'asking' }));
    const { trouble } = await call('printer.learn', { printer });
    setProbes((known) => ({ ...known, [printer.id]: trouble ?? 'ready' }));
  };
  const test = async (id: string) => {
    setDone(null);
    const slip = await act.run(() => printTestPage(id));
    if (slip) setDone({ tone: 'done', text: t('office.printerTestSent') });
  };
  const save = (changed: Station) =>
    void saveStation(changed, t('office.printerSaved')).then(setDone);
  return (
    <PrintersSection
      printers={station.printers}
      printerFor={station.printerFor}
      probes={probes}
      virtual={
        virtual.printer && station.printers.some(({ connection }) => connection.kind === 'virtual')
          ? { printer: virtual.printer, now, onSet: virtual.set }
          : null
      }
      said={act.sentence === null ? done : { tone: 'needs-you', text: act.sentence }}
      isBusy={act.isBusy}
      onProbe={(printer) => void probe(printer)}
      onTest={(id) => void test(id)}
      onUse={(use, id) => save({ ...station, printerFor: { ...station.printerFor, [use]: id } })}
      onSave={(printer) => save(withPrinter(station, printer))}
      newId={newId}
    />
  );
}

/** The first printer does everything until somebody says otherwise. */
function withPrinter(station: Station, printer: PrinterSettings): Station {
  const isNew = !station.printers.some(({ id }) => id === printer.id);
  const printers = isNew
    ? [...station.printers, printer]
    : station.printers.map((one) => (one.id === printer.id ? printer : one));
  const isFirst = station.printers.length === 0;
  return {
    ...station,
    printers,
    printerFor: isFirst ? { ticket: printer.id, receipt: printer.id } : station.printerFor,
  };
}
