// Step 4: the clerk turns the questions to the resident and sees here, live, what the resident answers there.
import type { ReactNode } from 'react';
import type { Case } from '../../../../core/case/case';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { SignatureDrawing } from '../../../ui/signature-drawing';
import classes from './step-read.module.css';

export type StepReadProps = {
  readonly caze: Case;
  readonly consents: ReactNode;
  readonly onPresent: () => void;
  /** For residents who cannot use the screen: read aloud, and the clerk notes the answer. */
  readonly onConfirm: (item: string, agreed: boolean) => void;
  readonly onFingerprint: () => void;
  readonly isBusy: boolean;
};

export function StepRead(props: StepReadProps) {
  const { caze, onPresent, isBusy } = props;
  const { presented, signature } = caze;
  return (
    <div className={classes['step']}>
      {caze.helpAskedAt === null ? null : <Notice tone="clock">{t('counter.helpAsked')}</Notice>}
      <div className={classes['present']}>
        <Button
          kind={presented === null ? 'primary' : 'plain'}
          keys="F6"
          onPress={onPresent}
          isPending={isBusy}
        >
          {presented === null ? t('counter.present') : t('counter.presentAgain')}
        </Button>
        <p className={classes['how']}>
          {presented === null ? t('counter.presentHow') : t('counter.presentedHow')}
        </p>
      </div>
      {presented === null ? null : <Items {...props} />}
      {props.consents}
      {presented === null ? null : (
        <section className={classes['signature']}>
          <h3 className={classes['heading']}>{t('counter.signature')}</h3>
          {signature === null ? (
            <div className={classes['present']}>
              <p className={classes['how']}>{t('counter.signatureWaits')}</p>
              <Button onPress={props.onFingerprint}>{t('counter.fingerprint')}</Button>
            </div>
          ) : (
            <SignatureDrawing signature={signature} label={t('counter.signature')} />
          )}
          {signature !== null && signature.strokes.length === 0 ? (
            <p>{t('counter.fingerprintTaken')}</p>
          ) : null}
        </section>
      )}
    </div>
  );
}

function Items({ caze, onConfirm }: StepReadProps) {
  return (
    <ul>
      {caze.presented?.items.map((item) => {
        const agreed = caze.confirmed[item.key];
        return (
          <li key={item.key} className={classes['item']}>
            <ListRow
              leadWidth="sign"
              lead={agreed === undefined ? '…' : agreed ? '✓' : '✗'}
              title={`${item.question} ${item.answer.replaceAll('\n', ' ')}`}
              detail={t(
                agreed === undefined
                  ? 'counter.itemWaits'
                  : agreed
                    ? 'counter.itemYes'
                    : 'counter.itemNo',
              )}
              tone={agreed === false ? 'needs-you' : agreed === true ? 'done' : 'plain'}
            />
            {agreed === true ? null : (
              <Button
                kind="quiet"
                className={classes['said']}
                onPress={() => onConfirm(item.key, true)}
              >
                {t('counter.saidYes')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
