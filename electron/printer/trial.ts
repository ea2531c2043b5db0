// A printer that is being tried out: it can be printed on before it is in the settings, and leaves no trace in them.
import type { PrinterSettings } from '../../core/station/station';

export type Trial = {
  /** The settings, with the one on trial in the place of its namesake. */
  readonly printers: () => readonly PrinterSettings[];
  /** Null ends the trial. */
  readonly set: (printer: PrinterSettings | null) => void;
};

export function createTrial(settings: () => readonly PrinterSettings[]): Trial {
  let trial: PrinterSettings | null = null;
  return {
    printers: () => {
      const known = settings();
      return trial === null ? known : [trial, ...known.filter(({ id }) => id !== trial?.id)];
    },
    set: (printer) => {
      trial = printer;
    },
  };
}
