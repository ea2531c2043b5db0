// What people do with a case. The rules are core/case; the pack is the one that the case was opened under.
import type { EventBodies, NewEvent } from '../../../core/journey';
import { ok, type Result } from '../../../core/kit/result';
import { accept as decideAccept } from '../../../core/case/accept';
import { answerField, type AnswerFieldCommand } from '../../../core/case/answer-field';
import { nameAgent as decideNameAgent } from '../../../core/case/agent';
import { askCaseConsents, signedConsents } from '../../../core/case/case-consents';
import type { Case } from '../../../core/case/case';
import {
  askHelp as decideAskHelp,
  confirmItem as decideConfirmItem,
} from '../../../core/case/confirm-item';
import {
  decline as decideDecline,
  passOn as decidePassOn,
  withdraw as decideWithdraw,
} from '../../../core/case/end-case';
import type { AuthorityRefusal } from '../../../core/authorisation/refusal';
import { giveNotice as decideGiveNotice } from '../../../core/case/give-notice';
import { identify as decideIdentify } from '../../../core/case/identify';
import { markPaper as decideMarkPaper } from '../../../core/case/mark-paper';
import { openCase as decideOpenCase } from '../../../core/case/open-case';
import { present as decidePresent } from '../../../core/case/present';
import { askRating as decideAskRating, rate as decideRate } from '../../../core/case/rate';
import type { CaseRefusal } from '../../../core/case/refusal';
import { sign as decideSign } from '../../../core/case/sign';
import { identifyTicket } from '../../../core/queue/identify-ticket';
import { readBoot } from '../../shell';
import { consentTemplate } from '../authority-data';
import { fraction, newId, now } from '../mint';
import { calendars, newestPack } from '../packs';
import { businessDate, readHall } from '../read';
import { readPerson } from '../same-person';
import { act, stateOf, type Acted } from './act';
import { casesOf, onCase, type CaseDesk } from './on-case';

type Refused = CaseRefusal | AuthorityRefusal;

type Decision = Result<readonly NewEvent[], Refused>;

const verb = (id: string, decide: (desk: CaseDesk) => Decision): Acted<Case, Refused> =>
  onCase(id, decide);

/** Opens a case under the pack that is in effect today, with the next number of this counter. */
export async function openCase(input: {
  readonly matter: string;
  readonly residentId: string;
  readonly ticketId: string | null;
  readonly visitId: string | null;
}): Acted<Case, CaseRefusal> {
  const caseId = newId();
  const recorded = await act(
    async (store, { station }) => {
      const today = await businessDate(store, station.hall);
      const series = `case:${station.site.communityCode}${today.replaceAll('-', '')}${station.counter}`;
      const counter = await store.db.counters.get(series);
      const resident = await readPerson(store, input.residentId);
      if (!resident) throw new Error(`No resident ${input.residentId}`);
      return {
        hall: await readHall(store, { station }),
        pack: newestPack(input.matter),
        today,
        serial: (counter?.last ?? 0) + 1,
        resident,
        others: await casesOf(store, input.residentId),
      };
    },
    ({ hall, pack, today, serial, resident, others }, { station, window }) => {
      const opened = decideOpenCase(
        { pack, others },
        {
          caseId,
          resident,
          ticketId: input.ticketId,
          visitId: input.visitId,
          hall: station.hall,
          window,
          today,
          community: station.site.communityCode,
          counter: station.counter,
          serial,
          dice: [fraction(), fraction()],
        },
      );
      if (!opened.ok || input.ticketId === null) return opened;
      // A case says whose number it is; where that cannot be any more, the case is opened all the same.
      const at = { ticketId: input.ticketId, window, now: now() };
      const tied = identifyTicket(hall, { ...at, resident });
      return ok([...(tied.ok ? tied.value : []), ...opened.value]);
    },
  );
  return stateOf(recorded, 'case', caseId);
}

export const identify = (id: string, seen: EventBodies['case.identified']): Acted<Case, Refused> =>
  verb(id, ({ c, today }) => decideIdentify(c, { ...seen, today }));

export const answer = (
  id: string,
  typed: Omit<AnswerFieldCommand, 'today'>,
): Acted<Case, Refused> =>
  verb(id, ({ pack, c, today }) => answerField({ pack, c }, { ...typed, today }));

export const markPaper = (
  id: string,
  mark: Parameters<typeof decideMarkPaper>[1],
): Acted<Case, Refused> =>
  verb(id, ({ pack, c, today }) => decideMarkPaper({ pack, c, today, calendars }, mark));

export const giveNotice = (id: string): Acted<Case, Refused> =>
  verb(id, ({ pack, c, ...context }) => decideGiveNotice({ pack, c }, context));

/** Turns the questions to the screen facing the resident at this window, and after them each consent that is lacking. */
export const present = (id: string): Acted<Case, Refused> =>
  verb(id, ({ pack, c, ...around }) => {
    const presented = decidePresent({ pack, c }, around);
    if (!presented.ok) return presented;
    const asked = askCaseConsents({ pack, c }, { ...around, template: consentTemplate, newId });
    return ok([...presented.value, ...asked]);
  });

/** Names who acts for the resident, by which authorisation. */
export const nameAgent = (id: string, authorisationId: string): Acted<Case, Refused> =>
  verb(id, ({ pack, c, ...context }) => {
    const a = context.given.authorisations.find((one) => one.id === authorisationId);
    if (!a) throw new Error(`No authorisation ${authorisationId} of this resident`);
    return decideNameAgent({ pack, c, a }, context);
  });

export const confirmItem = (id: string, item: string, agreed: boolean): Acted<Case, Refused> =>
  verb(id, ({ c }) => decideConfirmItem(c, { item, agreed }));

export const askHelp = (id: string): Acted<Case, Refused> =>
  verb(id, ({ c, window }) => decideAskHelp(c, { window }));

/** The signature stands under the form, and under each consent that was agreed to for this case. */
export const sign = (id: string, signature: EventBodies['case.signed']): Acted<Case, Refused> =>
  verb(id, ({ pack, c, given }) => {
    const signed = decideSign(c, signature);
    if (!signed.ok) return signed;
    return ok([...signed.value, ...signedConsents({ pack, c }, given.consents, signature)]);
  });

export const accept = (id: string): Acted<Case, Refused> =>
  verb(id, ({ pack, c, ...context }) => decideAccept({ pack, c, calendars }, context));

export const decline = (id: string, why: EventBodies['case.declined']): Acted<Case, Refused> =>
  verb(id, ({ c }) => decideDecline(c, why));

export const passOn = (id: string, to: string): Acted<Case, Refused> =>
  verb(id, ({ c }) => decidePassOn(c, { to }));

/** The resident changed their mind: also after acceptance. */
export const withdraw = (id: string, reason: string): Acted<Case, Refused> =>
  verb(id, ({ c }) => decideWithdraw(c, { reason }));

export const askRating = (id: string): Acted<Case, Refused> =>
  verb(id, ({ c, window }) => decideAskRating(c, { window }));

/** By the resident alone: the rule looks at the window that the tap came from. */
export async function rate(id: string, given: EventBodies['case.rated']): Acted<Case, Refused> {
  const { role } = await readBoot();
  return verb(id, ({ pack, c }) =>
    decideRate({ pack, c }, { ...given, role: role === 'setup' ? 'office' : role }),
  );
}
