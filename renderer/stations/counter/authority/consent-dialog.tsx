// One consent: the words as they were read, how it stands now, and taking it back. While it is asked, the mirror of the resident's screen.
import { useState } from 'react';
import { isOpen } from '../../../../core/consent/apply-consent';
import type { Consent } from '../../../../core/consent/consent';
import { dayOf } from '../../../../core/kit/time';
import * as acts from '../../../data/acts/consent-acts';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { inFull } from '../../../ui/say-authority';
import { SignatureDrawing } from '../../../ui/signature-drawing';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import { ReasonDialog } from '../queue/reason-dialog';
import classes from './authority.module.css';
import { ConsentMirror } from './consent-mirror';

export type ConsentDialogProps = {
  readonly consent: Consent;
  readonly acting: Acting;
  readonly onClose: () => void;
};

export function ConsentDialog(props: ConsentDialogProps) {
  const { consent: c, acting, onClose } = props;
  const [isTakingBack, setTakingBack] = useState(false);
  const takeBack = async (reason: string) => {
    if ((await acting.run(() => acts.revoke(c.id, reason))) !== null) setTakingBack(false);
  };
  if (isTakingBack) {
    return (
      <ReasonDialog
        title={t('authority.takeBackTitle', { name: c.words.name })}
        how={c.words.revoked}
        reasons={[t('authority.takeBackReason1'), t('authority.takeBackReason2')]}
        confirm={t('authority.takeBack')}
        sentence={acting.sentence}
        onReason={(reason) => void takeBack(reason)}
        onClose={() => setTakingBack(false)}
      />
    );
  }
  return (
    <Dialog
      title={t('authority.consentTitle', { name: c.words.name })}
      onClose={onClose}
      width="wide"
    >
      <Content {...props} onTakeBack={() => setTakingBack(true)} />
    </Dialog>
  );
}

function Content(props: ConsentDialogProps & { readonly onTakeBack: () => void }) {
  const { consent: c, acting, onClose, onTakeBack } = props;
  const isHeld = c.state === 'given';
  const putAway = async () => {
    if ((await acting.run(() => acts.putAway(c.id))) !== null) onClose();
  };
  useKeys({ F7: isHeld ? onTakeBack : undefined });
  return (
    <>
      {acting.sentence === null ? null : <Notice tone="needs-you">{acting.sentence}</Notice>}
      <p>
        {t(`authority.consent_${c.state}`)} ·{' '}
        {t('authority.consentVersion', { version: c.templateVersion })}
        {c.revoked === null ? null : ` · ${inFull(c.revoked.on)} · ${c.revoked.reason}`}
      </p>
      {isOpen(c) ? <ConsentMirror consent={c} acting={acting} /> : <Words consent={c} />}
      {c.signature === null ? null : (
        <p>
          {t('authority.consentSigned', {
            day: inFull(dayOf(c.signature.at)),
            reader: t(`authority.reader_${c.readBy ?? 'clerk'}`),
          })}
        </p>
      )}
      {c.signature === null ? null : (
        <SignatureDrawing signature={c.signature} label={t('counter.signature')} />
      )}
      {c.state === 'revoked' ? <Notice tone="clock">{c.words.revoked}</Notice> : null}
      <DialogActions>
        {isHeld ? (
          <Button kind="warning" keys="F7" onPress={onTakeBack} isPending={acting.isBusy}>
            {t('authority.takeBack')}
          </Button>
        ) : null}
        {isOpen(c) ? (
          <Button onPress={() => void putAway()} isPending={acting.isBusy}>
            {t('authority.putAway')}
          </Button>
        ) : null}
        <Button keys="Esc" onPress={onClose} autoFocus>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

/** The six lines, as they stood when they were read. */
export function Words({ consent: { words } }: { readonly consent: Consent }) {
  const lines = [
    ['items', words.items.join(t('common.listComma'))],
    ['why', words.why],
    ['receivers', words.receivers],
    ['keeps', words.keeps],
    ['refused', words.refused],
    ['revoked', words.revoked],
  ] as const;
  return (
    <dl className={classes['facts']}>
      {lines.map(([key, line]) => (
        <div key={key} className={classes['fact']}>
          <dt>{t(`authority.w_${key}`)}</dt>
          <dd>{line}</dd>
        </div>
      ))}
    </dl>
  );
}
