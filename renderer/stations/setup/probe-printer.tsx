// Asks the printer whether it is there, before anything depends on it.
import { useState } from 'react';
import { call } from '../../shell';
import { Button } from '../../ui/button';
import { t } from '../../ui/i18n';
import { sayPrinterState } from '../../ui/say-print';
import { printerOf, type Typed } from './new-station';

export function ProbePrinter({ typed }: { readonly typed: Typed }) {
  const [words, setWords] = useState('');
  const probe = async () => {
    setWords(t('setup.probing'));
    const { trouble } = await call('printer.learn', { printer: printerOf(typed, typed.host) });
    setWords(sayPrinterState(trouble));
  };
  return (
    <p aria-live="polite">
      <Button onPress={() => void probe()}>{t('setup.probe')}</Button> {words}
    </p>
  );
}
