// A case that left the counter: what became of it, its number, both limits, and what is still to do with the resident here.
import type { Case } from '../../../../core/case/case';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Slip } from '../../../../core/slip/slip';
import { Button } from '../../../ui/button';
import { formatDay, inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { caseStateName } from '../../../ui/say-case';
import { KeptSheet } from '../../../ui/kept-sheet';
import { SlipPreview } from '../../../ui/slip-preview';
import { useKeys } from '../../../ui/use-keys';
import classes from './closed-panel.module.css';

export type ClosedPanelProps = {
  readonly caze: Case;
  readonly pack: MatterPack;
  /** The latest slip about this case, and how it looks. */
  readonly slip: Slip | null;
  readonly preview: string | undefined;
  readonly isBusy: boolean;
  /** What the resident goes home with; null where nothing is printed. */
  readonly paper: keyof typeof printWords | null;
  readonly onPrint: () => void;
  /** As an A4 sheet. */
  readonly onPrintSheet: () => void;
  readonly onOpenSheet: (slip: Slip) => void;
  readonly onSaveSheet: (slip: Slip) => void;
  /** The number in large, for the resident to write down or photograph. */
  readonly onShow: () => void;
  readonly onAskRating: () => void;
  readonly onBookVisit: () => void;
  /** Null while no original of this case lies here. */
  readonly onReturn: (() => void) | null;
  /** Everything that is known of it, and what comes after it left this counter. */
  readonly onFile: () => void;
  /** Null without a ticket at this window. */
  readonly onFinish: (() => void) | null;
  readonly onAnother: () => void;
  /** To where the counter stands without this case; null while its person sits here. */
  readonly onBack: (() => void) | null;
  /** Null where nothing is left to take back. */
  readonly onWithdraw: (() => void) | null;
};

export function ClosedPanel(props: ClosedPanelProps) {
  const { caze, slip, preview } = props;
  return (
    <section className={classes['page']}>
      <div className={classes['facts']}>
        <h2 className={classes['title']}>
          {props.pack.name} · {caseStateName(caze.state)}
        </h2>
        <p className={classes['number']}>{inGroups(caze.number)}</p>
        <p className={classes['more']}>{t('counter.trackingWord', { word: caze.tracking })}</p>
        <Outcome {...props} />
        <NextActs {...props} />
      </div>
      {slip === null ? null : (
        <div className={classes['slip']}>
          <p className={classes['more']}>
            {t(`counter.slipState_${slip.state}`)}
            {slip.copy > 0 ? ` · ${t('counter.slipCopy', { copy: slip.copy })}` : ''}
          </p>
          {slip.archive === undefined ? (
            <SlipPreview svg={preview} label={t('counter.slipPreview')} />
          ) : (
            <KeptSheet
              sheet={slip.archive}
              title=""
              isBusy={props.isBusy}
              onOpen={() => props.onOpenSheet(slip)}
              onSave={() => props.onSaveSheet(slip)}
            />
          )}
        </div>
      )}
    </section>
  );
}

function Outcome({ caze, pack }: ClosedPanelProps) {
  const { acceptance, refusal, passedTo, withdrawnFor } = caze;
  if (withdrawnFor !== null) return <p>{t('counter.withdrawnLine', { reason: withdrawnFor })}</p>;
  if (acceptance !== null) {
    const { promisedLastDay, legalLastDay, acceptedOn } = acceptance;
    return (
      <dl className={classes['limits']}>
        <dt>{t('counter.promisedBy')}</dt>
        <dd>
          {formatDay(promisedLastDay, acceptedOn)} ·{' '}
          {t('counter.workingDays', { days: pack.limits.promised.days })}
        </dd>
        <dt>{t('counter.legalBy')}</dt>
        <dd>
          {formatDay(legalLastDay, acceptedOn)} ·{' '}
          {t('counter.workingDays', { days: pack.limits.legal.days })}
        </dd>
      </dl>
    );
  }
  if (refusal !== null)
    return <p>{t('counter.declinedLine', { reason: refusal.reason, whereTo: refusal.whereTo })}</p>;
  return passedTo === null ? null : <p>{t('counter.passedLine', { to: passedTo })}</p>;
}

const printWords = {
  acceptance_receipt: 'counter.printReceipt',
  ballot_receipt: 'slips.printBallot',
  refusal_notice: 'slips.printRefusal',
  completion_notice: 'slips.printEnd',
} as const;

const againWords = {
  acceptance_receipt: 'counter.printAgain',
  ballot_receipt: 'slips.printBallotAgain',
  refusal_notice: 'slips.printRefusalAgain',
  completion_notice: 'slips.printEndAgain',
} as const;

function NextActs(props: ClosedPanelProps) {
  const { caze, paper, slip, isBusy, onPrint, onAskRating, onBookVisit, onFinish, onAnother } =
    props;
  const mayRate = caze.rating === null;
  useKeys({
    F8: paper === null ? undefined : onPrint,
    'Shift+F8': paper === null ? undefined : props.onPrintSheet,
    F6: mayRate ? onAskRating : undefined,
    F7: onBookVisit,
    'Ctrl+O': props.onReturn ?? undefined,
    F4: props.onFile,
    F10: onFinish ?? undefined,
    F1: props.onShow,
    F3: props.onWithdraw ?? undefined,
    F9: props.onBack === null ? undefined : onAnother,
    Escape: props.onBack ?? onAnother,
  });
  return (
    <div className={classes['acts']}>
      {paper === null ? null : (
        <Button
          kind={slip === null ? 'primary' : 'plain'}
          size="tall"
          keys="F8"
          onPress={onPrint}
          isPending={isBusy}
        >
          {t(slip === null ? printWords[paper] : againWords[paper])}
        </Button>
      )}
      {paper === null ? null : (
        <Button size="tall" keys="Shift F8" onPress={props.onPrintSheet} isPending={isBusy}>
          {slip === null ? t('counter.printSheet') : t('counter.printSheetAgain')}
        </Button>
      )}
      {mayRate ? (
        <Button
          kind={slip !== null && caze.ratingAsked === null ? 'primary' : 'plain'}
          size="tall"
          keys="F6"
          onPress={onAskRating}
        >
          {caze.ratingAsked === null ? t('counter.askRating') : t('counter.askRatingAgain')}
        </Button>
      ) : null}
      <RatingLine caze={caze} />
      <Button size="tall" keys="F1" onPress={props.onShow}>
        {t('slips.showNumber')}
      </Button>
      <Button size="tall" keys="F7" onPress={onBookVisit}>
        {t('counter.bookVisit')}
      </Button>
      <Button size="tall" keys="F4" onPress={props.onFile}>
        {t('life.openFile')}
      </Button>
      {props.onReturn === null ? null : (
        <Button size="tall" keys="Ctrl O" onPress={props.onReturn}>
          {t('papers.returnTitle')}
        </Button>
      )}
      <Away {...props} />
      {props.onWithdraw === null ? null : (
        <Button size="tall" keys="F3" onPress={props.onWithdraw}>
          {t('counter.withdraw')}
        </Button>
      )}
      {onFinish === null ? null : (
        <Button
          kind={caze.ratingAsked === null ? 'plain' : 'primary'}
          size="tall"
          keys="F10"
          onPress={onFinish}
        >
          {t('counter.finish')}
        </Button>
      )}
    </div>
  );
}

/** To another matter of theirs; and where nobody sits here, back to where the counter stood before. */
function Away({ onAnother, onBack }: ClosedPanelProps) {
  return (
    <>
      <Button size="tall" keys={onBack === null ? 'Esc' : 'F9'} onPress={onAnother}>
        {t('counter.anotherMatter')}
      </Button>
      {onBack === null ? null : (
        <Button size="tall" keys="Esc" onPress={onBack}>
          {t('common.back')}
        </Button>
      )}
    </>
  );
}

/** That a rating was given, never which: staff do not look over the resident's shoulder. */
function RatingLine({ caze }: { readonly caze: Case }) {
  if (caze.rating !== null) return <Notice tone="done">{t('counter.rated')}</Notice>;
  if (caze.ratingAsked !== null) return <Notice tone="plain">{t('counter.ratingWaits')}</Notice>;
  return null;
}
