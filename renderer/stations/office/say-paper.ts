// A printer's paper in words: its roll, and the dots of its head where they are not the usual ones.
import type { PrinterSettings } from '../../../core/station/station';
import { t } from '../../ui/i18n';

export function sayPaper({ width, dots }: Pick<PrinterSettings, 'width' | 'dots'>): string {
  return dots === undefined
    ? t('office.printerWidth', { width })
    : t('office.printerWidthDots', { width, dots });
}
