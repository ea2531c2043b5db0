// `npm run matters`: matter packs for those who write them: checked with place and reason, listed, written out whole.
import fs from 'node:fs';
import { basename } from 'node:path';
import { giveUp, root } from './lib/run.mjs';
import { ensurePackages } from './lib/set-up.mjs';

const usage = `Usage:
  npm run matters -- check FILE…     every fault of the packs, with its place and reason
  npm run matters -- list            the matters that travel with the application
  npm run matters -- expand FILE     a pack with its blocks and lists put in
  npm run matters -- functions       the checks and computations that a pack may call`;

/** What is meant by a fault, for somebody with the file open. */
const reasons = {
  shape: 'is missing or of another kind than it must be',
  duplicate: 'is there twice:',
  unknown_field: 'speaks of a field that is not there, or not yet there:',
  unknown_paper: 'speaks of a paper that is not there:',
  unknown_function: 'calls a function that does not exist:',
  unknown_code: 'waits for a code that is not offered:',
  unknown_block: 'wants a shared block that is not there:',
  unknown_list: 'wants a list that is not there:',
  unknown_step: 'speaks of a step that is not there:',
  unknown_group: 'speaks of a repeating group that is not there:',
  unknown_category: 'is no category of matters:',
  wrong_call: 'gives its function something wrong:',
  wrong_setting: 'has a setting that does not go with its type:',
  no_choices: 'has nothing to choose from',
  no_questions: 'asks the resident nothing',
  bool_codes: 'must have the codes true and false',
  compute_missing: 'does not say how it is computed',
  contradiction: 'contradicts itself:',
  unreadable: 'cannot be read:',
};

const [command = '', ...files] = process.argv.slice(2);
const wantsFiles = ['check', 'expand'].includes(command);
if (!['check', 'list', 'expand', 'functions'].includes(command)) giveUp(usage);
if (wantsFiles && files.length === 0) giveUp(usage);
await ensurePackages();
const { openMatterRoom } = await import('./lib/matter-room.mjs');
const room = await openMatterRoom(root);
for (const { file, faults } of room.refusedShelf) report(file, { ok: false, refusal: faults });
if (command === 'check') files.forEach((file) => report(file, check(file)));
if (command === 'list') room.shipped().forEach(line);
if (command === 'expand') files.forEach(expand);
if (command === 'functions') functions();

/** A file that is none stands beside the others with its reason: all are checked. */
function check(file) {
  try {
    return room.check(JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch (error) {
    const fault = { place: 'the file', code: 'unreadable', detail: error.message };
    return { ok: false, refusal: [fault] };
  }
}

function report(file, checked) {
  if (checked.ok) {
    const { key, version } = checked.value;
    console.log(`✓ ${file}: ${key} ${version}`);
    return;
  }
  process.exitCode = 1;
  console.log(`✗ ${file}`);
  for (const { place, code, detail } of checked.refusal)
    console.log(`    ${place} ${reasons[code] ?? code} ${detail}`.trimEnd());
}

function line(path) {
  const file = basename(path);
  const checked = check(path);
  if (!checked.ok) return report(file, checked);
  const { key, version, name, effective } = checked.value;
  const { from, to } = effective;
  console.log(`${key.padEnd(24)} v${version}  ${from} – ${to ?? '        '}  ${name}`);
}

function expand(file) {
  const checked = check(file);
  if (!checked.ok) return report(file, checked);
  console.log(JSON.stringify(checked.value, null, 2));
}

function functions() {
  for (const [heading, all] of Object.entries(room.functions)) {
    console.log(`${heading}:`);
    for (const [name, { reads, needs = {}, takes = {}, byCode }] of Object.entries(all)) {
      const [fewest, most] = reads;
      const many = fewest === most ? `${fewest}` : `${fewest}–${most === Infinity ? '…' : most}`;
      const given = [
        ...Object.entries(needs).map(([key, kind]) => `${key}: ${kind}`),
        ...Object.entries(takes).map(([key, kind]) => `${key}?: ${kind}`),
        ...(byCode ? [`CODE: ${byCode}`] : []),
      ];
      console.log(`  ${name.padEnd(20)} reads ${many.padEnd(4)} ${given.join(', ')}`.trimEnd());
    }
  }
}
