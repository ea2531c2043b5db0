// A printer model as a starting point of its settings: what manuals say, until the machine on the desk was tried.
import type { PrinterSettings } from '../station/station';

export type PrinterProfile = {
  /** Code key; never shown. */
  readonly key: string;
  /** As a clerk would say it. */
  readonly name: string;
  readonly settings: Omit<PrinterSettings, 'id' | 'name' | 'connection'>;
  /** Where the values come from: a manual, or what was measured. */
  readonly source: string;
};
