// The system's key store behind one small port: Windows' DPAPI, macOS' keychain, a real keyring on Linux. Electron's object is handed in,
// so that plain Node can run everything else, and so that both generations of its calls (45's asynchronous, older synchronous) serve.
export type SystemStore = {
  /** Name of a real store, `dpapi`, `keychain`, `gnome_libsecret`, …; null when there is none worth the name. */
  readonly backend: () => Promise<string | null>;
  readonly seal: (text: string) => Promise<Buffer>;
  /** Throws when the store does not know the key any more. `stale`: seal it again, the store's own key has changed. */
  readonly open: (sealed: Buffer) => Promise<{ readonly text: string; readonly stale: boolean }>;
};

/** What is used of Electron's safeStorage; any part may be missing in one version or another. */
export type SafeStorage = {
  readonly isAsyncEncryptionAvailable?: () => Promise<boolean>;
  readonly encryptStringAsync?: (text: string) => Promise<Buffer>;
  readonly decryptStringAsync?: (
    sealed: Buffer,
  ) => Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  readonly isEncryptionAvailable?: () => boolean;
  readonly encryptString?: (text: string) => Buffer;
  readonly decryptString?: (sealed: Buffer) => string;
  readonly getSelectedStorageBackend?: () => string;
};

/** To be used after the application's `ready` event only. */
export const systemStoreOf = (safe: SafeStorage, platform: NodeJS.Platform): SystemStore => ({
  backend: async () => {
    const isThere = safe.isAsyncEncryptionAvailable
      ? await safe.isAsyncEncryptionAvailable()
      : (safe.isEncryptionAvailable?.() ?? false);
    return isThere ? backendName(safe, platform) : null;
  },
  seal: async (text) => {
    const sealed = await (safe.encryptStringAsync?.(text) ?? safe.encryptString?.(text));
    if (!sealed) throw new Error('no key store');
    return sealed;
  },
  open: async (sealed) => {
    if (safe.decryptStringAsync) {
      const { result, shouldReEncrypt } = await safe.decryptStringAsync(sealed);
      return { text: result, stale: shouldReEncrypt };
    }
    if (!safe.decryptString) throw new Error('no key store');
    return { text: safe.decryptString(sealed), stale: false };
  },
});

/** For systems without one, and for tests. */
export const noSystemStore: SystemStore = {
  backend: () => Promise.resolve(null),
  seal: () => Promise.reject(new Error('no key store')),
  open: () => Promise.reject(new Error('no key store')),
};

/** `basic_text` encrypts under a password that is built into Chromium: as good as a plain file, and said so. */
const backendName = (safe: SafeStorage, platform: NodeJS.Platform): string | null => {
  if (platform === 'win32') return 'dpapi';
  if (platform === 'darwin') return 'keychain';
  const name = safe.getSelectedStorageBackend?.() ?? 'unknown';
  return name === 'basic_text' || name === 'unknown' ? null : name;
};
