// Papers change hands at a door: booked from the case as two visits in their order, photographed by camera, handed over on a list
// that both sign, and given back the same way; and a picture of the home, which somebody agreed to.
import type { Page } from '@playwright/test';
import type { Case } from '../../core/case/case';
import { dayOf } from '../../core/kit/time';
import zhCounter from '../../resources/locales/zh-CN/counter.json';
import zhPapers from '../../resources/locales/zh-CN/papers.json';
import people from '../../resources/locales/zh-CN/people.json';
import zh from '../../resources/locales/zh-CN/rounds.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { fillByKeyboard } from './support/keyboard-form';
import { life } from './support/life';
import { clerk, openCounter } from './support/open-counter';
import { say, saying } from './support/say';
import { withoutPrinters } from './support/sheets';
import { openAndSignIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { slipsIn, storeOf } from './support/store-of';
import { act, detail, room } from './support/visits-window';

const person = samplePerson();
const digits = (day: string): string => day.replaceAll('-', '');

/** From the case on the screen: fetched after midnight, brought back half an hour later, which F10 asks for next. */
async function bookBoth(counter: Page): Promise<void> {
  await life(counter, person.name, people.menu_visit);
  const dialog = counter.getByRole('dialog', { name: zhCounter.bookVisit });
  await expect(dialog.getByRole('checkbox').first()).toBeVisible();
  const today = digits(dayOf(Date.now()));
  await fillByKeyboard(counter, {
    [zhVisits.purpose]: '2',
    [zhVisits.day]: today,
    [zhVisits.from]: '0030',
    [zhVisits.to]: '0040',
    [zhVisits.agents]: '1',
    [zh.orderDeadline]: today,
  });
  await counter.keyboard.press('F10');
  const purpose = dialog.getByRole('combobox', { name: zhVisits.purpose });
  await expect(purpose).toHaveValue('return_papers');
  await purpose.focus();
  // Before they are fetched nothing can be brought back.
  await fillByKeyboard(counter, {
    [zhVisits.day]: today,
    [zhVisits.from]: '0010',
    [zhVisits.to]: '0020',
  });
  await counter.keyboard.press('F9');
  await expect(dialog.getByText(saying(zh.beforeFirst))).toBeVisible();
  await purpose.focus();
  await fillByKeyboard(counter, { [zhVisits.from]: '0050', [zhVisits.to]: '0100' });
  await counter.keyboard.press('F9');
  await expect(dialog).toBeHidden();
}

async function toTheDoor(visits: Page): Promise<void> {
  await expect(act(visits, zh.actSetOut)).toBeVisible();
  for (const next of [zh.actArrive, zh.actBegin]) {
    await visits.keyboard.press('F9');
    await expect(act(visits, next)).toBeVisible();
  }
}

test('papers are fetched with a camera and a list that both sign, and brought back the same way', async ({
  launchStation,
}) => {
  test.setTimeout(300_000);
  const station = await launchStation({
    ...withoutPrinters,
    switches: ['--use-fake-device-for-media-stream'],
  });
  const { page: counter } = await openCounter(station);
  await desk.register(counter, person);
  await desk.openAllowance(counter);
  await bookBoth(counter);
  const visits = await openAndSignIn(station, 'visits');
  await room(visits, 'mine').click();
  await toTheDoor(visits);
  const theCase = async () =>
    ((await storeOf(visits))['cases'] ?? []).map(({ sealed }) => sealed as Case)[0];

  await test.step('an original is taken in, photographed, and on a list that both sign', async () => {
    await act(visits, zh.actPapers).click();
    const dialog = visits.getByRole('dialog', { name: say(zh.papersTitle, { name: person.name }) });
    const book = desk.paperName('M03');
    await dialog.getByRole('combobox', { name: book }).selectOption('original_kept');
    await dialog
      .getByRole('button', { name: say(zh.paperPhotoOf, { paper: book, count: 0 }) })
      .click();
    const looking = visits.getByRole('dialog', {
      name: say(zhPapers.captureTitle, { paper: book }),
    });
    await expect(looking.getByRole('button', { name: zhPapers.take })).toBeEnabled();
    await visits.keyboard.press('F9');
    await expect(
      dialog.getByRole('button', { name: say(zh.paperPhotoOf, { paper: book, count: 1 }) }),
    ).toBeVisible();
    expect(await accessibilityFaults(visits)).toEqual([]);
    await visits.keyboard.press('F9');
    await expect(dialog.getByRole('textbox', { name: zhPapers.signGiver })).toHaveValue(
      person.name,
    );
    await expect(dialog.getByRole('textbox', { name: zhPapers.signTaker })).toHaveValue(clerk);
    expect(await accessibilityFaults(visits)).toEqual([]);
    await visits.keyboard.press('F9');
    await expect(visits.getByText(say(zh.papersSigned, { count: 1 }))).toBeVisible();
    const lists = slipsIn(await storeOf(visits)).filter(({ kind }) => kind === 'material_handover');
    expect(lists).toHaveLength(1);
    const caze = await theCase();
    expect(caze?.pages?.['M03']?.map(({ source }) => source)).toEqual(['camera']);
    expect(caze?.papers['M03']).toMatchObject({ state: 'original_kept', back: true });
  });

  await test.step('a picture of the home, by camera, with who agreed', async () => {
    await act(visits, zh.actPhoto).click();
    const dialog = visits.getByRole('dialog', { name: say(zh.photoTitle, { name: person.name }) });
    await dialog.getByRole('textbox', { name: zh.photoConsent }).fill('本人');
    await dialog.getByRole('textbox', { name: zh.photoWhat }).fill('卫生间没有扶手');
    await visits.keyboard.press('F6');
    await expect(dialog.getByRole('button', { name: zhPapers.take })).toBeEnabled();
    await visits.keyboard.press('F9');
    await expect(dialog.getByRole('img', { name: zh.photoSeen })).toBeVisible();
    expect(await accessibilityFaults(visits)).toEqual([]);
    await visits.keyboard.press('F9');
    await expect(dialog).toBeHidden();
    await expect(detail(visits)).toContainText(say(zh.photoCount, { count: 1 }));
  });

  await test.step('done; the second visit brings it back, and the case holds nothing any more', async () => {
    await visits.keyboard.press('F9');
    await expect(detail(visits)).toContainText(zhVisits.state_in_progress);
    await visits.keyboard.press('F9');
    await expect(visits.getByRole('textbox', { name: zhVisits.health })).toBeVisible();
    await visits.keyboard.press('Control+Enter');
    await expect(visits.getByRole('dialog')).toBeHidden();
    await visits
      .getByRole('button', { name: new RegExp(`${person.name} ${zhVisits.purpose_return_papers}`) })
      .click();
    await toTheDoor(visits);
    await act(visits, zh.actPapers).click();
    const dialog = visits.getByRole('dialog', { name: say(zh.papersTitle, { name: person.name }) });
    await expect(dialog.getByText(desk.paperName('M03'))).toBeVisible();
    await visits.keyboard.press('F9');
    await expect(dialog.getByRole('textbox', { name: zhPapers.signTaker })).toHaveValue(
      person.name,
    );
    await visits.keyboard.press('F9');
    await expect(dialog).toBeHidden();
    const caze = await theCase();
    expect(caze?.papers['M03']?.returned).toMatchObject({ to: person.name, mode: 'list' });
  });
  expect(station.complaints()).toEqual([]);
});
