// Speaks the lines of the PowerShell program that talks to winspool, so that the conversation with it can be tried without
// Windows. Its words are the test's: the queue's state, then one line for each look at the job. What it is given goes to a file.
import fs from 'node:fs';
import { createInterface } from 'node:readline';

const [queue, file, ...looks] = process.argv.slice(2);
const say = (line) => process.stdout.write(`${line}\n`);
say(`noise that PowerShell likes to make`);
say(queue);
let heard = 0;
const input = createInterface({ input: process.stdin });
input.on('line', (line) => {
  heard++;
  if (heard === 1 && line === 'open') say('ready');
  if (heard !== 2) return;
  fs.writeFileSync(file, Buffer.from(line, 'base64'));
  for (const look of looks) say(look);
});
input.on('close', () => {
  fs.appendFileSync(`${file}.end`, 'left\n');
  process.exit(0);
});
