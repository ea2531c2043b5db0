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
import { PrinterWizard } from './printer-wizard/printer-wizard';
import { printerUses, type PrinterUse } from './printer-wizard/result-page';
import { PrintersSection, type ProbeState } from './printers-section';
import { saveStation } from './save-station';
import type { Said } from './section';
import { SheetsDesk } from './sheets-desk';
import { StubsDesk } from './stubs-desk';

export function PrintersDesk({ session: { station } }: { readonly session: Session }) {
  const now = useNow();
  const act = useAct();
  const virtual = useVirtualPrinter();
  const [probes, setProbes] = useState<Readonly<Record<string, ProbeState>>>({});
  const [done, setDone] = useState<Said>(null);
  const [tuned, setTuned] = useState<PrinterSettings | null>(null);
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
  const said = act.sentence === null ? done : { tone: 'needs-you' as const, text: act.sentence };
  if (tuned !== null)
    return (
      <PrinterWizard
        start={tuned}
        usedFor={usesOf(station, tuned.id)}
        onSave={async (printer, uses) => {
          const changed = withUses(withPrinter(station, printer), printer.id, uses);
          setDone(await saveStation(changed, t('office.printerSaved')));
        }}
        onTest={(id) => void test(id)}
        said={said?.text ?? null}
        onClose={() => setTuned(null)}
      />
    );
  return (
    <>
      <PrintersSection
        printers={station.printers}
        printerFor={station.printerFor}
        probes={probes}
        virtual={
          virtual.printer &&
          station.printers.some(({ connection }) => connection.kind === 'virtual')
            ? { printer: virtual.printer, now, onSet: virtual.set }
            : null
        }
        said={said}
        isBusy={act.isBusy}
        onProbe={(printer) => void probe(printer)}
        onTest={(id) => void test(id)}
        onUse={(use, id) => save({ ...station, printerFor: { ...station.printerFor, [use]: id } })}
        onSave={(printer) => save(withPrinter(station, printer))}
        onTune={(printer) => {
          setDone(null);
          setTuned(printer);
        }}
        newId={newId}
      />
      <StubsDesk site={station.site} />
      <SheetsDesk station={station} onSave={save} />
    </>
  );
}

/** A printer that is the first one does everything. */
function usesOf({ printers, printerFor }: Station, id: string): readonly PrinterUse[] {
  return printers.length === 0 ? printerUses : printerUses.filter((use) => printerFor[use] === id);
}

/** What it is no longer used for stays with it until another printer takes it: a slip must always have a way out. */
function withUses(station: Station, id: string, uses: readonly PrinterUse[]): Station {
  const taken = Object.fromEntries(uses.map((use) => [use, id]));
  return { ...station, printerFor: { ...station.printerFor, ...taken } };
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
