// One door in words: who, where, what to know, what to bring and to collect; and what can be done there, the next step first.
import type { Instant } from '../../../../core/kit/time';
import type { Staff } from '../../../../core/station/apply-staff';
import type { Visit } from '../../../../core/visit/visit';
import { openPage } from '../../../data/acts/paper-acts';
import { takeOffPhoto } from '../../../data/acts/visit-acts';
import { matterName } from '../../../data/packs';
import { papersToCollect } from '../../../data/papers-to-collect';
import { useCase } from '../../../data/queries/case';
import { useRosterOf } from '../../../data/queries/roster';
import { useVisitsOf, type VisitOfDay } from '../../../data/queries/visit';
import { Button } from '../../../ui/button';
import { formatList, formatPhone, formatTime, inGroups } from '../../../ui/format';
import { t } from '../../../ui/i18n';
import { Notice } from '../../../ui/notice';
import { SignatureDrawing } from '../../../ui/signature-drawing';
import { useAct } from '../../../ui/use-act';
import { orderWords } from '../order-words';
import { agentNames, unableWords } from '../visit-of-day';
import acts from '../acts.module.css';
import classes from '../rounds.module.css';
import { stateWords } from './stop-list';
import { actsFor, stepOf, type StopAct } from './use-stop-acts';

export type StopDetailProps = {
  readonly stop: VisitOfDay;
  readonly staff: readonly Staff[];
  readonly now: Instant;
  readonly onAct: (what: StopAct) => void;
};

export function StopDetail({ stop, staff, now, onAct }: StopDetailProps) {
  const { visit, resident } = stop;
  const caze = useCase(visit.caseId) ?? null;
  const entry = useRosterOf(visit.residentId)?.[0];
  const known = useVisitsOf(visit.residentId) ?? [];
  const facts = [
    [t('visits.forCase'), caze ? `${matterName(caze.matter)} · ${inGroups(caze.number)}` : ''],
    [t('rounds.orderFirst'), orderWords(visit, known)],
    [t('visits.where'), visit.place],
    [t('visits.phone'), resident ? formatPhone(resident.person.phone) : ''],
    [t('visits.who'), agentNames(visit, staff)],
    [t('rounds.unableWho'), unableWords(visit, staff)],
    [t('rounds.living'), formatList(entry?.living ?? [])],
    [t('rounds.papersBring'), visit.bring],
    [t('rounds.papersCollect'), caze ? formatList(papersToCollect(caze)) : ''],
    [t('visits.note'), visit.note],
    [t('visits.word'), visit.bookingWord],
    [t('rounds.why'), visit.why ?? ''],
  ].filter(([, value]) => value !== '');
  const step = stepOf(visit);
  return (
    <>
      <h2>{resident?.person.name ?? t('visits.nobodyKnown')}</h2>
      <p className={classes['soft']}>
        {formatTime(visit.from)}–{formatTime(visit.to)} · {t(`visits.purpose_${visit.purpose}`)} ·{' '}
        {stateWords(visit, now)}
      </p>
      <dl className={classes['facts']}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Kept visit={visit} />
      <div className={acts['acts']}>
        {actsFor(visit).map((what) => (
          <Button
            key={what}
            kind={what === step ? 'primary' : 'plain'}
            {...keyFor(what, step)}
            onPress={() => onAct(what)}
          >
            {t(`rounds.${wordOf(what)}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

const keyFor = (what: StopAct, step: StopAct | null): { readonly keys?: string } =>
  what === step
    ? { keys: 'F9' }
    : what === 'noAnswer'
      ? { keys: 'F8' }
      : what === 'card' || what === 'confirmation'
        ? { keys: 'F7' }
        : {};

const words = {
  setOut: 'actSetOut',
  arrive: 'actArrive',
  begin: 'actBegin',
  finish: 'actFinish',
  checkIn: 'actCheckIn',
  noAnswer: 'actNoAnswer',
  search: 'actSearch',
  again: 'actAgain',
  case: 'actCase',
  sign: 'actSign',
  photo: 'actPhoto',
  papers: 'actPapers',
  refuse: 'actRefuse',
  postpone: 'actPostpone',
  unable: 'actUnable',
  cancel: 'actCancel',
  card: 'actCard',
  confirmation: 'actConfirmation',
} as const;

const wordOf = (what: StopAct) => words[what];

function Kept({ visit }: { readonly visit: Visit }) {
  const { signed } = visit;
  return (
    <>
      {signed === undefined ? null : (
        <section>
          <h3>
            {t('rounds.signedAs')} · {t(`rounds.sign_${signed.how}`)}
          </h3>
          <SignatureDrawing signature={signed} label={t('rounds.signedAs')} />
        </section>
      )}
      <Photos visit={visit} />
    </>
  );
}

function Photos({ visit: { id, photos = [] } }: { readonly visit: Visit }) {
  const act = useAct();
  if (photos.length === 0) return null;
  return (
    <section>
      <h3>{t('rounds.photoCount', { count: photos.length })}</h3>
      {act.sentence === null ? null : <Notice tone="needs-you">{act.sentence}</Notice>}
      {photos.map(({ sha256 }, i) => (
        <p key={sha256}>
          {t('rounds.photoN', { n: i + 1 })}
          <Button kind="quiet" onPress={() => void act.run(() => openPage(sha256))}>
            {t('rounds.photoOpen')}
          </Button>
          <Button kind="quiet" onPress={() => void act.run(() => takeOffPhoto(id, sha256))}>
            {t('rounds.photoOff')}
          </Button>
        </p>
      ))}
    </section>
  );
}
