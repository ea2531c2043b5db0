// What the screen asks apart from a case: an authorisation, question by question, and standing consents, purpose by purpose; signed at the end.
import { useState } from 'react';
import type { Authorisation } from '../../../core/authorisation/authorisation';
import type { Consent } from '../../../core/consent/consent';
import * as authorisations from '../../data/acts/authorisation-acts';
import * as consents from '../../data/acts/consent-acts';
import { formatList } from '../../ui/format';
import { t } from '../../ui/i18n';
import type { Acting } from '../../ui/use-act';
import type { Drawn } from '../../ui/use-signature-pad';
import { ConfirmPage } from './confirm-page';
import { ConsentPage } from './consent-page';
import { PlainPage } from './plain-page';
import { SignPage } from './sign-page';

const drawn = (strokes: Drawn) => ({
  ...({ signMode: 'sign', onPaper: false } as const),
  ...strokes,
});

export function AuthorisationPages(props: {
  readonly authorisation: Authorisation;
  readonly acting: Acting;
  /** Signed: the screen says thank you for a while. */
  readonly onSigned: () => void;
}) {
  const { authorisation: a, acting, onSigned } = props;
  const [isAgain, setAgain] = useState(false);
  const [back, setBack] = useState<number | null>(null);
  const items = a.presented?.items ?? [];
  const shared = {
    head: t('authority.doing'),
    sentence: acting.sentence,
    isHelpAsked: a.helpAskedAt !== null,
    onHelp: () => void acting.run(() => authorisations.askHelp(a.id)),
  };
  const isWrong = items.some(({ key }) => a.confirmed[key] === false);
  const open = items.findIndex(
    ({ key }) => a.confirmed[key] === undefined || (isAgain && !a.confirmed[key]),
  );
  const at = back ?? open;
  const item = items[at];
  const before = at < 0 ? items.length - 1 : at - 1;
  const onBack = before < 0 ? null : () => setBack(before);
  const sign = async (strokes: Drawn) => {
    const signing = { ...drawn(strokes), witnesses: [], signedOn: null };
    if ((await acting.run(() => authorisations.give(a.id, signing))) !== null) onSigned();
  };
  if (item !== undefined) {
    return (
      <ConfirmPage
        {...shared}
        key={item.key}
        item={item}
        at={at + 1}
        of={items.length}
        isBusy={acting.isBusy}
        onBack={onBack}
        onAnswer={(agreed) =>
          void acting
            .run(() => authorisations.confirm(a.id, item.key, agreed))
            .then((done) => done && setBack(null))
        }
      />
    );
  }
  if (isWrong) {
    return (
      <PlainPage
        {...shared}
        title={t('authority.disagreed')}
        detail={t('authority.disagreedHow')}
        action={{ words: t('resident.lookAgain'), act: () => setAgain(true) }}
      />
    );
  }
  return (
    <SignPage
      {...shared}
      onBack={onBack}
      title={t('authority.signAuthorisation', { name: a.agent.name })}
      isBusy={acting.isBusy}
      onSign={(strokes) => void sign(strokes)}
    />
  );
}

export function StandingConsentPages(props: {
  readonly asked: readonly Consent[];
  readonly acting: Acting;
  readonly onSigned: () => void;
}) {
  const { asked, acting, onSigned } = props;
  const [of] = useState(asked.length);
  const open = asked.filter(({ state }) => state === 'asked');
  const [next] = open;
  const agreed = asked.filter(({ state }) => state === 'agreed');
  const shown = next ?? agreed[0];
  if (shown === undefined) return null;
  const shared = {
    head: t('authority.consentDoing'),
    sentence: acting.sentence,
    isHelpAsked: shown.helpAskedAt !== null,
    onHelp: () => void acting.run(() => consents.askHelp(shown.id)),
  };
  if (next !== undefined) {
    return (
      <ConsentPage
        {...shared}
        key={next.id}
        words={next.words}
        at={Math.max(1, of - open.length + 1)}
        of={Math.max(of, open.length)}
        isBusy={acting.isBusy}
        onAnswer={(yes, readBy) => void acting.run(() => consents.answer(next.id, yes, readBy))}
      />
    );
  }
  const sign = async (strokes: Drawn) => {
    const isDone = await acting.run(() => consents.signStanding(shown.residentId, drawn(strokes)));
    if (isDone) onSigned();
  };
  return (
    <SignPage
      {...shared}
      title={t('authority.signConsents', {
        names: formatList(agreed.map(({ words }) => words.name)),
      })}
      isBusy={acting.isBusy}
      onSign={(strokes) => void sign(strokes)}
    />
  );
}
