// The PDF that was kept of an A4 sheet: what it is, and the two ways to have it again.
import type { ArchivedSheet } from '../../core/slip/slip';
import { Button } from './button';
import { t } from './i18n';
import classes from './kept-sheet.module.css';

export type KeptSheetProps = {
  readonly sheet: ArchivedSheet;
  /** What the sheet is, for those who hear the buttons out of their row. */
  readonly title: string;
  readonly isBusy: boolean;
  readonly onOpen: () => void;
  readonly onSave: () => void;
};

export function KeptSheet({ sheet, title, isBusy, onOpen, onSave }: KeptSheetProps) {
  return (
    <div className={classes['kept']}>
      <span>{t('slips.sheetKept', { pages: sheet.pages })}</span>
      <Button onPress={onOpen} isDisabled={isBusy} label={`${t('slips.sheetOpen')} ${title}`}>
        {t('slips.sheetOpen')}
      </Button>
      <Button onPress={onSave} isDisabled={isBusy} label={`${t('slips.sheetSave')} ${title}`}>
        {t('slips.sheetSave')}
      </Button>
    </div>
  );
}
