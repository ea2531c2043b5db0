// At the clerk's side: what the resident sees now, to be read aloud; and for who cannot use the screen, the answer as it was said.
import type { Consent } from '../../../../core/consent/consent';
import * as acts from '../../../data/acts/consent-acts';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import classes from './authority.module.css';
import { Words } from './consent-dialog';

export function ConsentMirror(props: { readonly consent: Consent; readonly acting: Acting }) {
  const { consent: c, acting } = props;
  const said = (agreed: boolean) => void acting.run(() => acts.answer(c.id, agreed, 'clerk'));
  const onPaper = () =>
    void acting.run(() =>
      acts.signStanding(c.residentId, {
        ...{ signMode: 'fingerprint', onPaper: true, strokes: [], width: 1, height: 1 },
      }),
    );
  return (
    <div className={classes['part']}>
      {c.helpAskedAt === null ? null : <Notice tone="clock">{t('counter.helpAsked')}</Notice>}
      <h3 className={classes['heading']}>
        {t('authority.readThis')} · {c.words.question}
      </h3>
      <Words consent={c} />
      <div className={classes['foot']}>
        {c.state === 'agreed' && c.caseId === null ? (
          <Button onPress={onPaper} isPending={acting.isBusy}>
            {t('authority.signedOnPaper')}
          </Button>
        ) : null}
        {c.state === 'asked' ? (
          <Button onPress={() => said(true)} isPending={acting.isBusy}>
            {t('authority.saidAgree')}
          </Button>
        ) : null}
        <Button onPress={() => said(false)} isPending={acting.isBusy}>
          {t('authority.saidNot')}
        </Button>
      </div>
    </div>
  );
}
