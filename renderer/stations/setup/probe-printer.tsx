// Asks the printer whether it is there, before anything depends on it.
import { useState } from 'react';
import { call } from '../../shell';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { sayPrinterState } from '../../ui/say-print';
import { printerOf, type Typed } from './new-station';
import classes from './setup.module.css';

type Answer = { readonly tone: 'plain' | 'away' | 'ready'; readonly words: string };

export function ProbePrinter({ typed }: { readonly typed: Typed }) {
  const [{ tone, words }, setAnswer] = useState<Answer>({ tone: 'plain', words: '' });
  const probe = async () => {
    setAnswer({ tone: 'plain', words: t('setup.probing') });
    const { trouble } = await call('printer.learn', { printer: printerOf(typed, typed.host) });
    const state = sayPrinterState(trouble);
    setAnswer(
      trouble === null
        ? { tone: 'ready', words: state }
        : { tone: 'away', words: t('setup.probeAway', { state }) },
    );
  };
  return (
    <div className={classes['probe']} aria-live="polite">
      <Button onPress={() => void probe()}>{t('setup.probe')}</Button>
      <span className={classes[tone]}>{words}</span>
    </div>
  );
}
