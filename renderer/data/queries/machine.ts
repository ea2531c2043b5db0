// Questions about this machine: its people, its paper, its disk. The store answers for what is recorded, main for what happens now.
import { useEffect, useState } from 'react';
import type { GuardState } from '../../../electron/contract/journal';
import type { PrintJob, VirtualPrinter } from '../../../electron/contract/printing';
import type { Day } from '../../../core/kit/time';
import type { Slip } from '../../../core/slip/slip';
import type { Staff } from '../../../core/station/apply-staff';
import { call, on } from '../../shell';
import { useAnswer } from '../live';
import { openRows, openSlipsOf, slipRowsOf } from '../read';

export function useStaff(): readonly Staff[] | undefined {
  return useAnswer(
    async ({ store }) => openRows(store, 'staff', await store.db.staff.toArray()),
    [],
  );
}

export function useGuard(): GuardState | undefined {
  const [guard, setGuard] = useState<GuardState>();
  useEffect(() => {
    void call('journal.guard', null).then(setGuard);
    return on('guard.changed', setGuard);
  }, []);
  return guard;
}

/** Print jobs of this machine as they stand now, by slip id. */
export function useJobs(): ReadonlyMap<string, PrintJob> | undefined {
  const [jobs, setJobs] = useState<ReadonlyMap<string, PrintJob>>();
  useEffect(() => {
    const put = (changed: readonly PrintJob[]) =>
      setJobs(
        (known) => new Map([...(known ?? []), ...changed.map((job) => [job.id, job] as const)]),
      );
    void call('print.jobs', null).then(put);
    return on('print.changed', (job) => put([job]));
  }, []);
  return jobs;
}

/** Slips about one ticket, case or visit, oldest first. */
export function useSlips(about: string | null): readonly Slip[] | undefined {
  return useAnswer(
    async ({ store }) => {
      if (about === null) return [];
      const slips = await openRows(
        store,
        'slip',
        await store.db.slips.where('about').startsWith(about).toArray(),
      );
      return slips.sort((a, b) => a.requestedAt - b.requestedAt);
    },
    [about],
  );
}

/** This machine's slips that nobody knows to be on paper and nobody let go of, oldest first. */
export function useOpenSlips(): readonly Slip[] | undefined {
  return useAnswer(({ store }) => openSlipsOf(store), []);
}

/** The slips of a day, newest first. */
export function useSlipsOfDay(day: Day): readonly Slip[] | undefined {
  return useAnswer(
    async ({ store }) => {
      const rows = await slipRowsOf(store, day);
      return (await openRows(store, 'slip', rows)).sort((a, b) => b.requestedAt - a.requestedAt);
    },
    [day],
  );
}

/** The latest A4 sheets of this machine whose PDF is kept, newest first. */
export function useKeptSheets(): readonly Slip[] | undefined {
  return useAnswer(async ({ store }) => {
    const latest = await store.db.slips.orderBy('id').reverse().limit(lookedThrough).toArray();
    const slips = await openRows(store, 'slip', latest);
    return slips
      .filter(({ archive, device }) => archive !== undefined && device === store.device)
      .slice(0, shownSheets);
  }, []);
}

const lookedThrough = 2000;
const shownSheets = 50;

/** The virtual printer: its paper and its switches. */
export function useVirtualPrinter(): {
  readonly printer: VirtualPrinter | undefined;
  readonly set: (
    change: Partial<
      Pick<VirtualPrinter, 'paperOut' | 'coverOpen' | 'unplugged' | 'slow' | 'oneWay'>
    >,
  ) => void;
} {
  const [printer, setPrinter] = useState<VirtualPrinter>();
  useEffect(() => {
    const refresh = () => void call('printer.virtual', { set: {} }).then(setPrinter);
    refresh();
    return on('print.changed', refresh);
  }, []);
  return {
    printer,
    set: (change) => void call('printer.virtual', { set: change }).then(setPrinter),
  };
}
