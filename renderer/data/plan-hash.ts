// The fingerprint of what a plan was made from: with it, the seed and the iterations the same plan comes out again.
import type { PlanProblem } from '../../core/visit/plan/problem';

/** SHA-256 in hex. */
export async function hashOf(problem: PlanProblem): Promise<string> {
  const { travel, ...rest } = problem;
  const lists = travel.map(({ minutes, metres }) => [[...minutes], [...metres]]);
  const bytes = new TextEncoder().encode(JSON.stringify([rest, lists]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
