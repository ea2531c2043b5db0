// Who else may take the result home: whoever was named for it by an authorisation that lets them collect, or a near relative
// where the matter asks no paper of them. Nobody else, whoever handed the case in.
import { mayAct } from '../../authorisation/may-act';
import type { AuthorityRefusal } from '../../authorisation/refusal';
import { refuse, type Result } from '../../kit/result';
import type { MatterPack } from '../../matter/definition';
import { isByAgent, mayHandle } from '../agent';
import type { Case } from '../case';
import { formValues } from '../form';
import type { CaseContext } from '../missing';

/** Name of whoever handles the case for the resident; null where nobody does. */
export function agentName(pack: MatterPack, c: Case): string | null {
  if (c.agent) return c.agent.name;
  const values = formValues(pack, c);
  const written = values['agent_name'];
  return isByAgent(values) && typeof written === 'string' && written !== '' ? written : null;
}

/** Refuses `authority_none` where nobody was named, else what the authorisation says. */
export function mayCollect(
  pack: MatterPack,
  c: Case,
  context: CaseContext,
): Result<null, AuthorityRefusal> {
  const { given, today } = context;
  if (!c.agent) {
    return agentName(pack, c) === null
      ? refuse({ code: 'authority_none' })
      : mayHandle(pack, c, 'collect', context);
  }
  const a = given?.authorisations.find(({ id }) => id === c.agent?.authorisationId);
  if (!a || !given) return refuse({ code: 'authority_none' });
  return mayAct(a, { power: 'collect', matter: pack, today, principal: given.principal });
}
