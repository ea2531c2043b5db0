// Who may open this machine, and what opening it hands to a page.
import type { StaffRole } from '../../core/journey/hall-events';

export type StaffEntry = {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Argon2id parameters of the passphrase, base64 salt. */
  readonly kdf: { readonly salt: string; readonly memoryKiB: number; readonly passes: number };
};

export type VaultStatus = {
  readonly staff: readonly StaffEntry[];
  /** `weak`: the system has no key store, the device key is a file only. */
  readonly binding: 'system' | 'weak';
  /** Somebody signed in since the start: unattended windows (kiosk, board, resident) may work. */
  readonly open: boolean;
};

/** `key` is the vault's master key, 32 bytes as base64; the page derives its sub-keys and drops it. */
export type OpenedVault = {
  readonly key: string;
  readonly staff: Omit<StaffEntry, 'kdf'>;
  /** Only in the answer that made the vault (or recovered it): 24 characters to print and lock away, never seen again. */
  readonly recoveryCode?: string;
};

export type VaultRefusal =
  | { readonly code: 'wrong_passphrase'; readonly waitSeconds: number }
  | { readonly code: 'wait'; readonly waitSeconds: number }
  | { readonly code: 'unknown_staff' }
  | { readonly code: 'device_key_lost' }
  | { readonly code: 'not_allowed' };
