import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMachineKey, textSealer } from '../../electron/machine-key';
import { noSystemStore } from '../../electron/vault/system-store';
import { freshFolder } from '../support/fresh-folder';

const name = Buffer.from('王秀英 👵 13');

describe('the machine’s own key', () => {
  it('opens after a restart what it sealed before', async () => {
    const data = await freshFolder();
    const sealed = (await openMachineKey(data, noSystemStore)).seal(name);
    expect(sealed.includes(name)).toBe(false);
    expect((await openMachineKey(data, noSystemStore)).open(sealed)).toEqual(name);
  });

  it('seals the same thing differently each time, and notices every changed byte', async () => {
    const { seal, open } = await openMachineKey(await freshFolder(), noSystemStore);
    const sealed = seal(name);
    expect(seal(name)).not.toEqual(sealed);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(open(changed)).toBeNull();
    }
    expect(open(Buffer.alloc(5))).toBeNull();
  });

  it('is for this account only, and a lost one is replaced without opening the old', async () => {
    const data = await freshFolder();
    const sealed = (await openMachineKey(data, noSystemStore)).seal(name);
    const file = join(data, 'machine/device.key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file)).length).toBeGreaterThan(0);
    await rm(file);
    const { open, seal } = await openMachineKey(data, noSystemStore);
    expect(open(sealed)).toBeNull();
    expect(open(seal(name))).toEqual(name);
  });

  it('carries text there and back', async () => {
    const { protect, unprotect } = textSealer(
      await openMachineKey(await freshFolder(), noSystemStore),
    );
    expect(await unprotect(await protect('令牌 token'))).toBe('令牌 token');
    await expect(unprotect('AAAA')).rejects.toThrow();
  });
});
