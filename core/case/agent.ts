// A case that somebody else handles for the resident: by which authorisation, and whether it carries the act that is done now.
import type { Authorisation, Power } from '../authorisation/authorisation';
import { isGuardian } from '../authorisation/guardian';
import { mayAct, needsPerson } from '../authorisation/may-act';
import { isNearRelative } from '../authorisation/near-relative';
import type { AuthorityRefusal } from '../authorisation/refusal';
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { isSameValue } from '../kit/same-value';
import { ok, refuse, type Result } from '../kit/result';
import { isTrue } from '../matter/condition';
import type { MatterPack } from '../matter/definition';
import type { Field, Values } from '../matter/field';
import { isFillable, isPending } from './apply-case';
import type { Case, FieldValue } from './case';
import { mayBeNamedAfter } from './course/collect';
import { formValues } from './form';
import type { CaseContext } from './missing';
import type { CaseRefusal } from './refusal';

/** By the answers of the form: it is not the resident who stands here. */
export const isByAgent = (values: Values): boolean => values['handled_by'] === 'agent';

/** Whoever acts now may do this for the resident: the resident in person always, an agent by the authorisation that was named. */
export function mayHandle(
  pack: MatterPack,
  c: Case,
  power: Power,
  { today, given }: CaseContext,
): Result<null, AuthorityRefusal> {
  const values = formValues(pack, c);
  if (!isByAgent(values) || needsNoPaper(pack, c, values)) return ok(null);
  if (c.agent === undefined && isGuardian(relationOf(values))) {
    return mayGuard(pack, power, given);
  }
  const a = given?.authorisations.find(({ id }) => id === c.agent?.authorisationId);
  if (!a || !given) return refuse({ code: 'authority_none' });
  return mayAct(a, { power, matter: pack, today, principal: given.principal });
}

/**
 * A guardian does everything in the ward's place, save what needs the person (Civil Code 34). Their papers are fields and papers of
 * the form; guardianship ends with the ward's death (Civil Code 39).
 */
function mayGuard(
  { proxy, name }: MatterPack,
  power: Power,
  given: CaseContext['given'],
): Result<null, AuthorityRefusal> {
  const principal = given?.principal;
  if (principal?.isDead === true) {
    return refuse({ code: 'authority_principal_died', on: principal.diedOn });
  }
  return proxy.rule === 'person' && needsPerson.includes(power)
    ? refuse({ code: 'authority_person', matter: name })
    : ok(null);
}

const relationOf = (values: Values): string => String(values['agent_relation'] ?? '');

/** Heirs act in their own name, a record is nobody's application, and some matters ask no paper of near relatives. */
function needsNoPaper({ proxy }: MatterPack, c: Case, values: Values): boolean {
  if (proxy.rule === 'heir' || proxy.rule === 'none') return true;
  if (proxy.relativesUnwritten !== true || c.agent !== undefined) return false;
  return isNearRelative(relationOf(values));
}

/** What stands in the way of acceptance: to submit, to complete what was missing at an earlier visit, and what the matter asks besides. */
export function authorityGaps(
  pack: MatterPack,
  c: Case,
  values: Values,
  context: CaseContext,
): readonly AuthorityRefusal[] {
  if (!isByAgent(values)) return [];
  const { powers = [] } = pack.proxy;
  const besides = powers.filter(({ when }) => isTrue(when, values)).map(({ power }) => power);
  const wanted: readonly Power[] = [
    'submit',
    ...(c.notices.length > 0 ? (['correct'] as const) : []),
    ...besides,
  ];
  const refusals = wanted.flatMap((power) => {
    const may = mayHandle(pack, c, power, context);
    return may.ok ? [] : [may.refusal];
  });
  // What is wrong with the paper itself is said once; each power that it lacks by itself.
  return refusals.filter((one, i) => refusals.findIndex((other) => isSaid(other, one)) === i);
}

const isSaid = (other: AuthorityRefusal, one: AuthorityRefusal): boolean =>
  other.code === one.code &&
  (one.code !== 'authority_power' ||
    (other.code === 'authority_power' && other.power === one.power));

/**
 * Names who acts. Refused where the authorisation does not carry what is done now: to submit while the form is open, and
 * afterwards to collect, to correct or to sign for something. The form takes over what the authorisation says of the agent.
 */
export function nameAgent(
  { pack, c, a }: { readonly pack: MatterPack; readonly c: Case; readonly a: Authorisation },
  { today, given }: CaseContext,
): Result<readonly NewEvent[], CaseRefusal | AuthorityRefusal> {
  if (!isPending(c) && c.state !== 'completed') {
    return refuse({ code: 'not_open', state: c.state });
  }
  if (!given) return refuse({ code: 'authority_none' });
  const may = isFillable(c)
    ? mayAct(a, { power: 'submit', matter: pack, today, principal: given.principal })
    : mayBeNamedAfter(pack, a, { today, others: [], given });
  if (!may.ok) return may;
  const named = newEvent(c, 'case.agent-named', {
    ...{ authorisationId: a.id, number: a.number, name: a.agent.name },
  });
  return ok([named, ...(isFillable(c) ? takenOver(pack, c, a) : [])]);
}

/** What the authorisation says, by the keys of the shared block AGENT. */
function said({ agent, powers, from, to }: Authorisation): Readonly<Record<string, FieldValue>> {
  return {
    agent_name: agent.name,
    agent_cert_type: agent.certType,
    agent_cert_no: agent.certNo,
    agent_phone: agent.phone,
    agent_relation: agent.relation,
    agent_powers: powers,
    agent_from: from,
    agent_to: to,
  };
}

function takenOver(pack: MatterPack, c: Case, a: Authorisation): readonly NewEvent[] {
  const values = { ...formValues(pack, c), handled_by: 'agent' };
  const known = said(a);
  return pack.fields
    .filter((field) => isTrue(field.when, values) && !field.compute)
    .map((field) => ({ field: field.key, value: offered(field, known[field.key] ?? null) }))
    .filter(({ field, value }) => value !== null && !isSameValue(c.answers[field]?.value, value))
    .map(({ field, value }, i) =>
      newEvent({ ...c, version: c.version + 1 + i }, 'case.answered', {
        field,
        value,
        source: 'authorisation',
      }),
    );
}

/** In the codes that the field offers; null where it offers none of them, and it is left to be asked. */
function offered({ choices }: Field, value: FieldValue): FieldValue {
  if (!choices || value === null) return value;
  const has = (code: string) => choices.some((choice) => choice.code === code);
  if (typeof value === 'object') return value.filter(has);
  const code = String(value);
  // `22` second son: a list that knows only `20` son takes that.
  return [code, `${code.charAt(0)}0`].find(has) ?? null;
}
