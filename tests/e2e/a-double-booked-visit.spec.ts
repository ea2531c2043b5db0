// Two doors at half past two: booking says what cannot be, the first visit moves, its old card is void and the new one says so,
// and the resident is rung.
import zhCommon from '../../resources/locales/zh-CN/common.json';
import zhMoves from '../../resources/locales/zh-CN/moves.json';
import zhRefusals from '../../resources/locales/zh-CN/refusals.json';
import zhRounds from '../../resources/locales/zh-CN/rounds.json';
import zhSchedule from '../../resources/locales/zh-CN/schedule.json';
import zhVisits from '../../resources/locales/zh-CN/visits.json';
import { samplePerson } from '../support/sample-person';
import * as desk from './support/case-desk';
import { goTo } from './support/office';
import { openCounter } from './support/open-counter';
import { say, saying } from './support/say';
import { withoutPrinters } from './support/sheets';
import { openAndSignIn } from './support/sign-in';
import { accessibilityFaults, expect, test } from './support/station';
import { slipsIn, storeOf } from './support/store-of';
import { detail, fillBooking } from './support/visits-window';

const gan = samplePerson({
  name: '甘长林',
  certNo: '990101194003020111',
  address: '梧桐里1号楼101',
  sex: '1',
});
const tu = samplePerson({
  name: '涂秀珍',
  certNo: '99010119420805012X',
  address: '梧桐里9号楼602',
});

const atTwo = { typed: 'gcl', name: gan.name, purpose: '6', from: '1400', to: '1440' };
const atHalfPast = { typed: 'txz', name: tu.name, purpose: '6', from: '1430', to: '1510' };

test('of two visits at one time one moves, with a new card, a void one and a call', async ({
  launchStation,
}) => {
  test.setTimeout(300_000);
  const station = await launchStation(withoutPrinters);
  const { page: counter } = await openCounter(station);
  await desk.register(counter, gan);
  await desk.register(counter, tu);
  const visits = await openAndSignIn(station, 'visits');
  const cards = async () =>
    slipsIn(await storeOf(visits))
      .filter(({ kind }) => kind === 'visit_card')
      .map(({ about, copy, state }) => [about.replace(/^[^#]*/, ''), copy, state]);

  await test.step('Mr Gan has two o’clock on his card', async () => {
    const dialog = await fillBooking(visits, atTwo);
    await expect(dialog.getByText(saying(zhRefusals.warnNeedsPair))).toBeVisible();
    await visits.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(detail(visits)).toContainText(gan.name);
    await visits.keyboard.press('Control+p');
    await expect.poll(cards).toEqual([['', 0, 'printed']]);
  });

  await test.step('half past two at the other end of the quarter cannot be', async () => {
    const dialog = await fillBooking(visits, atHalfPast);
    await visits.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert')).toContainText(saying(zhRefusals.visitAgentBusy));
    await dialog.getByRole('textbox', { name: zhVisits.from }).fill('1445');
    await dialog.getByRole('textbox', { name: zhVisits.to }).fill('1520');
    await visits.keyboard.press('Enter');
    await expect(
      dialog.getByText(
        say(zhRefusals.warnLittleTimeGuess, { from: '14:00', minutes: 5, needs: 10 }),
      ),
    ).toBeVisible();
    // No such day: what stood there before is not booked in its place.
    const nonsense = { label: zhVisits.day, text: '20261340' };
    await dialog.getByRole('textbox', { name: nonsense.label }).fill(nonsense.text);
    await visits.keyboard.press('Control+Enter');
    await expect(dialog.getByText(say(zhCommon.notUnderstood, nonsense))).toBeVisible();
    await visits.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('Mr Gan moves: a new card, and he is rung', async () => {
    await visits.keyboard.press('m');
    const moving = visits.getByRole('dialog', {
      name: say(zhSchedule.moveTitle, { name: gan.name }),
    });
    await moving.getByRole('textbox', { name: zhVisits.from }).fill('1600');
    await moving.getByRole('textbox', { name: zhVisits.to }).fill('1640');
    await visits.keyboard.press('Enter');
    await visits.keyboard.press('F9');
    await expect(moving).toBeHidden();
    await expect(visits.getByText(zhMoves.newCard)).toBeVisible();
    await expect.poll(cards).toEqual([
      ['', 0, 'printed'],
      ['#2', 0, 'printed'],
    ]);
    await expect(detail(visits)).toContainText(zhMoves.oldVoid);
    await expect(detail(visits)).toContainText(say(zhMoves.call, { phone: '199 0000 0142' }));
    expect(await accessibilityFaults(visits)).toEqual([]);
    await visits.keyboard.press('t');
    const telling = visits.getByRole('dialog', {
      name: say(zhMoves.tellTitle, { name: gan.name }),
    });
    await telling.getByRole('textbox', { name: zhRounds.confirmBy }).fill('甘长林本人');
    await visits.keyboard.press('F9');
    await expect(telling).toBeHidden();
    await expect(detail(visits)).toContainText(say(zhMoves.told, { by: '甘长林本人' }));
  });

  await test.step('and now half past two is free', async () => {
    const dialog = await fillBooking(visits, atHalfPast);
    await visits.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('the history says which card is void', async () => {
    const office = await openAndSignIn(station, 'office');
    await goTo(office, 'slips');
    await expect(office.getByRole('cell', { name: new RegExp(` · ${zhMoves.void}`) })).toHaveCount(
      1,
    );
  });
  expect(station.complaints()).toEqual([]);
});
