import { defineConfig } from '@playwright/test';
import { whole } from '../harness/whole';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  globalSetup: './build-once.ts',
  // `npm test` tells a story once where two tell the same; `npm run proofs` tells all
  ...(whole ? {} : { grepInvert: /@long/ }),
  workers: 2,
  fullyParallel: false,
  // The unit tests run beside them: on two busy cores a browser can be late. What needs a second try is told as flaky
  retries: 2,
  timeout: 120_000,
  reporter: [['line'], ['./browser-table.ts']],
  projects: [{ name: 'chromium' }],
});
