// What a person saw on the probe sheet becomes what the station knows of the printer. One question, one answer, one change;
// some answers can only be believed after the sheet was printed again.
import type { PrinterSettings } from '../station/station';

/** Each question with its possible answers, in the order of asking. */
export const probeAnswers = {
  /** What came out at all. */
  came: ['fine', 'nothing', 'garbled', 'half'],
  /** The black blocks at both ends of the ruler. `gap`: both there, and much white at the right. */
  ruler: ['both', 'cut_off', 'gap'],
  /** Lines A, B and C: each larger than the one before. */
  sizes: ['grow', 'same'],
  /** Lines D (GB 2312), E (GBK only) and F (drawn). */
  signs: ['all', 'not_e', 'only_f'],
  /** G: the printer's own code, H: the drawn one. */
  codes: ['both', 'only_g', 'only_h', 'neither'],
  /** The tall frame: whole, or with torn lines. */
  bands: ['whole', 'torn'],
  cut: ['yes', 'no'],
  buzzer: ['yes', 'no', 'other'],
} as const;

export type ProbeQuestion = keyof typeof probeAnswers;
export type ProbeAnswer<Q extends ProbeQuestion = ProbeQuestion> = (typeof probeAnswers)[Q][number];

export type Learnt = {
  readonly printer: PrinterSettings;
  /** Another sheet is needed before the answer is certain. */
  readonly again: boolean;
};

/** How the probe sheet is printed: everything that is to be tried is on. Widths, bands and speed as they are known by now. */
export function probeSettings(printer: PrinterSettings): PrinterSettings {
  return {
    ...printer,
    mode: 'text',
    repertoire: 'gbk',
    cutter: true,
    buzzer: printer.buzzer === 'none' ? 'esc_b' : printer.buzzer,
  };
}

/** Rows a band and bytes a second for printers that lose what comes too fast. */
const gentleBands = 32;
const gentlePace = 6_000;

/** @returns the settings after an answer; an answer that the question does not have changes nothing */
export function learnFrom(
  printer: PrinterSettings,
  question: ProbeQuestion,
  answer: ProbeAnswer,
): Learnt {
  const known = (change: Partial<PrinterSettings>, again = false): Learnt => ({
    printer: { ...printer, ...change },
    again,
  });
  switch (`${question}/${answer}`) {
    case 'came/half':
      return known({ pacing: gentlePace, bandRows: gentleBands }, true);
    case 'ruler/cut_off':
      return narrower(printer);
    case 'ruler/gap':
      return wider(printer);
    case 'sizes/same':
      return known({ mode: 'raster' });
    case 'signs/all':
      return known({ repertoire: 'gbk' });
    case 'signs/not_e':
      return known({ repertoire: 'gb2312' });
    case 'signs/only_f':
      return known({ mode: 'raster', repertoire: 'gb2312' });
    case 'codes/both':
    case 'codes/only_g':
      return known({ nativeQr: true });
    case 'codes/only_h':
    case 'codes/neither':
      return known({ nativeQr: false });
    case 'bands/torn':
      return printer.bandRows > gentleBands
        ? known({ bandRows: gentleBands }, true)
        : known({ pacing: gentlePace }, printer.pacing === 0);
    case 'cut/yes':
    case 'cut/no':
      return known({ cutter: answer === 'yes' });
    case 'buzzer/yes':
      return known({ buzzer: probeSettings(printer).buzzer });
    case 'buzzer/no':
      return known({ buzzer: 'none' });
    case 'buzzer/other':
      return known({ buzzer: probeSettings(printer).buzzer === 'esc_b' ? 'esc_c' : 'esc_b' }, true);
    default:
      return known({});
  }
}

/** Dots of the heads of 180 dpi, on a roll of 80 mm. */
const coarseDots = 512;

/** From 80 mm to a coarser head on it, then to 58 mm. Nothing is narrower: there the sheet would only come out the same again. */
function narrower(printer: PrinterSettings): Learnt {
  const { dots, ...bare } = printer;
  const isFull = printer.width === 80 && dots === undefined;
  return isFull
    ? { printer: { ...bare, dots: coarseDots }, again: true }
    : { printer: { ...bare, width: 58 }, again: printer.width === 80 };
}

/** The whole of an 80 mm roll; more there is not. */
function wider(printer: PrinterSettings): Learnt {
  const { dots, ...bare } = printer;
  return {
    printer: { ...bare, width: 80 },
    again: printer.width === 58 || dots !== undefined,
  };
}

/** Below it a drawn slip takes longer than anybody waits: 9,600 baud are about 960 bytes a second. */
const slowBaud = 38_400;

/** What the answers together mean for how slips are set: a slow line draws nothing that the printer can write by itself. */
export function settleMode(
  learnt: PrinterSettings,
  wanted: PrinterSettings['mode'],
): PrinterSettings {
  const { connection, mode } = learnt;
  const isSlow = connection.kind === 'serial' && connection.baud < slowBaud;
  return { ...learnt, mode: mode === 'raster' ? 'raster' : isSlow ? 'text' : wanted };
}

/** Whether the two-way talk that was learned is enough to say “printed”, or a person has to look. */
export const isTwoWay = (printer: PrinterSettings): boolean =>
  printer.answersProcessId || printer.answersBarrier;
