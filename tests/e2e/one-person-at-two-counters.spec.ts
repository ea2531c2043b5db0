// Somebody may need help wherever the call came in: an alarm of one counter is carried on and ended at the other, and whoever was seen at
// one is no longer looked for at the other. Without a line both may act; nothing that was said is lost.
import type { Page } from '@playwright/test';
import zhAlarms from '../../resources/locales/zh-CN/alarms.json';
import zhAlive from '../../resources/locales/zh-CN/alive.json';
import { samplePerson } from '../support/sample-person';
import type { RunningStation } from './support/station';
import { twoCounters, type TwoCounters } from './support/two-counters';
import { room } from './support/visits-window';
import { alarmDialog, alarmLine, endAlarm, meet, takeAlarm } from './support/alarms';
import * as desk from './support/case-desk';
import { goTo } from './support/office';
import { say } from './support/say';
import { openAndSignIn } from './support/sign-in';
import { expect, test, type Staffed } from './support/staffed';

const her = samplePerson();
const him = samplePerson({ name: '甘长林', certNo: '990101194003020111', sex: '1' });

/** Both know her and him. */
async function bothKnown(staffed: Staffed): Promise<TwoCounters> {
  const two = await twoCounters(staffed);
  for (const person of [her, him]) await desk.register(two.here, person);
  return two;
}

const opened = (page: Page) => alarmLine(page).getByRole('button', { name: zhAlarms.open }).click();

test('an alarm of one counter is carried on and ended at the other', async ({ staffed }) => {
  test.setTimeout(300_000);
  const { hub, here, there, offices, exchange } = await bothKnown(staffed);

  await test.step('taken here, seen there, and ended there', async () => {
    await takeAlarm(here, { typed: 'wgl', name: her.name, note: '邻居说没见她出门' });
    await expect(alarmLine(there)).toContainText(her.name, { timeout: 60_000 });
    await opened(there);
    await expect(alarmDialog(there, her.name)).toContainText('邻居说没见她出门');
    await meet(there, her.name, '网格员小周', '在家睡着了');
    await expect(alarmDialog(here, her.name)).toContainText('在家睡着了', { timeout: 60_000 });
    await endAlarm(there, her.name, '没有事', '韩敏');
    await expect(alarmLine(there)).toHaveCount(0);
    await expect(alarmLine(here)).toHaveCount(0, { timeout: 60_000 });
    await expect(alarmDialog(here, her.name)).toBeHidden();
  });

  await test.step('without a line both end one, and what either said is kept', async () => {
    await takeAlarm(here, { typed: 'gcl', name: him.name, note: '电话没人接' });
    await expect(alarmLine(there)).toContainText(him.name, { timeout: 60_000 });
    await hub.kill();
    await meet(here, him.name, '儿子', '在院子里晒太阳');
    await endAlarm(here, him.name, '虚惊一场', '卢静');
    await opened(there);
    await meet(there, him.name, '楼长老何', '坐在门口，有点头晕');
    await endAlarm(there, him.name, '陪他坐了一会儿', '韩敏');
    await hub.again();
    await exchange();
    for (const office of offices) {
      await goTo(office, 'alarms');
      await office
        .getByRole('option', {
          name: say(zhAlarms.title, { what: zhAlarms.what_other, name: him.name }),
        })
        .click();
      const course = office.getByRole('list', { name: zhAlarms.course });
      for (const words of ['在院子里晒太阳', '虚惊一场', '有点头晕', '陪他坐了一会儿'])
        await expect(course).toContainText(words, { timeout: 60_000 });
    }
  });
  await hub.remove();
});

const due = [
  '姓名,身份证号,到期日,比对日期',
  ...[her, him].map(({ name, certNo }) => `${name},${certNo},2026-12-31,`),
].join('\r\n');

const summary = (window: number, open: number): string =>
  say(zhAlive.summary, { all: 2, match: 0, window, home: 0, kin: 0, open });

async function aliveRoom(station: RunningStation): Promise<Page> {
  const visits = await openAndSignIn(station, 'visits');
  await room(visits, 'alive').click();
  return visits;
}

async function seen(visits: Page, name: string, by: string): Promise<void> {
  await visits.getByRole('button', { name, exact: true }).click();
  await visits.keyboard.press('F9');
  const dialog = visits.getByRole('dialog', { name: say(zhAlive.checkTitle, { name }) });
  await dialog.getByRole('combobox', { name: zhAlive.method }).selectOption('window');
  await dialog.getByRole('combobox', { name: zhAlive.result }).selectOption('alive');
  await dialog.getByRole('textbox', { name: zhAlive.by, exact: true }).fill(by);
  await visits.keyboard.press('F9');
  await expect(dialog).toBeHidden();
}

test('whoever was seen at one counter is no longer looked for at the other', async ({
  staffed,
}) => {
  test.setTimeout(300_000);
  const { hub, stations, exchange } = await bothKnown(staffed);
  const [here, there] = [await aliveRoom(stations[0]), await aliveRoom(stations[1])];
  await here
    .getByLabel(zhAlive.takeIn)
    .last()
    .setInputFiles({
      ...{ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(due, 'utf8') },
    });
  const heading = (page: Page, words: string) => page.getByRole('heading', { name: words });
  await expect(heading(here, summary(0, 2))).toBeVisible();
  await expect(heading(there, summary(0, 2))).toBeVisible({ timeout: 60_000 });

  await seen(here, her.name, '卢静');
  await expect(heading(there, summary(1, 1))).toBeVisible({ timeout: 60_000 });

  await hub.kill();
  await seen(here, him.name, '卢静');
  await seen(there, him.name, '韩敏');
  await hub.again();
  await exchange();
  for (const page of [here, there])
    await expect(heading(page, summary(2, 0))).toBeVisible({ timeout: 60_000 });
  await hub.remove();
});
