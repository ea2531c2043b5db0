// Another day, another time, other people: what dragging does, asked in words and by keyboard.
import { useCallback, useState } from 'react';
import type { Day } from '../../../../core/kit/time';
import type { Placing } from '../../../../core/visit/schedule/published-plan';
import type { Visit } from '../../../../core/visit/visit';
import { moveVisit } from '../../../data/acts/plan-acts';
import { renewVisitCard } from '../../../data/acts/slip-acts';
import { warningsOf } from '../../../data/acts/visit-acts';
import { DateField } from '../../../ui/date-field';
import { FormDialog } from '../../../ui/form-dialog';
import { joinSentences } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ManyField } from '../../../ui/many-field';
import { TextField } from '../../../ui/text-field';
import { TimeField } from '../../../ui/time-field';
import type { Acting } from '../../../ui/use-act';
import { VisitWarnings, type VisitDraft } from '../../../ui/visit-fields';

export type MoveDialogProps = {
  readonly visit: Visit;
  readonly name: string;
  /** Where it was put with the mouse; where it stands, when asked for by keyboard. */
  readonly start: Placing;
  readonly today: Day;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly act: Acting;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

export function MoveDialog(props: MoveDialogProps) {
  const { visit, name, start, today, staff, act, onDone, onClose } = props;
  const [placing, setPlacing] = useState<Placing>(start);
  const [reason, setReason] = useState('');
  const change = (part: Partial<Placing>) => setPlacing((known) => ({ ...known, ...part }));
  const move = async () => {
    const moved = await act.run(() => moveVisit(visit.id, placing, reason));
    if (!moved) return;
    const words =
      visit.state === 'confirmed'
        ? t('schedule.movedRing', { name })
        : t('schedule.moved', { name });
    const card = await act.run(() => renewVisitCard(visit.id));
    onDone(card === null ? words : joinSentences(words, t('moves.newCard')));
  };
  const { residentId, caseId } = visit;
  const look = useCallback(
    async (draft: VisitDraft) => {
      const found = await warningsOf({
        ...draft,
        residentId,
        caseId,
        signsByFingerprint: draft.purpose === 'sign',
      });
      // It does not collide with itself.
      return found.filter((one) => !('visit' in one) || one.visit.id !== visit.id);
    },
    [residentId, caseId, visit.id],
  );
  return (
    <FormDialog
      title={t('schedule.moveTitle', { name })}
      confirm={t('schedule.moveDo')}
      isBusy={act.isBusy}
      sentence={act.sentence}
      onSend={() => void move()}
      onClose={onClose}
      beneath={<VisitWarnings draft={{ ...visit, ...placing }} warningsOf={look} />}
    >
      <DateField
        label={t('visits.day')}
        value={placing.day}
        today={today}
        onLeave={(day) => change({ day })}
      />
      <TimeField
        label={t('visits.from')}
        value={placing.from}
        onLeave={(from) => change({ from })}
      />
      <TimeField label={t('visits.to')} value={placing.to} onLeave={(to) => change({ to })} />
      <ManyField
        label={t('visits.agents')}
        chosen={placing.agents}
        choices={staff.map(({ id, name: called }) => ({ key: id, label: called }))}
        onChange={(agents) => change({ agents })}
      />
      <TextField
        label={t('schedule.moveWhy')}
        value={reason}
        onChange={setReason}
        note={{ text: t('schedule.moveWhyHint') }}
      />
    </FormDialog>
  );
}
