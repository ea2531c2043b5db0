// The case as an application form on A4: one for the dossier or the hand-written signature, one in large print to take home.
import { useState } from 'react';
import type { Case } from '../../../../core/case/case';
import type { FormKind, Slip } from '../../../../core/slip/slip';
import { printForm } from '../../../data/acts/form-acts';
import { reprint as reprintSlip } from '../../../data/acts/slip-acts';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { ListHeading } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { useAct } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import classes from '../person/person-panel.module.css';
import { ReasonDialog } from '../queue/reason-dialog';

export type CaseFormsProps = {
  readonly caze: Case;
  /** All papers of the case: a form that was printed before is printed again with a reason. */
  readonly slips: readonly Slip[];
};

export function CaseForms({ caze, slips }: CaseFormsProps) {
  const act = useAct();
  const [again, setAgain] = useState<FormKind | null>(null);
  const print = (kind: FormKind) => {
    if (slips.some((slip) => slip.kind === kind)) setAgain(kind);
    else void act.run(() => printForm(kind, caze.id, ''));
  };
  const reprint = async (kind: FormKind, reason: string) => {
    // The copy is on record whatever becomes of its sheet: the same answer given twice would make a second one.
    const last = slips.findLast((slip) => slip.kind === kind);
    // A form that was never set on a sheet is the same original still; a kept sheet says what the case was then.
    await act.run(() =>
      last !== undefined && last.archive === undefined
        ? reprintSlip(last.id, reason)
        : printForm(kind, caze.id, reason),
    );
    setAgain(null);
  };
  useKeys({
    'Ctrl+P': () => print('application_form'),
    'Alt+P': () => print('application_form_large'),
  });
  return (
    <section>
      <ListHeading title={t('slips.formTitle')} />
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      {caze.signature === null && caze.acceptance === null ? (
        <p className={classes['more']}>{t('slips.formHow')}</p>
      ) : null}
      <div className={classes['forms']}>
        <Button wide keys="Ctrl P" onPress={() => print('application_form')} isPending={act.isBusy}>
          {t('slips.formPrint')}
        </Button>
        <Button
          wide
          keys="Alt P"
          onPress={() => print('application_form_large')}
          isPending={act.isBusy}
        >
          {t('slips.formPrintLarge')}
        </Button>
      </div>
      {again === null ? null : (
        <ReasonDialog
          title={t('slips.formAgain')}
          reasons={[
            t('slips.formAgainUpdated'),
            t('counter.reprintLost'),
            t('counter.reprintUnclear'),
          ]}
          confirm={t('slips.printAgain')}
          onReason={(reason) => void reprint(again, reason)}
          onClose={() => setAgain(null)}
        />
      )}
    </section>
  );
}
