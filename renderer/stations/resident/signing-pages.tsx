// The end of a case's questions: each consent that is still to be given on a page of its own, then one signature under all of it.
import type { Case } from '../../../core/case/case';
import * as acts from '../../data/acts/case-acts';
import { answer } from '../../data/acts/consent-acts';
import { useCaseConsents } from '../../data/queries/authority';
import { formatList } from '../../ui/format';
import { t } from '../../ui/i18n';
import type { Acting } from '../../ui/use-act';
import { ConsentPage } from './consent-page';
import { PlainPage } from './plain-page';
import { SignPage } from './sign-page';

export type SigningPagesProps = {
  readonly caze: Case;
  readonly acting: Acting;
  readonly head: string;
  readonly sentence: string | null;
  readonly isHelpAsked: boolean;
  readonly onHelp: () => void;
  /** To the last question. */
  readonly onBack: (() => void) | null;
};

export function SigningPages({ caze, acting, onBack, ...page }: SigningPagesProps) {
  const consents = useCaseConsents(caze);
  if (consents === undefined) return null;
  const { open, declined } = consents;
  const next = open.find(({ state }) => state === 'asked');
  if (next !== undefined) {
    return (
      <ConsentPage
        {...page}
        key={next.id}
        words={next.words}
        at={open.indexOf(next) + 1}
        of={open.length}
        isBusy={acting.isBusy}
        onAnswer={(agreed, readBy) => void acting.run(() => answer(next.id, agreed, readBy))}
      />
    );
  }
  if (declined.length > 0) {
    const names = formatList(declined.map(({ words }) => words.name));
    return (
      <PlainPage
        {...page}
        title={t('authority.consentDeclinedPage', { names })}
        detail={t('authority.consentDeclinedHow')}
      />
    );
  }
  // What was agreed to after the form was signed has no signature yet.
  if (caze.signature === null || open.length > 0) {
    return (
      <SignPage
        {...page}
        onBack={onBack}
        isBusy={acting.isBusy}
        onSign={(signature) =>
          void acting.run(() => acts.sign(caze.id, { mode: 'sign', ...signature }))
        }
      />
    );
  }
  return <PlainPage {...page} title={t('resident.signed')} detail={t('resident.signedHow')} />;
}
