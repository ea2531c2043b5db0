// The hub is away, slow, or something else answers at its address. The counter goes on, the status line says how it stands, and
// once the hub is well it has everything, in order and once.
import zh from '../../resources/locales/zh-CN/common.json';
import { counterOf } from './support/counter';
import { joinHub } from './support/office';
import { startPretendHub, type Mood, type PretendHub } from './support/pretend-hub';
import { saying } from './support/say';
import { signIn } from './support/sign-in';
import { expect, test as base } from './support/staffed';
import { eventsIn, storeOf } from './support/store-of';

const test = base.extend<{ hub: PretendHub }>({
  hub: async ({}, use) => {
    const hub = await startPretendHub();
    await use(hub);
    await hub.close();
  },
});

test('silent, a log-in page, lies, faults and cut lines: people are served, nothing is lost', async ({
  staffed,
  hub,
}) => {
  const station = await staffed.start({ open: ['counter', 'office'] });
  await joinHub(await signIn(station, 'office'), { url: hub.url, code: 'ABCD-EFGH' });
  const counter = await counterOf(station);
  await counter.openDay();
  const status = counter.page.getByRole('contentinfo');
  await expect(status).toContainText(zh.uploadAll);

  hub.mood = 'silent';
  expect(await counter.take()).toBe('A001');
  await counter.printed('A001');
  // The line is taken and nobody answers: what waits is counted, and work goes on.
  await expect.poll(hub.hanging).toBeGreaterThan(1);
  await expect(status).toContainText(saying(zh.uploadWaiting));
  expect(await counter.take()).toBe('A002');
  await counter.printed('A002');
  hub.cut();
  await expect(status).toContainText(saying(zh.uploadAwaySince));

  for (const [i, mood] of (['portal', 'liar', 'broken'] as readonly Mood[]).entries()) {
    hub.mood = mood;
    // A round that began while nobody answered would else wait for its end first.
    hub.cut();
    const number = await counter.take();
    expect(number).toBe(`A00${i + 3}`);
    await counter.printed(number);
    await expect(status).toContainText(saying(zh.uploadElsewhere));
  }

  hub.mood = 'well';
  const last = await counter.take();
  await counter.printed(last);
  await expect(status).toContainText(zh.uploadAll, { timeout: 20_000 });
  const own = eventsIn(await storeOf(counter.page)).map(({ id }) => id);
  await expect.poll(() => hub.taken.map(({ id }) => id)).toEqual(own);
  expect(station.complaints()).toEqual([]);
});
