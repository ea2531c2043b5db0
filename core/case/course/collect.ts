// Who else may act after acceptance: whoever was named for it by an authorisation that carries the act, a guardian, or a near
// relative where the matter asks no paper of them. Nobody else, whoever handed the case in.
import type { Power } from '../../authorisation/authorisation';
import { mayAct } from '../../authorisation/may-act';
import type { AuthorityRefusal } from '../../authorisation/refusal';
import { ok, refuse, type Result } from '../../kit/result';
import type { MatterPack } from '../../matter/definition';
import { isByAgent, mayHandle } from '../agent';
import type { Case } from '../case';
import { formValues } from '../form';
import type { CaseContext } from '../missing';
import type { DeliveryWay } from './course';

/** Name of whoever handles the case for the resident; null where nobody does. */
export function agentName(pack: MatterPack, c: Case): string | null {
  if (c.agent) return c.agent.name;
  const values = formValues(pack, c);
  const written = values['agent_name'];
  return isByAgent(values) && typeof written === 'string' && written !== '' ? written : null;
}

/** Refuses `authority_none` where nobody was named, else what the authorisation says. */
export function mayActAfter(
  pack: MatterPack,
  c: Case,
  power: Power,
  context: CaseContext,
): Result<null, AuthorityRefusal> {
  const { given, today } = context;
  if (!c.agent) {
    return agentName(pack, c) === null
      ? refuse({ code: 'authority_none' })
      : mayHandle(pack, c, power, context);
  }
  const a = given?.authorisations.find(({ id }) => id === c.agent?.authorisationId);
  if (!a || !given) return refuse({ code: 'authority_none' });
  return mayAct(a, { power, matter: pack, today, principal: given.principal });
}

/** To take the result home; and where it is signed for, at the window or at home, to sign for it. */
export function mayCollect(
  pack: MatterPack,
  c: Case,
  how: DeliveryWay,
  context: CaseContext,
): Result<null, AuthorityRefusal> {
  const may = mayActAfter(pack, c, 'collect', context);
  const isSigned = how === 'window' || how === 'home';
  return may.ok && isSigned ? mayActAfter(pack, c, 'sign_receipt', context) : may;
}

/** What an agent may still be named for: the first that their authorisation carries decides; refused where it carries none. */
export function mayBeNamedAfter(
  pack: MatterPack,
  a: Parameters<typeof mayAct>[0],
  { today, given }: CaseContext,
): Result<null, AuthorityRefusal> {
  if (!given) return refuse({ code: 'authority_none' });
  const asked = { matter: pack, today, principal: given.principal };
  const tried = later.map((power) => mayAct(a, { power, ...asked }));
  return tried.find((may) => may.ok) ?? tried[0] ?? ok(null);
}

/** What is left to do for somebody once their case is accepted. */
const later: readonly Power[] = ['collect', 'correct', 'sign_receipt'];
