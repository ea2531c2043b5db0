// The file of one case, wired: everything that is known of it on one page, and one key to what can be recorded next.
import { useState } from 'react';
import { isFillable } from '../../../../core/case/apply-case';
import type { Case } from '../../../../core/case/case';
import { owesRatingCall, ratingCallDue } from '../../../../core/case/course/rating-call';
import { sameCase } from '../../../../core/case/duplicate';
import { dayOf } from '../../../../core/kit/time';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Resident } from '../../../../core/resident/resident';
import { ratingCallOf } from '../../../../core/station/rating-call-rule';
import { printCasePaper, reprint } from '../../../data/acts/slip-acts';
import { calendars } from '../../../data/packs';
import { useSlips } from '../../../data/queries/machine';
import { useSession } from '../../../data/session';
import { Button } from '../../../ui/button';
import { t } from '../../../ui/i18n';
import { slipKindName } from '../../../ui/say-slip';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import { CaseClock } from '../case/case-clock';
import { CaseSlips } from '../case/case-slips';
import { useTold } from '../case/say-source';
import { useStaffNames } from '../papers/paper-dialogs';
import { ReprintDialog } from '../queue/reprint-dialog';
import { FileHead } from './file-head';
import { FileLater, FileReminders } from './file-later';
import classes from './file.module.css';
import { FileOutcomes } from './file-outcomes';
import { LinkNotice } from './link-notice';
import { LaterDesk } from './later-desk';
import { lackingNow, laterPages } from './later-pages';
import { FileHistory, FilePapers, FilePeople, FileRating } from './file-parts';
import { papersOf } from './paper-of';
import { RemindNotice } from './remind-notice';
import { tellCase } from './say-event';

export type FileDeskProps = {
  readonly caze: Case;
  readonly pack: MatterPack;
  readonly resident: Resident;
  readonly others: readonly Case[];
  readonly today: string;
  readonly acting: Acting;
  /** To the form of a case that is not accepted yet, and to another case's file. */
  readonly onCase: (caseId: string) => void;
  readonly onFile: (caseId: string) => void;
  readonly onBack: () => void;
};

export function FileDesk(props: FileDeskProps) {
  const { caze, pack, resident, today } = props;
  const [isFilling, setFilling] = useState(false);
  const { history, now } = useTold(caze.id);
  const nameOf = useStaffNames();
  const site = useSession()?.station.site;
  const told = tellCase(history, pack);
  const clerks = told.map(({ by }) => by).toReversed();
  const rated = caze.rating;
  const call =
    rated !== null && owesRatingCall(caze)
      ? ratingCallDue(calendars, dayOf(rated.at), ratingCallOf(site))
      : null;
  if (isFilling) return <LaterDesk {...props} onBack={() => setFilling(false)} />;
  return (
    <section className={classes['page']} aria-label={t('life.file')}>
      <div className={classes['sheet']}>
        <FileHead
          {...{ caze, pack, today, call }}
          name={resident.person.name}
          clerk={nameOf(clerks[0] ?? '')}
        />
        <LinkNotice {...props} same={sameAs(props)} />
        <RemindNotice {...props} />
        <div className={classes['columns']}>
          <FileHistory told={told} nameOf={nameOf} now={now} />
          <div className={classes['side']}>
            {caze.linked ? null : <CaseClock caze={caze} pack={pack} today={today} />}
            <FilePapers caze={caze} pack={pack} today={today} />
            <FileLater caze={caze} pack={pack} today={today} />
            <FileReminders caze={caze} pack={pack} today={today} />
            <FilePeople caze={caze} clerks={clerks} nameOf={nameOf} />
            <CaseSlips caze={caze} />
            <FileRating caze={caze} nameOf={nameOf} />
          </div>
        </div>
      </div>
      <FileActs {...props} callDue={call?.call ?? today} onFill={() => setFilling(true)} />
    </section>
  );
}

/** Also where it stands under an entry that was merged: that is one person. */
const sameAs = ({ caze, pack, resident, others }: FileDeskProps): Case | null =>
  caze.linked
    ? null
    : (sameCase(others, { ...caze, residentId: resident.id }, pack.duplicates) ?? null);

function FileActs(
  props: FileDeskProps & { readonly callDue: string; readonly onFill: () => void },
) {
  const { caze, pack, acting, onBack } = props;
  const [asked, setAsked] = useState<'record' | 'again' | null>(null);
  const [paper] = papersOf(caze, props.pack);
  const slips = useSlips(caze.id) ?? [];
  const slip =
    paper && slips.findLast(({ kind, about }) => kind === paper.kind && about === paper.about);
  const close = () => {
    acting.clear();
    setAsked(null);
  };
  const record = () => {
    acting.clear();
    setAsked('record');
  };
  const print = () => {
    if (slip !== undefined) setAsked('again');
    else if (paper !== undefined)
      void acting.run(() => printCasePaper(paper.kind, paper.about, ''));
  };
  const later = laterPages(pack, caze);
  const lacks = lackingNow(later);
  const fill = () => {
    acting.clear();
    props.onFill();
  };
  const form = isFillable(caze) ? () => props.onCase(caze.id) : undefined;
  useKeys({
    F4: form ? undefined : record,
    F6: form,
    F5: later.length === 0 ? undefined : fill,
    F8: paper === undefined ? undefined : print,
    Escape: onBack,
  });
  return (
    <div className={classes['acts']}>
      {form === undefined ? (
        <Button kind={caze.linked ? 'plain' : 'primary'} size="tall" keys="F4" onPress={record}>
          {t('life.record')}
        </Button>
      ) : (
        <Button kind="primary" size="tall" keys="F6" onPress={form}>
          {t('life.goOn')}
        </Button>
      )}
      {later.length === 0 ? null : (
        <Button size="tall" keys="F5" onPress={fill}>
          {lacks === 0 ? t('later.fill') : t('later.fillCount', { count: lacks })}
        </Button>
      )}
      {paper === undefined ? null : (
        <Button size="tall" keys="F8" onPress={print} isPending={acting.isBusy}>
          {t(slip === undefined ? 'life.print' : 'life.printAgain', {
            paper: slipKindName(paper.kind),
          })}
        </Button>
      )}
      <Button size="tall" keys="Esc" onPress={onBack}>
        {t('common.back')}
      </Button>
      {asked === 'record' ? <FileOutcomes {...props} onClose={close} /> : null}
      {asked === 'again' && slip !== undefined ? (
        <ReprintDialog
          onReason={(reason) => void acting.run(() => reprint(slip.id, reason)).then(close)}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
