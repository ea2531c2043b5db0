// Judges routes for an instance in Solomon's format by walking them. It shares no code with the planner: only the types.
import type { SolomonFile } from '../../core/visit/plan/routing/read-solomon';
import type { RoutingPlan } from '../../core/visit/plan/routing/routing-search';

const hair = 1e-9;

/** Every broken rule as a sentence, and how long the routes are. */
export function judgeRoutes({ sites, vehicles, capacity }: SolomonFile, plan: RoutingPlan) {
  const faults: string[] = [];
  const depot = sites[0]!;
  const named = [...plan.routes.flat(), ...plan.unserved].sort((a, b) => a - b);
  if (named.length !== sites.length - 1 || named.some((customer, at) => customer !== at))
    faults.push('not every customer is there once');
  if (plan.routes.length > vehicles) faults.push(`${plan.routes.length} vehicles`);
  let distance = 0;
  plan.routes.forEach((route, at) => {
    let [from, time, load] = [depot, depot.ready, 0];
    for (const customer of [...route, -1]) {
      const site = sites[customer + 1]!;
      const way = Math.hypot(site.x - from.x, site.y - from.y);
      const begins = Math.max(time + way, site.ready);
      if (begins > site.due + hair) faults.push(`route ${at} comes too late to ${customer}`);
      [from, time, load] = [site, begins + site.service, load + site.demand];
      distance += way;
    }
    if (load > capacity) faults.push(`route ${at} carries ${load}`);
  });
  return { faults, distance };
}
