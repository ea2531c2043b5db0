// The list of what can be recorded of a case, and the question of the one that was chosen.
import { useState } from 'react';
import { Button } from '../../../ui/button';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { t } from '../../../ui/i18n';
import { FigureMenu } from '../queue/figure-menu';
import { DeliverDialog, RatingCallDialog, ResultDialog, TerminateDialog } from './end-dialogs';
import { ObjectDialog, PostNoticeDialog, SettleDialog } from './notice-dialogs';
import { outcomeName, type OutcomeProps } from './outcome-props';
import { outcomesOf, type Outcome } from './outcomes';
import { CorrectDialog, CorrectedDialog } from './correct-dialogs';
import { NameAgentDialog } from './name-agent-dialog';
import { PapersDialog, ResumeDialog, SuspendDialog } from './stop-dialogs';
import { ExtendDialog, NumberDialog, OpinionDialog, StepDialog } from './way-dialogs';

/** `callDue`: last day of the call after a bad rating. */
export function FileOutcomes(props: OutcomeProps & { readonly callDue: string }) {
  const [asked, setAsked] = useState<Outcome | null>(null);
  switch (asked) {
    case null:
      return <Menu {...props} onAsk={setAsked} />;
    case 'step':
      return <StepDialog {...props} />;
    case 'correct':
      return <CorrectDialog {...props} />;
    case 'corrected':
      return <CorrectedDialog {...props} />;
    case 'resume':
      return <ResumeDialog {...props} />;
    case 'papers':
      return <PapersDialog {...props} />;
    case 'opinion':
      return <OpinionDialog {...props} />;
    case 'notice':
      return <PostNoticeDialog {...props} />;
    case 'object':
      return <ObjectDialog {...props} />;
    case 'settle':
      return <SettleDialog {...props} />;
    case 'extend':
      return <ExtendDialog {...props} />;
    case 'suspend':
      return <SuspendDialog {...props} />;
    case 'result':
      return <ResultDialog {...props} />;
    case 'deliver':
      return <DeliverDialog {...props} />;
    case 'terminate':
      return <TerminateDialog {...props} />;
    case 'number':
      return <NumberDialog {...props} />;
    case 'agent':
      return <NameAgentDialog {...props} />;
    case 'call':
      return <RatingCallDialog {...props} due={props.callDue} />;
  }
}

function Menu(props: OutcomeProps & { readonly onAsk: (outcome: Outcome) => void }) {
  const { caze, pack, onAsk, onClose } = props;
  const offered = outcomesOf(caze, pack);
  const isEnd = (outcome: Outcome) =>
    ['result', 'deliver', 'terminate', 'number', 'call'].includes(outcome);
  const items = (end: boolean) =>
    offered
      .filter(({ outcome }) => isEnd(outcome) === end)
      .map(({ figure, outcome }) => ({
        figure,
        title: outcomeName(outcome),
        act: () => onAsk(outcome),
      }));
  return (
    <Dialog title={t('life.recordTitle')} onClose={onClose}>
      {offered.length === 0 ? <p>{t('life.recordNone')}</p> : null}
      <FigureMenu
        groups={[
          { title: t('life.group_way'), items: items(false) },
          { title: t('life.group_end'), items: items(true) },
        ]}
      />
      <DialogActions>
        <Button keys="Esc" onPress={onClose} autoFocus={offered.length === 0}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
