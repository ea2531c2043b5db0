// For the tests of a file: each begins with a machine of its own and an empty store over it, and both are gone after it.
import { afterEach, beforeEach } from 'vitest';
import type { NewEvent } from '../../core/journey';
import { machineInNode, type MachineInNode } from './machine-in-node';
import { storeInNode, type StoreModules } from './store-in-node';

export type FreshStore = {
  readonly machine: MachineInNode;
  readonly modules: StoreModules;
};

/** Called once at the top of a file; read anew in every test. */
export function freshStore(): FreshStore {
  let opened: FreshStore | null = null;
  beforeEach(async () => {
    const machine = await machineInNode();
    opened = { machine, modules: await storeInNode() };
  });
  afterEach(async () => {
    await opened?.modules.close();
    await opened?.machine.close();
  });
  const now = (): FreshStore => {
    if (opened === null) throw new Error('Only a test has a store');
    return opened;
  };
  return {
    get machine() {
      return now().machine;
    },
    get modules() {
      return now().modules;
    },
  };
}

/** An act that is decided already: these events, whatever the store holds. */
export const act = (...events: NewEvent[]) => ({
  operator: 'clerk',
  read: () => Promise.resolve(null),
  decide: () => ({ ok: true, value: events }) as const,
});
