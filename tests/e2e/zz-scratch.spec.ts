import { counterOf } from './support/counter';
import { test } from './support/staffed';
test('scratch', async ({ staffed }) => {
  const first = await staffed.start();
  const counter = await counterOf(first);
  await counter.openDay();
  await counter.askNumber();
  await counter.page.waitForTimeout(1500);
  await counter.page.screenshot({ path: '/tmp/scratch.png' });
  console.log(await counter.page.locator('body').ariaSnapshot());
});
