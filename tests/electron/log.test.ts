import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { errorForLog, openLog } from '../../electron/log';
import { freshFolder } from '../support/fresh-folder';

const now = () => new Date('2026-11-23T01:02:03Z');

describe('the log', () => {
  it('keeps the known fields of a line and nothing else', async () => {
    const data = await freshFolder();
    const line = { level: 'error', area: 'main', code: 'bug', body: { name: '王秀英' } } as const;
    await openLog(data, now)(line);
    expect(JSON.parse(await readFile(join(data, 'logs/station.log'), 'utf8'))).toEqual({
      at: '2026-11-23T01:02:03.000Z',
      level: 'error',
      area: 'main',
      code: 'bug',
    });
  });

  it('keeps of an error its name, its code and its places, but not its message', () => {
    const error = Object.assign(new TypeError('王秀英\n    990101194003070000'), {
      code: 'ENOSPC',
    });
    const kept = errorForLog(error);
    expect(kept.error).toBe('TypeError ENOSPC');
    expect(kept.places[0]).toMatch(/^at /);
    expect(JSON.stringify(kept)).not.toMatch(/王秀英|9901/);
  });

  it('never grows beyond three files of a megabyte', async () => {
    const data = await freshFolder();
    const folder = join(data, 'logs');
    await mkdir(folder);
    const log = openLog(data, now);
    for (const mark of ['first', 'second', 'third', 'fourth']) {
      await writeFile(join(folder, 'station.log'), `${mark}\n`.padEnd((1 << 20) + 1, '.'));
      await log({ level: 'info', area: 'main', code: mark });
    }
    expect((await readdir(folder)).sort()).toEqual([
      'station.log',
      'station.log.1',
      'station.log.2',
    ]);
    expect((await readFile(join(folder, 'station.log.1'), 'utf8')).slice(0, 6)).toBe('fourth');
    expect((await readFile(join(folder, 'station.log.2'), 'utf8')).slice(0, 5)).toBe('third');
    expect((await stat(join(folder, 'station.log'))).size).toBeLessThan(200);
  });

  it('that cannot be written goes to the terminal and stops nobody', async () => {
    const data = await freshFolder();
    await writeFile(join(data, 'logs'), 'a file where the folder should be');
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await openLog(data, now)({ level: 'warn', area: 'main', code: 'x' });
    expect(said.mock.calls[0]?.[0]).toContain('"code":"x"');
    said.mockRestore();
    await chmod(data, 0o700);
  });
});
