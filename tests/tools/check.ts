import { ensureTools } from '../harness/ensure-tools';
import { runRows } from './run-rows';

/**
 * `npm test`: everything that must hold before a change lands. There are two cores, and tests in browsers wait for much
 * of their time.
 */
ensureTools();
const ok = await runRows([
  [
    { name: 'format and lint', run: 'npx biome check' },
    { name: 'build for Chromium', run: 'npx wxt build' },
  ],
  [
    { name: 'types and rules', run: 'npx oxlint --type-aware --deny-warnings && npx tsc --noEmit' },
    { name: 'build for Firefox', run: 'npx wxt build -b firefox --mv3' },
  ],
  [
    { name: 'unit', run: 'npx vitest run --config tests/vitest.config.ts' },
    { name: 'end to end in real browsers', run: 'npx playwright test -c tests/e2e/playwright.config.ts' },
    { name: 'add-on rules (Firefox)', run: 'npx addons-linter .output/firefox-mv3 --warnings-as-errors=false' },
  ],
]);
process.exit(ok ? 0 : 1);
