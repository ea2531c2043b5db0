// The code that takes the place of the spent one. Shown once, to be copied down; the window opens after that and not before.
import { useRef, useState } from 'react';
import type { Result } from '../../core/kit/result';
import { Button } from './button';
import { inGroups } from './format';
import { t } from './i18n';
import { Notice } from './notice';
import { readRecoveryCode } from './read-recovery-code';
import { saySignIn, type SignInRefusal } from './say-sign-in';
import sheet from './sheet.module.css';
import { useKeys } from './use-keys';

export type NewCode = {
  readonly recoveryCode: string | null;
  /** Names of those whose passphrases are no longer known here. */
  readonly shutOut: readonly string[];
  /** Opens the window, or says why not. */
  readonly enter: () => Promise<Result<unknown, SignInRefusal>>;
};

export function NewCodePage({ recoveryCode, shutOut, enter }: NewCode) {
  const [isKept, setKept] = useState(recoveryCode === null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const entering = useRef(false);
  const open = async () => {
    if (!isKept || entering.current) return;
    entering.current = true;
    setBusy(true);
    try {
      const begun = await enter();
      if (!begun.ok) setRefusal(begun.refusal);
    } finally {
      entering.current = false;
      setBusy(false);
    }
  };
  useKeys({ Enter: () => void open() });
  return (
    <>
      <h1 className={sheet['title']}>{t('common.recoveredTitle')}</h1>
      {refusal === null ? null : <Notice tone="needs-you">{saySignIn(refusal, 0)}</Notice>}
      {shutOut.length === 0 ? null : (
        <Notice tone="clock">
          {t('common.recoveredShutOut', { names: shutOut.join(t('common.recoveredAnd')) })}
        </Notice>
      )}
      {recoveryCode === null ? null : (
        <>
          <p className={sheet['lead']}>{t('common.recoveredLead')}</p>
          <p className={sheet['code']}>{inGroups(readRecoveryCode(recoveryCode).letters)}</p>
          <label className={sheet['tick']}>
            <input
              type="checkbox"
              checked={isKept}
              autoFocus
              onChange={(event) => setKept(event.target.checked)}
            />
            {t('setup.recoveryKept')}
          </label>
        </>
      )}
      <div className={sheet['actions']}>
        <Button
          kind="primary"
          keys="Enter"
          onPress={() => void open()}
          isDisabled={!isKept}
          isPending={isBusy}
        >
          {t('common.recoveredEnter')}
        </Button>
      </div>
    </>
  );
}
