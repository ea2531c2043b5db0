// "Where does it fit?" for somebody at the telephone or the counter: the three best places at once, each with who goes, how much
// longer the way gets and what speaks against it. One key books it; a visit that is booked already is put there.
import { useState } from 'react';
import { dayOf, type Day, type Instant } from '../../../../core/kit/time';
import type { Resident } from '../../../../core/resident/resident';
import type { Staff } from '../../../../core/station/apply-staff';
import type { FitSlot } from '../../../../core/visit/schedule/fit-slot';
import { toBeFetched } from '../../../../core/visit/visit-order';
import type { Visit, VisitPurpose } from '../../../../core/visit/visit';
import { moveVisit } from '../../../data/acts/plan-acts';
import { renewVisitCard } from '../../../data/acts/slip-acts';
import { bookPair, bookVisit } from '../../../data/acts/visit-acts';
import { useBook, type FitBook } from '../../../data/fit/use-book';
import { useFit } from '../../../data/fit/use-fit';
import { useResident } from '../../../data/queries/case';
import { useVisitsOf } from '../../../data/queries/visit';
import { useSearch } from '../../../data/search';
import { Button } from '../../../ui/button';
import { ChoiceField } from '../../../ui/choice-field';
import { Dialog, DialogActions } from '../../../ui/dialog';
import { FinderList } from '../../../ui/finder';
import { FitSlots } from '../../../ui/fit-slots';
import { joinSentences } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import type { Acting } from '../../../ui/use-act';
import { useKeys } from '../../../ui/use-keys';
import { orderOf, VisitOrderFields, type VisitOrder } from '../../../ui/visit-order-fields';
import { WhichCase } from '../../../ui/which-case';
import { usePendingCases } from '../use-pending-cases';

export type FitDialogProps = {
  /** The visit that is looked at, and is to stand elsewhere; null = a new one. */
  readonly visit: Visit | null;
  readonly day: Day;
  readonly now: Instant;
  readonly staff: readonly Staff[];
  readonly act: Acting;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

export function FitDialog(props: FitDialogProps) {
  const { visit, day, now, onClose } = props;
  const opened = useBook(day, now);
  const [residentId, setResidentId] = useState<string | null>(visit?.residentId ?? null);
  const resident = useResident(residentId);
  return (
    <Dialog title={t('schedule.fitTitle')} width="wide" onClose={onClose}>
      {resident ? (
        <Places {...props} {...{ resident, opened }} />
      ) : (
        <Whom onPick={setResidentId} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Whom(props: { readonly onPick: (id: string) => void; readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const hits = useSearch(text).filter(({ type }) => type === 'resident');
  return (
    <>
      <p>{t('schedule.fitWho')}</p>
      <FinderList
        label={t('visits.bookSearch')}
        text={text}
        onText={setText}
        hits={hits}
        onPick={({ id }) => props.onPick(id)}
      />
      <DialogActions>
        <Button keys="Esc" onPress={props.onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

const purposes: readonly VisitPurpose[] = [
  ...(['walk_round', 'collect_papers', 'return_papers', 'sign'] as const),
  ...(['alive_check', 'assess', 'deliver', 'other'] as const),
];

type Draft = {
  readonly purpose: VisitPurpose;
  /** Absent = nobody said: papers are fetched for the only case that is open. */
  readonly caseId?: string | null;
  readonly comesBack: boolean;
  readonly order: VisitOrder;
};

type PlacesProps = Omit<FitDialogProps, 'day'> & {
  readonly resident: Resident;
  readonly opened: FitBook | undefined;
};

function Places(props: PlacesProps) {
  const { visit, resident, opened, now, staff, act, onDone, onClose } = props;
  const [draft, setDraft] = useState<Draft>({
    ...{ purpose: visit?.purpose ?? 'walk_round', comesBack: true, order: {} },
  });
  const cases = usePendingCases(resident.id);
  const caseId = draft.caseId === undefined ? onlyCase(draft.purpose, cases) : draft.caseId;
  const fetching = toBeFetched(useVisitsOf(resident.id) ?? []);
  const order = visit ? {} : orderOf(draft.purpose, draft.order, fetching);
  const isPair = !visit && draft.purpose === 'collect_papers' && draft.comesBack;
  const { answer, pair, names } = useFit({
    ...{ resident, visit, purpose: draft.purpose, order, isPair, opened, staff },
  });
  const bookAt = ({ placing, then }: FitSlot) => {
    const booking = {
      ...{ residentId: resident.id, caseId, purpose: draft.purpose, bring: '', note: '' },
      ...{ ...placing, place: resident.person.address, ...order },
    };
    return then && then !== 'looking'
      ? bookPair(booking, { ...booking, ...then.placing, purpose: 'return_papers' })
      : bookVisit(booking);
  };
  const take = async (slot: FitSlot) => {
    if (act.isBusy || (isPair && (!slot.then || slot.then === 'looking'))) return;
    if (visit) {
      const moved = await act.run(() => moveVisit(visit.id, slot.placing, ''));
      if (!moved) return;
      const card = await act.run(() => renewVisitCard(visit.id));
      const words = t('schedule.fitMoved', { name: resident.person.name });
      onDone(card === null ? words : joinSentences(words, t('moves.newCard')));
      return;
    }
    const booked = await act.run(() => bookAt(slot));
    if (booked) onDone(t('schedule.fitBooked', { word: booked.bookingWord }));
  };
  const slots = answer?.slots ?? [];
  useKeys(Object.fromEntries(slots.map((slot, i) => [String(i + 1), () => void take(slot)])));
  return (
    <>
      <p>
        <strong>{resident.person.name}</strong> · {visit?.place ?? resident.person.address}
      </p>
      {visit ? null : (
        <WhatFor
          {...{ draft, cases, caseId, fetching }}
          today={dayOf(now)}
          change={(part) => setDraft((known) => ({ ...known, ...part }))}
        />
      )}
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      <FitSlots {...{ answer, pair, names }} onTake={(slot) => void take(slot)} />
      <DialogActions>
        {slots.length > 0 ? <span>{t('schedule.fitKeys')}</span> : null}
        <Button keys="Esc" onPress={onClose}>
          {t('common.back')}
        </Button>
      </DialogActions>
    </>
  );
}

type Cases = ReturnType<typeof usePendingCases>;

/** Papers belong to a case; where only one is open it is that one. */
function onlyCase(purpose: VisitPurpose, cases: Cases): string | null {
  const isOfPapers = purpose === 'collect_papers' || purpose === 'return_papers';
  const [first, ...others] = cases;
  return isOfPapers && first && others.length === 0 ? first.id : null;
}

function WhatFor(props: {
  readonly draft: Draft;
  readonly cases: Cases;
  readonly caseId: string | null;
  readonly fetching: readonly Visit[];
  readonly today: Day;
  readonly change: (part: Partial<Draft>) => void;
}) {
  const { draft, change } = props;
  const { purpose, comesBack, order } = draft;
  return (
    <div data-form="">
      <ChoiceField
        label={t('schedule.fitWhat')}
        value={purpose}
        note={{ text: '' }}
        choices={purposes.map((key) => ({ key, label: t(`visits.purpose_${key}`) }))}
        onChoose={(key) => change({ purpose: purposes.find((one) => one === key) ?? 'other' })}
      />
      <WhichCase {...props} onCase={(caseId) => change({ caseId })} />
      {purpose === 'collect_papers' ? (
        <ChoiceField
          label={t('rounds.fitBack')}
          value={comesBack ? 'yes' : 'no'}
          note={{ text: '' }}
          choices={[
            { key: 'yes', label: t('rounds.fitBackYes') },
            { key: 'no', label: t('rounds.fitBackNo') },
          ]}
          onChoose={(key) => change({ comesBack: key === 'yes' })}
        />
      ) : null}
      <VisitOrderFields
        {...props}
        {...{ purpose, order }}
        change={(next) => change({ order: next })}
      />
    </div>
  );
}
