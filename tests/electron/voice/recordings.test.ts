import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audioKindOf } from '../../../electron/voice/audio-kind';
import { openHeardCalls } from '../../../electron/voice/heard-calls';
import { largestFile, openRecordings } from '../../../electron/voice/recordings';
import { freshFolder } from '../../support/fresh-folder';

const shipped = resolve(import.meta.dirname, '../../../resources/voice');
const ogg = (): Promise<Buffer> => readFile(join(shipped, 'digit-3.ogg'));
const wav = Buffer.from('RIFF....WAVEfmt of a sound');

/** A folder with recordings as a person brings it, and a machine that takes them. */
async function bringing(files: Readonly<Record<string, Buffer | string>>) {
  const data = await freshFolder();
  const brought = await freshFolder();
  for (const [name, content] of Object.entries(files))
    await writeFile(join(brought, name), content);
  let names = 0;
  const open = () =>
    openRecordings({
      data,
      pick: (what) =>
        Promise.resolve(
          what === 'folder' ? [brought] : Object.keys(files).map((name) => join(brought, name)),
        ),
      newName: () => `n${(names += 1)}`,
      changed: () => undefined,
    });
  return { data, open, machine: open() };
}

describe('own recordings', () => {
  it('are taken by what is in them, and every other file is refused with its reason', async () => {
    const { machine } = await bringing({
      'digit-3.ogg': await ogg(),
      'Please.WAV': wav,
      'digit-4.ogg': 'a letter to the office',
      'digit-5.ogg': Buffer.concat([await ogg(), Buffer.alloc(largestFile)]),
      'to.ogg': await ogg(),
      'to.wav': wav,
      'holiday.mp3': 'ID3',
      '.hidden.ogg': await ogg(),
    });
    const chosen = await machine.choose('folder');
    expect(chosen?.files).toEqual([
      { clip: 'please', file: 'Please.WAV' },
      { clip: 'digit-3', file: 'digit-3.ogg' },
    ]);
    expect(chosen?.refused).toEqual([
      { file: 'digit-4.ogg', fault: 'not_audio' },
      { file: 'digit-5.ogg', fault: 'too_large' },
      { file: 'holiday.mp3', fault: 'unknown_name' },
      { file: 'to.ogg', fault: 'twice' },
      { file: 'to.wav', fault: 'twice' },
    ]);
    expect(machine.read().files).toEqual([]);
  });

  it('are in use once kept, under the clips’ names, over those that are there', async () => {
    const { machine, data, open } = await bringing({
      'Please.WAV': wav,
      'digit-3.ogg': await ogg(),
    });
    const first = await machine.choose('files');
    const kept = await machine.keep(first!.choice, ['please']);
    expect(kept).toMatchObject({ ok: true, value: { files: ['please.wav'] } });
    const second = await machine.choose('files');
    await machine.keep(second!.choice, ['digit-3']);
    expect(open().read().files).toEqual(['digit-3.ogg', 'please.wav']);
    expect(await readFile(join(data, 'recordings/digit-3.ogg'))).toEqual(await ogg());
    expect((await machine.remove()).files).toEqual([]);
    expect(await readdir(data)).toEqual([]);
  });

  it('are those that were looked at, whatever happens to the files meanwhile', async () => {
    const { machine, data } = await bringing({ 'please.ogg': await ogg() });
    const { choice } = (await machine.choose('files'))!;
    expect(machine.chosen(choice, 'please')).toEqual(await ogg());
    expect(machine.chosen('another', 'please')).toBeNull();
    expect(machine.chosen(choice, 'digit-1')).toBeNull();
    await machine.keep(choice, ['please', 'digit-1']);
    expect(await readdir(join(data, 'recordings'))).toEqual(['please.ogg']);
    expect(await machine.keep(choice, ['please'])).toEqual({
      ok: false,
      refusal: { code: 'choice_gone' },
    });
  });

  it('stay as they were where the disk refuses', async () => {
    const { machine, data } = await bringing({ 'please.ogg': await ogg() });
    const { choice } = (await machine.choose('files'))!;
    // A file where the new set's folder would be made, and nobody may take away: a folder cannot be made over it.
    await mkdir(join(data, 'recordings.old', 'in-the-way'), { recursive: true });
    await mkdir(join(data, 'recordings'));
    await writeFile(join(data, 'recordings/to.ogg'), await ogg());
    expect(await machine.keep(choice, ['please'])).toMatchObject({
      ok: false,
      refusal: { code: 'disk_failed' },
    });
    expect(machine.read().files).toEqual(['to.ogg']);
  });

  it.each([
    ['before the old set was moved away', 'recordings', ['recordings.new']],
    ['after it was moved away', 'recordings.old', ['recordings.new']],
    ['with the new set in place', 'recordings', ['recordings.old']],
  ])('come back whole after a change that was broken off %s', async (_, whole, half) => {
    const { data, open, machine } = await bringing({ 'please.ogg': await ogg() });
    const { choice } = (await machine.choose('files'))!;
    await machine.keep(choice, ['please']);
    if (whole !== 'recordings') await rename(join(data, 'recordings'), join(data, whole));
    for (const folder of half) {
      await mkdir(join(data, folder));
      await writeFile(join(data, folder, 'digit-1.ogg'), 'half');
    }
    expect(open().read().files).toEqual(['please.ogg']);
    expect(await readdir(data)).toEqual(['recordings']);
  });
});

describe('the kind of a sound file', () => {
  it.each([
    ['OggS...', 'ogg'],
    ['RIFF1234WAVEfmt ', 'wav'],
    ['RIFF1234AVI LIST', null],
    ['ID3....', 'mp3'],
    ['\u00ff\u00fb\u0090\u0064', 'mp3'],
    ['\u00ff\u00d8\u00ff\u00e0 a picture', null],
    ['', null],
    ['<svg/>', null],
  ])('of %j is %s', (start, kind) => {
    expect(audioKindOf(Buffer.from(start, 'latin1'))).toBe(kind);
  });
});

describe('the calls that were said', () => {
  it('are known after a restart, each once, the latest 200', async () => {
    const data = await freshFolder();
    const failed = (error: unknown) => {
      throw error;
    };
    const heard = openHeardCalls(data, failed);
    for (let n = 0; n < 250; n += 1) heard.add(`t${n}@1`);
    heard.add('t249@1');
    expect(heard.read()).toHaveLength(200);
    await expect.poll(() => openHeardCalls(data, failed).read().at(-1)).toBe('t249@1');
    expect(openHeardCalls(data, failed).read()[0]).toBe('t50@1');
  });

  it('are none where the file is broken', async () => {
    const data = await freshFolder();
    await writeFile(join(data, 'calls-heard.json'), '["t1@1", 7');
    expect(openHeardCalls(data, () => undefined).read()).toEqual([]);
  });
});
