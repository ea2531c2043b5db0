// What a print job's trouble means to a person: what did not happen, why, what to do now.
import { assertNever } from '../../core/kit/never';
import type { PrintTrouble } from '../../core/slip/print-trouble';
import { t } from './i18n';

/**
 * One sentence of three short parts. `detail`: the characters that no font has. `goesOn`: the job waits and prints by itself
 * once the printer is well, so nobody is told to print again.
 */
export function sayPrintTrouble(
  trouble: PrintTrouble,
  { detail, goesOn }: { readonly detail: string; readonly goesOn: boolean },
): string {
  switch (trouble) {
    case 'paper_out':
      return t('refusals.printPaperOut');
    case 'cover_open':
      return t('refusals.printCoverOpen');
    case 'printer_error':
      return t(goesOn ? 'refusals.printErrorGoesOn' : 'refusals.printError');
    case 'refused':
    case 'unreachable':
      return t(goesOn ? 'refusals.printUnreachableGoesOn' : 'refusals.printUnreachable');
    case 'no_answer':
      return t(goesOn ? 'refusals.printNoAnswerGoesOn' : 'refusals.printNoAnswer');
    case 'reset':
      return t('refusals.printReset');
    case 'glyph_missing':
      return t('refusals.printGlyphMissing', { characters: detail });
    case 'restarted':
      return t('refusals.printRestarted');
    default:
      return assertNever(trouble, 'print trouble');
  }
}

/** `打印机：缺纸`: three or four characters for the status line. */
export function sayPrinterState(trouble: PrintTrouble | null): string {
  switch (trouble) {
    case null:
      return t('common.printerReady');
    case 'paper_out':
      return t('common.printerPaperOut');
    case 'cover_open':
      return t('common.printerCoverOpen');
    case 'refused':
    case 'unreachable':
      return t('common.printerUnreachable');
    case 'printer_error':
    case 'no_answer':
    case 'reset':
    case 'glyph_missing':
    case 'restarted':
      return t('common.printerAsks');
    default:
      return assertNever(trouble, 'print trouble');
  }
}
