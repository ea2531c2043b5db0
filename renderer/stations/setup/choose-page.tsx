// The two doors: try it with people who do not exist, or set this machine up for real ones.
import { dayOf } from '../../../core/kit/time';
import { isUnlikely } from '../../../core/queue/clock';
import { likely } from '../../data/packs';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { UnlikelyDate } from '../../ui/unlikely-date';
import { useKeys } from '../../ui/use-keys';
import { useNow } from '../../ui/use-now';
import sheet from '../../ui/sheet.module.css';
import classes from './setup.module.css';

export type ChoosePageProps = {
  readonly onTry: () => void;
  readonly onSetUp: () => void;
  /** To the other language; what is set up then speaks it. */
  readonly onLanguage: () => void;
};

export function ChoosePage({ onTry, onSetUp, onLanguage }: ChoosePageProps) {
  const today = dayOf(useNow());
  useKeys({ '1': onTry, '2': onSetUp, '3': onLanguage });
  return (
    <div className={sheet['sheet']}>
      <p className={sheet['place']}>{t('common.appName')}</p>
      <h1 className={sheet['title']}>{t('setup.title')}</h1>
      <p className={sheet['lead']}>{t('setup.lead')}</p>
      {isUnlikely(today, likely) ? <UnlikelyDate today={today} /> : null}
      <div className={classes['doors']}>
        <div className={classes['door']}>
          <Button kind="primary" size="tall" keys="1" onPress={onTry} autoFocus>
            {t('setup.try')}
          </Button>
          <p className={sheet['lead']}>{t('setup.tryWhat')}</p>
        </div>
        <div className={classes['door']}>
          <Button size="tall" keys="2" onPress={onSetUp}>
            {t('setup.setUp')}
          </Button>
          <p className={sheet['lead']}>{t('setup.setUpWhat')}</p>
        </div>
      </div>
      <Button kind="quiet" keys="3" onPress={onLanguage} className={classes['language']}>
        {t('setup.otherLanguage')}
      </Button>
    </div>
  );
}
