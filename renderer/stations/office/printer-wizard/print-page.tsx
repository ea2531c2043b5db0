// The probe sheet is printed; every trouble on the way is a sentence with what to do, and a way on or back.
import type { PrinterSettings } from '../../../../core/station/station';
import type { PrintJob } from '../../../../electron/contract/printing';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { say } from '../../../ui/say';
import { sayPrintTrouble } from '../../../ui/say-print';
import { useProbeSheet, type ProbeSheet } from './use-probe-sheet';
import { WizardPage, type WizardChoice } from './wizard-page';

export type PrintPageProps = {
  readonly printer: PrinterSettings;
  readonly isAgain: boolean;
  readonly onPrinted: () => void;
  readonly onBack: () => void;
};

export function PrintPage({ printer, isAgain, onPrinted, onBack }: PrintPageProps) {
  const sheet = useProbeSheet(printer);
  const phase = phaseOf(sheet);
  const choose = (key: string) => {
    if (key === 'again') sheet.print();
    else if (key === 'stop') sheet.stop();
    else if (key === 'on') onPrinted();
    else onBack();
  };
  return (
    <WizardPage
      step="print"
      title={t('wizard.printTitle')}
      lead={t(isAgain ? 'wizard.printAgainLead' : 'wizard.printLead')}
      {...(phase === 'before'
        ? { next: { label: t('wizard.printDo'), onPress: sheet.print } }
        : phase === 'done'
          ? { next: { label: t('wizard.printOn'), onPress: onPrinted } }
          : { choices: choicesOf(phase), onChoose: choose })}
      onBack={onBack}
    >
      <Words sheet={sheet} phase={phase} />
    </WizardPage>
  );
}

/** `waits`: a person has to mend something and it goes on by itself. `broken`: it did not go well, or nobody knows. */
type Phase = 'before' | 'under-way' | 'waits' | 'done' | 'broken';

function phaseOf({ job, refusal }: ProbeSheet): Phase {
  if (refusal !== null) return 'broken';
  if (job === null) return 'before';
  switch (job.state) {
    case 'printed':
    case 'unconfirmed':
      return 'done';
    case 'unknown':
    case 'failed':
    case 'cancelled':
      return 'broken';
    case 'blocked':
      return 'waits';
    case 'queued':
    case 'preflight':
    case 'sending':
    case 'awaiting':
      return job.trouble === null ? 'under-way' : 'waits';
  }
}

function choicesOf(phase: Phase): readonly WizardChoice[] {
  if (phase === 'waits') return [{ key: 'stop', label: t('wizard.printStop') }];
  if (phase !== 'broken') return [];
  return [
    { key: 'again', label: t('wizard.printOnceMore') },
    { key: 'on', label: t('wizard.printLook') },
    { key: 'back', label: t('wizard.printBack') },
  ];
}

function Words({ sheet, phase }: { readonly sheet: ProbeSheet; readonly phase: Phase }) {
  const { job, refusal } = sheet;
  if (refusal !== null) return <Notice tone="needs-you">{say(refusal)}</Notice>;
  if (job === null) return null;
  if (phase === 'under-way') return <Notice tone="plain">{t('wizard.printing')}</Notice>;
  if (phase === 'done')
    return (
      <Notice tone="done">
        {t(job.state === 'printed' ? 'wizard.printed' : 'wizard.printedOneWay')}
      </Notice>
    );
  return <Notice tone="needs-you">{troubleOf(job, phase === 'waits')}</Notice>;
}

function troubleOf({ trouble, detail, state }: PrintJob, goesOn: boolean): string {
  if (trouble !== null) return sayPrintTrouble(trouble, { detail, goesOn });
  return t(state === 'cancelled' ? 'wizard.printStopped' : 'wizard.printUnknown');
}
