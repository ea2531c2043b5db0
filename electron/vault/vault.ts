// Holds the station's master key while somebody is signed in, and decides which window may have it.
// On the disk the key is only ever wrapped: for each member of staff under passphrase and device key, once more for the recovery code.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedVault, StaffEntry, VaultRefusal, VaultStatus } from '../contract/vault';
import { ok, refuse, type Result } from '../../core/kit/result';
import { oneAtATime } from '../journal/one-at-a-time';
import type { Caller, VaultPort } from '../ports';
import { loadDeviceKey, makeDeviceKey, type Device } from './device-key';
import { enter, keyFor, leave, nothingOpened, personOf, type Opened } from './opened';
import { newRecoveryCode, recoverySecret } from './recovery-code';
import type { SystemStore } from './system-store';
import { openTries, type Tries } from './tries';
import {
  boundWords,
  readVault,
  writeVault,
  type StaffRecord,
  type VaultContent,
} from './vault-file';
import { unwrapKey, wrapKey } from './wrap';

type Answer = Promise<Result<OpenedVault, VaultRefusal>>;

export type VaultOptions = {
  /** The station's data folder; the vault lives in `vault/` in it. */
  readonly data: string;
  readonly system: SystemStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

type State = {
  readonly folder: string;
  readonly system: SystemStore;
  readonly tries: Tries;
  content: VaultContent | null;
  readonly opened: Opened;
};

/** Reads the vault file; throws when there is one that cannot be read. Nothing is open until somebody signs in. */
export const openVault = ({ data, system, now }: VaultOptions): VaultPort => {
  const folder = join(data, 'vault');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const state: State = {
    folder,
    system,
    tries: openTries(folder, now),
    content: readVault(folder),
    opened: nothingOpened(),
  };
  // One at a time, or a hundred guesses sent at once would share one wait.
  const alone = oneAtATime();
  return {
    status: () => statusOf(state),
    enrol: (caller, input) => alone(() => enrol(state, caller, input)),
    unlock: (caller, input) => alone(() => unlock(state, caller, input)),
    recover: (caller, input) => alone(() => recover(state, caller, input)),
    key: (caller) => Promise.resolve(keyFor(state.opened, caller)),
    lock: (caller, scope) => alone(() => leave(state.opened, caller, scope)),
    forget: (window) => {
      state.opened.sessions.delete(window);
    },
  };
};

const statusOf = async ({ content, system, opened }: State): Promise<VaultStatus> => {
  const backend = content ? content.device.backend : await system.backend();
  return {
    staff: (content?.staff ?? []).map(({ id, name, role, kdf }) => ({ id, name, role, kdf })),
    binding: backend === null ? 'weak' : 'system',
    open: opened.master !== null,
  };
};

const enrol = async (
  state: State,
  caller: Caller,
  input: { readonly staff: StaffEntry; readonly stretched: string },
): Answer => {
  const { content } = state;
  const { master } = state.opened;
  if (!content) return create(state, caller, input);
  if (!master || !mayEnrol(state, caller, input.staff)) return refuse({ code: 'not_allowed' });
  const loaded = await loadDevice(state, content);
  if (!loaded) return refuse({ code: 'device_key_lost' });
  const record = recordOf(input.staff, input.stretched, loaded.key, master);
  const staff = [...others(content, record.id), record];
  await save(state, { ...content, device: loaded.device, staff });
  return ok({ key: master.toString('base64'), staff: personOf(record) });
};

/** A supervisor enrols anybody; everybody changes his own passphrase. The last supervisor stays one, or nobody could enrol again. */
const mayEnrol = ({ content, opened }: State, caller: Caller, staff: StaffEntry): boolean => {
  const by = opened.sessions.get(caller.window);
  const all = content?.staff ?? [];
  const supervisors = [...all.filter(({ id }) => id !== staff.id), staff].filter(isSupervisor);
  if (supervisors.length === 0) return false;
  return by?.role === 'supervisor' || (by?.id === staff.id && by.role === staff.role);
};

const isSupervisor = ({ role }: { readonly role: StaffEntry['role'] }) => role === 'supervisor';

const create = async (
  state: State,
  caller: Caller,
  { staff, stretched }: { readonly staff: StaffEntry; readonly stretched: string },
): Answer => {
  if (!isSupervisor(staff)) return refuse({ code: 'not_allowed' });
  const master = randomBytes(32);
  const { key, device } = await makeDeviceKey(state.folder, state.system);
  return reopen(state, caller, {
    master,
    device,
    staff: [recordOf(staff, stretched, key, master)],
    entered: staff,
  });
};

const unlock = async (
  state: State,
  caller: Caller,
  { staffId, stretched }: { readonly staffId: string; readonly stretched: string },
): Answer => {
  const { content, tries } = state;
  const record = content?.staff.find(({ id }) => id === staffId);
  if (!content || !record) return refuse({ code: 'unknown_staff' });
  const waitSeconds = tries.waitOf(staffId);
  if (waitSeconds > 0) return refuse({ code: 'wait', waitSeconds });
  const loaded = await loadDevice(state, content);
  if (!loaded) return refuse({ code: 'device_key_lost' });
  const nextWait = await tries.count(staffId);
  const master = unwrapKey(record.wrap, staffSecret(record, stretched, loaded.key));
  if (!master) return refuse({ code: 'wrong_passphrase', waitSeconds: nextWait });
  await tries.forgive(staffId);
  return ok(enter(state.opened, caller, master, personOf(record)));
};

const recover = async (
  state: State,
  caller: Caller,
  input: { readonly code: string; readonly staff: StaffEntry; readonly stretched: string },
): Answer => {
  const { content, tries } = state;
  if (!content) return refuse({ code: 'unknown_staff' });
  if (!isSupervisor(input.staff)) return refuse({ code: 'not_allowed' });
  const waitSeconds = tries.waitOf(recoveryName);
  if (waitSeconds > 0) return refuse({ code: 'wait', waitSeconds });
  const nextWait = await tries.count(recoveryName);
  const secret = recoverySecret(input.code);
  const { salt, wrap } = content.recovery;
  const master = secret && unwrapKey(wrap, codeSecret(secret, Buffer.from(salt, 'base64')));
  if (!master) return refuse({ code: 'wrong_passphrase', waitSeconds: nextWait });
  await tries.forgive(recoveryName);
  const kept = await loadDevice(state, content);
  const { key, device } = kept ?? (await makeDeviceKey(state.folder, state.system));
  const record = recordOf(input.staff, input.stretched, key, master);
  await tries.forgive(record.id);
  // Wraps under a lost device key open for nobody: those people are enrolled again.
  const staff = kept ? [...others(content, record.id), record] : [record];
  return reopen(state, caller, { master, device, staff, entered: input.staff });
};

/** Writes a vault with a fresh recovery code, and signs its maker in. */
const reopen = async (
  state: State,
  caller: Caller,
  made: {
    readonly master: Buffer;
    readonly device: Device;
    readonly staff: StaffRecord[];
    readonly entered: StaffEntry;
  },
): Answer => {
  const { master, device, staff, entered } = made;
  const recoveryCode = newRecoveryCode();
  const salt = randomBytes(32);
  const secret = recoverySecret(recoveryCode);
  if (!secret) throw new Error('a recovery code that is none');
  const wrap = wrapKey(master, codeSecret(secret, salt));
  await save(state, { v: 1, device, staff, recovery: { salt: salt.toString('base64'), wrap } });
  return ok({ ...enter(state.opened, caller, master, personOf(entered)), recoveryCode });
};

/** The device key; its record is written again where the system's store has renewed it. */
const loadDevice = async (state: State, content: VaultContent) => {
  const loaded = await loadDeviceKey(state.folder, state.system, content.device);
  if (loaded && loaded.device !== content.device) {
    await save(state, { ...content, device: loaded.device });
  }
  return loaded;
};

const save = async (state: State, content: VaultContent): Promise<void> => {
  await writeVault(state.folder, content);
  state.content = content;
};

const others = ({ staff }: VaultContent, id: string) => staff.filter((one) => one.id !== id);

const recordOf = (
  { id, name, role, kdf }: StaffEntry,
  stretched: string,
  deviceKey: Buffer,
  master: Buffer,
): StaffRecord => {
  const staff = { id, name, role, kdf };
  return { ...staff, wrap: wrapKey(master, staffSecret(staff, stretched, deviceKey)) };
};

const staffSecret = (staff: StaffEntry, stretched: string, deviceKey: Buffer) => ({
  secret: Buffer.from(stretched, 'base64'),
  salt: deviceKey,
  info: `silver-window staff ${staff.id}`,
  bound: boundWords(staff),
});

const recoveryName = 'recovery code';

const codeSecret = (secret: Buffer, salt: Buffer) => ({
  secret,
  salt,
  info: 'silver-window recovery',
  bound: '',
});
