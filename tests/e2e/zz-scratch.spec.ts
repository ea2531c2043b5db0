import { storeOf, eventsIn, ticketsIn } from './support/store-of';
import { counterOf } from './support/counter';
import { test } from './support/staffed';
test('scratch', async ({ staffed }) => {
  const first = await staffed.start();
  const counter = await counterOf(first);
  counter.page.on('console', (l) => console.log('PAGE', l.text()));
  counter.page.on('pageerror', (l) => console.log('ERR', l));
  await counter.openDay();
  await counter.page.waitForTimeout(500);
  await counter.page.keyboard.press('Control+t');
  await counter.page.waitForTimeout(500);
  console.log(await counter.page.locator('body').ariaSnapshot());
  await counter.page.keyboard.press('1');
  await counter.page.waitForTimeout(2000); const st = await storeOf(counter.page); console.log(JSON.stringify(eventsIn(st)), JSON.stringify(ticketsIn(st))); console.log(JSON.stringify(await counter.page.evaluate(() => window.station.call('print.jobs', null))));
  console.log(await counter.page.locator('body').ariaSnapshot());
});
