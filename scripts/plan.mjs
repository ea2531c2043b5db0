// `npm run plan`: the planner of the home visits on a file, for checking it and for comparing it with others.
import fs from 'node:fs';
import { openPlanRoom } from './lib/plan-room.mjs';
import { giveUp, say } from './lib/run.mjs';

const usage = `Usage:
  npm run plan -- FILE [--seconds S | --iterations N] [--seed N] [--fleet N] [--json]

  FILE          an instance in the text format of Solomon or of Gehring and Homberger; an instance of the home-care benchmark (HHCRSP)
                as JSON: its routes are lists of “patient service”, one a caregiver; or a problem of home visits as JSON
                (--help shows one): its routes are lists of ids, one a shift
  --seconds     CPU seconds of this process, 5 unless told; the same plan again only with --iterations
  --iterations  how many steps: the same seed and number give the same plan on every machine
  --seed        a whole number, 1 unless told
  --fleet       at most so many routes, nobody left out before distance; without it the least distance, as many routes as the file has
  --json        one line {"routes":[[5,3,…],…],"unserved":[],"distance":…,"iterations":…} with the file's customer numbers; visits have
                "late" and "latest" too (minutes later than promised, all and the longest), home care "cost": a third of the three`;

const example = `A problem of home visits; times are minutes of the day, "place", "start" and "end" are rows of the square matrix, row 0 the office:
  {"shifts": [{"id": "qiu", "agent": "qiu", "from": 510, "to": 1020}],
   "stops": [{"id": "gan", "place": 1, "minutes": 40, "windows": [{"from": 540, "to": 720}]},
             {"id": "tu", "place": 2, "minutes": 30, "windows": [{"from": 540, "to": 1020}]}],
   "travel": [{"minutes": [0, 6, 9, 6, 0, 4, 9, 4, 0]}]}
Everything else (days, skills, breaks, pairs, what was promised): core/visit/plan/problem.ts; what is left out has its usual value.`;

/** Steps between two looks at the clock. */
const stride = 100;

const whole = (least) => (option, word) => {
  const value = /^\d+$/.test(word ?? '') ? Number(word) : NaN;
  return value >= least && Number.isSafeInteger(value)
    ? value
    : giveUp(`${option} wants a whole number from ${least} up, not ${word ?? 'nothing'}.`);
};
const numeric = {
  '--seed': whole(0),
  '--fleet': whole(1),
  '--iterations': whole(0),
  '--seconds': (option, word) => {
    const value = Number(word);
    return word && value > 0 && value <= 86_400
      ? value
      : giveUp(`${option} wants CPU seconds, more than 0, not ${word ?? 'nothing'}.`);
  },
};

/** Why a file is no instance, for somebody with the file open. */
const reasons = {
  no_vehicle_line: () =>
    'is not in the format of Solomon: there is no line with the number of vehicles and their capacity.',
  no_depot: () => 'has no depot and no customers.',
  broken_line: ({ line, text }) =>
    `line ${line} should hold seven numbers (number, x, y, demand, ready, due, service): ${text}`,
  twice: ({ line, number }) => `line ${line}: the number ${number} is there twice.`,
};

const request = readRequest(process.argv.slice(2));
const text = readFile(request.file);
const room = await openPlanRoom().catch((error) => giveUp(error.message));
const answer = /^\s*[[{]/.test(text) ? planVisits(text, request) : planRoutes(text, request);
if (request.json) console.log(JSON.stringify(answer));
else tell(answer);

function planRoutes(text, request) {
  const { file, seed, fleet } = request;
  const read = room.readSolomon(text);
  if (!read.ok) giveUp(`${file}: ${reasons[read.refusal.code](read.refusal)}`);
  const { sites, numbers, vehicles, capacity } = read.value;
  const problem = room.routingProblem(sites, fleet ?? vehicles, capacity);
  const search = room.startRouting(problem, seed);
  const made = runFor(request, (steps, progress) => search.run(steps, progress));
  const { routes, unserved, distance } = search.best();
  const numberOf = (customer) => numbers[customer + 1];
  return {
    routes: routes.map((route) => route.map(numberOf)),
    unserved: unserved.map(numberOf),
    distance,
    iterations: made,
  };
}

function planVisits(text, request) {
  const { file, seed, fleet } = request;
  if (fleet !== undefined)
    giveUp('--fleet is for instances: a problem of home visits names its shifts.');
  const given = readJson(text, file);
  const isHomeCare = !Array.isArray(given) && 'patients' in given;
  const problem = isHomeCare ? readHomeCare(given, file) : readProblem(given, file);
  const search = room.startSearch(problem, { seed });
  const made = runFor(request, (steps, progress) => search.run(steps, progress).iterations);
  const { routes, unserved, score } = search.best();
  return {
    routes: routes.map((route) => route.stops.map(({ stop }) => stop)),
    unserved: unserved.map(({ stop }) => stop),
    distance: score.travel,
    late: score.late,
    latest: score.latest,
    ...(isHomeCare ? { cost: (score.travel + score.late + score.latest) / 3 } : {}),
    iterations: made,
  };
}

function readJson(text, file) {
  try {
    return JSON.parse(text);
  } catch (error) {
    return giveUp(`${file}: is no JSON (${error.message}).`);
  }
}

function readHomeCare(given, file) {
  const read = room.readHomeCare(given);
  return read.ok
    ? read.value
    : giveUp(`${file}: is no instance of the home-care benchmark (${read.refusal.at}).`);
}

function readProblem(given, file) {
  const read = room.readProblem(given);
  return read.ok
    ? read.value
    : giveUp(`${file}: is no problem of home visits (${read.refusal.at}).\n\n${example}`);
}

/** As many steps as were asked for, or as the CPU seconds allow; `run(steps, progress)` says how many are made. */
function runFor({ seconds, iterations }, run) {
  let made = 0;
  if (iterations !== undefined)
    while (made < iterations) made = run(Math.min(stride, iterations - made), made / iterations);
  else for (let used = cpu(); used < seconds; used = cpu()) made = run(stride, used / seconds);
  return made;
}

function cpu() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function tell({ routes, unserved, distance, late, cost, iterations }) {
  routes.forEach((route, at) => console.log(`${String(at + 1).padStart(3)}  ${route.join(' ')}`));
  if (unserved.length) console.log(`left out: ${unserved.join(' ')}`);
  const more = [
    ...(late === undefined ? [] : [`late ${late.toFixed(2)}`]),
    ...(cost === undefined ? [] : [`cost ${cost.toFixed(3)}`]),
  ];
  const told = [`${routes.length} routes`, `distance ${distance.toFixed(2)}`, ...more];
  say(`${told.join(', ')}, ${iterations} iterations`);
}

function readFile(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    return giveUp(
      error.code === 'ENOENT'
        ? `${file}: no such file.`
        : `${file}: cannot be read (${error.code}).`,
    );
  }
}

function readRequest(argv) {
  const request = { seed: 1, json: false };
  const words = argv.flatMap((word) =>
    /^--\w+=/.test(word)
      ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]
      : [word],
  );
  while (words.length) {
    const word = words.shift();
    if (word === '--help' || word === '-h') {
      console.log(`${usage}\n\n${example}`);
      process.exit(0);
    } else if (word === '--json') request.json = true;
    else if (word in numeric) request[word.slice(2)] = numeric[word](word, words.shift());
    else if (word.startsWith('-')) giveUp(`There is no option ${word}.\n\n${usage}`);
    else if (request.file !== undefined)
      giveUp(`One file at a time: ${word} is one too many.\n\n${usage}`);
    else request.file = word;
  }
  if (request.file === undefined) giveUp(usage);
  if (request.seconds !== undefined && request.iterations !== undefined)
    giveUp('Either --seconds or --iterations, not both.');
  return { seconds: 5, ...request };
}
