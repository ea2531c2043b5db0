// A process that prints one slip and would print it again if it were allowed to: `folder port id`. Killed by the test.
import { openRoom, slipOf, tcpPrinter } from './room';

const [folder = '', port = '0', id = ''] = process.argv.slice(2);
// It never gives up by itself: on a busy machine the printer may be slow to answer.
const { printing } = openRoom([tcpPrinter(Number(port))], folder, Number.POSITIVE_INFINITY);
printing.onChange((job) => process.stdout.write(`${job.id} ${job.state} ${String(job.trouble)}\n`));
const request = { id, key: `key-${id}`, printer: 'desk', document: slipOf(id) };
const answer = await printing.submit(request);
process.stdout.write(
  `${id} ${answer.ok ? `accepted ${answer.value.state}` : answer.refusal.code}\n`,
);
