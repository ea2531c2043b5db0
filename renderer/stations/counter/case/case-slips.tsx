// The papers of one case: what was printed, copy by copy, beside everything else that is known of it.
import { useState } from 'react';
import type { Case } from '../../../../core/case/case';
import { sheetPrinter, type Slip } from '../../../../core/slip/slip';
import { openSheet } from '../../../data/acts/sheet-acts';
import { actOnSlip, printCasePaper, printReprintNote } from '../../../data/acts/slip-acts';
import { packHere } from '../../../data/packs';
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
import { papersOf } from '../file/paper-of';
import { ReprintDialog } from '../queue/reprint-dialog';
import { CaseForms } from './case-forms';

export function CaseSlips({ caze }: { readonly caze: Case }) {
  const slips = useSlips(caze.id) ?? [];
  const [isOpen, setOpen] = useState(false);
  return (
    <>
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
      </section>
      <CaseForms caze={caze} slips={slips} />
      {isOpen ? <CaseHistory caze={caze} onClose={() => setOpen(false)} /> : null}
    </>
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
  const print = (paper: FurtherPaper, printer?: string) =>
    void act.run(() => printCasePaper(paper.kind, paper.about, '', printer));
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
      <Further papers={furtherPapers(caze, slips)} isBusy={act.isBusy} onPrint={print} />
      <DialogActions>
        <Button keys="Esc" onPress={onClose} autoFocus>
          {t('common.back')}
        </Button>
      </DialogActions>
      {again === null ? null : (
        <ReprintDialog
          onReason={(reason) => void reprint(again, reason)}
          onClose={() => setAgain(null)}
        />
      )}
    </Dialog>
  );
}

function Further(props: {
  readonly papers: readonly FurtherPaper[];
  readonly isBusy: boolean;
  readonly onPrint: (paper: FurtherPaper, printer?: string) => void;
}) {
  const { papers, isBusy, onPrint } = props;
  if (papers.length === 0) return null;
  return (
    <section aria-label={t('slips.further')}>
      <ListHeading title={t('slips.further')} />
      <ul>
        {papers.map((paper) => (
          <li key={`${paper.kind} ${paper.about}`} className={classes['further']}>
            <Button isPending={isBusy} onPress={() => onPrint(paper)}>
              {t('slips.furtherRoll', { paper: slipKindName(paper.kind) })}
            </Button>
            <Button isPending={isBusy} onPress={() => onPrint(paper, sheetPrinter)}>
              {t('slips.furtherSheet', { paper: slipKindName(paper.kind) })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type FurtherPaper = {
  readonly kind: Parameters<typeof printCasePaper>[0];
  readonly about: string;
};

/**
 * What was never printed of this case and can be: the papers of what happened to it; the notice with every step, for those who ask
 * for it; and who of us carries the papers.
 */
function furtherPapers(caze: Case, slips: readonly Slip[]): readonly FurtherPaper[] {
  const pack = packHere(caze);
  if (caze.acceptance === null || pack === null) return [];
  const all: readonly FurtherPaper[] = [
    ...papersOf(caze, pack),
    { kind: 'acceptance_notice', about: caze.id },
    { kind: 'agent_acceptance', about: caze.id },
  ];
  return all.filter(
    ({ kind, about }) => !slips.some((slip) => slip.kind === kind && slip.about === about),
  );
}
