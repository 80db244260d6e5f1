import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './build-once.ts',
  workers: 2,
  fullyParallel: false,
  // The unit tests run beside them: on two busy cores a browser can be late. What needs a second try is told as flaky
  retries: 2,
  timeout: 120_000,
  reporter: 'line',
  projects: [{ name: 'chromium' }],
});
