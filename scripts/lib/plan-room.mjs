// The planner for plain Node.
import { openNodeParts } from './node-parts.mjs';

const parts = {
  routing: 'core/visit/plan/routing/routing-search.ts',
  routingProblem: 'core/visit/plan/routing/routing-problem.ts',
  startSearch: 'core/visit/plan/start-search.ts',
  readProblem: 'core/visit/plan/read-problem.ts',
  readHomeCare: 'core/visit/plan/read-home-care.ts',
  readSolomon: 'core/visit/plan/routing/read-solomon.ts',
};

/** Every function of the planner by its name. */
export const openPlanRoom = () =>
  openNodeParts({ name: 'plan', parts, sources: ['core/visit/plan', 'core/kit'] });
