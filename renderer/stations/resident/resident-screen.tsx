// Which page stands now: what the counter shows here, read live; the resident's own answers decide what comes next.
import { useEffect, useState } from 'react';
import type { Case } from '../../../core/case/case';
import type { Site } from '../../../core/station/station';
import * as acts from '../../data/acts/case-acts';
import { signForReturn } from '../../data/acts/paper-acts';
import { packFor } from '../../data/packs';
import { useAskedAtWindow, type AskedAtWindow } from '../../data/queries/authority';
import { useCaseAtWindow } from '../../data/queries/case';
import { formatList } from '../../ui/format';
import { t } from '../../ui/i18n';
import { useAct, type Acting } from '../../ui/use-act';
import type { TypeSize } from '../../ui/use-scale';
import { AuthorisationPages, StandingConsentPages } from './authority-pages';
import { ConfirmPage } from './confirm-page';
import { pageOf, type PageOf } from './page-of';
import { PlainPage } from './plain-page';
import { RatePage } from './rate-page';
import { SignPage } from './sign-page';
import { SigningPages } from './signing-pages';

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
  const asked = useAskedAtWindow();
  const isThanked = useThanks(caze);
  const [isSigned, setSigned] = useSigned();
  useEffect(() => {
    if (caze === null && !isAsking(asked))
      document.documentElement.dataset['typeSize'] = String(typeSize);
  }, [caze, asked, typeSize]);
  const place = t('common.windowPlace', { window, centre: site.centre });
  if (caze === undefined || asked === undefined) return null;
  if (asked.authorisation !== null) {
    const { authorisation } = asked;
    return (
      <AuthorisationPages
        key={authorisation.id}
        authorisation={authorisation}
        acting={acting}
        onSigned={() => setSigned('authorisation')}
      />
    );
  }
  if (asked.consents.length > 0) {
    return (
      <StandingConsentPages
        asked={asked.consents}
        acting={acting}
        onSigned={() => setSigned('consents')}
      />
    );
  }
  if (isSigned !== null && caze === null) {
    const detail = isSigned === 'authorisation' ? t('authority.agreedAllHow') : undefined;
    const said = { head: place, title: t('authority.agreedAll') };
    return <PlainPage {...said} {...(detail === undefined ? {} : { detail })} />;
  }
  if (isThanked) return <PlainPage head={place} title={t('resident.thanks')} />;
  if (caze === null) {
    return <PlainPage head={place} title={t('resident.idle')} detail={t('resident.idleHow')} />;
  }
  return <CasePage key={caze.id} caze={caze} acting={acting} />;
}

/** The place of the question that stood there before; null where there is none, or it is signed already. */
function questionBefore({ presented, signature }: Case, page: PageOf): number | null {
  if (signature !== null) return null;
  const before = page.at === 'confirm' ? page.n - 2 : (presented?.items.length ?? 0) - 1;
  return before < 0 ? null : before;
}

function CasePage({ caze, acting }: { readonly caze: Case; readonly acting: Acting }) {
  const [isAgain, setAgain] = useState(false);
  const pack = packFor(caze.matter, caze.packVersion);
  const [back, setBack] = useState<number | null>(null);
  const page = pageOf(caze, isAgain, back);
  const before = questionBefore(caze, page);
  const shared = {
    head: t('resident.doing', { matter: pack.name }),
    sentence: acting.sentence,
    isHelpAsked: caze.helpAskedAt !== null,
    onHelp: () => void acting.run(() => acts.askHelp(caze.id)),
  };
  switch (page.at) {
    case 'return':
      return (
        <SignPage
          {...shared}
          title={t('resident.returnTitle', {
            papers: formatList(
              page.papers.map(
                (paper) => pack.papers.find(({ code }) => code === paper)?.name ?? paper,
              ),
            ),
          })}
          detail={t('resident.returnHow')}
          isBusy={acting.isBusy}
          onSign={(drawn) => void acting.run(() => signForReturn(caze.id, drawn))}
        />
      );
    case 'confirm':
      return (
        <ConfirmPage
          {...shared}
          key={page.item.key}
          item={page.item}
          at={page.n}
          of={page.of}
          isBusy={acting.isBusy}
          onBack={before === null ? null : () => setBack(before)}
          onAnswer={(agreed) =>
            void acting
              .run(() => acts.confirmItem(caze.id, page.item.key, agreed))
              .then((done) => done && setBack(null))
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
    case 'signed':
      return (
        <SigningPages
          {...shared}
          caze={caze}
          acting={acting}
          onBack={before === null ? null : () => setBack(before)}
        />
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

const isAsking = (asked: AskedAtWindow | undefined): boolean =>
  asked !== undefined && (asked.authorisation !== null || asked.consents.length > 0);

type SignedWhat = 'authorisation' | 'consents' | null;

/** What was just signed here, for a while. */
function useSigned(): [SignedWhat, (what: SignedWhat) => void] {
  const [what, setWhat] = useState<SignedWhat>(null);
  useEffect(() => {
    if (what === null) return undefined;
    const timer = setTimeout(() => setWhat(null), thanksMs);
    return () => clearTimeout(timer);
  }, [what]);
  return [what, setWhat];
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
