// The routing core on instances in the format of the public files: legal by a reckoning of its own, and as good as is known.
import { describe, expect, it } from 'vitest';
import { newDice, throwUnit } from '../../../../core/visit/plan/dice';
import { readSolomon, type SolomonFile } from '../../../../core/visit/plan/routing/read-solomon';
import { routingProblem } from '../../../../core/visit/plan/routing/routing-problem';
import { startRouting, type RoutingPlan } from '../../../../core/visit/plan/routing/routing-search';
import { judgeRoutes } from '../../../support/routes-checker';

/** Customers on small circles, one vehicle a circle: the best plan is known by looking. */
function circles(count: number, each: number): string {
  const rows = ['0 0 0 0 0 9000 0'];
  for (let circle = 0; circle < count; circle++)
    for (let k = 0; k < each; k++) {
      const middle = (2 * Math.PI * circle) / count;
      const angle = (2 * Math.PI * k) / each;
      const x = 100 * Math.cos(middle) + 5 * Math.cos(angle);
      const y = 100 * Math.sin(middle) + 5 * Math.sin(angle);
      rows.push(`${rows.length} ${x} ${y} 10 0 8000 10`);
    }
  return `CIRCLES\n\nVEHICLE\nNUMBER CAPACITY\n${count * 2} ${each * 10}\n\nCUSTOMER\nCUST NO. XCOORD. YCOORD. DEMAND READY DUE SERVICE\n\n${rows.join('\n')}\n`;
}

function scattered(seed: number, customers: number): string {
  const dice = newDice(seed);
  const below = (count: number) => Math.floor(throwUnit(dice) * count);
  const rows = Array.from({ length: customers }, (_, at) => {
    const ready = below(150);
    return `${at + 1} ${below(70)} ${below(70)} ${1 + below(30)} ${ready} ${ready + 20 + below(60)} 10`;
  });
  return `RANDOM\n\nVEHICLE\nNUMBER CAPACITY\n 12 100\n\nCUSTOMER\nCUST NO.\n\n0 35 35 0 0 260 0\n${rows.join('\n')}\n`;
}

/** Tours are driven first and the windows laid around them: as many vehicles as tours can serve everybody, but only just. */
function driven(seed: number, tours: number, each: number): string {
  const dice = newDice(seed);
  const below = (count: number) => Math.floor(throwUnit(dice) * count);
  const rows = ['0 35 35 0 0 400 0'];
  for (let tour = 0; tour < tours; tour++) {
    let [x, y, time] = [35, 35, 0];
    for (let k = 0; k < each; k++) {
      const [toX, toY] = [below(70), below(70)];
      time += Math.ceil(Math.hypot(toX - x, toY - y));
      rows.push(
        `${rows.length} ${toX} ${toY} 10 ${Math.max(0, time - below(25))} ${time + below(25)} 5`,
      );
      [x, y, time] = [toX, toY, time + 5];
    }
  }
  return `DRIVEN\n\nVEHICLE\nNUMBER CAPACITY\n${tours} ${each * 10 + 20}\n\nCUSTOMER\nCUST NO.\n\n${rows.join('\n')}\n`;
}

function fileOf(text: string): SolomonFile {
  const read = readSolomon(text);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

function planFor(file: SolomonFile, seed: number, iterations: number, vehicles = file.vehicles) {
  const search = startRouting(routingProblem(file.sites, vehicles, file.capacity), seed);
  for (let made = 0; made < iterations; made += 50) search.run(50, made / iterations);
  return search.best();
}

/** Walks every route; returns their length. */
function walked(file: SolomonFile, plan: RoutingPlan): number {
  const { faults, distance } = judgeRoutes(file, plan);
  expect(faults).toEqual([]);
  expect(plan.distance).toBeCloseTo(distance, 6);
  return distance;
}

describe('the routing core', () => {
  it('finds the plan that everybody sees: one vehicle a circle', () => {
    const file = fileOf(circles(5, 8));
    const plan = planFor(file, 1, 2000);
    expect(plan.routes).toHaveLength(5);
    const side = 10 * Math.sin(Math.PI / 8);
    expect(walked(file, plan)).toBeLessThan(5 * (2 * 105 + 8 * side));
  });

  it('is legal for every seed, with a free fleet and with too small a one, and leaves out as few as the larger fleet or more', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const file = fileOf(scattered(seed, 45));
      const free = planFor(file, seed, 600);
      const tight = planFor(file, seed, 600, 3);
      walked(file, free);
      walked(file, tight);
      expect(tight.routes.length).toBeLessThanOrEqual(3);
      expect(tight.unserved.length).toBeGreaterThanOrEqual(free.unserved.length);
    }
  });

  it('leaves nobody out where the fleet is only just enough', () => {
    for (let seed = 1; seed <= 4; seed++) {
      const file = fileOf(driven(seed, 8, 7));
      const plan = planFor(file, seed, 6000);
      walked(file, plan);
      expect(plan.unserved).toEqual([]);
    }
  });

  it('is the same for the same seed and steps, and gets no worse by more of them', () => {
    const file = fileOf(scattered(9, 60));
    const plan = planFor(file, 4, 400);
    expect(planFor(file, 4, 400)).toEqual(plan);
    const search = startRouting(routingProblem(file.sites, file.vehicles, file.capacity), 4);
    let before = Infinity;
    for (let made = 0; made < 400; made += 50) {
      search.run(50, made / 400);
      expect(search.best().distance).toBeLessThanOrEqual(before);
      before = search.best().distance;
    }
  });
});

describe('an instance file', () => {
  it('keeps the numbers of its customers', () =>
    expect(fileOf(scattered(1, 5)).numbers).toEqual([0, 1, 2, 3, 4, 5]));

  it('that is none says where it fails', () => {
    expect(readSolomon('{"a":1}')).toEqual({ ok: false, refusal: { code: 'no_vehicle_line' } });
    const broken = scattered(1, 3).replace(/\n2 .*/, '\n2 5 5 x 0 9 1');
    expect(readSolomon(broken)).toMatchObject({ refusal: { code: 'broken_line', line: 12 } });
    const twice = scattered(1, 3).replace('\n3 ', '\n2 ');
    expect(readSolomon(twice)).toMatchObject({ refusal: { code: 'twice', number: 2 } });
  });
});
