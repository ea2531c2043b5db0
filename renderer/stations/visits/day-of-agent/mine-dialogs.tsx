// What is asked at a door before something is written down: who answered, why not, another day, a signature, a picture, a matter.
import type { Day } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import { openCase } from '../../../data/acts/case-acts';
import {
  addPhoto,
  cancelVisit,
  cannotGo,
  checkIn,
  confirmVisit,
  notAnswered,
  postponeVisit,
  refuseVisit,
  sign,
} from '../../../data/acts/visit-acts';
import { mattersOn } from '../../../data/packs';
import { useVisitsOf, type VisitOfDay } from '../../../data/queries/visit';
import { inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import type { Acting } from '../../../ui/use-act';
import { CheckInDialog } from '../escalation/check-in-dialog';
import { ReasonDialog } from '../reason-dialog';
import { afterGivingUp } from '../order-words';
import { agentNames, agentNamesOf } from '../visit-of-day';
import { DoorPapers } from '../record/door-papers';
import { PhotoDialog } from '../record/photo-dialog';
import { SignDialog } from '../record/sign-dialog';
import { ConfirmDialog } from './confirm-dialog';
import { OpenCaseDialog } from './open-case-dialog';
import { PostponeDialog } from './postpone-dialog';
import type { StopAct } from './use-stop-acts';

export type MineAsked = VisitOfDay & { readonly what: 'confirm' | StopAct };

export type MineDialogsProps = {
  readonly asked: MineAsked;
  readonly today: Day;
  readonly agentId: string;
  readonly staff: readonly Staff[];
  readonly act: Acting;
  /** `words`: what to say afterwards. */
  readonly onDone: (words: string | null) => void;
  readonly onClose: () => void;
};

export function MineDialogs(props: MineDialogsProps) {
  const { what, resident } = props.asked;
  const name = resident?.person.name ?? t('visits.nobodyKnown');
  if (what === 'confirm' || what === 'checkIn' || what === 'postpone')
    return <Told {...props} name={name} />;
  if (what === 'papers') return <DoorPapers {...props} name={name} visit={props.asked.visit} />;
  if (what === 'sign' || what === 'photo' || what === 'case')
    return <AtDoor {...props} name={name} />;
  return <WhyNot {...props} name={name} />;
}

type NamedProps = MineDialogsProps & { readonly name: string };

const sayingOf = ({ act, onClose }: MineDialogsProps) => ({
  isBusy: act.isBusy,
  sentence: act.sentence,
  onClose,
});

/** What was said on the telephone. */
function Told(props: NamedProps) {
  const { asked, name, today, staff, act, onDone } = props;
  const { visit, what } = asked;
  const known = useVisitsOf(visit.residentId) ?? [];
  const saying = sayingOf(props);
  const done = (made: Promise<unknown>, words: string | null = null) =>
    void made.then((one) => one !== null && onDone(words));
  if (what === 'confirm') {
    return (
      <ConfirmDialog
        {...saying}
        title={t('rounds.confirmTitle', { name })}
        word={visit.bookingWord}
        onSend={(by, note) => done(act.run(() => confirmVisit(visit.id, by, note)))}
      />
    );
  }
  if (what === 'checkIn') {
    return (
      <CheckInDialog
        {...saying}
        visit={visit}
        agents={agentNames(visit, staff)}
        onSend={(minutes) => done(act.run(() => checkIn(visit.id, minutes)))}
      />
    );
  }
  return (
    <PostponeDialog
      {...saying}
      name={name}
      today={today}
      onSend={(to, reason) =>
        done(
          act.run(() => postponeVisit(visit.id, to, reason)),
          afterGivingUp(visit, known),
        )
      }
    />
  );
}

/** What is kept from the home, and what begins there. */
function AtDoor(props: NamedProps) {
  const { asked, name, today, act, onDone } = props;
  const { visit, what } = asked;
  const saying = sayingOf(props);
  const done = (made: Promise<unknown>) => void made.then((one) => one !== null && onDone(null));
  if (what === 'sign') {
    return (
      <SignDialog
        {...saying}
        name={name}
        onSign={(body) => done(act.run(() => sign(visit.id, body)))}
      />
    );
  }
  if (what === 'photo') {
    return (
      <PhotoDialog
        {...saying}
        name={name}
        onKeep={(content, facts) => done(act.run(() => addPhoto(visit.id, content, facts)))}
      />
    );
  }
  const open = async (matter: string, label: string) => {
    const about = { matter, residentId: visit.residentId, ticketId: null, visitId: visit.id };
    const c = await act.run(() => openCase(about));
    if (c === null) return;
    onDone(t('rounds.caseOpened', { matter: label, number: inGroups(c.number), word: c.tracking }));
  };
  return (
    <OpenCaseDialog
      {...saying}
      name={name}
      matters={mattersOn(today).map(({ key, name: label }) => ({ key, label }))}
      onOpen={(matter, label) => void open(matter, label)}
    />
  );
}

/** A visit that is not made, with the reason in a sentence. */
function WhyNot({ asked, name, agentId, staff, act, onDone, onClose }: NamedProps) {
  const { visit, what } = asked;
  const known = useVisitsOf(visit.residentId) ?? [];
  const ways = {
    noAnswer: {
      title: t('visits.noAnswerTitle', { name }),
      label: t('visits.noAnswerTried'),
      hint: t('visits.noAnswerHint'),
      lead: t('visits.noAnswerNext'),
      action: t('common.save'),
      send: (reason: string) => notAnswered(visit.id, reason),
    },
    refuse: {
      title: t('rounds.refuseTitle', { name }),
      label: t('rounds.why'),
      action: t('rounds.actRefuse'),
      send: (reason: string) => refuseVisit(visit.id, reason),
    },
    unable: {
      title: t('rounds.unableTitle', { name, agent: agentNamesOf([agentId], staff) }),
      label: t('rounds.why'),
      action: t('rounds.actUnable'),
      send: (reason: string) => cannotGo(visit.id, agentId, reason),
    },
    cancel: {
      title: t('visits.cancelTitle', { name }),
      label: t('visits.cancelWhy'),
      hint: t('visits.cancelHint'),
      action: t('visits.cancelVisit'),
      send: (reason: string) => cancelVisit(visit.id, reason),
    },
  };
  if (what !== 'noAnswer' && what !== 'refuse' && what !== 'unable' && what !== 'cancel')
    return null;
  const { send, ...words } = ways[what];
  const isGivenUp = what === 'refuse' || what === 'cancel';
  return (
    <ReasonDialog
      {...words}
      sentence={act.sentence}
      isBusy={act.isBusy}
      onDone={(reason) =>
        void act
          .run(() => send(reason))
          .then((made) => made && onDone(isGivenUp ? afterGivingUp(visit, known) : null))
      }
      onClose={onClose}
    />
  );
}
