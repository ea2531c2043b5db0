import { test } from './support/station';
import { openWindow, signIn, tryIt } from './support/try-it';
test('look', async ({ launchStation }) => {
  test.setTimeout(200_000);
  const shot = (n: string) => `/tmp/shots/${n}.png`;
  const station = await launchStation();
  const setup = await station.page('setup');
  await station.resize('setup', 1366, 768);
  await setup.screenshot({ path: shot('setup') });
  await tryIt(station);
  const c0 = await station.page('counter');
  await station.resize('counter', 1366, 768);
  await c0.screenshot({ path: shot('gate') });
  const counter = await signIn(station, 'counter');
  await counter.waitForTimeout(1500);
  await counter.screenshot({ path: shot('counter-start') });
  for (const role of ['kiosk', 'board', 'resident'] as const) {
    const p = await openWindow(station, 'counter', role);
    await station.resize(role, role === 'board' ? 1920 : role === 'kiosk' ? 1080 : 1280, role === 'board' ? 1080 : role === 'kiosk' ? 1100 : 800);
    await p.waitForTimeout(800);
    await p.screenshot({ path: shot(role) });
  }
  for (const role of ['visits', 'office'] as const) {
    await openWindow(station, 'counter', role);
    await signIn(station, role);
    const p = await station.page(role);
    await station.resize(role, 1366, 768);
    await p.waitForTimeout(1000);
    await p.screenshot({ path: shot(role) });
  }
  console.log(station.complaints());
});
