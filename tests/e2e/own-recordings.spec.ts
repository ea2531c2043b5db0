// A site's own voice: recordings are tried file by file, taken as one, heard in the next call, and can be taken out again.
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import zh from '../../resources/locales/zh-CN/boards.json';
import { heardBy, noteSounds, soundsOf } from './support/boards';
import { counterOf } from './support/counter';
import { goTo } from './support/office';
import { say } from './support/say';
import { openWindow, signIn } from './support/sign-in';
import { expect, quickSettings, test } from './support/staffed';
import { checkout } from './support/start-electron';
import { accessibilityFaults, type RunningStation } from './support/station';

/** A sound of a tenth of a second as WAV, 8 kHz, 8 bit. */
function wav(seconds = 0.1): Buffer {
  const samples = Buffer.alloc(8000 * seconds, 128).map((_, i) => 128 + 60 * Math.sin(i / 4));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

/** The next choice in the system's window falls on this folder. */
const willChoose = (station: RunningStation, folder: string): Promise<void> =>
  station.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);

test('own recordings are heard in the next call, and bad files are named', async ({ staffed }) => {
  const brought = await fs.mkdtemp(join(tmpdir(), 'recordings-'));
  const shipped = (name: string) => fs.readFile(join(checkout, `resources/voice/${name}.ogg`));
  await fs.writeFile(join(brought, 'please.wav'), wav());
  await fs.writeFile(join(brought, 'letter-a.ogg'), await shipped('letter-b'));
  await fs.writeFile(join(brought, 'number.ogg'), 'a letter to the office');
  await fs.writeFile(join(brought, 'to.ogg'), 'OggS and nothing that could be played');
  await fs.writeFile(join(brought, 'chime.wav'), wav(5));
  await fs.writeFile(join(brought, 'spring-festival.mp3'), 'ID3');
  const station = await staffed.start({
    // Of window 1 no other clip sounds the same.
    settings: quickSettings({
      ...{ window: 1, volume: 1 },
      voice: { source: 'auto', rate: 1.5, times: 1 },
    }),
    open: ['counter', 'office'],
  });
  await noteSounds(station);
  const office = await signIn(station, 'office');
  await goTo(office, 'boards');
  await willChoose(station, brought);
  await office.getByRole('button', { name: zh.chooseFolder }).click();
  await expect(office.getByText(say(zh.fit, { count: 2 }))).toBeVisible();
  const refused = office.getByRole('list', { name: zh.refused }).getByRole('listitem');
  await expect(refused).toHaveText(
    [
      { file: 'number.ogg', why: zh.fault_not_audio },
      { file: 'spring-festival.mp3', why: zh.fault_unknown_name },
      { file: 'chime.wav', why: zh.fault_too_long },
      { file: 'to.ogg', why: zh.fault_not_playable },
    ].map((fault) => say(zh.refusedFile, fault)),
  );
  await expect(office.getByText(/还缺 \d+ 个/)).toBeVisible();
  expect(await accessibilityFaults(office)).toEqual([]);
  await office.getByRole('button', { name: say(zh.keep, { count: 2 }) }).click();
  await expect(office.getByText(say(zh.kept, { count: 2 }))).toBeVisible();

  const counter = await counterOf(station);
  await counter.openDay();
  await counter.take(1);
  await counter.call();
  const board = await openWindow(station, 'counter', 'board');
  await expect.poll(() => heardBy(board)).toHaveLength(1);
  // The shipped ones say what was not recorded.
  expect(await soundsOf(board)).toEqual([
    ...['chime', 'own/please', 'own/letter-a', 'digit-0', 'digit-0', 'digit-1', 'number', 'to'],
    ...['window-1', 'at-window'],
  ]);

  await office.getByRole('button', { name: zh.removeOwn }).click();
  await expect(office.getByText(zh.removed)).toBeVisible();
  await expect(office.getByText(zh.ownNone)).toBeVisible();
  expect(await fs.readdir(station.data)).not.toContain('recordings');
  await fs.rm(brought, { recursive: true });
});

test('the voice is heard before it is saved, and a second board is made in the office', async ({
  staffed,
}) => {
  const station = await staffed.start({ settings: quickSettings(), open: ['counter', 'office'] });
  const office = await signIn(station, 'office');
  await goTo(office, 'boards');
  await office.getByRole('textbox', { name: zh.volume }).fill('101');
  await expect(office.getByRole('button', { name: zh.try })).toBeDisabled();
  await office.getByRole('textbox', { name: zh.volume }).fill('60');
  await office.getByRole('combobox', { name: zh.times }).selectOption(zh.times3);
  await office.getByRole('button', { name: zh.add }).click();
  const second = office.getByRole('region', { name: say(zh.board, { place: 2 }) });
  await second.getByRole('textbox', { name: zh.name }).fill('西厅');
  await second.getByRole('checkbox', { name: /领补贴/ }).uncheck();
  await expect(second.getByRole('combobox', { name: zh.speaks })).toHaveValue('no');
  await expect(second.getByRole('button', { name: zh.open })).toHaveCount(0);
  expect(await accessibilityFaults(office)).toEqual([]);
  await office.keyboard.press('Control+Enter');
  await expect(office.getByText(zh.saved)).toBeVisible();
  await second.getByRole('button', { name: zh.open }).click();
  await expect
    .poll(() => station.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(3);
  const saved = JSON.parse(await fs.readFile(join(station.data, 'station.json'), 'utf8')) as {
    readonly boards: readonly object[];
  };
  expect(saved).toMatchObject({ volume: 60, voice: { times: 3 } });
  expect(saved.boards).toMatchObject([
    { id: 'main', speaks: true },
    { id: 'b2', title: '西厅', speaks: false },
  ]);
  // A board that is taken out of the settings is closed.
  await second.getByRole('button', { name: zh.remove }).click();
  await office.keyboard.press('Control+Enter');
  await expect
    .poll(() => station.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(2);
});
