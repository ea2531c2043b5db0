// Stands in for parts of the machine that are still being built; goes away with the last of them.
import type { GuardPort, HubPort, JournalPort, PrintingPort, VaultPort } from './ports';

const never = (): (() => void) => () => undefined;
const away = { ok: false, refusal: { code: 'not_enrolled' } } as const;

export const vaultNotThere: VaultPort = {
  status: () => Promise.resolve({ staff: [], binding: 'weak', open: false }),
  enrol: () => Promise.resolve({ ok: false, refusal: { code: 'not_allowed' } }),
  unlock: () => Promise.resolve({ ok: false, refusal: { code: 'unknown_staff' } }),
  key: () => Promise.resolve({ ok: false, refusal: { code: 'not_allowed' } }),
  lock: () => Promise.resolve(),
  forget: () => undefined,
};

export const guardNotThere = (journal: JournalPort): GuardPort => ({
  state: async () => ({
    space: 'ok',
    freeBytes: 0,
    journalBytes: 0,
    head: (await journal.read(1, 1)).head,
    startup: [],
  }),
  onChange: never,
});

export const printingNotThere: PrintingPort = {
  submit: () => Promise.resolve({ ok: false, refusal: { code: 'unknown_printer' } }),
  jobs: () => Promise.resolve([]),
  act: () => Promise.resolve(null),
  probe: () => Promise.resolve({ state: 'unreachable' }),
  virtual: () =>
    Promise.resolve({
      paperOut: false,
      coverOpen: false,
      unplugged: false,
      slow: false,
      oneWay: false,
      sheets: [],
    }),
  onChange: never,
};

export const hubNotThere: HubPort = {
  enrol: () => Promise.resolve(away),
  push: () => Promise.resolve(away),
  pull: () => Promise.resolve(away),
  snapshot: () => Promise.resolve(away),
  digest: () => Promise.resolve(away),
  onPoke: never,
};
