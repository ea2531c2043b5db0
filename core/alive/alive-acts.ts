// Taking in a list, and writing down who was seen how. Past the day nobody's pension stops here: the agency decides, we look for them.
import type { EventBodies, NewEvent } from '../journey';
import { isDay } from '../kit/day';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { aliveCheckId, promisingKin, standingOf, type AliveCheck } from './alive';

export type AliveRefusal =
  | { readonly code: 'alive_seen_already'; readonly on: Day }
  | { readonly code: 'alive_wrong_day'; readonly text: string }
  /** At a home two go (the house's rule). */
  | { readonly code: 'alive_needs_two' }
  /** Only spouse, son or daughter promise. */
  | { readonly code: 'alive_not_kin' }
  | { readonly code: 'alive_no_proof' }
  | { readonly code: 'reason_needed' };

type Decision = Result<readonly NewEvent[], AliveRefusal>;

export type ListedPerson = {
  readonly residentId: string;
  readonly due: Day;
  /** The day on which the agency's data knew them alive; null = still to be seen. */
  readonly matchedOn: Day | null;
};

/** `known`: the checks of these people. What is there already is not written again, so that a list may come twice. */
export function takeInList(
  known: readonly AliveCheck[],
  people: readonly ListedPerson[],
  source: string,
): Decision {
  const byId = new Map(known.map((check) => [check.id, check]));
  return ok(
    people.flatMap(({ residentId, due, matchedOn }) => {
      const id = aliveCheckId(residentId, due);
      const check = byId.get(id);
      const subject = { id, residentId, version: check?.version ?? 0 };
      const isNews = matchedOn !== null && (!check || standingOf(check)?.result !== 'alive');
      return [
        ...(check ? [] : [newEvent(subject, 'alive.due', { residentId, due, source })]),
        ...(isNews
          ? [
              newEvent({ ...subject, version: check?.version ?? 1 }, 'alive.checked', {
                ...{ method: 'data_match', result: 'alive', on: matchedOn, by: [source], note: '' },
              }),
            ]
          : []),
      ];
    }),
  );
}

/** Refuses what would be no proof; a result that is not “alive” needs words. */
export function checkAlive(
  check: AliveCheck,
  command: EventBodies['alive.checked'] & { readonly today: Day },
): Decision {
  const { today, ...body } = command;
  const standing = standingOf(check);
  if (standing?.result === 'alive') return refuse({ code: 'alive_seen_already', on: standing.on });
  if (!isDay(body.on) || body.on > today) return refuse({ code: 'alive_wrong_day', text: body.on });
  const by = [...new Set(body.by.map((name) => name.trim()))].filter((name) => name !== '');
  if (by.length === 0) return refuse({ code: 'reason_needed' });
  if (body.method === 'home' && by.length < 2) return refuse({ code: 'alive_needs_two' });
  if (body.method === 'kin_promise') {
    const wrong = promiseFault(body.kin);
    if (wrong) return refuse(wrong);
  }
  const note = body.note.trim();
  if (body.result !== 'alive' && note === '') return refuse({ code: 'reason_needed' });
  const subject = { id: check.id, version: check.version, residentId: check.residentId };
  return ok([newEvent(subject, 'alive.checked', { ...body, by, note })]);
}

function promiseFault(kin: EventBodies['alive.checked']['kin']): AliveRefusal | undefined {
  if (kin === undefined || kin.name.trim() === '') return { code: 'reason_needed' };
  if (!promisingKin.some((relation) => relation === kin.relation)) return { code: 'alive_not_kin' };
  return kin.proof.trim() === '' ? { code: 'alive_no_proof' } : undefined;
}
