// The middle and the right: what is done now, and for whom. One place leads to the next; Escape goes back.
import type { ReactNode } from 'react';
import type { Ticket } from '../../../core/queue/ticket';
import type { Site } from '../../../core/station/station';
import { useGiven } from '../../data/queries/authority';
import { useCase } from '../../data/queries/case';
import type { Acting } from '../../ui/use-act';
import { AuthorityDesk } from './authority/authority-desk';
import { CalledPanel, IdlePanel } from './idle-panel';
import { CallBacks } from './enquiry/call-backs';
import { CaseDesk } from './case/case-desk';
import { viewCase, type CaseView } from './case/case-view';
import { ChooseDesk } from './case/choose-desk';
import { CorrectDesk } from './person/correct-desk';
import classes from './counter.module.css';
import type { DeskProps } from './desk-props';
import { DaySheetOffer } from './day/day-sheet-offer';
import { DoneToday } from './day/done-today';
import { EnquiryDesk } from './enquiry/enquiry-desk';
import { FileDesk } from './file/file-desk';
import { WorkDesk } from './worklist/work-desk';
import { WorkOffer } from './worklist/work-offer';
import { FindResident } from './person/find-resident';
import { PersonDesk, usePerson } from './person/person-desk';
import { OriginalsDesk } from './papers/originals-desk';
import { placeOf, type Place, type Seen } from './place';
import { RegisterDesk } from './person/register-desk';
import { saidNameOf } from './queue/say-queue-row';
import type { QueueActs } from './queue/use-queue-acts';
import { PackMissing } from './case/pack-missing';
import { packHere } from '../../data/packs';
import { t } from '../../ui/i18n';

export type WorkProps = {
  readonly seen: Seen;
  /** Another figure each time that the clerk goes somewhere, be it to where they are: what asks there begins anew, with the keyboard. */
  readonly arrival: number;
  readonly site: Site;
  readonly isDayOpen: boolean;
  /** The latest day, where it was ended. */
  readonly closedDay: string | null;
  /** This window takes nobody now. */
  readonly isAtRest: boolean;
  readonly mine: Ticket | null;
  readonly today: string;
  readonly acting: Acting;
  readonly acts: QueueActs;
  readonly onPlace: (place: Place) => void;
  readonly onFind: () => void;
  /** What needs somebody now: printer, refusals. */
  readonly banner: ReactNode;
};

export function Work(props: WorkProps) {
  const { seen, today } = props;
  const caze = useCase(seen.at === 'case' || seen.at === 'file' ? seen.caseId : null) ?? null;
  const person = usePerson(residentOf(seen, caze?.residentId ?? null, props.mine));
  const given = useGiven(caze?.residentId ?? null);
  const pack = caze && packHere(caze);
  const view =
    caze === null || pack === null
      ? null
      : viewCase(pack, caze, {
          today,
          others: person.cases.filter(({ id }) => id !== caze.id),
          ...(given ? { given } : {}),
        });
  return (
    <>
      <div className={classes['middle']}>
        {props.banner}
        <div className={classes['work']}>
          {caze !== null && pack === null ? (
            <PackMissing caze={caze} onBack={() => props.onPlace({ at: 'ticket' })} />
          ) : (
            <Middle {...props} view={view} person={person} />
          )}
        </div>
      </div>
      {person.resident === null ? (
        <aside className={classes['nobody']}>{t('counter.nobodyHere')}</aside>
      ) : (
        <PersonDesk
          person={person}
          view={seen.at === 'case' ? view : null}
          today={today}
          seen={seen}
          acting={props.acting}
          onPlace={props.onPlace}
        />
      )}
    </>
  );
}

function residentOf(seen: Seen, ofCase: string | null, mine: Ticket | null): string | null {
  if (seen.at === 'case' || seen.at === 'file') return ofCase;
  if (seen.at === 'matter' || seen.at === 'enquiry') return seen.residentId;
  if (seen.at === 'correct' || seen.at === 'authority') return seen.residentId;
  return seen.at === 'called' ? (mine?.residentId ?? null) : null;
}

type MiddleProps = WorkProps & {
  readonly view: CaseView | null;
  readonly person: ReturnType<typeof usePerson>;
};

function Middle(props: MiddleProps) {
  const { seen, mine, acts, onPlace, person } = props;
  const isServing = mine?.state === 'serving';
  const shared = {
    today: props.today,
    acting: props.acting,
    onPlace,
    onHold: isServing ? acts.askHold : null,
    onFinish: isServing ? acts.finish : null,
    ticketId: isServing ? mine.id : null,
  };
  switch (seen.at) {
    case 'idle':
      return (
        <IdlePanel
          isDayOpen={props.isDayOpen}
          isAtRest={props.isAtRest}
          onFind={props.onFind}
          onTakeTicket={() => acts.open({ kind: 'take' })}
          sheet={
            props.closedDay === null ? null : (
              <DaySheetOffer dayId={props.closedDay} acting={props.acting} />
            )
          }
          work={<WorkOffer today={props.today} onOpen={() => onPlace({ at: 'work' })} />}
          calls={<CallBacks acting={props.acting} today={props.today} />}
          done={<DoneToday day={props.today} onPlace={onPlace} />}
        />
      );
    case 'called':
      return (
        <CalledPanel
          ticket={seen.ticket}
          site={props.site}
          isBusy={props.acting.isBusy}
          onStart={acts.start}
          onArrived={acts.arrive}
          onRecall={acts.recall}
          onMiss={acts.miss}
          onReturn={acts.askPutBack}
          onTransfer={acts.askTransfer}
        />
      );
    case 'originals':
    case 'file':
    case 'work':
      return <Apart {...props} seen={seen} />;
    case 'find':
      return (
        <FindDesk
          key={props.arrival}
          {...shared}
          identify={acts.identify}
          ticket={isServing ? mine : null}
        />
      );
    case 'register':
      return <RegisterDesk {...shared} typed={seen.typed} onIdentified={acts.identify} />;
    case 'enquiry':
      return <EnquiryDesk {...shared} resident={person.resident} />;
    case 'correct':
      return person.resident === null ? null : (
        <CorrectDesk
          resident={person.resident}
          today={props.today}
          acting={props.acting}
          onBack={() => onPlace(seen.back)}
        />
      );
    case 'authority':
      return <AuthorityAt {...props} back={seen.back} />;
    case 'matter':
      return person.resident === null ? null : (
        <ChooseDesk key={props.arrival} {...shared} person={person} resident={person.resident} />
      );
    case 'case':
      return <CaseAt {...props} onFinish={shared.onFinish} />;
  }
}

function CaseAt(props: MiddleProps & { readonly onFinish: (() => void) | null }) {
  const { view, person, seen, onPlace } = props;
  if (view === null || person.resident === null) return null;
  const { id } = person.resident;
  return (
    <CaseDesk
      view={view}
      resident={person.resident}
      others={person.cases.filter((other) => other.id !== view.caze.id)}
      mine={props.mine}
      today={props.today}
      acting={props.acting}
      onHold={props.acts.askHold}
      onFinish={props.onFinish}
      onLeave={() => onPlace({ at: 'ticket' })}
      onFile={(caseId) => onPlace({ at: 'file', caseId, back: placeOf(seen) })}
      onAuthority={() => onPlace({ at: 'authority', residentId: id, back: placeOf(seen) })}
      onAnother={(residentId) => onPlace({ at: 'matter', residentId })}
    />
  );
}

/** What is looked at beside the person who sits here. */
function Apart(
  props: MiddleProps & { readonly seen: Extract<Seen, { at: 'originals' | 'file' | 'work' }> },
) {
  const { seen, today, acting, onPlace } = props;
  const back = () => onPlace({ at: 'ticket' });
  switch (seen.at) {
    case 'originals':
      return <OriginalsDesk {...{ today, acting }} onBack={back} />;
    case 'file':
      return <FileAt {...props} caseId={seen.caseId} back={seen.back} />;
    case 'work':
      return (
        <WorkDesk
          key={seen.filter}
          {...{ today, acting }}
          {...(seen.filter === undefined ? {} : { start: seen.filter })}
          onFile={(caseId) => onPlace({ at: 'file', caseId, back: seen })}
          onBack={back}
        />
      );
  }
}

function FileAt(props: MiddleProps & { readonly caseId: string; readonly back: Place }) {
  const { view, person, caseId, back, onPlace } = props;
  if (view?.caze.id !== caseId || person.resident === null) return null;
  return (
    <FileDesk
      key={caseId}
      {...view}
      resident={person.resident}
      others={person.cases}
      today={props.today}
      acting={props.acting}
      onCase={(id) => onPlace({ at: 'case', caseId: id })}
      onFile={(id) => onPlace({ at: 'file', caseId: id, back })}
      onBack={() => onPlace(back)}
    />
  );
}

function AuthorityAt(props: MiddleProps & { readonly back: Place }) {
  const { resident, cases } = props.person;
  return resident === null ? null : (
    <AuthorityDesk
      key={resident.id}
      resident={resident}
      matters={cases.map(({ matter }) => matter)}
      today={props.today}
      acting={props.acting}
      onBack={() => props.onPlace(props.back)}
    />
  );
}

/** Who is found at a window that serves somebody is the one who is served. */
function FindDesk(
  props: DeskProps & {
    readonly ticket: Ticket | null;
    readonly identify: (residentId: string) => void;
  },
) {
  const { onPlace, ticket } = props;
  return (
    <FindResident
      key={ticket?.id}
      ticketNumber={ticket?.number ?? null}
      saidName={ticket === null ? null : saidNameOf(ticket)}
      onResident={(residentId) => {
        props.identify(residentId);
        onPlace({ at: 'matter', residentId });
      }}
      onRegister={(typed) => onPlace({ at: 'register', typed })}
      onEnquiry={() => onPlace({ at: 'enquiry', residentId: null })}
      onHold={props.onHold}
      onFinish={props.onFinish}
      onBack={() => onPlace({ at: 'ticket' })}
    />
  );
}
