import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StaffEntry } from '../../../electron/contract/vault';
import type { Caller, VaultPort } from '../../../electron/ports';
import {
  noSystemStore,
  systemStoreOf,
  type SystemStore,
} from '../../../electron/vault/system-store';
import { openVault } from '../../../electron/vault/vault';

const at = (window: number, role: Caller['role'] = 'counter'): Caller => ({ window, role });
const kdf = { salt: 'c2FsdHNhbHRzYWx0c2FsdA==', memoryKiB: 65536, passes: 3 };
const wang: StaffEntry = { id: 'staff-1', name: '王主任', role: 'supervisor', kdf };
const li: StaffEntry = { id: 'staff-2', name: '李', role: 'clerk', kdf };
const phrase = { wang: randomBytes(32).toString('base64'), li: randomBytes(32).toString('base64') };
const wrong = randomBytes(32).toString('base64');

let data = '';
let now = 1_800_000_000_000;
beforeEach(async () => (data = await mkdtemp(join(tmpdir(), 'silver-window-'))));
afterEach(() => rm(data, { recursive: true, force: true }));

const started = (system: SystemStore = noSystemStore): VaultPort =>
  openVault({ data, system, now: () => now });

const file = (name: string) => join(data, 'vault', name);

/** A vault with its first supervisor, signed in at window 1. */
const made = async (system?: SystemStore) => {
  const vault = started(system);
  const answer = await vault.enrol(at(1, 'setup'), { staff: wang, stretched: phrase.wang });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return { vault, key: answer.value.key, code: answer.value.recoveryCode ?? '' };
};

const opens = (vault: VaultPort, window = 1, stretched = phrase.wang, staffId = wang.id) =>
  vault.unlock(at(window), { staffId, stretched });

describe('making and opening', () => {
  test('before the first enrolment there is nobody, and nothing to open', async () => {
    const vault = started();
    expect(await vault.status()).toEqual({ staff: [], binding: 'weak', open: false });
    expect(await opens(vault)).toEqual({ ok: false, refusal: { code: 'unknown_staff' } });
    expect(await vault.key(at(2, 'board'))).toMatchObject({ ok: false });
  });

  test('the first one must be a supervisor, or nobody could ever enrol the next', async () => {
    const vault = started();
    expect(await vault.enrol(at(1, 'setup'), { staff: li, stretched: phrase.li })).toEqual({
      ok: false,
      refusal: { code: 'not_allowed' },
    });
    expect((await vault.status()).staff).toEqual([]);
  });

  test('the key is 32 bytes, the same after a restart, and in no file', async () => {
    const { key, code } = await made();
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
    const vault = started();
    expect(await vault.status()).toEqual({ staff: [wang], binding: 'weak', open: false });
    const answer = await opens(vault);
    expect(answer).toEqual({
      ok: true,
      value: { key, staff: { id: wang.id, name: wang.name, role: wang.role } },
    });
    for (const name of await readdir(join(data, 'vault'))) {
      const content = await readFile(file(name));
      expect(content.includes(key)).toBe(false);
      expect(content.includes(Buffer.from(key, 'base64'))).toBe(false);
      expect(content.includes(phrase.wang)).toBe(false);
      expect(content.includes(code)).toBe(false);
      expect((await stat(file(name))).mode & 0o077).toBe(0);
    }
  });

  test('two stations made with the same passphrase have different keys', async () => {
    const { key } = await made();
    await rm(join(data, 'vault'), { recursive: true });
    expect((await made()).key).not.toBe(key);
  });
});

describe('who may have the key', () => {
  test('a staff window only after its own sign-in; unattended windows while the vault is open', async () => {
    const { vault, key } = await made();
    expect(await vault.key(at(1))).toMatchObject({ ok: true, value: { key } });
    for (const role of ['counter', 'visits', 'office', 'setup'] as const) {
      expect(await vault.key(at(2, role))).toEqual({ ok: false, refusal: { code: 'not_allowed' } });
    }
    for (const role of ['kiosk', 'board', 'resident'] as const) {
      expect(await vault.key(at(3, role))).toMatchObject({ ok: true, value: { key } });
    }
    await opens(vault, 2);
    expect(await vault.key(at(2))).toMatchObject({ ok: true, value: { key } });
  });

  test('locking a window leaves the others; forgetting a closed one too', async () => {
    const { vault } = await made();
    await opens(vault, 2);
    await vault.lock(at(1), 'window');
    expect((await vault.key(at(1))).ok).toBe(false);
    expect((await vault.key(at(2))).ok).toBe(true);
    vault.forget(2);
    expect((await vault.key(at(2))).ok).toBe(false);
    expect((await vault.key(at(3, 'board'))).ok).toBe(true);
  });

  test('locking the machine closes every window and takes the key out of memory', async () => {
    const { vault } = await made();
    await opens(vault, 2);
    await vault.lock(at(3, 'kiosk'), 'machine');
    expect((await vault.status()).open).toBe(false);
    for (const caller of [at(1), at(2), at(3, 'kiosk'), at(4, 'board')]) {
      expect((await vault.key(caller)).ok).toBe(false);
    }
    expect((await opens(vault)).ok).toBe(true);
  });
});

describe('further staff', () => {
  test('are enrolled from a supervisor’s window, and open the same key with their own passphrase', async () => {
    const { vault, key } = await made();
    expect(await vault.enrol(at(1), { staff: li, stretched: phrase.li })).toEqual({
      ok: true,
      value: { key, staff: { id: li.id, name: li.name, role: li.role } },
    });
    const again = started();
    expect((await again.status()).staff.map(({ id }) => id)).toEqual([wang.id, li.id]);
    expect(await opens(again, 2, phrase.li, li.id)).toMatchObject({ ok: true, value: { key } });
    expect((await opens(again, 2, phrase.li, wang.id)).ok).toBe(false);
  });

  test('a clerk enrols nobody, makes himself nothing more, but changes his own passphrase', async () => {
    const { vault, key } = await made();
    await vault.enrol(at(1), { staff: li, stretched: phrase.li });
    await opens(vault, 2, phrase.li, li.id);
    const tried = async (staff: StaffEntry, stretched = wrong) =>
      (await vault.enrol(at(2), { staff, stretched })).ok;
    expect(await tried({ ...li, id: 'staff-3' })).toBe(false);
    expect(await tried({ ...li, role: 'supervisor' })).toBe(false);
    expect(await tried({ ...wang })).toBe(false);
    const fresh = randomBytes(32).toString('base64');
    expect(await tried(li, fresh)).toBe(true);
    expect((await opens(vault, 3, phrase.li, li.id)).ok).toBe(false);
    expect(await opens(vault, 3, fresh, li.id)).toMatchObject({ ok: true, value: { key } });
  });

  test('not from a window that is not signed in, and not while the machine is locked', async () => {
    const { vault } = await made();
    expect((await vault.enrol(at(9), { staff: li, stretched: phrase.li })).ok).toBe(false);
    await vault.lock(at(1), 'machine');
    expect((await vault.enrol(at(1), { staff: li, stretched: phrase.li })).ok).toBe(false);
  });

  test('the last supervisor stays one', async () => {
    const { vault } = await made();
    const demoted = await vault.enrol(at(1), {
      staff: { ...wang, role: 'clerk' },
      stretched: phrase.wang,
    });
    expect(demoted).toEqual({ ok: false, refusal: { code: 'not_allowed' } });
  });
});

describe('wrong passphrases', () => {
  const waitAfter = async (vault: VaultPort): Promise<unknown> => {
    const answer = await opens(vault, 2, wrong);
    return answer.ok ? answer : answer.refusal;
  };

  test('waits grow, hold over a restart, and end with the right one', async () => {
    await made();
    let vault = started();
    for (const waitSeconds of [0, 0, 0, 5, 15, 30, 60, 60]) {
      expect(await waitAfter(vault)).toEqual({ code: 'wrong_passphrase', waitSeconds });
      vault = started();
      if (waitSeconds > 0) {
        expect(await opens(vault)).toEqual({ ok: false, refusal: { code: 'wait', waitSeconds } });
        now += waitSeconds * 1000 - 1;
        expect(await opens(vault)).toEqual({
          ok: false,
          refusal: { code: 'wait', waitSeconds: 1 },
        });
        now += 1;
      }
    }
    expect((await opens(vault)).ok).toBe(true);
    expect(await waitAfter(started())).toEqual({ code: 'wrong_passphrase', waitSeconds: 0 });
  });

  test('a hundred guesses at once get no more than the free ones', async () => {
    await made();
    const vault = started();
    const answers = await Promise.all(Array.from({ length: 100 }, () => waitAfter(vault)));
    const tried = answers.filter((a) => JSON.stringify(a).includes('wrong_passphrase'));
    expect(tried).toHaveLength(4);
  });

  test('one person’s failures do not make another wait', async () => {
    const { vault } = await made();
    await vault.enrol(at(1), { staff: li, stretched: phrase.li });
    for (let i = 0; i < 5; i += 1) await waitAfter(vault);
    expect((await opens(vault, 3, phrase.li, li.id)).ok).toBe(true);
  });

  test('a clock that goes back a day makes nobody wait a day', async () => {
    await made();
    const vault = started();
    for (let i = 0; i < 4; i += 1) await waitAfter(vault);
    now -= 86_400_000;
    expect(await waitAfter(vault)).toEqual({ code: 'wait', waitSeconds: 5 });
    now += 5000;
    expect((await opens(vault)).ok).toBe(true);
  });
});

describe('tampering and loss', () => {
  type Content = { readonly staff: (StaffEntry & { readonly wrap: { text: string } })[] };
  const edited = async (change: (content: Content) => void) => {
    const content = JSON.parse(await readFile(file('vault.json'), 'utf8')) as Content;
    change(content);
    await writeFile(file('vault.json'), JSON.stringify(content));
    return started();
  };

  test('a clerk made a supervisor with a text editor does not open', async () => {
    const { vault } = await made();
    await vault.enrol(at(1), { staff: li, stretched: phrase.li });
    const forged = await edited(({ staff }) => Object.assign(staff[1]!, { role: 'supervisor' }));
    expect((await opens(forged, 2, phrase.li, li.id)).ok).toBe(false);
  });

  test.each([
    ['name', (s: StaffEntry) => ({ name: `${s.name}二` })],
    ['salt', () => ({ kdf: { ...kdf, salt: 'b3RoZXJvdGhlcm90aGVyIQ==' } })],
    ['cheaper stretching', () => ({ kdf: { ...kdf, passes: 1 } })],
  ])('changed %s does not open', async (_, change) => {
    await made();
    const forged = await edited(({ staff }) => Object.assign(staff[0]!, change(staff[0]!)));
    expect(await opens(forged)).toMatchObject({ refusal: { code: 'wrong_passphrase' } });
  });

  test.each([0, 20, 47])('one bit of the wrap changed (byte %i) does not open', async (byte) => {
    await made();
    const forged = await edited(({ staff }) => {
      const text = Buffer.from(staff[0]!.wrap.text, 'base64');
      text.writeUInt8(text.readUInt8(byte) ^ 1, byte);
      staff[0]!.wrap.text = text.toString('base64');
    });
    expect(await opens(forged)).toMatchObject({ refusal: { code: 'wrong_passphrase' } });
  });

  test('a rotten vault file is read from its second copy; with neither, no new vault is made over it', async () => {
    await made();
    await writeFile(file('vault.json'), '{"v":1,');
    expect((await opens(started())).ok).toBe(true);
    await writeFile(file('vault.copy.json'), '');
    expect(() => started()).toThrow('cannot be read');
  });

  test('a lost device key is said, not taken for a wrong passphrase, and costs no try', async () => {
    await made();
    for (const damage of [
      () => rm(file('device.key')),
      () => writeFile(file('device.key'), wrong),
    ]) {
      await damage();
      const vault = started();
      for (let i = 0; i < 6; i += 1) {
        expect(await opens(vault)).toEqual({ ok: false, refusal: { code: 'device_key_lost' } });
      }
    }
  });

  test('when the count of tries cannot be written, people still get in, and guesses still wait', async () => {
    await made();
    await writeFile(file('tries.json'), 'nonsense');
    const vault = started();
    // The folder of the temporary file is in the way: the write fails as on a full disk.
    await rm(file('tries.json'));
    await mkdir(file('tries.json.new'));
    for (let i = 0; i < 4; i += 1) await opens(vault, 2, wrong);
    expect(await opens(vault)).toMatchObject({ refusal: { code: 'wait' } });
    now += 5000;
    expect((await opens(vault)).ok).toBe(true);
  });
});

describe('the recovery code', () => {
  const fresh = randomBytes(32).toString('base64');
  const recovers = (vault: VaultPort, code: string, staff = wang) =>
    vault.recover(at(5, 'setup'), { code, staff, stretched: fresh });

  test('opens after a forgotten passphrase; others keep theirs; the code is spent', async () => {
    const { vault: first, key, code } = await made();
    await first.enrol(at(1), { staff: li, stretched: phrase.li });
    const vault = started();
    const answer = await recovers(vault, code.toLowerCase().replaceAll('-', ' '));
    expect(answer).toMatchObject({ ok: true, value: { key, staff: { id: wang.id } } });
    const next = answer.ok ? (answer.value.recoveryCode ?? '') : '';
    expect((await opens(vault)).ok).toBe(false);
    expect((await opens(vault, 1, fresh)).ok).toBe(true);
    expect((await opens(vault, 2, phrase.li, li.id)).ok).toBe(true);
    expect((await recovers(vault, code)).ok).toBe(false);
    expect(await recovers(started(), next)).toMatchObject({ ok: true, value: { key } });
  });

  test('opens after a lost device key; whoever had a wrap under it is enrolled again', async () => {
    const { vault: first, key, code } = await made();
    await first.enrol(at(1), { staff: li, stretched: phrase.li });
    await rm(file('device.key'));
    const vault = started();
    expect(await recovers(vault, code)).toMatchObject({ ok: true, value: { key } });
    expect((await vault.status()).staff.map(({ id }) => id)).toEqual([wang.id]);
    await vault.enrol(at(5), { staff: li, stretched: phrase.li });
    const again = started();
    expect(await opens(again, 1, fresh)).toMatchObject({ ok: true, value: { key } });
    expect(await opens(again, 2, phrase.li, li.id)).toMatchObject({ ok: true, value: { key } });
  });

  test('misreadings are taken as meant; guesses wait like passphrases', async () => {
    const { key, code } = await made();
    const vault = started();
    const misread = code.replaceAll('0', 'O').replaceAll('1', 'l');
    expect(await recovers(vault, misread)).toMatchObject({ ok: true, value: { key } });
    for (const waitSeconds of [0, 0, 0, 5]) {
      expect(await recovers(vault, 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF')).toEqual({
        ok: false,
        refusal: { code: 'wrong_passphrase', waitSeconds },
      });
    }
    expect(await recovers(vault, code)).toMatchObject({ refusal: { code: 'wait' } });
    expect((await opens(vault, 1, fresh)).ok).toBe(true);
  });

  test('makes no clerk', async () => {
    const { vault, code } = await made();
    expect(await recovers(vault, code, li)).toMatchObject({ refusal: { code: 'not_allowed' } });
  });
});

describe('the system’s key store', () => {
  /** A keyring that can forget, and can change its own key. */
  const keyring = () => {
    let own = 'a';
    let stale = false;
    const system: SystemStore = {
      backend: () => Promise.resolve('gnome_libsecret'),
      seal: (text) => Promise.resolve(Buffer.from(own + Buffer.from(text).toString('hex'))),
      open: (sealed) => {
        if (sealed.toString().startsWith(own) === stale) throw new Error('no such key');
        const text = Buffer.from(sealed.toString().slice(1), 'hex').toString();
        return Promise.resolve({ text, stale });
      },
    };
    return {
      system,
      forget: () => (own = 'b'),
      renew: () => ([own, stale] = ['c', true]),
      renewed: () => (stale = false),
    };
  };

  test('holds the device key where there is one; then no key file is written', async () => {
    const { system } = keyring();
    const { vault, key } = await made(system);
    expect((await vault.status()).binding).toBe('system');
    expect(await readdir(join(data, 'vault'))).not.toContain('device.key');
    expect(await opens(started(system))).toMatchObject({ ok: true, value: { key } });
  });

  test('that lost its key, or is not there any more, is said; the recovery code opens', async () => {
    const ring = keyring();
    const { key, code } = await made(ring.system);
    expect(await opens(started(noSystemStore))).toMatchObject({
      refusal: { code: 'device_key_lost' },
    });
    ring.forget();
    const vault = started(ring.system);
    expect(await opens(vault)).toMatchObject({ refusal: { code: 'device_key_lost' } });
    const entered = { code, staff: wang, stretched: phrase.wang };
    expect(await vault.recover(at(1, 'setup'), entered)).toMatchObject({
      ok: true,
      value: { key },
    });
    expect(await opens(started(ring.system))).toMatchObject({ ok: true, value: { key } });
  });

  test('that renews its own key gets the device key sealed again', async () => {
    const ring = keyring();
    const { key } = await made(ring.system);
    ring.renew();
    expect(await opens(started(ring.system))).toMatchObject({ ok: true, value: { key } });
    ring.renewed();
    expect(await opens(started(ring.system))).toMatchObject({ ok: true, value: { key } });
  });

  test('Electron’s: a name built into Chromium is none; both generations of calls serve', async () => {
    const old = (backend: string) => ({
      isEncryptionAvailable: () => true,
      encryptString: (text: string) => Buffer.from(text),
      decryptString: (sealed: Buffer) => sealed.toString(),
      getSelectedStorageBackend: () => backend,
    });
    expect(await systemStoreOf(old('basic_text'), 'linux').backend()).toBeNull();
    expect(await systemStoreOf(old('unknown'), 'linux').backend()).toBeNull();
    expect(await systemStoreOf(old('kwallet6'), 'linux').backend()).toBe('kwallet6');
    expect(
      await systemStoreOf({ isEncryptionAvailable: () => false }, 'win32').backend(),
    ).toBeNull();
    const newer = systemStoreOf(
      {
        isAsyncEncryptionAvailable: () => Promise.resolve(true),
        encryptStringAsync: (text) => Promise.resolve(Buffer.from(text)),
        decryptStringAsync: (sealed) =>
          Promise.resolve({ result: sealed.toString(), shouldReEncrypt: true }),
      },
      'win32',
    );
    expect(await newer.backend()).toBe('dpapi');
    expect(await newer.open(await newer.seal('x'))).toEqual({ text: 'x', stale: true });
    const sync = systemStoreOf(old('kwallet6'), 'linux');
    expect(await sync.open(await sync.seal('x'))).toEqual({ text: 'x', stale: false });
  });
});
