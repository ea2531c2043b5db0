// What was learned, in plain words; only here anything is written, and a slip at the end shows that it is used.
import { useState } from 'react';
import type { PrinterSettings } from '../../../../core/station/station';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import { Notice } from '../../../ui/notice';
import { TextField } from '../../../ui/text-field';
import { sayPaper } from '../say-paper';
import { sayAnswers } from './learn-page';
import classes from './printer-wizard.module.css';
import { WizardPage } from './wizard-page';

export const printerUses = ['ticket', 'receipt'] as const;
export type PrinterUse = (typeof printerUses)[number];

export type ResultPageProps = {
  readonly printer: PrinterSettings;
  readonly usedFor: readonly PrinterUse[];
  readonly onSave: (printer: PrinterSettings, usedFor: readonly PrinterUse[]) => void;
  readonly onBack: () => void;
};

export function ResultPage({ printer, usedFor, onSave, onBack }: ResultPageProps) {
  const [name, setName] = useState(printer.name);
  const [chosen, setChosen] = useState(usedFor);
  const [isTried, setTried] = useState(false);
  const isNameless = name.trim() === '';
  return (
    <WizardPage
      step="result"
      title={t('wizard.resultTitle')}
      lead={t('wizard.resultLead')}
      next={{
        label: t('wizard.resultSave'),
        onPress: () => {
          setTried(true);
          if (!isNameless) onSave({ ...printer, name: name.trim() }, chosen);
        },
      }}
      onBack={onBack}
    >
      <Facts printer={printer} />
      <div data-form="">
        <TextField
          label={t('office.printerName')}
          value={name}
          onChange={setName}
          maxLength={60}
          note={
            isTried && isNameless
              ? { text: t('office.printerNameWrong'), tone: 'wrong' }
              : { text: t('office.printerNameHint') }
          }
        />
        <ManyField
          label={t('wizard.resultUses')}
          chosen={[...chosen]}
          choices={printerUses.map((key) => ({ key, label: t(`wizard.use_${key}`) }))}
          onChange={(keys) => setChosen(printerUses.filter((use) => keys.includes(use)))}
        />
      </div>
    </WizardPage>
  );
}

function Facts({ printer }: { readonly printer: PrinterSettings }) {
  const { mode, repertoire, nativeQr, cutter, buzzer, pacing } = printer;
  const facts: readonly (readonly [string, string])[] = [
    [t('wizard.factPaper'), sayPaper(printer)],
    [t('wizard.factTalk'), sayAnswers(printer)],
    [
      t('wizard.factType'),
      mode === 'raster' ? t('wizard.typeDrawn') : t(`wizard.typeOwn_${repertoire}`),
    ],
    [t('wizard.factCode'), t(nativeQr ? 'wizard.codeOwn' : 'wizard.codeDrawn')],
    [t('wizard.factCut'), t(cutter ? 'wizard.cutYes' : 'wizard.cutNo')],
    [t('wizard.factBuzzer'), t(buzzer === 'none' ? 'wizard.buzzerNone' : 'wizard.buzzerHas')],
    ...(pacing > 0 ? ([[t('wizard.factPace'), t('wizard.paceSlow')]] as const) : []),
  ];
  return (
    <dl className={classes['facts']}>
      {facts.flatMap(([name, value]) => [
        <dt key={name}>{name}</dt>,
        <dd key={`${name} is`}>{value}</dd>,
      ])}
    </dl>
  );
}

export type SavedPageProps = {
  readonly said: string | null;
  readonly onTest: () => void;
  readonly onDone: () => void;
};

export function SavedPage({ said, onTest, onDone }: SavedPageProps) {
  return (
    <WizardPage
      step="saved"
      title={t('wizard.savedTitle')}
      lead={t('wizard.savedLead')}
      next={{ label: t('office.printerTest'), onPress: onTest }}
      onBack={onDone}
      backLabel={t('wizard.done')}
    >
      {said === null ? null : <Notice tone="plain">{said}</Notice>}
    </WizardPage>
  );
}
