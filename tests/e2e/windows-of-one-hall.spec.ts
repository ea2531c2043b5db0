// Two machines of one hall: the ticket desk owns the queue, a window joins it by a code. The line is cut and comes back: nobody is
// called twice, no number is given twice, and both machines end with the same queue.
import type { Page } from '@playwright/test';
import zhCounter from '../../resources/locales/zh-CN/counter.json';
import zhHall from '../../resources/locales/zh-CN/hall.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import { counterOf } from './support/counter';
import { hallOf, joinHall } from './support/halls';
import { say } from './support/say';
import { expect, quickSettings, test } from './support/staffed';
import { storeOf, ticketsIn } from './support/store-of';

/** Number, state and window of every ticket, as a machine knows them. */
async function queueOf(page: Page): Promise<readonly string[]> {
  const tickets = ticketsIn(await storeOf(page));
  return tickets.map(({ number, state, window }) => `${number} ${state} ${window}`).sort();
}

test('a window of the hall goes on while the owner is away, and all is merged when it is back', async ({
  staffed,
}) => {
  test.setTimeout(240_000);
  const owner = await staffed.start({ open: ['counter', 'office'] });
  const window = await staffed.start({
    settings: quickSettings({ window: 9, counter: '2' }),
    open: ['counter', 'office'],
  });
  const desk = await counterOf(owner);
  const office = await hallOf(owner);
  const there = await counterOf(window);
  const joining = await hallOf(window);
  await joinHall(office, joining, '5');

  let first = '';
  await test.step('a number of the ticket desk is called at the window, and both know', async () => {
    await desk.openDay();
    first = await desk.take();
    await desk.take();
    await expect.poll(there.waiting).toHaveLength(2);
    expect(await there.call()).toBe(first);
    await there.page.keyboard.press('F6');
    await expect.poll(async () => queueOf(desk.page)).toContain(`${first} serving 5`);
  });

  await test.step('a hand asked for at one desk is offered at the other, and both see it', async () => {
    const { page } = there;
    await page.keyboard.press('F11');
    await expect(page.getByRole('dialog', { name: zhCounter.menuTitle })).toBeVisible();
    await page.keyboard.press('8');
    await expect(page.getByRole('dialog', { name: zhCounter.helpTitle })).toBeVisible();
    await page.keyboard.press('2');
    const note = zhCounter.helpLift;
    await expect(page.getByText(say(zhCounter.helpWaits, { note }))).toBeVisible();
    const asked = desk.page.getByText(say(zhCounter.helpFrom, { window: 5, note }));
    await expect(asked).toBeVisible();
    await desk.page.keyboard.press('Control+g');
    const mine = desk.page.getByText(say(zhCounter.helpMine, { window: 5, note }));
    await expect(mine).toBeVisible();
    await expect(asked).toBeHidden();
    await expect(page.getByText(say(zhCounter.helpComes, { window: 3, note }))).toBeVisible();
    await page.keyboard.press('Control+h');
    await expect(mine).toBeHidden();
  });

  await test.step('cut off: it serves whom it has, calls nobody else’s, gives out its own', async () => {
    await owner.kill();
    await expect(joining.getByText(zhHall.windowLinked, { exact: true })).toBeHidden({
      timeout: 30_000,
    });
    await there.page.keyboard.press('F10');
    await expect.poll(async () => queueOf(there.page)).toContain(`${first} done 5`);
    await there.page.keyboard.press('F2');
    await expect(there.page.getByText(zhRefusals.recordOwnerAway).first()).toBeVisible();
    await there.askNumber();
    await expect.poll(async () => queueOf(there.page)).toContain('AB001 waiting null');
  });

  await test.step('back again: one queue on both', async () => {
    const again = await staffed.again(owner, ['counter', 'office']);
    const back = await counterOf(again);
    await expect(joining.getByText(zhHall.windowLinked, { exact: true })).toBeVisible({
      timeout: 60_000,
    });
    await expect
      .poll(async () => queueOf(back.page), { timeout: 60_000 })
      .toEqual(expect.arrayContaining(['AB001 waiting null', `${first} done 5`]));
    const here = await queueOf(back.page);
    expect(await queueOf(there.page)).toEqual(here);
    const numbers = here.map((one) => one.split(' ')[0]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
