// What can be wrong with a print job: said by the machine that drives the printer, kept with the slip, worded for whoever stands there.
export const printTroubles = [
  'paper_out',
  'cover_open',
  'printer_error',
  'refused',
  'unreachable',
  'no_answer',
  'reset',
  'glyph_missing',
  'restarted',
] as const;

export type PrintTrouble = (typeof printTroubles)[number];

/** A slip keeps its trouble as the first word of its detail, where other words may stand too. */
export const isPrintTrouble = (text: string): text is PrintTrouble =>
  printTroubles.some((one) => one === text);
