// After a case left the counter: its paper, the rating, a visit, the next person. Wired to their acts.
import { useState } from 'react';
import { isPending } from '../../../../core/case/apply-case';
import { receiptOf } from '../../../../core/case/accept';
import type { Case } from '../../../../core/case/case';
import type { MatterPack } from '../../../../core/matter/definition';
import { heldOriginals } from '../../../../core/paper/custody';
import type { Resident } from '../../../../core/resident/resident';
import { sheetPrinter, type Slip } from '../../../../core/slip/slip';
import { askRating, withdraw } from '../../../data/acts/case-acts';
import { openSheet, saveSheet } from '../../../data/acts/sheet-acts';
import { printCasePaper, reprint } from '../../../data/acts/slip-acts';
import { currentSession } from '../../../data/session';
import { useSlips } from '../../../data/queries/machine';
import { t } from '../../../ui/i18n';
import type { Acting } from '../../../ui/use-act';
import { VisitDesk } from '../bookings/visit-desk';
import { ClosedPanel, type ClosedPanelProps } from './closed-panel';
import { PaperDialogs } from '../papers/paper-dialogs';
import { useReturnFirst } from '../papers/use-return-first';
import { ReprintDialog } from '../queue/reprint-dialog';
import { ShowNumber } from '../queue/show-number';
import { WithdrawDialog } from '../case/withdraw-dialog';
import { useSlipPreview } from '../case/use-slip-preview';

export type ClosedDeskProps = {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly resident: Resident;
  readonly today: string;
  readonly acting: Acting;
  readonly onFinish: (() => void) | null;
  readonly onFile: () => void;
  readonly onAnother: () => void;
  readonly onBack: () => void;
};

export function ClosedDesk(props: ClosedDeskProps) {
  const { caze, acting } = props;
  const [dialog, setDialog] = useState<'visit' | 'reprint' | 'sheet' | 'withdraw' | 'show' | null>(
    null,
  );
  // A notice given on the way is paper of this case too, and not the one that it ends with.
  const paper = paperOf(caze, props.pack);
  const slip = useSlips(caze.id)?.findLast(({ kind }) => kind === paper) ?? null;
  const preview = useSlipPreview(slip);
  const papers = useReturnFirst<'withdraw'>(caze, acting, setDialog);
  const holdsAny = heldOriginals(caze).length > 0;
  const close = () => {
    acting.clear();
    setDialog(null);
  };
  const print = (how: 'reprint' | 'sheet') => {
    if (slip !== null) setDialog(how);
    else if (paper !== null)
      void acting.run(() =>
        printCasePaper(paper, caze.id, '', how === 'sheet' ? sheetPrinter : undefined),
      );
  };
  return (
    <>
      <ClosedPanel
        caze={caze}
        pack={props.pack}
        slip={slip}
        preview={preview}
        isBusy={acting.isBusy}
        paper={paper}
        onPrint={() => print('reprint')}
        onPrintSheet={() => print('sheet')}
        onOpenSheet={(sheet) => void acting.run(() => openSheet(sheet))}
        onSaveSheet={(sheet) => void acting.run(() => saveSheet(sheet))}
        onShow={() => setDialog('show')}
        onAskRating={() => void acting.run(() => askRating(caze.id))}
        onBookVisit={() => setDialog('visit')}
        onReturn={holdsAny ? () => papers.open({ kind: 'return', before: null }) : null}
        onFile={props.onFile}
        onFinish={props.onFinish}
        onAnother={props.onAnother}
        onBack={props.onFinish === null ? props.onBack : null}
        onWithdraw={isPending(caze) ? () => papers.first('withdraw', t('counter.withdraw')) : null}
      />
      {dialog === 'withdraw' ? (
        <WithdrawDialog
          sentence={acting.sentence}
          onReason={(reason) =>
            void acting.run(() => withdraw(caze.id, reason)).then((done) => done && close())
          }
          onClose={close}
        />
      ) : null}
      {(dialog === 'reprint' || dialog === 'sheet') && slip !== null ? (
        <ReprintDialog
          onReason={(reason) =>
            void acting
              .run(() => reprint(slip.id, reason, dialog === 'sheet' ? sheetPrinter : rollOf(slip)))
              // The copy is on record whatever its printer says, which is told below: asked again it would be a second one.
              .then(() => setDialog(null))
          }
          onClose={close}
        />
      ) : null}
      {dialog === 'show' ? (
        <ShowNumber about={caze.id} isPrinterDown={false} onClose={close} />
      ) : null}
      <PaperDialogs {...props} dialog={papers.dialog} onGone={papers.goOn} onClose={papers.close} />
      {dialog === 'visit' ? <VisitDesk {...props} caseId={caze.id} onClose={close} /> : null}
    </>
  );
}

/** What the resident goes home with, by how the case left the counter; nothing where it only went elsewhere. */
function paperOf(caze: Case, pack: MatterPack): ClosedPanelProps['paper'] {
  if (caze.state === 'accepted') return receiptOf(pack, caze);
  if (caze.state === 'declined') return 'refusal_notice';
  return caze.state === 'withdrawn' ? 'completion_notice' : null;
}

/** A slip after an A4 sheet goes to the printer of receipts; otherwise to the one it came from. */
const rollOf = (slip: Slip): string | undefined =>
  slip.printer === sheetPrinter ? currentSession()?.station.printerFor.receipt : undefined;
