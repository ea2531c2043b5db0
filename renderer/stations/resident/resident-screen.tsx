// Which page stands now: what the counter shows here, read live; the resident's own answers decide what comes next.
import { useEffect, useState } from 'react';
import type { Case } from '../../../core/case/case';
import type { Site } from '../../../core/station/station';
import * as acts from '../../data/acts/case-acts';
import { packFor } from '../../data/packs';
import { useCaseAtWindow } from '../../data/queries/case';
import { t } from '../../ui/i18n';
import { useAct, type Acting } from '../../ui/use-act';
import type { TypeSize } from '../../ui/use-scale';
import { ConfirmPage } from './confirm-page';
import { pageOf } from './page-of';
import { PlainPage } from './plain-page';
import { RatePage } from './rate-page';
import { SignPage } from './sign-page';

export type ResidentScreenProps = {
  readonly site: Site;
  readonly window: number;
  /** What the screen goes back to when a person has left. */
  readonly typeSize: TypeSize;
};

/** Long enough to be read twice, short enough not to greet the next person. */
const thanksMs = 20_000;

export function ResidentScreen({ site, window, typeSize }: ResidentScreenProps) {
  const caze = useCaseAtWindow();
  const acting = useAct();
  const isThanked = useThanks(caze);
  useEffect(() => {
    if (caze === null) document.documentElement.dataset['typeSize'] = String(typeSize);
  }, [caze, typeSize]);
  const place = t('common.windowPlace', { window, centre: site.centre });
  if (caze === undefined) return null;
  if (isThanked) return <PlainPage head={place} title={t('resident.thanks')} />;
  if (caze === null) {
    return <PlainPage head={place} title={t('resident.idle')} detail={t('resident.idleHow')} />;
  }
  return <CasePage key={caze.id} caze={caze} acting={acting} />;
}

function CasePage({ caze, acting }: { readonly caze: Case; readonly acting: Acting }) {
  const [isAgain, setAgain] = useState(false);
  const pack = packFor(caze.matter, caze.packVersion);
  const page = pageOf(caze, isAgain);
  const shared = {
    head: t('resident.doing', { matter: pack.name }),
    sentence: acting.sentence,
    isHelpAsked: caze.helpAskedAt !== null,
    onHelp: () => void acting.run(() => acts.askHelp(caze.id)),
  };
  switch (page.at) {
    case 'confirm':
      return (
        <ConfirmPage
          {...shared}
          key={page.item.key}
          item={page.item}
          at={page.n}
          of={page.of}
          isBusy={acting.isBusy}
          onAnswer={(agreed) =>
            void acting.run(() => acts.confirmItem(caze.id, page.item.key, agreed))
          }
        />
      );
    case 'disagreed':
      return (
        <PlainPage
          {...shared}
          title={t('resident.disagreed')}
          detail={t('resident.disagreedHow', { count: page.count })}
          action={{ words: t('resident.lookAgain'), act: () => setAgain(true) }}
        />
      );
    case 'sign':
      return (
        <SignPage
          {...shared}
          isBusy={acting.isBusy}
          onSign={(signature) =>
            void acting.run(() => acts.sign(caze.id, { mode: 'sign', ...signature }))
          }
        />
      );
    case 'signed':
      return (
        <PlainPage {...shared} title={t('resident.signed')} detail={t('resident.signedHow')} />
      );
    case 'rate':
      return (
        <RatePage
          {...shared}
          reasons={pack.rating.reasons}
          isBusy={acting.isBusy}
          onRate={(given) => void acting.run(() => acts.rate(caze.id, given))}
        />
      );
  }
}

/** True for a while after the case at this window was rated and left the screen. */
function useThanks(caze: Case | null | undefined): boolean {
  const [wasRating, setWasRating] = useState(false);
  const [isThanked, setThanked] = useState(false);
  const isRating = caze !== null && caze !== undefined && caze.ratingAsked !== null;
  if (isRating && !wasRating) setWasRating(true);
  if (!isRating && wasRating && caze !== undefined) {
    setWasRating(false);
    setThanked(caze === null);
  }
  if (isThanked && caze !== null && caze !== undefined) setThanked(false);
  useEffect(() => {
    if (!isThanked) return undefined;
    const timer = setTimeout(() => setThanked(false), thanksMs);
    return () => clearTimeout(timer);
  }, [isThanked]);
  return isThanked;
}
