// `npm run pictures`: one walk through the stations, each photographed for the README.
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'pictures.ts',
  outputDir: '../../test-results/pictures',
  timeout: 420_000,
  expect: { timeout: 10_000 },
  workers: 1,
  reporter: [['list']],
  projects: [{ name: 'station' }],
});
