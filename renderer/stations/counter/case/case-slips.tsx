// The papers of one case: what was printed, copy by copy, beside everything else that is known of it.
import { useState } from 'react';
import type { Case } from '../../../../core/case/case';
import { sheetPrinter } from '../../../../core/slip/slip';
import { openSheet } from '../../../data/acts/sheet-acts';
import { actOnSlip, printCasePaper, printReprintNote } from '../../../data/acts/slip-acts';
import { useJobs, useSlips } from '../../../data/queries/machine';
import { useSlipNames } from '../../../data/queries/slip-names';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { slipKindName } from '../../../ui/say-slip';
import { notedBy, SlipHistory } from '../../../ui/slip-history';
import { slipLines, type SlipLine } from '../../../ui/slip-line';
import { useAct } from '../../../ui/use-act';
import { useNow } from '../../../ui/use-now';
import classes from '../person/person-panel.module.css';
import { ReasonDialog } from '../queue/reason-dialog';
import { CaseForms } from './case-forms';

export function CaseSlips({ caze }: { readonly caze: Case }) {
  const slips = useSlips(caze.id) ?? [];
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <ListHeading title={t('slips.history')} detail={slips.length} />
      {slips.length === 0 ? <p className={classes['more']}>{t('slips.historyNone')}</p> : null}
      {slips.slice(-3).map((slip) => (
        <ListRow
          key={slip.id}
          title={
            slip.copy > 0
              ? `${slipKindName(slip.kind)} · ${t('slips.copy', { copy: slip.copy })}`
              : slipKindName(slip.kind)
          }
          detail={t(`slips.state_${slip.state}`)}
          onPress={() => setOpen(true)}
          does={t('slips.historyOpen')}
        />
      ))}
      <CaseForms caze={caze} slips={slips} />
      {isOpen ? <CaseHistory caze={caze} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function CaseHistory({ caze, onClose }: { readonly caze: Case; readonly onClose: () => void }) {
  const now = useNow();
  const act = useAct();
  const slips = useSlips(caze.id) ?? [];
  const jobs = useJobs();
  const names = useSlipNames(slips);
  const [again, setAgain] = useState<{
    readonly line: SlipLine;
    readonly printer: string | undefined;
  } | null>(null);
  const reprint = async ({ line, printer }: NonNullable<typeof again>, reason: string) => {
    // The copy is on record whatever its printer says: the same answer given twice would make a second one.
    await act.run(() => actOnSlip(line.slip, 'again', { reason, printer }));
    setAgain(null);
  };
  // The receipt is given at the counter; the notice with every step is for those who ask for it.
  const mayNotify =
    caze.acceptance !== null && !slips.some(({ kind }) => kind === 'acceptance_notice');
  const notify = (printer?: string) =>
    void act.run(() => printCasePaper('acceptance_notice', caze.id, '', printer));
  return (
    <Dialog
      title={t('slips.historyOf', { what: inGroups(caze.number) })}
      onClose={onClose}
      width="wide"
    >
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      <SlipHistory
        lines={slipLines(slips, jobs, names)}
        now={now}
        isOfMany={false}
        isBusy={act.isBusy}
        onReprint={(line, printer) => setAgain({ line, printer })}
        noted={notedBy(slips)}
        onNote={({ slip }) => void act.run(() => printReprintNote(slip))}
        onOpenSheet={({ slip }) => void act.run(() => openSheet(slip))}
      />
      <DialogActions>
        {mayNotify ? (
          <>
            <Button isPending={act.isBusy} onPress={() => notify()}>
              {t('slips.printAcceptance')}
            </Button>
            <Button isPending={act.isBusy} onPress={() => notify(sheetPrinter)}>
              {t('slips.printAcceptanceSheet')}
            </Button>
          </>
        ) : null}
        <Button keys="Esc" onPress={onClose} autoFocus>
          {t('common.back')}
        </Button>
      </DialogActions>
      {again === null ? null : (
        <ReasonDialog
          title={t('slips.reprintTitle')}
          reasons={[
            t('counter.reprintLost'),
            t('counter.reprintUnclear'),
            t('counter.reprintFamily'),
          ]}
          confirm={t('slips.printAgain')}
          onReason={(reason) => void reprint(again, reason)}
          onClose={() => setAgain(null)}
        />
      )}
    </Dialog>
  );
}
