// One thing handed in twice: the father at one counter, the daughter at the other. A supervisor says that it is one, and which
// file goes on is not a matter of taste: the one whose clock began first. Nothing is copied and nothing is lost.
import type { NewEvent } from '../journey';
import { newEvent } from '../kit/new-event';
import { ok, refuse, type Result } from '../kit/result';
import type { Day } from '../kit/time';
import { isPending } from './apply-case';
import type { Case } from './case';
import type { CaseRefusal } from './refusal';

type Decision = Result<readonly NewEvent[], CaseRefusal>;

type Decided = { readonly isSupervisor: boolean };

/** `joined` becomes part of `main`; `since` is the day on which the first of the two was handed in. */
export type Link = { readonly main: Case; readonly joined: Case; readonly since: Day };

/**
 * Which of the two goes on: a decided one, else the one that was accepted first, else the one that was opened first. Null where
 * they are not one thing of one person, or where nothing is left to put together. Residents that were merged are to be given
 * by one id.
 */
export function linkOf(one: Case, other: Case): Link | null {
  const isSame =
    one.id !== other.id && one.matter === other.matter && one.residentId === other.residentId;
  const [main, joined] = [one, other].toSorted(byStanding);
  if (!isSame || !main || !joined || !isPending(joined) || !mayTakeIn(main)) return null;
  return { main, joined, since: firstDay([...daysOf(main), ...daysOf(joined)]) };
}

/** The first day on which it was handed in, at whichever counter. */
export const handedInOn = (c: Case): Day => firstDay(daysOf(c));

const daysOf = ({ openedOn, tookIn = [] }: Case): readonly Day[] => [
  openedOn,
  ...tookIn.map(({ since }) => since),
];

const firstDay = (days: readonly Day[]): Day => days.toSorted()[0] ?? '';

const mayTakeIn = (c: Case): boolean =>
  isPending(c) || c.state === 'completed' || c.state === 'delivered';

/** The same order on every machine, whatever arrived first. */
function byStanding(a: Case, b: Case): number {
  return (
    Number(isPending(a)) - Number(isPending(b)) ||
    acceptedAt(a) - acceptedAt(b) ||
    a.openedAt - b.openedAt ||
    a.id.localeCompare(b.id)
  );
}

/** Those that wait for it stand after those that have it. */
const acceptedAt = ({ acceptance }: Case): number => acceptance?.at ?? Number.MAX_SAFE_INTEGER;

/** Puts two cases together. Refuses: `link_supervisor`, `link_not_same`. */
export function linkCases(one: Case, other: Case, { isSupervisor }: Decided): Decision {
  if (!isSupervisor) return refuse({ code: 'link_supervisor' });
  const link = linkOf(one, other);
  if (!link) return refuse({ code: 'link_not_same' });
  const { main, joined, since } = link;
  return ok([
    newEvent(joined, 'case.linked', { into: main.id, number: main.number, since }),
    newEvent(main, 'case.took-in', { from: joined.id, number: joined.number, since }),
  ]);
}

/** They are two things after all. `main`: where it became a part; undefined when this machine never heard of it. */
export function unlinkCases(
  joined: Case,
  main: Case | undefined,
  { isSupervisor, reason }: Decided & { readonly reason: string },
): Decision {
  if (!isSupervisor) return refuse({ code: 'link_supervisor' });
  if (!joined.linked) return refuse({ code: 'not_linked' });
  const said = reason.trim();
  if (said === '') return refuse({ code: 'reason_needed' });
  return ok([
    newEvent(joined, 'case.unlinked', { reason: said }),
    ...(main ? [newEvent(main, 'case.let-go', { from: joined.id, reason: said })] : []),
  ]);
}

/** Two cases that look like one and are not: nobody is asked about them again. Refuses: `link_supervisor`. */
export function keepCasesApart(one: Case, other: Case, { isSupervisor }: Decided): Decision {
  if (!isSupervisor) return refuse({ code: 'link_supervisor' });
  return ok([
    newEvent(one, 'case.kept-apart', { other: other.id }),
    newEvent(other, 'case.kept-apart', { other: one.id }),
  ]);
}
