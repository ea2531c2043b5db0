// One hand-over list that is on paper: saved as a file for the other office, printed again, dropped, or signed by both.
import { useState } from 'react';
import type { Handover } from '../../../../core/paper/handover';
import { saveHandoverFile } from '../../../data/acts/handover-file-acts';
import * as papers from '../../../data/acts/paper-acts';
import { reprint } from '../../../data/acts/slip-acts';
import { useSlips } from '../../../data/queries/machine';
import { currentSession } from '../../../data/session';
import { Button } from '../../../ui/button';
import { HandoverItems } from '../../../ui/handover-items';
import { t } from '../../../ui/i18n';
import { SavedFile } from '../../../ui/saved-file';
import { SignFields } from '../../../ui/sign-fields';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import classes from './originals.module.css';

/** A list that is on paper: both sign there, their names are written here. */
export function OneList(props: {
  readonly list: Handover;
  readonly acting: Acting;
  readonly onBack: () => void;
}) {
  const { list, acting, onBack } = props;
  const slip = useSlips(list.id)?.at(-1);
  const me = currentSession()?.staff.name ?? '';
  const isComing = list.way === 'from_street' || list.way === 'from_resident';
  const [names, setNames] = useState({
    giver: isComing ? '' : me,
    taker: isComing ? me : '',
  });
  const sign = () => void acting.run(() => papers.signHandover(list.id, names));
  const drop = () => void acting.run(() => papers.dropHandover(list.id, t('papers.dropReason')));
  const again = () => {
    if (slip !== undefined) void acting.run(() => reprint(slip.id, t('papers.listReason')));
  };
  const [file, setFile] = useState<{ path: string | null; code: string } | null>(null);
  const goesOut = list.way === 'to_street';
  const save = () =>
    void acting
      .run(() => saveHandoverFile(list, t('papers.fileName', { number: list.number })))
      .then(setFile);
  useKeys({ F9: sign, F3: drop, F8: again, F6: goesOut ? save : undefined });
  return (
    <>
      <p>{t('papers.listLine', { from: list.from, to: list.to, count: list.items.length })}</p>
      <HandoverItems items={list.items} />
      {file === null ? null : (
        <SavedFile {...file} says={(path) => t('papers.fileSaved', { path })} />
      )}
      <SignFields number={list.number} names={names} onNames={setNames} />
      <div className={classes['acts']}>
        <Button kind="primary" size="tall" keys="F9" onPress={sign} isPending={acting.isBusy}>
          {t('papers.signBoth')}
        </Button>
        <Button size="tall" keys="F8" onPress={again} isPending={acting.isBusy}>
          {t('papers.listAgain')}
        </Button>
        {goesOut ? (
          <Button size="tall" keys="F6" onPress={save} isPending={acting.isBusy}>
            {t('papers.fileSave')}
          </Button>
        ) : null}
        <Button size="tall" keys="F3" onPress={drop} isPending={acting.isBusy}>
          {t('papers.dropList')}
        </Button>
        <Button size="tall" keys="Esc" onPress={onBack}>
          {t('common.back')}
        </Button>
      </div>
    </>
  );
}
