// Try it: one passphrase, a community of people who do not exist, and the counter. The passphrase is real, the people are not.
import { useState } from 'react';
import { uuidv7 } from 'uuidv7';
import { moveInSample } from '../../data/acts/sample-acts';
import { createVault } from '../../data/session';
import { readBoot } from '../../shell';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import { t } from '../../ui/i18n';
import { Notice } from '../../ui/notice';
import { PassphraseField } from '../../ui/passphrase-field';
import { say } from '../../ui/say';
import { saySignIn } from '../../ui/say-sign-in';
import { useKeys } from '../../ui/use-keys';
import { joinHub } from './join-hub';
import { DonePage } from './done-page';
import { sampleTyped, stationOf } from './new-station';
import sheet from '../../ui/sheet.module.css';
import classes from './setup.module.css';

/** As many as a real community has: 8,000, of whom 1,900 are 60 or older. */
const residents = 8000;
const seed = 1;

type Stage =
  | { readonly at: 'ask' }
  | { readonly at: 'moving'; readonly movedIn: number }
  | { readonly at: 'done'; readonly recoveryCode: string | null };

export function TryPage({ onBack }: { readonly onBack: () => void }) {
  const [stage, setStage] = useState<Stage>({ at: 'ask' });
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const fail = (words: string) => {
    setSentence(words);
    setStage({ at: 'ask' });
  };
  const begin = async () => {
    if (passphrase === null || stage.at !== 'ask') return;
    setStage({ at: 'moving', movedIn: 0 });
    const station = stationOf(sampleTyped, {
      device: uuidv7(),
      now: Date.now(),
      printerName: t('setup.printerVirtual'),
    });
    const begun = await createVault({ station, name: t('setup.tryName'), passphrase });
    if (!begun.ok) {
      fail(saySignIn(begun.refusal, 0));
      return;
    }
    const { session, recoveryCode } = begun.value;
    const moved = await moveInSample(session, { seed, residents }, (movedIn) =>
      setStage({ at: 'moving', movedIn }),
    );
    if (!moved.ok) {
      fail(say(moved.refusal));
      return;
    }
    const { embeddedHub } = await readBoot();
    // Without a hub the try works as well; it just keeps everything here.
    if (embeddedHub !== null) await joinHub(station, embeddedHub);
    setStage({ at: 'done', recoveryCode });
  };
  if (stage.at === 'done') return <DonePage recoveryCode={stage.recoveryCode} isSample />;
  if (stage.at === 'moving') return <Moving movedIn={stage.movedIn} />;
  return (
    <AskPassphrase
      sentence={sentence}
      isReady={passphrase !== null}
      onPassphrase={setPassphrase}
      onBegin={() => void begin()}
      onBack={onBack}
    />
  );
}

function AskPassphrase(props: {
  readonly sentence: string | null;
  readonly isReady: boolean;
  readonly onPassphrase: (passphrase: string | null) => void;
  readonly onBegin: () => void;
  readonly onBack: () => void;
}) {
  useKeys({ Enter: props.onBegin, Escape: props.onBack });
  return (
    <div className={sheet['sheet']}>
      <h1 className={sheet['title']}>{t('setup.tryTitle')}</h1>
      <p className={sheet['lead']}>{t('setup.tryLead', { name: t('setup.tryName') })}</p>
      {props.sentence === null ? null : <Notice tone="needs-you">{props.sentence}</Notice>}
      <div className={classes['narrow']}>
        <PassphraseField onAgreed={props.onPassphrase} autoFocus />
      </div>
      <div className={classNames(sheet['actions'], classes['way'])}>
        <Button
          kind="primary"
          size="tall"
          keys="Enter"
          onPress={props.onBegin}
          isDisabled={!props.isReady}
        >
          {t('setup.tryBegin')}
        </Button>
        <Button size="tall" keys="Esc" onPress={props.onBack}>
          {t('common.back')}
        </Button>
      </div>
    </div>
  );
}

function Moving({ movedIn }: { readonly movedIn: number }) {
  const figure = (n: number) => n.toLocaleString('en-US');
  const count = figure(movedIn);
  return (
    <div className={sheet['sheet']} aria-live="polite">
      <h1 className={sheet['title']}>{t('setup.moving')}</h1>
      <p className={sheet['lead']}>
        {movedIn === 0
          ? t('setup.movingKey')
          : t('setup.movedIn', { count, of: figure(residents) })}
      </p>
      <progress
        className={classes['progress']}
        max={residents}
        value={movedIn}
        aria-label={t('setup.moving')}
      />
    </div>
  );
}
