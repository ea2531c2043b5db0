// Reading it to the principal, signing it, trying it, taking it back.
import type { ConfirmationItem } from '../case/case';
import { strokesProblem } from '../case/sign';
import type { EventBodies, NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import type { Authorisation } from './authorisation';
import { endOf, mayAct, type ActAsked, type Principal } from './may-act';
import type { AuthorisationRefusal } from './refusal';
import { checkWitnesses } from './witnesses';

type Decision = Result<readonly NewEvent[], AuthorisationRefusal>;

/** Turns it to the screen facing the resident: one question a page, none answered beforehand. */
export function presentAuthorisation(
  a: Authorisation,
  shown: {
    readonly hall: string;
    readonly window: number;
    readonly items: readonly ConfirmationItem[];
  },
): Decision {
  if (a.state !== 'draft') return refuse({ code: 'authorisation_closed', state: a.state });
  return ok([newEvent(subject(a), 'authorisation.presented', shown)]);
}

/** The principal's own yes or no. No event when the same was said before. */
export function confirmAuthorisation(
  a: Authorisation,
  { item, agreed }: { readonly item: string; readonly agreed: boolean },
): Decision {
  if (a.state !== 'draft' || !a.presented) return refuse({ code: 'not_presented' });
  if (!a.presented.items.some(({ key }) => key === item)) {
    return refuse({ code: 'unknown_item', item });
  }
  if (a.confirmed[item] === agreed) return ok([]);
  return ok([newEvent(subject(a), 'authorisation.confirmed', { item, agreed })]);
}

/** The principal has pressed “somebody please come” while reading it. Refused: `not_presented`. */
export function askAuthorisationHelp(
  a: Authorisation,
  { window }: { readonly window: number },
): Decision {
  if (a.state !== 'draft' || !a.presented) return refuse({ code: 'not_presented' });
  return ok([newEvent(subject(a), 'authorisation.help-asked', { window })]);
}

export type GiveContext = {
  readonly today: Day;
  readonly principal: Principal & { readonly name: string; readonly certNo: string };
  /** Who writes it down: cannot bear witness to it too. */
  readonly clerk: string;
};

/**
 * Signed on the screen after a yes to every page, or on the sheet of paper that we keep. A fingerprint alone stands for somebody
 * who cannot write: two others saw it, and are named.
 */
export function giveAuthorisation(
  a: Authorisation,
  given: EventBodies['authorisation.given'],
  { today, principal, clerk }: GiveContext,
): Decision {
  if (a.state !== 'draft') return refuse({ code: 'authorisation_closed', state: a.state });
  if (principal.isDead) return refuse({ code: 'authority_principal_died', on: principal.diedOn });
  if (given.signedOn > today) return refuse({ code: 'signed_ahead' });
  const unread = given.onPaper ? null : unreadOf(a);
  if (unread) return refuse(unread);
  const problem = strokesProblem(given);
  if (problem) return refuse(problem);
  const seen = checkWitnesses(given, { agent: a.agent, principal, clerk, today });
  if (!seen.ok) return seen;
  const body = { ...given, witnesses: seen.value };
  return ok([newEvent(subject(a), 'authorisation.given', body)]);
}

/** Taken back by the principal, at any time; a draft is thrown away the same way. */
export function revokeAuthorisation(
  a: Authorisation,
  { reason, today }: { readonly reason: string; readonly today: Day },
): Decision {
  if (a.state === 'revoked') return refuse({ code: 'authorisation_closed', state: a.state });
  if (reason.trim() === '') return refuse({ code: 'reason_needed' });
  const body = { on: today, reason: reason.trim() };
  return ok([newEvent(subject(a), 'authorisation.revoked', body)]);
}

/** The agent wants to do something that leaves no other record: allowed or not, it is written down with its reason. */
export function tryAuthorisation(a: Authorisation, asked: ActAsked): Decision {
  const over = endOf(a, asked);
  if (over?.code === 'authority_of_another') return refuse(over);
  const may = mayAct(a, asked);
  return ok([
    newEvent(subject(a), 'authorisation.tried', {
      power: asked.power,
      matter: asked.matter?.key ?? null,
      on: asked.today,
      refused: may.ok ? null : may.refusal.code,
    }),
  ]);
}

function unreadOf(a: Authorisation): AuthorisationRefusal | null {
  if (!a.presented) return { code: 'not_presented' };
  const items = a.presented.items.map(({ key }) => key).filter((key) => a.confirmed[key] !== true);
  return items.length > 0 ? { code: 'not_confirmed', items } : null;
}

const subject = ({ id, version, principalId }: Authorisation) => ({
  id,
  version,
  residentId: principalId,
});
