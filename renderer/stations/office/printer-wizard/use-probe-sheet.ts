// The probe sheet on its way: printed on a printer that is not in the settings yet, followed to its end, and called off when
// the person leaves.
import { useEffect, useRef, useState } from 'react';
import { composeProbe } from '../../../../core/slip/compose-probe';
import { probeSettings } from '../../../../core/slip/learn-profile';
import type { PrinterSettings } from '../../../../core/station/station';
import type { PrintJob, PrintRefusal } from '../../../../electron/contract/printing';
import { newId, now } from '../../../data/mint';
import { call, on } from '../../../shell';
import { formatInstant } from '../../../ui/format';

export type ProbeSheet = {
  readonly job: PrintJob | null;
  readonly refusal: PrintRefusal | null;
  readonly print: () => void;
  /** Nobody waits for it any longer. */
  readonly stop: () => void;
};

export function useProbeSheet(printer: PrinterSettings): ProbeSheet {
  const [job, setJob] = useState<PrintJob | null>(null);
  const [refusal, setRefusal] = useState<PrintRefusal | null>(null);
  const id = useRef('');
  const stop = () => {
    if (id.current !== '') void call('print.act', { id: id.current, act: 'cancel' });
  };
  useEffect(() => {
    const end = on('print.changed', (changed) => {
      if (changed.id === id.current) setJob(changed);
    });
    return () => {
      end();
      stop();
    };
  }, []);
  const print = () => {
    id.current = newId();
    setJob(null);
    setRefusal(null);
    void send(id.current, printer).then((sent) => {
      if (sent.ok) setJob((known) => (known?.id === sent.value.id ? known : sent.value));
      else setRefusal(sent.refusal);
    });
  };
  return { job, refusal, print, stop };
}

async function send(id: string, printer: PrinterSettings) {
  await call('printer.trial', { printer: probeSettings(printer) });
  const at = now();
  const document = composeProbe({ at: formatInstant(at, at) });
  return call('print.submit', { id, key: `probe/${id}`, printer: printer.id, document });
}
