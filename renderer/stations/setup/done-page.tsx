// The station stands. The recovery code is shown here once and never again; then the counter opens.
import { useState } from 'react';
import type { Role } from '../../../core/station/station';
import { call } from '../../shell';
import { useSession } from '../../data/session';
import { Button } from '../../ui/button';
import { inGroups } from '../../ui/format';
import { classNames } from '../../ui/class-names';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { useKeys } from '../../ui/use-keys';
import sheet from '../../ui/sheet.module.css';
import classes from './setup.module.css';

export type DonePageProps = {
  readonly recoveryCode: string | null;
  readonly isSample: boolean;
  /** What did not work on the way, without stopping it. */
  readonly sentence?: string | null;
};

export function DonePage({ recoveryCode, isSample, sentence = null }: DonePageProps) {
  const [isKept, setKept] = useState(isSample || recoveryCode === null);
  const roles = useSession()?.station.roles ?? [];
  const [first, ...others] = roles;
  const open = (role: Role | undefined) => {
    if (role === undefined || !isKept) return;
    void call('station.open', { role }).then(() => window.close());
  };
  useKeys({ Enter: () => open(first) });
  return (
    <div className={sheet['sheet']}>
      <h1 className={sheet['title']}>{t('setup.done')}</h1>
      {sentence === null ? null : <Notice tone="clock">{sentence}</Notice>}
      {recoveryCode === null ? null : (
        <>
          <p className={sheet['lead']}>{t(isSample ? 'setup.recoverySample' : 'setup.recovery')}</p>
          <p className={sheet['code']}>{inGroups(recoveryCode.replace(/[\s-]/g, ''))}</p>
          {isSample ? null : (
            <label className={sheet['tick']}>
              <input
                type="checkbox"
                checked={isKept}
                onChange={(event) => setKept(event.target.checked)}
              />
              {t('setup.recoveryKept')}
            </label>
          )}
        </>
      )}
      <div className={classNames(sheet['actions'], classes['way'])}>
        {first === undefined ? null : (
          <Button
            kind="primary"
            size="tall"
            keys="Enter"
            onPress={() => open(first)}
            isDisabled={!isKept}
            autoFocus
          >
            {t('setup.openFirst', { name: t(`setup.role_${first}`) })}
          </Button>
        )}
      </div>
      {others.length === 0 ? null : (
        <>
          <p className={sheet['lead']}>{t('setup.openOthers')}</p>
          <div className={classes['windows']}>
            {others.map((role) => (
              <Button
                key={role}
                isDisabled={!isKept}
                onPress={() => void call('station.open', { role })}
              >
                {t(`setup.role_${role}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
