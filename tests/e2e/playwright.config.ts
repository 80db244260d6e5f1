import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './build-once.ts',
  workers: 2,
  fullyParallel: false,
  // Two browsers and a killed one on two noisy cores: what fails three times is a fault, what fails once is named as flaky.
  retries: 2,
  timeout: 60_000,
  reporter: 'line',
  projects: [{ name: 'chromium' }],
});
