// Journeys in the real application. `npm test -- --e2e` sets up the runtime, a display and an ordinary user first.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/journeys',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // Two stations at once on a machine with two cores; each has its own data folder.
  workers: 2,
  // A shared machine of two cores can stop a process for seconds; `npm test` names every journey that needed its second try.
  retries: process.env['CI'] ? 1 : 0,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json']],
  projects: [
    { name: 'station', grepInvert: /@user/ },
    // As an ordinary user, with the real sandbox of the operating system.
    { name: 'user', grep: /@user/ },
  ],
});
