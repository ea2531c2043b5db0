// The master key while somebody is signed in, and which window may have it. Nothing of this ever reaches a disk.
import type { OpenedVault, StaffEntry, VaultRefusal } from '../contract/vault';
import { ok, refuse, type Result } from '../../core/kit/result';
import type { Caller } from '../ports';

export type Person = Omit<StaffEntry, 'kdf'>;

export type Opened = {
  master: Buffer | null;
  /** Who opened the vault last: unattended windows work in that name. */
  opener: Person | null;
  /** Who is signed in at which window. */
  readonly sessions: Map<number, Person>;
};

export const nothingOpened = (): Opened => ({ master: null, opener: null, sessions: new Map() });

export const personOf = ({ id, name, role }: Person): Person => ({ id, name, role });

/** From here on the window is signed in, and the machine is open. */
export const enter = (
  opened: Opened,
  { window }: Caller,
  master: Buffer,
  staff: Person,
): OpenedVault => {
  if (opened.master !== master) opened.master?.fill(0);
  opened.master = master;
  opened.opener = staff;
  opened.sessions.set(window, staff);
  return { key: master.toString('base64'), staff };
};

/** A window where somebody signed in, or one that nobody signs in at while the machine is open. */
export const keyFor = (opened: Opened, caller: Caller): Result<OpenedVault, VaultRefusal> => {
  const { master, sessions, opener } = opened;
  const staff = sessions.get(caller.window) ?? (isUnattended(caller) ? opener : null);
  return master && staff
    ? ok({ key: master.toString('base64'), staff })
    : refuse({ code: 'not_allowed' });
};

/** `machine`: everybody, and the master key is overwritten. */
export const leave = (opened: Opened, { window }: Caller, scope: 'window' | 'machine'): void => {
  opened.sessions.delete(window);
  if (scope === 'window') return;
  opened.sessions.clear();
  opened.opener = null;
  opened.master?.fill(0);
  opened.master = null;
};

const isUnattended = ({ role }: Caller) =>
  role === 'kiosk' || role === 'board' || role === 'resident';
