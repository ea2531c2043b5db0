// Why a file cannot become a page, and what to do instead.
import type { FileRefusal } from '../../../../core/paper/file-facts';
import { t } from '../../../ui/i18n';

const mega = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
const kilo = (bytes: number): number => Math.ceil(bytes / 1024);

export function sayFile(refusal: FileRefusal): string {
  switch (refusal.code) {
    case 'file_empty':
      return t('papers.fault_file_empty');
    case 'file_too_large':
      return t('papers.fault_file_too_large', {
        size: mega(refusal.bytes),
        most: mega(refusal.most),
      });
    case 'file_kind':
      return t(`papers.fault_kind_${refusal.kind}`);
    case 'picture_broken':
      return t('papers.fault_picture_broken');
    case 'picture_too_wide':
      return t('papers.fault_picture_too_wide', {
        megapixels: refusal.megapixels,
        most: refusal.most,
      });
    case 'picture_too_small':
      return t('papers.fault_picture_too_small', {
        longest: refusal.longest,
        least: refusal.least,
      });
    case 'picture_too_busy':
      return t('papers.fault_picture_too_busy', { most: kilo(refusal.most) });
    case 'pdf_locked':
      return t('papers.fault_pdf_locked');
    case 'pdf_too_large':
      return t('papers.fault_pdf_too_large', {
        size: kilo(refusal.bytes),
        count: refusal.pages,
        most: kilo(refusal.most),
      });
  }
}
