// Correcting somebody, wired: saved with what it rests on; where two machines differ, the one that is right is chosen.
import type { PersonDraft } from '../../../../core/resident/check-person';
import type { Person } from '../../../../core/resident/person';
import type { Resident } from '../../../../core/resident/resident';
import { correctResident } from '../../../data/acts/resident-acts';
import { t } from '../../../ui/i18n';
import type { Acting } from '../../../ui/use-act';
import { CorrectForm } from './correct-form';
import { PersonHistory } from './person-history';
import { personFieldName, personValue } from './say-person';
import { saySource, useTold, type Told } from '../case/say-source';
import { TwoValues } from '../case/two-values';
import { isSameValue } from '../../../../core/kit/same-value';

export type CorrectDeskProps = {
  readonly resident: Resident;
  readonly today: string;
  readonly acting: Acting;
  readonly onBack: () => void;
};

export function CorrectDesk({ resident, today, acting, onBack }: CorrectDeskProps) {
  const told = useTold(resident.id);
  const save = (changes: Partial<PersonDraft>, evidence: string) =>
    acting.run(() => correctResident(resident.id, changes, evidence));
  return (
    <CorrectForm
      key={resident.id}
      person={resident.person}
      today={today}
      isBusy={acting.isBusy}
      reviews={(evidence) =>
        newest(resident).map(({ field, kept, other, eventId }, i) => {
          const value = (value: Person[keyof Person], by: string | undefined) => ({
            words: personValue(field, value),
            source: saySource(told, by),
            onChoose: () => void save({ [field]: value }, evidence),
          });
          return (
            <TwoValues
              key={field}
              question={t('counter.twoValues', { name: personFieldName(field) })}
              hasKeys={i === 0}
              values={[value(kept, keptBy(told, field, kept, eventId)), value(other, eventId)]}
            />
          );
        })
      }
      history={<PersonHistory {...told} />}
      onCorrect={(changes, evidence) =>
        void save(changes, evidence).then((corrected) => corrected && onBack())
      }
      onBack={() => {
        acting.clear();
        onBack();
      }}
    />
  );
}

/** One question a field: the newest difference. */
function newest({ reviews }: Resident): Resident['reviews'] {
  return [...new Map(reviews.map((review) => [review.field, review])).values()];
}

/** The event that wrote what stands: the last one that said so, or the registration. */
function keptBy(
  { history }: Told,
  field: keyof Person,
  kept: Person[keyof Person],
  otherId: string,
): string | undefined {
  return history.findLast(
    (event) =>
      event.id !== otherId &&
      ((event.kind === 'resident.corrected' && isSameValue(event.body.changes[field], kept)) ||
        (event.kind === 'resident.registered' && isSameValue(event.body.person[field], kept))),
  )?.id;
}
