// Right: who it is for, what to mind when speaking with them, their papers, the clock, and their other matters.
import { isPending } from '../../../../core/case/apply-case';
import type { ReactNode } from 'react';
import type { Case } from '../../../../core/case/case';
import { owesCall, type Enquiry } from '../../../../core/enquiry/apply-enquiry';
import { ageOn } from '../../../../core/kit/age';
import { dayOf } from '../../../../core/kit/time';
import type { MatterPack } from '../../../../core/matter/definition';
import type { Values } from '../../../../core/matter/field';
import type { Appointment } from '../../../../core/queue/appointment';
import type { Resident } from '../../../../core/resident/resident';
import type { Visit } from '../../../../core/visit/visit';
import { Button } from '../../../ui/button';
import { formatPhone, formatShortDay, formatTime, formatWeekday } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { ListHeading, ListRow } from '../../../ui/list-row';
import { caseStateName } from '../../../ui/say-case';
import { useKeys } from '../../../ui/use-keys';
import { AskedWords } from '../enquiry/asked-words';
import { PersonStanding } from './person-standing';
import { CaseClock } from '../case/case-clock';
import { CaseSlips } from '../case/case-slips';
import { CaseVisits } from '../case/case-visits';
import { contactLine } from './say-person';
import { PaperRows } from '../case/paper-rows';
import classes from './person-panel.module.css';

export type PersonPanelProps = {
  readonly resident: Resident;
  readonly today: string;
  /** The case being done, with its pack and answers; null before one is opened. */
  readonly open: { readonly caze: Case; readonly pack: MatterPack; readonly values: Values } | null;
  readonly otherCases: readonly Case[];
  readonly visits: readonly Visit[];
  readonly enquiries: readonly Enquiry[];
  readonly onCall: (enquiry: Enquiry) => void;
  readonly matterName: (caze: Case) => string;
  readonly onOpenCase: (caze: Case) => void;
  /** Null where nothing can be corrected now. */
  readonly onCorrect: (() => void) | null;
  /** Times booked at the counter that are still to come. */
  readonly bookings: readonly Appointment[];
  readonly serviceName: (booking: Appointment) => string;
  /** Who may act for them, and what they agreed to. */
  readonly authority: ReactNode;
  readonly onBook: () => void;
  readonly onBooking: (booking: Appointment) => void;
  readonly household: readonly Resident[];
  /** Entries that are this person, too. */
  readonly others: readonly Resident[];
  /** Something changed in their life. */
  readonly onLife: () => void;
};

export function PersonPanel(props: PersonPanelProps) {
  return (
    <aside className={classes['panel']} aria-label={t('counter.person')}>
      <Head {...props} />
      {props.open === null ? null : (
        <section>
          <ListHeading title={t('counter.papers')} />
          <PaperRows {...props.open} />
        </section>
      )}
      {props.open === null || hasEnded(props.open.caze) ? null : (
        <CaseClock {...props.open} today={props.today} />
      )}
      {props.open === null ? null : <CaseVisits visits={props.visits.filter(isOfOpen(props))} />}
      {props.open === null ? null : <CaseSlips caze={props.open.caze} />}
      {props.authority}
      <OtherMatters {...props} />
    </aside>
  );
}

const isOfOpen =
  ({ open }: Pick<PersonPanelProps, 'open'>) =>
  ({ caseId }: Visit): boolean =>
    open !== null && caseId === open.caze.id;

/** No clock runs for what was not accepted, or was taken back. */
const hasEnded = (caze: Case): boolean => !isPending(caze);

function Head(props: PersonPanelProps) {
  const { resident, today, onCorrect, onLife } = props;
  const { person, reviews } = resident;
  useKeys({ 'Ctrl+E': onCorrect ?? undefined, 'Ctrl+J': onLife });
  const tags = [
    ...(person.living === 'alone' ? [t('counter.living_alone')] : []),
    ...person.aids.map((aid) => t(`counter.aid_${aid}`)),
    ...(['', t('counter.mandarin')].includes(person.dialect)
      ? []
      : [t('counter.speaks', { dialect: person.dialect })]),
  ];
  return (
    <section className={classes['head']}>
      <div className={classes['top']}>
        <h2 className={classes['name']}>{person.name}</h2>
        {onCorrect === null ? null : (
          <Button
            kind={reviews.length === 0 ? 'quiet' : 'warning'}
            keys="Ctrl E"
            onPress={onCorrect}
            className={classes['correct']}
          >
            {reviews.length === 0 ? t('counter.correct') : t('counter.correctDecide')}
          </Button>
        )}
      </div>
      <p>
        {t('counter.personLine', {
          sex: t(`counter.sex_${person.sex}`),
          age: ageOn(person.birth, today),
          address: person.address,
        })}
      </p>
      <PersonStanding {...props} />
      {tags.length === 0 ? null : (
        <ul className={classes['tags']}>
          {tags.map((tag) => (
            <li key={tag} className={classes['tag']}>
              {tag}
            </li>
          ))}
        </ul>
      )}
      <p className={classes['more']}>
        {t('counter.phoneLine', {
          phone: formatPhone(person.phone),
          owner: t(`counter.phoneOwner_${person.phoneOwner}`),
        })}
      </p>
      {person.landline === undefined || person.landline === '' ? null : (
        <p className={classes['more']}>
          {t('people.card_landline')} {formatPhone(person.landline)}
        </p>
      )}
      {person.contacts.map((contact) => (
        <p key={contact.phone + contact.name} className={classes['more']}>
          {t('counter.contactOf', { contact: contactLine(contact) })}
        </p>
      ))}
      {reviews.length === 0 ? null : (
        <p className={classes['differs']}>{t('counter.personDiffers')}</p>
      )}
      <Button kind="quiet" keys="Ctrl J" onPress={onLife} className={classes['life']}>
        {t('people.menu')}
      </Button>
    </section>
  );
}

/** Nobody urges a case of somebody who died or moved away. */
const isPaused = ({ resident }: PersonPanelProps, caze: Case): boolean =>
  (resident.death ?? resident.away) !== undefined && isPending(caze);

function OtherMatters(props: PersonPanelProps) {
  const { otherCases, visits, enquiries, matterName, onOpenCase, bookings } = props;
  // Nothing is booked for somebody who has died.
  const book = props.resident.death ? undefined : props.onBook;
  useKeys({ 'Ctrl+B': book });
  const answered = enquiries.filter((enquiry) => !owesCall(enquiry));
  const elsewhere = visits.filter((visit) => !isOfOpen(props)(visit));
  const coming = elsewhere.filter(({ state }) => state === 'booked').slice(0, 3);
  const nothing = otherCases.length + coming.length + enquiries.length + bookings.length === 0;
  return (
    <section>
      <ListHeading title={t('counter.otherMatters')} />
      {nothing ? <p className={classes['more']}>{t('counter.otherMattersNone')}</p> : null}
      {bookings.slice(0, 3).map((booking) => (
        <ListRow
          key={booking.id}
          title={t('counter.appointmentRow', { service: props.serviceName(booking) })}
          detail={`${formatShortDay(booking.day)} ${formatWeekday(booking.day)} ${formatTime(booking.from)}`}
          onPress={() => props.onBooking(booking)}
        />
      ))}
      {coming.map((visit) => (
        <ListRow
          key={visit.id}
          title={t(`counter.visit_${visit.purpose}`)}
          detail={`${formatShortDay(visit.day)} ${formatWeekday(visit.day)} ${formatTime(visit.from)}`}
        />
      ))}
      {otherCases.slice(0, 4).map((caze) => (
        <ListRow
          key={caze.id}
          title={matterName(caze)}
          detail={isPaused(props, caze) ? t('people.casePaused') : caseStateName(caze.state)}
          onPress={() => onOpenCase(caze)}
        />
      ))}
      {enquiries.filter(owesCall).map((enquiry) => (
        <ListRow
          key={enquiry.id}
          title={<AskedWords>{enquiry.question}</AskedWords>}
          detail={t('counter.callBackOwed')}
          tone={dayOf(enquiry.recordedAt) < props.today ? 'needs-you' : 'plain'}
          onPress={() => props.onCall(enquiry)}
        />
      ))}
      {answered.slice(0, 2).map((enquiry) => (
        <ListRow
          key={enquiry.id}
          title={enquiry.question}
          detail={t(enquiry.calledBack ? 'counter.callBackMade' : 'counter.enquiry')}
        />
      ))}
      {book === undefined ? null : (
        <Button kind="quiet" keys="Ctrl B" onPress={book} className={classes['book']}>
          {t('counter.book')}
        </Button>
      )}
    </section>
  );
}
