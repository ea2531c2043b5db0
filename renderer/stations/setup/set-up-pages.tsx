// Set this machine up: five short pages, back at any time, nothing written before the last one.
import { useEffect, useRef, useState } from 'react';
import { uuidv7 } from 'uuidv7';
import { createVault } from '../../data/session';
import { readBoot } from '../../shell';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { sayHubTrouble } from '../../ui/say-hub';
import { saySignIn } from '../../ui/say-sign-in';
import { useKeys } from '../../ui/use-keys';
import { joinHub } from './join-hub';
import { faultsOf, pages, type Faults, type PageKey } from './check-typed';
import { DonePage } from './done-page';
import { emptyTyped, stationOf, type Typed } from './new-station';
import { HubPage, PersonPage, PrinterPage, RolesPage, SitePage } from './set-up-fields';
import sheet from '../../ui/sheet.module.css';
import classes from './setup.module.css';

type Done = { readonly recoveryCode: string | null; readonly sentence: string | null };

export function SetUpPages({ onBack }: { readonly onBack: () => void }) {
  const [typed, setTyped] = useState<Typed>(emptyTyped);
  const [page, setPage] = useState<PageKey>('site');
  /** How often faults of this page were told; none before the first try to go on. */
  const [told, setTold] = useState(0);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const make = useMake();
  useEmbeddedHub((hub) => setTyped((known) => ({ ...known, ...hub })));
  const at = pages.indexOf(page);
  const faults = faultsOf(page, typed);
  const isReady = Object.keys(faults).length === 0 && (page !== 'person' || passphrase !== null);
  const go = (by: number) => {
    const next = pages[at + by];
    setTold(0);
    if (next === undefined) onBack();
    else setPage(next);
  };
  const goOn = () => {
    setTold(told + 1);
    if (!isReady || make.isBusy) return;
    if (page !== 'person') go(1);
    else if (passphrase !== null) void make.run(typed, passphrase);
  };
  const place = useFirstFault(told);
  useKeys({ F9: goOn, Escape: () => go(-1) });
  if (make.done !== null) return <DonePage {...make.done} isSample={false} />;
  return (
    <div className={sheet['sheet']} ref={place}>
      <p className={classes['step']}>
        {t('setup.page', { at: at + 1, of: pages.length, name: t(`setup.page_${page}`) })}
      </p>
      <h1 className={sheet['title']}>{t(`setup.title_${page}`)}</h1>
      {make.sentence === null ? null : <Notice tone="needs-you">{make.sentence}</Notice>}
      <div className={classes['fields']} data-form="" key={page}>
        <Page
          page={page}
          typed={typed}
          put={(change) => setTyped((known) => ({ ...known, ...change }))}
          faults={told > 0 ? faults : {}}
          onPassphrase={setPassphrase}
        />
      </div>
      {told > 0 && page === 'person' && passphrase === null ? (
        <Notice tone="needs-you">{t('setup.passphraseNeeded')}</Notice>
      ) : null}
      <div className={classNames(sheet['actions'], classes['way'])}>
        <Button kind="primary" size="tall" keys="F9" onPress={goOn} isPending={make.isBusy}>
          {page === 'person' ? t('setup.make') : t('common.next')}
        </Button>
        <Button size="tall" keys="Esc" onPress={() => go(-1)}>
          {t('common.back')}
        </Button>
      </div>
    </div>
  );
}

function Page(props: {
  readonly page: PageKey;
  readonly typed: Typed;
  readonly put: (change: Partial<Typed>) => void;
  readonly faults: Faults;
  readonly onPassphrase: (passphrase: string | null) => void;
}) {
  const { page, onPassphrase, ...shared } = props;
  switch (page) {
    case 'site':
      return <SitePage {...shared} />;
    case 'roles':
      return <RolesPage {...shared} />;
    case 'printer':
      return <PrinterPage {...shared} />;
    case 'hub':
      return <HubPage {...shared} />;
    case 'person':
      return <PersonPage {...shared} onPassphrase={onPassphrase} />;
  }
}

/** Faults that were just told: the cursor goes to the first. */
function useFirstFault(told: number) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told > 0) place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [told]);
  return place;
}

function useMake() {
  const [done, setDone] = useState<Done | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (typed: Typed, passphrase: string) => {
    setBusy(true);
    const printerName =
      typed.printer === 'virtual' ? t('setup.printerVirtual') : `${typed.host}:${typed.port}`;
    const station = stationOf(typed, { device: uuidv7(), now: Date.now(), printerName });
    const begun = await createVault({ station, name: typed.name.trim(), passphrase });
    setBusy(false);
    if (!begun.ok) {
      setSentence(saySignIn(begun.refusal, 0));
      return;
    }
    const { recoveryCode } = begun.value;
    if (typed.hubUrl.trim() === '') {
      setDone({ recoveryCode, sentence: null });
      return;
    }
    const hub = { url: typed.hubUrl.trim(), code: typed.hubCode.trim() };
    const joined = await joinHub(station, hub);
    setDone({ recoveryCode, sentence: joined.ok ? null : sayHubTrouble(joined.refusal) });
  };
  return { done, sentence, isBusy, run };
}

/** A hub that was started together with this station is offered with its code. */
function useEmbeddedHub(offer: (hub: Pick<Typed, 'hubUrl' | 'hubCode'>) => void): void {
  useEffect(() => {
    void readBoot().then(({ embeddedHub }) => {
      if (embeddedHub !== null) offer({ hubUrl: embeddedHub.url, hubCode: embeddedHub.code });
    });
    // Offered once: what the person typed since is theirs.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
