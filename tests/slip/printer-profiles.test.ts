// The printer models are data: each must make settings that a station accepts.
import { expect, it } from 'vitest';
import type { PrinterProfile } from '../../core/slip/printer-profile';
import { printerSchema } from '../../electron/station/station-schema';
import data from '../../resources/printers/profiles.json';

const profiles = data as readonly PrinterProfile[];

it('each makes settings that a station accepts', () => {
  for (const { key, name, settings } of profiles)
    expect(() =>
      printerSchema.parse({ id: key, name, connection: { kind: 'virtual' }, ...settings }),
    ).not.toThrow();
});

it('no key stands twice, and none claims a word for “done” without answering at all', () => {
  expect(new Set(profiles.map(({ key }) => key)).size).toBe(profiles.length);
  for (const { settings } of profiles)
    if (settings.answersProcessId) expect(settings.answersBarrier).toBe(true);
});
