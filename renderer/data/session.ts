// Who works in this window, with the keys to the store. Held in memory only: locking is reloading the page.
import { useSyncExternalStore } from 'react';
import type { OpenedVault, StaffEntry, VaultRefusal } from '../../electron/contract/vault';
import { ok, refuse, type Result } from '../../core/kit/result';
import type { Station } from '../../core/station/station';
import { call, on } from '../shell';
import { db } from './db';
import type { HallRule } from './hall-rule';
import { mattersHere } from './imported-matters';
import { followMachineCount, newId } from './mint';
import { record, withDoor } from './record';
import { recover, type RecoverStep } from './recover';
import { deriveKeys } from './seal';
import { stretch, freshKdf } from './stretch';
import type { Store } from './working-set';

export type Session = {
  readonly station: Station;
  readonly staff: { readonly id: string; readonly name: string; readonly role: StaffEntry['role'] };
  readonly window: number;
  readonly store: Store;
  /** The hall's rule for the act that this session is for. */
  readonly rule?: HallRule;
};

export type OpenTrouble =
  | VaultRefusal
  | { readonly code: 'not_set_up' }
  | { readonly code: 'journal_missing'; readonly detail: string };

let session: Session | null = null;
const listeners = new Set<() => void>();

export const currentSession = (): Session | null => session;

export function useSession(): Session | null {
  return useSyncExternalStore(onSession, currentSession);
}

/** Called when somebody signs in, and when the station's settings change. */
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A member of staff signs in at this window. */
export async function openVault(
  input: { readonly staffId: string; readonly passphrase: string },
  tell: (step: RecoverStep) => void = () => undefined,
): Promise<Result<Session, OpenTrouble>> {
  const { staff } = await call('vault.status', null);
  const entry = staff.find(({ id }) => id === input.staffId);
  if (!entry) return refuse({ code: 'unknown_staff' });
  const stretched = await stretch(input.passphrase, entry.kdf);
  const opened = await call('vault.unlock', { staffId: entry.id, stretched });
  return opened.ok ? begin(opened.value, tell) : opened;
}

/** First run, or a further member of staff: a passphrase is given, and the person becomes known to the house. */
export async function enrolStaff(input: {
  readonly name: string;
  readonly role: StaffEntry['role'];
  readonly passphrase: string;
}): Promise<Result<OpenedVault, VaultRefusal>> {
  const kdf = freshKdf();
  const staff: StaffEntry = { id: newId(), name: input.name, role: input.role, kdf };
  return call('vault.enrol', { staff, stretched: await stretch(input.passphrase, kdf) });
}

/** The first person is a supervisor: somebody must be able to let others in. */
export type FirstRun = {
  readonly name: string;
  readonly passphrase: string;
  readonly station: Station;
};

/**
 * First run: saves the station, makes the vault, signs the first person in and writes the first event.
 * `recoveryCode` opens the vault when every passphrase is forgotten: shown once, kept on paper.
 */
export async function createVault(
  input: FirstRun,
): Promise<
  Result<{ readonly session: Session; readonly recoveryCode: string | null }, OpenTrouble>
> {
  await call('station.save', input.station);
  const enrolled = await enrolStaff({ ...input, role: 'supervisor' });
  if (!enrolled.ok) return enrolled;
  const begun = await begin(enrolled.value, () => undefined);
  if (!begun.ok) return begun;
  await introduce(begun.value, enrolled.value.staff);
  return ok({ session: begun.value, recoveryCode: enrolled.value.recoveryCode ?? null });
}

/** The event by which other machines learn the name behind an operator's id. */
export async function introduce(where: Session, staff: OpenedVault['staff']): Promise<void> {
  await record(where.store, {
    operator: where.staff.id,
    read: () => Promise.resolve(null),
    decide: () => ({
      ok: true,
      value: [
        {
          entity: 'staff',
          entityId: staff.id,
          kind: 'staff.enrolled',
          body: { name: staff.name, role: staff.role },
          base: 0,
        },
      ],
    }),
  });
}

export type RecoverWish = {
  /** As on the paper: 24 letters and figures. */
  readonly code: string;
  /** A supervisor known here, or the name of a new one. */
  readonly person: { readonly staffId: string } | { readonly name: string };
  readonly passphrase: string;
};

export type Recovered = {
  /** Takes the place of the spent code: shown once, kept on paper. */
  readonly recoveryCode: string | null;
  /** Names of those whose passphrases went with a lost device key: to be enrolled again. */
  readonly shutOut: readonly string[];
  /** Opens the window. A step of its own, so that nothing that fails in it can cost the new code. */
  readonly enter: () => Promise<Result<Session, OpenTrouble>>;
};

/** The way in with the recovery code, when a passphrase is forgotten or the machine's key is lost. */
export async function recoverVault(wish: RecoverWish): Promise<Result<Recovered, VaultRefusal>> {
  const { staff: before } = await call('vault.status', null);
  const person = personOf(wish.person, before);
  if (person === null) return refuse({ code: 'unknown_staff' });
  const kdf = freshKdf();
  const opened = await call('vault.recover', {
    code: wish.code,
    staff: { id: person.id, name: person.name, role: 'supervisor', kdf },
    stretched: await stretch(wish.passphrase, kdf),
  });
  if (!opened.ok) return opened;
  const { staff: after } = await call('vault.status', null);
  const isIn = (list: readonly StaffEntry[], id: string) => list.some((one) => one.id === id);
  return ok({
    recoveryCode: opened.value.recoveryCode ?? null,
    shutOut: before.filter(({ id }) => !isIn(after, id)).map(({ name }) => name),
    enter: async () => {
      const begun = await begin(opened.value, () => undefined);
      if (begun.ok && 'name' in wish.person) await introduce(begun.value, opened.value.staff);
      return begun;
    },
  });
}

function personOf(
  wanted: RecoverWish['person'],
  staff: readonly StaffEntry[],
): { readonly id: string; readonly name: string } | null {
  if ('name' in wanted) return { id: newId(), name: wanted.name };
  return staff.find(({ id }) => id === wanted.staffId) ?? null;
}

/** An unattended window (kiosk, board, screen facing the resident) follows the machine's open vault. */
export async function joinVault(): Promise<Result<Session, OpenTrouble>> {
  const opened = await call('vault.key', null);
  return opened.ok ? begin(opened.value, () => undefined) : opened;
}

/** `window`: this window asks for the passphrase again. `machine`: all windows do. */
export async function lock(scope: 'window' | 'machine'): Promise<void> {
  await call('vault.lock', { scope });
  // The keys go with the page. For the whole machine every window is told, this one too.
  if (scope === 'window') window.location.reload();
}

async function begin(
  opened: OpenedVault,
  tell: (step: RecoverStep) => void,
): Promise<Result<Session, OpenTrouble>> {
  const [station] = await Promise.all([
    call('station.read', null),
    followMachineCount(),
    mattersHere(),
  ]);
  if (!station) return refuse({ code: 'not_set_up' });
  const store: Store = { db, keys: await deriveKeys(opened.key), device: station.device };
  try {
    await withDoor(() => recover(store, tell));
  } catch (error) {
    return refuse({ code: 'journal_missing', detail: String(error) });
  }
  const begun: Session = { station, staff: opened.staff, window: station.window, store };
  set(begun);
  return ok(begun);
}

function set(next: Session | null): void {
  session = next;
  for (const listener of listeners) listener();
}

/** Follows the machine: a changed station is seen, a lock takes the page and its keys out of memory. */
export function followMachine(): void {
  on('station.changed', (station) => {
    if (session) set({ ...session, station, window: station.window });
  });
  on('vault.locked', () => {
    if (session) window.location.reload();
  });
}
