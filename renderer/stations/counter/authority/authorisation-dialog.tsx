// One authorisation: whom, what, which powers, until when; shown to the resident, printed, signed on paper, tried, taken back.
import { useState } from 'react';
import type { Authorisation } from '../../../../core/authorisation/authorisation';
import type { Principal } from '../../../../core/authorisation/may-act';
import { sheetPrinter } from '../../../../core/slip/slip';
import * as acts from '../../../data/acts/authorisation-acts';
import { printAuthorisation } from '../../../data/acts/slip-acts';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import { ReasonDialog } from '../queue/reason-dialog';
import { AuthorisationFacts } from './authorisation-facts';
import { AttemptDialog } from './attempt-dialog';
import { questionsOf, standingOf } from './say-authorisation';
import { SignedOnPaperDialog } from './signed-on-paper-dialog';

export type AuthorisationDialogProps = {
  readonly authorisation: Authorisation;
  readonly principal: Principal;
  readonly today: string;
  readonly acting: Acting;
  /** Writes another one in its place. */
  readonly onChange: () => void;
  readonly onClose: () => void;
};

type Over = 'paper' | 'revoke' | 'try' | null;

export function AuthorisationDialog(props: AuthorisationDialogProps) {
  const { authorisation: a, acting, onClose } = props;
  const [over, setOver] = useState<Over>(null);
  const go = (to: Over) => {
    acting.clear();
    setOver(to);
  };
  const close = () => go(null);
  if (over === 'paper') return <SignedOnPaperDialog {...props} onClose={close} />;
  if (over === 'try') return <AttemptDialog {...props} onClose={close} />;
  if (over === 'revoke') return <Revoke {...props} onClose={close} />;
  return (
    <Dialog title={t('authority.numberLine', { number: a.number })} onClose={onClose} width="wide">
      <Content {...props} onOver={go} />
    </Dialog>
  );
}

function Content(props: AuthorisationDialogProps & { readonly onOver: (over: Over) => void }) {
  const { authorisation: a, principal, today, acting, onOver, onClose } = props;
  const { why } = standingOf(a, today, principal);
  const isDraft = a.state === 'draft';
  const show = () => void acting.run(() => acts.present(a.id, questionsOf(a)));
  const print = (printer?: string) => void acting.beside(() => printAuthorisation(a.id, printer));
  const isEnded = a.state === 'revoked';
  useKeys({
    F6: isDraft ? show : isEnded ? undefined : () => onOver('try'),
    F9: isDraft ? () => onOver('paper') : undefined,
    F4: isDraft ? props.onChange : undefined,
    F7: isEnded ? undefined : () => onOver('revoke'),
    F8: () => print(sheetPrinter),
  });
  return (
    <>
      {acting.sentence === null ? null : <Notice tone="needs-you">{acting.sentence}</Notice>}
      {why === null || isDraft ? null : <Notice tone="clock">{why}</Notice>}
      {a.helpAskedAt === null ? null : <Notice tone="clock">{t('counter.helpAsked')}</Notice>}
      <AuthorisationFacts authorisation={a} />
      <DialogActions>
        {isDraft ? (
          <Button kind="primary" keys="F6" onPress={show} isPending={acting.isBusy}>
            {a.presented === null ? t('authority.show') : t('authority.showAgain')}
          </Button>
        ) : null}
        {a.state === 'given' ? (
          <Button keys="F6" onPress={() => onOver('try')}>
            {t('authority.wants')}
          </Button>
        ) : null}
        <Button keys="F8" onPress={() => print(sheetPrinter)}>
          {t('authority.printSheet')}
        </Button>
        <Button onPress={() => print()}>{t('authority.print')}</Button>
        {isDraft ? (
          <>
            <Button keys="F9" onPress={() => onOver('paper')}>
              {t('authority.onPaper')}
            </Button>
            <Button keys="F4" onPress={props.onChange}>
              {t('authority.change')}
            </Button>
          </>
        ) : null}
        {isEnded ? null : (
          <Button kind="warning" keys="F7" onPress={() => onOver('revoke')}>
            {t(isDraft ? 'authority.throwAway' : 'authority.revoke')}
          </Button>
        )}
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

function Revoke({ authorisation: a, acting, onClose }: AuthorisationDialogProps) {
  const { name } = a.agent;
  const isDraft = a.state === 'draft';
  const revoke = async (reason: string) => {
    if ((await acting.run(() => acts.revoke(a.id, reason))) !== null) onClose();
  };
  return (
    <ReasonDialog
      title={isDraft ? t('authority.dropTitle') : t('authority.revokeTitle', { name })}
      {...(isDraft ? {} : { how: t('authority.revokeHow', { name }) })}
      reasons={
        isDraft
          ? [t('authority.dropReason1'), t('authority.dropReason2')]
          : [
              t('authority.revokeReason1'),
              t('authority.revokeReason2'),
              t('authority.revokeReason3'),
            ]
      }
      confirm={t(isDraft ? 'authority.throwAway' : 'authority.revoke')}
      sentence={acting.sentence}
      onReason={(reason) => void revoke(reason)}
      onClose={onClose}
    />
  );
}
