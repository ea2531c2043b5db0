// From nothing to a counter that works, and back again after a power cut.
import { openWindow, signIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { tryIt } from './support/try-it';

test('a newcomer tries it: set-up, a fictional community, every window', async ({
  launchStation,
}) => {
  const station = await launchStation();
  expect(await accessibilityFaults(await station.page('setup'))).toEqual([]);
  await tryIt(station);
  const counter = await signIn(station, 'counter');
  expect(await accessibilityFaults(counter)).toEqual([]);
  for (const role of ['kiosk', 'board', 'resident'] as const) {
    expect(await accessibilityFaults(await openWindow(station, 'counter', role))).toEqual([]);
  }
  for (const role of ['visits', 'office'] as const) {
    await openWindow(station, 'counter', role);
    expect(await accessibilityFaults(await signIn(station, role))).toEqual([]);
  }
  expect(station.complaints()).toEqual([]);
});

test('after a power cut the counter comes back with everybody in it', async ({ launchStation }) => {
  const first = await launchStation();
  await tryIt(first);
  await signIn(first, 'counter');
  const before = await first.app.evaluate(() => process.pid);
  await first.kill();

  const second = await launchStation({ data: first.data });
  const counter = await signIn(second, 'counter');
  expect(await second.app.evaluate(() => process.pid)).not.toBe(before);
  const guard = await counter.evaluate(() => window.station.call('journal.guard', null));
  expect(guard.head.n).toBeGreaterThan(0);
  expect(second.complaints()).toEqual([]);
});
