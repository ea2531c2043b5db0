// What people do with an authorisation. The rules are core/authorisation; what it may carry is tested again at every act.
import type { EventBodies, NewEvent } from '../../../core/journey';
import type { Result } from '../../../core/kit/result';
import type { Authorisation, Power } from '../../../core/authorisation/authorisation';
import { draftAuthorisation, type AuthorisationDraft } from '../../../core/authorisation/draft';
import {
  askAuthorisationHelp,
  confirmAuthorisation,
  giveAuthorisation,
  presentAuthorisation,
  revokeAuthorisation,
  tryAuthorisation,
} from '../../../core/authorisation/give';
import type { AuthorisationRefusal } from '../../../core/authorisation/refusal';
import type { ConfirmationItem } from '../../../core/case/case';
import type { Day } from '../../../core/kit/time';
import { fullPowerPhrases } from '../authority-data';
import { newId } from '../mint';
import { need } from '../need';
import { newestPack } from '../packs';
import { businessDate } from '../read';
import { principalOf } from '../read-authority';
import type { Session } from '../session';
import type { Store } from '../working-set';
import { act, stateOf, type Acted } from './act';

/** Writes a draft with the next number of this counter; `replaces`: a draft that it takes the place of. */
export async function draft(
  principalId: string,
  typed: AuthorisationDraft,
  replaces: string | null,
): Acted<Authorisation, AuthorisationRefusal> {
  const authorisationId = newId();
  const recorded = await act(
    async (store, { station }) => {
      const today = await businessDate(store, station.hall);
      const series = `authorisation:W${today.replaceAll('-', '')}${station.counter}`;
      const counter = await store.db.counters.get(series);
      return {
        principal: await need(store, 'resident', principalId),
        replaces: replaces === null ? null : await need(store, 'authorisation', replaces),
        serial: (counter?.last ?? 0) + 1,
        today,
      };
    },
    ({ principal, replaces, serial, today }, { station: { counter } }) =>
      draftAuthorisation(
        { principal, replaces, phrases: fullPowerPhrases },
        { authorisationId, draft: typed, today, counter, serial },
      ),
  );
  return stateOf(recorded, 'authorisation', authorisationId);
}

type Signing = Omit<EventBodies['authorisation.given'], 'signedOn'> & {
  /** Null: today, on the screen. */
  readonly signedOn: Day | null;
};

/** Turns it to the screen facing the resident at this window. */
export const present = (
  id: string,
  items: readonly ConfirmationItem[],
): Acted<Authorisation, AuthorisationRefusal> =>
  verb(id, ({ a }, { station: { hall }, window }) =>
    presentAuthorisation(a, { hall, window, items }),
  );

export const confirm = (
  id: string,
  item: string,
  agreed: boolean,
): Acted<Authorisation, AuthorisationRefusal> =>
  verb(id, ({ a }) => confirmAuthorisation(a, { item, agreed }));

export const askHelp = (id: string): Acted<Authorisation, AuthorisationRefusal> =>
  verb(id, ({ a }, { window }) => askAuthorisationHelp(a, { window }));

export const give = (id: string, signing: Signing): Acted<Authorisation, AuthorisationRefusal> =>
  verb(id, ({ a, today, principal, person: { name, certNo } }, { staff }) => {
    const given = { ...signing, signedOn: signing.signedOn ?? today };
    const context = { today, principal: { ...principal, name, certNo }, clerk: staff.name };
    return giveAuthorisation(a, given, context);
  });

export const revoke = (id: string, reason: string): Acted<Authorisation, AuthorisationRefusal> =>
  verb(id, ({ a, today }) => revokeAuthorisation(a, { reason, today }));

/** The agent wants to do this: allowed or not, it is written down. The answer is the last attempt. */
export const attempt = (
  id: string,
  power: Power,
  matter: string | null,
): Acted<Authorisation, AuthorisationRefusal> =>
  verb(id, ({ a, today, principal }) => {
    const pack = matter === null ? null : newestPack(matter);
    return tryAuthorisation(a, { power, matter: pack, today, principal });
  });

type Desk = Awaited<ReturnType<typeof principalOf>> & {
  readonly a: Authorisation;
  readonly today: Day;
};

async function verb(
  id: string,
  decide: (desk: Desk, session: Session) => Result<readonly NewEvent[], AuthorisationRefusal>,
): Acted<Authorisation, AuthorisationRefusal> {
  let before: Authorisation | undefined;
  const recorded = await act(async (store, session) => {
    const desk = await readDesk(store, session, id);
    before = desk.a;
    return desk;
  }, decide);
  // The same answer again is no event: it is as it was.
  if (recorded.ok && recorded.value.events.length === 0 && before) {
    return { ok: true, value: before };
  }
  return stateOf(recorded, 'authorisation', id);
}

async function readDesk(store: Store, { station }: Session, id: string): Promise<Desk> {
  const a = await need(store, 'authorisation', id);
  return {
    ...(await principalOf(store, a.principalId)),
    a,
    today: await businessDate(store, station.hall),
  };
}
