// What the authorisation's paper is told: both people with the last four of their numbers, every power with its tick or without.
import { powers, type Power } from '../../core/authorisation/authorisation';
import type { SlipData } from '../../core/slip/fill-template';
import words from '../../resources/authorisation/words.json';
import { need } from './need';
import { matterName } from './packs';
import { principalOf } from './read-authority';
import type { Session } from './session';

const relations: Readonly<Record<string, string>> = words.relations;
const powerWords: Readonly<Record<Power, string>> = words.powers;

export async function authorisationData({ store }: Session, id: string): Promise<SlipData> {
  const a = await need(store, 'authorisation', id);
  const { person } = await principalOf(store, a.principalId);
  const { agent, witnesses, number, from, to } = a;
  return {
    number,
    principal: person.name,
    principalTail: person.certNo.slice(-4),
    principalPhone: person.phone === '' ? person.landline : person.phone,
    agent: agent.name,
    agentTail: agent.certNo.slice(-4),
    agentPhone: agent.phone,
    relation: relations[agent.relation] ?? agent.relation,
    matters: a.matters.map(matterName),
    powers: powers.map((power) => ({ name: powerWords[power], granted: a.powers.includes(power) })),
    from,
    to,
    witnesses: witnesses.map(({ name, certNo }) => ({ name, tail: certNo.slice(-4) })),
  };
}
