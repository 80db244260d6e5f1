import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './build-once.ts',
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  reporter: 'line',
  projects: [{ name: 'chromium' }],
});
