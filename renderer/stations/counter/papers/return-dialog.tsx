// An original goes back to its owner: a signature on their screen, or two on paper. Also the answer where a case was to end
// while we still hold one.
import { useState } from 'react';
import type { Case } from '../../../../core/case/case';
import type { MatterPack } from '../../../../core/matter/definition';
import { heldOriginals } from '../../../../core/paper/custody';
import type { Handover } from '../../../../core/paper/handover';
import { dayOf } from '../../../../core/kit/time';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { formatShortDay } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { SignFields } from '../../../ui/sign-fields';
import { useKeys } from '../../../ui/use-keys';

export type ReturnDialogProps = {
  readonly caze: Case;
  readonly pack: MatterPack;
  /** Name of the resident. */
  readonly name: string;
  /** The office to which an accepted case's papers go on. */
  readonly office: string;
  readonly clerk: string;
  readonly today: string;
  /** What was to be done before: `撤回`; null where returning was all. */
  readonly before: string | null;
  /** The list of this case that waits for its signatures. */
  readonly list: Handover | null;
  readonly isBusy: boolean;
  readonly sentence: string | null;
  readonly nameOf: (staffId: string) => string;
  /** Whoever handles the case for the resident; null where nobody does. */
  readonly agent: string | null;
  readonly onScreen: (papers: readonly string[]) => void;
  readonly onAgent: (papers: readonly string[]) => void;
  readonly onList: (way: 'to_resident' | 'to_street') => void;
  readonly onSigned: (list: Handover, names: { giver: string; taker: string }) => void;
  readonly onDropList: (list: Handover) => void;
  readonly onMistake: (paper: string) => void;
  readonly onClose: () => void;
};

export function ReturnDialog(props: ReturnDialogProps) {
  return (
    <Dialog title={t('papers.returnTitle')} onClose={props.onClose} width="wide">
      <Return {...props} />
    </Dialog>
  );
}

function Return(props: ReturnDialogProps) {
  const { caze, pack, before, sentence, list } = props;
  const held = heldOriginals(caze);
  const nameOf = (code: string) => pack.papers.find((paper) => paper.code === code)?.name ?? code;
  return (
    <>
      {sentence === null ? null : <Notice tone="needs-you">{sentence}</Notice>}
      <p>
        {held.length === 0
          ? t('papers.returnDone')
          : before === null
            ? t('papers.returnList')
            : t('papers.returnFirst', { what: before })}
      </p>
      <ul>
        {held.map(({ paper, copies, since, by }) => (
          <li key={paper}>
            <ListRow
              lead={nameOf(paper)}
              leadWidth="name"
              title={t('papers.copiesOf', { count: copies })}
              detail={t('papers.returnSince', {
                day: formatShortDay(dayOf(since), props.today),
                by: props.nameOf(by),
              })}
            />
          </li>
        ))}
      </ul>
      {held.length === 0 ? (
        <DialogActions>
          <Button kind="primary" keys="Esc" onPress={props.onClose} autoFocus>
            {t('common.back')}
          </Button>
        </DialogActions>
      ) : list !== null ? (
        <Signing {...props} list={list} />
      ) : caze.returning ? (
        <Waiting {...props} />
      ) : (
        <Ways {...props} papers={held.map(({ paper }) => paper)} nameOfPaper={nameOf} />
      )}
    </>
  );
}

/** The resident has the screen: there is nothing to press but to take it back. */
function Waiting({ caze, name, isBusy, onScreen, onClose }: ReturnDialogProps) {
  const takeBack = () => onScreen([]);
  useKeys({ F6: takeBack });
  return (
    <>
      <Notice tone="plain">{t('papers.returnWaits', { name: caze.returning?.to ?? name })}</Notice>
      <DialogActions>
        <Button keys="F6" onPress={takeBack} isPending={isBusy}>
          {t('papers.returnTakeBack')}
        </Button>
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

function Ways(
  props: ReturnDialogProps & {
    readonly papers: readonly string[];
    readonly nameOfPaper: (code: string) => string;
  },
) {
  const { papers, name, agent, office, caze, isBusy, nameOfPaper } = props;
  const mayGoOn = caze.state === 'accepted' || props.before !== null;
  const onScreen = () => props.onScreen(papers);
  const onPaper = () => props.onList('to_resident');
  const goOn = () => props.onList('to_street');
  const onAgent = agent === null ? undefined : () => props.onAgent(papers);
  useKeys({ '1': onScreen, '2': onPaper, '3': mayGoOn ? goOn : undefined, '4': onAgent });
  return (
    <>
      <Button keys="1" kind="primary" wide onPress={onScreen} isPending={isBusy} autoFocus>
        {t('papers.returnOnScreen', { name })}
      </Button>
      <Button keys="2" wide onPress={onPaper} isPending={isBusy}>
        {t('papers.returnOnPaper')}
      </Button>
      {mayGoOn ? (
        <Button keys="3" wide onPress={goOn} isPending={isBusy}>
          {t('papers.returnOn', { office })}
        </Button>
      ) : null}
      {onAgent === undefined ? null : (
        <Button keys="4" wide onPress={onAgent} isPending={isBusy}>
          {t('papers.returnToAgent', { name: agent ?? '' })}
        </Button>
      )}
      {papers.map((paper) => (
        <Button
          key={paper}
          kind="quiet"
          wide
          onPress={() => props.onMistake(paper)}
          isPending={isBusy}
        >
          {t('papers.returnMistake', { paper: nameOfPaper(paper) })}
        </Button>
      ))}
      <DialogActions>
        <Button keys="Esc" onPress={props.onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

function Signing(props: ReturnDialogProps & { readonly list: Handover }) {
  const { list, clerk, name, isBusy } = props;
  const [names, setNames] = useState({
    giver: clerk,
    taker: list.way === 'to_resident' ? name : '',
  });
  const sign = () => props.onSigned(list, names);
  const drop = () => props.onDropList(list);
  useKeys({ F9: sign, F3: drop });
  return (
    <>
      <SignFields number={list.number} names={names} onNames={setNames} />
      <DialogActions>
        <Button kind="primary" keys="F9" onPress={sign} isPending={isBusy}>
          {t('papers.signBoth')}
        </Button>
        <Button keys="F3" onPress={drop} isPending={isBusy}>
          {t('papers.dropList')}
        </Button>
        <Button keys="Esc" onPress={props.onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}
