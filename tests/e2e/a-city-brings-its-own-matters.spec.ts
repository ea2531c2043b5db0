// A city's own rules: brought in from a file in the office, at once in the counter's list; a bad file is refused with the place of
// its fault, and everything that was there goes on working.
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zh from '../../resources/locales/zh-CN/matters.json';
import elder from '../../resources/matters/elder-allowance-2.json';
import { samplePerson } from '../support/sample-person';
import { findAndOpen, register } from './support/case-desk';
import { counterOf } from './support/counter';
import { goTo } from './support/office';
import { say } from './support/say';
import { signIn } from './support/sign-in';
import { expect, quickSettings, test } from './support/staffed';
import { accessibilityFaults, type RunningStation } from './support/station';

const her = samplePerson();

/** A small matter of an invented city. */
const bath = {
  key: 'city_bath',
  version: 1,
  name: '上门助浴',
  number: 41,
  category: 'care',
  source: '临江市的规则（示例）',
  effective: { from: '2026-01-01', to: null },
  proxy: { rule: 'anyone', says: '可以代办，要委托书。' },
  identityPaper: 'M01',
  limits: {
    legal: { days: 10, unit: 'working_day' },
    promised: { days: 5, unit: 'working_day' },
  },
  steps: [{ key: 'street', who: '街道', does: '安排', level: 'street' }],
  fields: [
    { key: 'slot', label: '哪天去', type: 'date', step: 'ask', why: '要先约好。' },
    { block: 'person', version: 1, only: ['name', 'phone'] },
  ],
  papers: [elder.papers[0]],
  questions: [{ key: 'what', question: '是办这件事吗？', answer: '{matter}', detail: '{phone}' }],
  explanation: ['街道派人上门帮老人洗澡。'],
  next: ['街道会打电话约时间。'],
  declines: [{ code: 'other', reason: '不在服务范围', whereTo: '街道' }],
};

const calendar = {
  year: 2027,
  source: '示例',
  holidays: ['2027-01-01', '2027-02-30'],
  workdays: [],
};

/** The next choice in the system's window falls on these files. */
async function willChoose(station: RunningStation, folder: string, files: object): Promise<void> {
  const paths: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await fs.writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    paths.push(path);
  }
  await station.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, paths);
}

test('a city pack stands in the counter’s list at once, a bad one is named, and the rest go on', async ({
  staffed,
}) => {
  const folder = await fs.mkdtemp(join(tmpdir(), 'matters-'));
  const station = await staffed.start({
    settings: quickSettings(),
    open: ['counter', 'office'],
  });
  const counter = await counterOf(station);
  await counter.openDay();
  const office = await signIn(station, 'office');
  await goTo(office, 'matters');
  const all = office.getByRole('region', { name: zh.all });
  await expect(
    all.getByText(say(zh.packName, { name: elder.name, version: elder.version })),
  ).toBeVisible();
  expect(await accessibilityFaults(office)).toEqual([]);
  const bring = office.getByRole('button', { name: zh.bring });

  await test.step('what is broken is refused with its place, and nothing of it is kept', async () => {
    const broken = {
      ...bath,
      papers: [{ ...elder.papers[0], when: { field: 'slto', exists: true } }],
    };
    await willChoose(station, folder, {
      'bath-broken.json': broken,
      'words.json': 'not a pack',
      'calendar.json': calendar,
      'again.json': elder,
    });
    await bring.click();
    await expect(office.getByText(zh.noneKept)).toBeVisible();
    const lines = office.getByRole('list', { name: zh.brought }).getByRole('listitem');
    await expect(lines).toHaveText([
      /bath-broken\.json：papers M01\.when：.*slto/,
      /words\.json：/,
      /calendar\.json：calendar\.holidays\[1\]：/,
      say(zh.fileRefused, {
        file: 'again.json',
        why: say(zh.sameVersion, { name: elder.name, version: elder.version }),
      }),
    ]);
    await expect(all.getByText(bath.name)).toHaveCount(0);
    expect(await accessibilityFaults(office)).toEqual([]);
  });

  await test.step('what is good can be begun at the counter without a restart', async () => {
    const nextYear = { ...calendar, holidays: ['2027-01-01'] };
    await willChoose(station, folder, { 'bath.json': bath, 'calendar.json': nextYear });
    await bring.click();
    await expect(office.getByText(say(zh.kept, { count: 2 }))).toBeVisible();
    await expect(all.getByText(say(zh.calendar, { year: '2027' }))).toBeVisible();
    await expect(all.getByText(say(zh.packName, { name: bath.name, version: 1 }))).toBeVisible();
    await register(counter.page, her);
    const begin = (name: string) => counter.page.getByRole('button', { name }).first();
    await expect(begin(elder.name)).toBeVisible();
    await begin(bath.name).click();
    await expect(counter.page.getByRole('heading', { name: bath.name })).toBeVisible();
    await expect(counter.page.getByText('哪天去')).toBeVisible();
  });

  await test.step('while a case follows it, it stays', async () => {
    const takeOut = all.getByRole('button', { name: zh.takeOut });
    await takeOut.first().click();
    await expect(office.getByText(say(zh.inUse, { count: 1 }))).toBeVisible();
  });

  await test.step('it is there after a start, and the broken ones are not', async () => {
    await station.kill();
    const next = await staffed.again(station, ['counter', 'office']);
    const page = await signIn(next, 'office');
    await goTo(page, 'matters');
    await expect(page.getByText(say(zh.packName, { name: bath.name, version: 1 }))).toBeVisible();
    await expect(page.getByText(say(zh.calendar, { year: '2027' }))).toBeVisible();
    await expect(page.getByRole('region', { name: zh.refused })).toHaveCount(0);
    const { page: clerk } = await counterOf(next);
    await findAndOpen(clerk, her.name, her.name);
    // The one that is under way; the matter itself may be begun by the same name.
    await clerk
      .getByRole('button', { name: new RegExp(`^${bath.name} .+`) })
      .first()
      .click();
    await expect(clerk.getByRole('heading', { name: bath.name })).toBeVisible();
  });
  await fs.rm(folder, { recursive: true });
});
