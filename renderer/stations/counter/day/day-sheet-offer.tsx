// After the day was ended here: its sheet of figures, for the folder.
import { useState } from 'react';
import { printDaySheet } from '../../../data/acts/slip-acts';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';

export function DaySheetOffer(props: { readonly dayId: string; readonly acting: Acting }) {
  const { dayId, acting } = props;
  const [isAsked, setAsked] = useState(false);
  const print = async (): Promise<void> => {
    setAsked(false);
    const asked = await acting.run(() => printDaySheet(dayId, t('statistics.sheetAgain')));
    setAsked(asked !== null);
  };
  useKeys({ F9: () => void print() });
  return (
    <>
      <div>
        <Button keys="F9" onPress={() => void print()} isPending={acting.isBusy}>
          {t('statistics.sheet')}
        </Button>
      </div>
      {isAsked ? <Notice tone="done">{t('statistics.sheetAsked')}</Notice> : null}
    </>
  );
}
