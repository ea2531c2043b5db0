import { defineConfig } from 'vitest/config';

// These start databases, printers, processes and stores with locks of their own, and kill them. A shared machine of two cores can
// stop one of those for seconds; a second try is told by name and with what failed at first (scripts/lib/second-tries.mjs).
const machineRooms = ['tests/hub/**', 'tests/electron/**', 'tests/data/**'];

export default defineConfig({
  test: {
    // Real files, processes and databases take their time on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
    setupFiles: ['tests/support/dice.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: machineRooms,
        },
      },
      {
        extends: true,
        test: {
          name: 'machine, store and hub',
          include: machineRooms.map((room) => `${room}/*.test.ts`),
          retry: process.env['CI'] ? 1 : 0,
        },
      },
    ],
  },
});
