// Printers on the network that are greeted ahead of their slip: connecting and asking about paper and cover takes as long as a
// commit does, and is done beside it. Nothing of a job is sent here; a line that no job takes up within moments is let go.
import type { PrinterSettings } from '../../core/station/station';
import type { JobTrouble } from '../contract/printing';
import { openLink, type Timing } from './conversation';
import type { Link } from './link';
import { addressOf, wireOf } from './ways';

export type Greetings = {
  /** Nothing where the printer is no network printer, or has been greeted. The caller knows that nobody talks to it. */
  readonly greet: (printer: PrinterSettings) => void;
  /** What came of it, once; null where the printer was not greeted, or where that is no word about it any more. */
  readonly take: (printer: PrinterSettings) => Promise<Link | JobTrouble | null>;
  /** Lets the line go, so that somebody else can talk to the printer. */
  readonly drop: (printer: PrinterSettings) => Promise<void>;
  readonly close: () => void;
};

type Greeting = {
  readonly printer: string;
  readonly link: Promise<Link | JobTrouble>;
  readonly over: NodeJS.Timeout;
};

export function createGreetings(timing: Timing): Greetings {
  const waiting = new Map<string, Greeting>();
  const letGo = async ({ link }: Pick<Greeting, 'link'>): Promise<void> => {
    const opened = await link;
    if (typeof opened !== 'string') await opened.end(timing.goodbye);
  };
  const remove = (address: string): Greeting | undefined => {
    const greeting = waiting.get(address);
    waiting.delete(address);
    clearTimeout(greeting?.over);
    return greeting;
  };
  return {
    greet: (printer) => {
      const address = addressOf(printer);
      const wire = printer.connection.kind === 'tcp' ? wireOf(printer) : null;
      if (wire === null || waiting.has(address)) return;
      const link = openLink(printer, wire, timing);
      const over = setTimeout(() => {
        const late = remove(address);
        if (late) void letGo(late);
      }, timing.greeting);
      waiting.set(address, { printer: JSON.stringify(printer), link, over });
    },
    take: async (printer) => {
      const greeting = remove(addressOf(printer));
      if (greeting === undefined) return null;
      const link = await greeting.link;
      if (typeof link === 'string') return sameSettings(greeting, printer) ? link : null;
      if (sameSettings(greeting, printer) && link.closed === null && link.volunteered === null)
        return link;
      // A printer takes one caller: the line is closed before it is called again.
      await letGo(greeting);
      return null;
    },
    drop: async (printer) => {
      const greeting = remove(addressOf(printer));
      if (greeting !== undefined) await letGo(greeting);
    },
    close: () => {
      for (const address of [...waiting.keys()]) {
        const greeting = remove(address);
        if (greeting) void letGo(greeting);
      }
    },
  };
}

/** Asked by other settings, it was asked other questions. */
const sameSettings = (greeting: Greeting, printer: PrinterSettings): boolean =>
  greeting.printer === JSON.stringify(printer);
