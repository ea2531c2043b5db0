import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStation } from '../../../electron/station/station-file';
import { printerSchema, stationSchema } from '../../../electron/station/station-schema';
import { freshFolder } from '../../support/fresh-folder';
import { stationSettings } from '../../support/station-settings';

describe('the settings of a station', () => {
  it('are none before it is set up', async () => {
    const { station, trouble } = openStation(await freshFolder(), 'now');
    expect(station.read()).toBeNull();
    expect(trouble).toBeNull();
  });

  it('come back as they were saved, and every listener hears of them', async () => {
    const data = await freshFolder();
    const settings = stationSettings();
    const { station } = openStation(data, 'now');
    const heard: unknown[] = [];
    station.onChange((changed) => heard.push(changed));
    await station.save(settings);
    expect(heard).toEqual([settings]);
    expect(openStation(data, 'now').station.read()).toEqual(settings);
  });

  it('keep the device that the machine had from the first, whatever is saved', async () => {
    const data = await freshFolder();
    const first = stationSettings();
    const { station } = openStation(data, 'now');
    await station.save(first);
    await station.save(stationSettings({ window: 5 }));
    expect(station.read()).toMatchObject({ device: first.device, window: 5 });
  });

  it.each([
    ['torn', (text: string) => text.slice(0, 40)],
    ['of another shape', () => '{"device":"x"}'],
    ['empty', () => ''],
    ['of zeros', () => '\0'.repeat(500)],
  ])('that are %s are kept aside, and the ones before stand in', async (_, damage) => {
    const data = await freshFolder();
    const { station } = openStation(data, 'now');
    const before = stationSettings();
    await station.save(before);
    await station.save({ ...before, window: 7 });
    const file = join(data, 'station.json');
    const damaged = damage(await readFile(file, 'utf8'));
    await writeFile(file, damaged);

    const opened = openStation(data, 'now');
    expect(opened.trouble).toEqual({ code: 'restored', keptAs: 'station.broken-now.json' });
    expect(opened.station.read()).toEqual(before);
    expect(await readFile(join(data, 'station.broken-now.json'), 'utf8')).toBe(damaged);
    // Said once: the next start finds whole settings.
    const next = openStation(data, 'later');
    expect(next.trouble).toBeNull();
    expect(next.station.read()).toEqual(before);
  });

  it('that are broken with none before them ask for a new set-up and destroy nothing', async () => {
    const data = await freshFolder();
    await writeFile(join(data, 'station.json'), 'not JSON');
    const { station, trouble } = openStation(data, 'now');
    expect(station.read()).toBeNull();
    expect(trouble?.code).toBe('lost');
    expect(await readdir(data)).toEqual(['station.broken-now.json']);
  });
});

describe('what may be saved as settings', () => {
  it.each([
    ['a device that is no UUID', { device: '../../etc' }],
    ['no role at all', { roles: [] }],
    ['a hub that is no web address', { hub: { url: 'file:///etc/passwd', name: '' } }],
    ['window 0', { window: 0 }],
    ['a counter of two characters', { counter: '10' }],
  ])('is refused with %s', (_, change) => {
    expect(stationSchema.safeParse({ ...stationSettings(), ...change }).success).toBe(false);
  });

  it('is taken with fields of a later version, which are dropped', () => {
    const parsed = stationSchema.parse({ ...stationSettings(), colour: 'green' });
    expect(parsed).not.toHaveProperty('colour');
  });
});

describe('a printer of the settings', () => {
  const [printer] = stationSettings().printers;

  it('of a station from before buzzer, bands and pacing is read as having none', () => {
    const young = new Set(['buzzer', 'bandRows', 'pacing']);
    const old = Object.entries(printer ?? {}).filter(([field]) => !young.has(field));
    expect(printerSchema.parse(Object.fromEntries(old))).toMatchObject({
      buzzer: 'none',
      bandRows: 128,
      pacing: 0,
    });
  });

  it.each([
    { kind: 'serial', path: '/dev/serial/by-id/usb-1a86_USB_Serial-if00-port0', baud: 9600 },
    { kind: 'serial', path: 'COM12', baud: 115_200 },
    { kind: 'device', path: '/dev/usb/lp0' },
    { kind: 'cups', queue: '取号机-1' },
    { kind: 'windows', queue: '\\\\ymz-01\\POS 80 打印机' },
  ])('may be connected as %j', (connection) => {
    expect(printerSchema.safeParse({ ...printer, connection }).error).toBeUndefined();
  });

  it.each([
    { kind: 'serial', path: '/etc/passwd', baud: 9600 },
    { kind: 'serial', path: '/dev/ttyS0', baud: 0 },
    { kind: 'device', path: '/dev/../etc/passwd' },
    { kind: 'device', path: 'dev/usb/lp0' },
    { kind: 'cups', queue: '-h' },
    { kind: 'cups', queue: 'a b' },
    { kind: 'windows', queue: 'a\nb' },
    { kind: 'tcp', host: 'http://printer', port: 9100 },
  ])('may not be connected as %j', (connection) => {
    expect(printerSchema.safeParse({ ...printer, connection }).success).toBe(false);
  });
});
