// One alive-check of one person as folded from its events.
import type { EventBodies } from '../journey';

export const aliveMethods = ['data_match', 'window', 'home', 'kin_promise'] as const;
export type AliveMethod = (typeof aliveMethods)[number];

export const aliveResults = ['alive', 'not_found', 'died', 'refused'] as const;
export type AliveResult = (typeof aliveResults)[number];

/** GB/T 4761: only spouse, son or daughter may promise. */
export const promisingKin = ['10', '20', '30'] as const;

export type AliveCheck = EventBodies['alive.due'] & {
  readonly id: string;
  readonly version: number;
  /** In their order: somebody who was not found may be seen later. */
  readonly checks: readonly EventBodies['alive.checked'][];
};

/** The same person and the same day make one entry, whichever counter took in the list. */
export const aliveCheckId = (residentId: string, due: string): string => `${residentId}:${due}`;

/** What is known: the check that saw them, else the latest one, else nothing. */
export const standingOf = ({
  checks,
}: Pick<AliveCheck, 'checks'>): EventBodies['alive.checked'] | null =>
  checks.find(({ result }) => result === 'alive') ?? checks.at(-1) ?? null;
