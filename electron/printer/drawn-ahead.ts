// Slips that are drawn while their act is still on its way to the disk. Only a picture is made: whether it is ever printed is
// known when it is submitted, and then it is drawn again unless it is word for word the same for the same printer.
import type { Document } from '../../core/slip/document';
import type { PrinterSettings } from '../../core/station/station';
import type { SlipDrawer } from './slip-drawer';

export type DrawnAhead = {
  readonly begin: SlipDrawer['draw'];
  /** The picture that was begun, else a new one. */
  readonly draw: SlipDrawer['draw'];
};

/** Acts that are refused leave theirs behind: names are not to lie in memory for long. */
const most = 2;

export function createDrawnAhead(drawer: Pick<SlipDrawer, 'draw'>): DrawnAhead {
  const begun = new Map<string, ReturnType<SlipDrawer['draw']>>();
  const nameOf = (document: Document, printer: PrinterSettings): string =>
    JSON.stringify([document, printer]);
  return {
    begin: (document, printer) => {
      const drawing = drawer.draw(document, printer);
      begun.set(nameOf(document, printer), drawing);
      for (const old of [...begun.keys()].slice(0, -most)) begun.delete(old);
      return drawing;
    },
    draw: (document, printer) => {
      const name = nameOf(document, printer);
      const drawing = begun.get(name);
      begun.delete(name);
      return drawing ?? drawer.draw(document, printer);
    },
  };
}
