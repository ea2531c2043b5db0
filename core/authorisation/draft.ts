// Writing an authorisation: all of its parts checked at once, so that nobody comes back twice. “Full power” is refused, a year is
// the longest, and every power is ticked by itself.
import type { NewEvent } from '../journey';
import { ageOn } from '../kit/age';
import { addDays, addMonths, isDay } from '../kit/day';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { parseIdNumber } from '../resident/id-number';
import { normaliseName } from '../resident/names';
import { normalisePhone } from '../resident/phone';
import type { Resident } from '../resident/resident';
import { powers as allPowers, type Agent, type Authorisation, type Power } from './authorisation';
import type { AuthorisationField, AuthorisationRefusal, DraftProblem, FieldFault } from './refusal';
import { fullPowerWords } from './wording';

/** As typed. */
export type AuthorisationDraft = {
  readonly agent: Agent;
  readonly matters: readonly string[];
  readonly powers: readonly Power[];
  readonly from: Day;
  readonly to: Day;
  /** What a paper that somebody brought says; empty where none was brought. */
  readonly paperText: string;
};

export type DraftCommand = {
  /** Id of the new authorisation, minted at the tap. */
  readonly authorisationId: string;
  readonly draft: AuthorisationDraft;
  readonly today: Day;
  readonly counter: string;
  /** From the counter's own row of the day, never by counting. */
  readonly serial: number;
};

export type DraftContext = {
  readonly principal: Resident;
  /** Phrases that write no power at all. */
  readonly phrases: readonly string[];
  /** A draft that this one replaces, before anybody signed it. */
  readonly replaces: Authorisation | null;
};

const mostOfADay = 999;
const longestText = 1000;

/** First event: the new draft; then the end of the draft that it replaces. */
export function draftAuthorisation(
  context: DraftContext,
  command: DraftCommand,
): Result<readonly NewEvent[], AuthorisationRefusal> {
  const { authorisationId, today, counter, serial } = command;
  const { principal, replaces } = context;
  if (replaces && replaces.state !== 'draft') {
    return refuse({ code: 'authorisation_closed', state: replaces.state });
  }
  const checked = checkDraft(command.draft, { ...context, today });
  if (!checked.ok) return refuse({ code: 'authorisation_draft', faults: checked.refusal });
  if (serial > mostOfADay) return refuse({ code: 'authorisation_numbers_used_up' });
  const number = `W${today.replaceAll('-', '')}${counter}${String(serial).padStart(3, '0')}`;
  const subject = { id: authorisationId, version: 0, residentId: principal.id };
  const body = { ...checked.value, principalId: principal.id, number };
  return ok([
    newEvent(subject, 'authorisation.drafted', body),
    ...(replaces
      ? [newEvent(replaces, 'authorisation.revoked', { on: today, reason: number })]
      : []),
  ]);
}

/** The draft with normalised names and numbers, or everything that is wrong with it, in the form's order. */
export function checkDraft(
  draft: AuthorisationDraft,
  {
    principal,
    phrases,
    today,
  }: Pick<DraftContext, 'principal' | 'phrases'> & { readonly today: Day },
): Result<AuthorisationDraft, readonly FieldFault[]> {
  const faults: FieldFault[] = [];
  const blame = (field: AuthorisationField, problem: DraftProblem) =>
    faults.push({ field, problem });
  const paperText = draft.paperText.trim();
  const words = fullPowerWords(paperText, phrases);
  const has = Array.from(paperText).length;
  if (words.length > 0) blame('paper_text', { code: 'full_power', words });
  else if (has > longestText) blame('paper_text', { code: 'too_long', has, most: longestText });
  const agent = agentOf(draft.agent, principal, today, blame);
  if (draft.matters.length === 0) blame('matters', { code: 'nothing_written' });
  const powers = allPowers.filter((power) => draft.powers.includes(power));
  if (powers.length === 0) blame('powers', { code: 'nothing_written' });
  blamePeriod(draft, today, blame);
  if (faults.length > 0) return refuse(faults);
  return ok({ ...draft, agent, powers, paperText, matters: [...new Set(draft.matters)] });
}

type Blame = (field: AuthorisationField, problem: DraftProblem) => void;

function agentOf(agent: Agent, { person }: Resident, today: Day, blame: Blame): Agent {
  const name = normaliseName(agent.name);
  if (!name.ok) blame('agent_name', name.refusal);
  const certNo = certOf(agent, today, blame);
  if (certNo !== '' && certNo === person.certNo)
    blame('agent_cert', { code: 'agent_is_principal' });
  const phone = normalisePhone(agent.phone);
  if (!phone.ok) blame('agent_phone', phone.refusal);
  if (agent.relation === '') blame('agent_relation', { code: 'nothing_written' });
  return {
    ...agent,
    certNo,
    name: name.ok ? name.value : agent.name,
    phone: phone.ok ? phone.value : agent.phone,
  };
}

/** The number as it is kept, or `''` after telling what is wrong with it. */
function certOf({ certType, certNo }: Agent, today: Day, blame: Blame): string {
  if (certType !== '111' && certType !== '112') {
    const plain = certNo.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    if (/^[0-9A-Z()-]{5,20}$/.test(plain)) return plain;
    blame('agent_cert', { code: 'cert_shape' });
    return '';
  }
  const id = parseIdNumber(certNo);
  if (!id.ok) {
    blame('agent_cert', id.refusal);
    return '';
  }
  const age = ageOn(id.value.birth, today);
  if (age < 18) blame('agent_cert', { code: 'agent_under_age', age });
  return id.value.number;
}

function blamePeriod({ from, to }: AuthorisationDraft, today: Day, blame: Blame): void {
  if (!isDay(from)) blame('from', { code: 'not_a_day', found: from });
  if (!isDay(to)) blame('to', { code: 'not_a_day', found: to });
  if (!isDay(from) || !isDay(to)) return;
  const last = lastDayFrom(from);
  if (to < from) blame('to', { code: 'period_backwards' });
  else if (to > last) blame('to', { code: 'period_too_long', last });
  else if (to < today) blame('to', { code: 'period_over' });
}

/** The latest end of an authorisation that begins on a day: a year in all. */
export const lastDayFrom = (from: Day): Day => addDays(addMonths(from, 12), -1);
