// The one test of every act done for somebody else: signed, not ended, this power, this matter, this person. Asked at every step
// and never remembered, so that an authorisation is over in the moment it ends.
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import type { MatterPack } from '../matter/definition';
import type { Authorisation, Power } from './authorisation';
import { isGuardian } from './guardian';
import { isNearRelative } from './near-relative';
import type { AuthorityRefusal } from './refusal';

/** The principal as the register knows them today. `diedOn`: null while they live, or where the day is not known. */
export type Principal = {
  readonly id: string;
  readonly isDead: boolean;
  readonly diedOn: Day | null;
};

export type ActAsked = {
  readonly power: Power;
  /** Null: what belongs to no matter. */
  readonly matter: Pick<MatterPack, 'key' | 'name' | 'proxy'> | null;
  readonly today: Day;
  readonly principal: Principal;
};

/** What nobody can do for a person who must be seen. To ask and to fetch the result is another thing. */
export const needsPerson: readonly Power[] = ['submit', 'correct', 'vote'];

/** Refuses with the first reason in the order in which a clerk would say it: the paper, its life, the power, the matter, the person. */
export function mayAct(
  a: Authorisation,
  { power, matter, today, principal }: ActAsked,
): Result<null, AuthorityRefusal> {
  const over = endOf(a, { today, principal });
  if (over) return refuse(over);
  if (!a.powers.includes(power)) {
    return refuse({ code: 'authority_power', power, has: a.powers });
  }
  if (matter === null) return ok(null);
  const { key, name, proxy } = matter;
  if (!a.matters.includes(key)) return refuse({ code: 'authority_matter', matter: name });
  if (proxy.rule === 'person' && needsPerson.includes(power)) {
    return refuse({ code: 'authority_person', matter: name });
  }
  const { relation } = a.agent;
  const isNear = isNearRelative(relation) || isGuardian(relation);
  if (proxy.rule === 'near_relative' && power !== 'ask' && !isNear) {
    return refuse({ code: 'authority_near_relative', matter: name });
  }
  return ok(null);
}

/** Why an authorisation carries nothing today; null while it stands. Both days of its period are included. */
export function endOf(
  a: Authorisation,
  { today, principal }: Pick<ActAsked, 'today' | 'principal'>,
): AuthorityRefusal | null {
  if (a.principalId !== principal.id) return { code: 'authority_of_another' };
  if (a.revoked) return { code: 'authority_revoked', on: a.revoked.on, reason: a.revoked.reason };
  if (principal.isDead) return { code: 'authority_principal_died', on: principal.diedOn };
  if (a.state !== 'given') return { code: 'authority_not_signed' };
  if (today < a.from) return { code: 'authority_not_yet', from: a.from };
  if (today > a.to) return { code: 'authority_expired', to: a.to };
  return null;
}
