import { expect, it } from 'vitest';
import type { BoardCall } from '../../../core/board/board-calls';
import { createAnnouncer } from '../../../renderer/stations/board/announcer';

const noon = Date.UTC(2026, 10, 23, 4);
const call = (number: string, secondsAgo: number): BoardCall => ({
  key: `${number}@${secondsAgo}`,
  ...{ number, window: 3, maskedName: null, service: 'allowance' },
  ...{ at: noon - secondsAgo * 1000, isAwaited: true, isRecall: false },
});

/** An announcer whose words end when the test says so. */
function speaking(heard: readonly string[] = []) {
  const said: string[] = [];
  const ends: (() => void)[] = [];
  const announcer = createAnnouncer({
    say: ({ number }) => {
      said.push(number);
      return new Promise((end) => ends.push(end));
    },
    heard: () => Promise.resolve(heard),
    now: () => noon,
  });
  const end = (): void => ends.shift()?.();
  return { announcer, said, end };
}

it('says two calls made at once in turn, each once, and a recall again', async () => {
  const { announcer, said, end } = speaking();
  const both = [call('B003', 0), call('A017', 1)];
  announcer.follow(both);
  await expect.poll(() => said).toEqual(['A017']);
  end();
  await expect.poll(() => said).toEqual(['A017', 'B003']);
  end();
  // The same answer of the store comes again and again.
  for (let time = 0; time < 5; time += 1) announcer.follow([...both]);
  announcer.follow([call('A017', -20), ...both]);
  await expect.poll(() => said).toEqual(['A017', 'B003', 'A017']);
});

it('does not say a call that was answered or taken back while another was said', async () => {
  const { announcer, said, end } = speaking();
  announcer.follow([call('C001', 0), call('B003', 1), call('A017', 2)]);
  await expect.poll(() => said).toEqual(['A017']);
  announcer.follow([{ ...call('B003', 1), isAwaited: false }, call('A017', 2)]);
  end();
  announcer.follow([call('D001', 0), call('A017', 2)]);
  await expect.poll(() => said).toEqual(['A017', 'D001']);
});

it('says what was called while it was away, and nothing that was heard before', async () => {
  const { announcer, said, end } = speaking(['A017@300']);
  announcer.follow([call('B003', 30), call('A017', 300)]);
  await expect.poll(() => said).toEqual(['B003']);
  end();
});

it('is silent once it was stopped, and the one after it says the rest', async () => {
  const { announcer, said, end } = speaking();
  announcer.follow([call('B003', 0), call('A017', 1)]);
  await expect.poll(() => said).toEqual(['A017']);
  announcer.stop();
  end();
  announcer.follow([call('C001', 0), call('B003', 0)]);
  const after = speaking(['A017@1']);
  after.announcer.follow([call('B003', 0), call('A017', 1)]);
  await expect.poll(() => after.said).toEqual(['B003']);
  expect(said).toEqual(['A017']);
});
