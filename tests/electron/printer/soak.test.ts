// A busy morning with a bad printer: random troubles, impatient fingers, a person who mends it and answers honestly. Every
// ticket has at most one unmarked original, and what was called printed lies whole on the paper.
import { expect, test } from 'vitest';
import { startPrinterEmulator, type Faults } from '../../support/printer-emulator';
import { openRoom, slipOf, tcpPrinter } from './room';

/** Seeds that once failed stay here. */
const seeds = [1, 20261123];

/** `npm run soak` asks for more. */
const tickets = Number(process.env['SOAK_TICKETS'] ?? 25);

const troubles: readonly (readonly [string, (at: number) => Partial<Faults>])[] = [
  ['none', () => ({})],
  ['paper out before', () => ({ paperOut: true })],
  ['paper out during', (at) => ({ paperOutAt: at })],
  ['cover', () => ({ coverOpen: true })],
  ['reset', (at) => ({ resetAt: at })],
  ['close', (at) => ({ closeAt: at })],
  ['freeze', (at) => ({ freezeAt: at })],
  ['no ack', () => ({ noAck: true })],
  ['chatter', () => ({ chatter: true })],
];

test.each(seeds)('seed %i', { timeout: 90_000 + tickets * 10_000 }, async (seed) => {
  const dice = diceOf(seed);
  const emulator = await startPrinterEmulator();
  const room = openRoom([tcpPrinter(emulator.port)]);
  for (let n = 0; n < tickets; n++) {
    const id = `A${String(1000 + n)}`;
    const [, trouble] = troubles[Math.floor(dice() * troubles.length)]!;
    Object.assign(emulator.faults, trouble(emulator.taken() + 1 + Math.floor(dice() * 300)));
    const request = { id, key: `key-${id}`, printer: 'desk', document: slipOf(id) };
    await room.printing.submit(request);
    // Pressed again, and again under another id, while it is on its way.
    await Promise.all([room.printing.submit(request), room.printing.act(id, 'retry')]);
    expect((await room.printing.submit({ ...request, id: `${id}x` })).ok).toBe(false);
    await new Promise((done) => setTimeout(done, dice() * 120));
    if (dice() < 0.15) emulator.powerCycle();
    emulator.mend();
    const job = await room.until(id, 'printed', 'unknown');
    const lying = emulator.sheets.filter(({ texts }) => texts.some(({ text }) => text === id));
    if (job.state === 'printed') expect(lying).toMatchObject([{ cut: true, garbage: [] }]);
    const whole = lying.some(({ cut }) => cut);
    if (job.state === 'unknown') await room.printing.act(id, whole ? 'came_out' : 'did_not');
    if (job.state === 'unknown' && !whole) {
      const copy = { id: `${id}c`, key: `${request.key}-1`, printer: 'desk' };
      await room.printing.submit({ ...copy, document: slipOf(id, 1) });
      await room.until(copy.id, 'printed');
    }
    expect(emulator.originals(id), id).toBeLessThanOrEqual(1);
  }
  room.close();
  await emulator.close();
});

/** Mulberry32: the same morning for the same seed. */
function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
