import { ensureTools } from '../harness/ensure-tools';
import { hasGateway } from '../harness/vault/gateway';
import { runRows } from './run-rows';

/**
 * `npm test`: everything that must hold before a change lands. There are two cores. The builds come first, one after the
 * other, since the second takes what the first has made and tests read both; what needs no build runs beside them. Then
 * everything else at once: what runs in browsers waits for much of its time, so that both cores are busy to the end.
 */
const vitest = 'npx vitest run --config tests/vitest.config.ts';
/** `in one Chromium`, `on one store`. Several patterns that exclude would together exclude nothing. */
const sharing = '* one *';

ensureTools();
hasGateway();
const ok = await runRows([
  [
    { name: 'builds for Chromium and Firefox', run: 'npx wxt build && npx wxt build -b firefox --mv3' },
    { name: 'format and lint', run: 'npx biome check' },
    { name: 'types and rules', run: 'GOGC=off GOMEMLIMIT=5GiB npx oxlint --type-aware --type-check --deny-warnings' },
  ],
  [
    { name: 'unit', run: `${vitest} --maxWorkers=2 --project='!${sharing}'` },
    { name: 'unit in Chromium and on a store', run: `${vitest} --project='${sharing}'` },
    { name: 'end to end in real browsers', run: 'npx playwright test -c tests/e2e/playwright.config.ts' },
  ],
]);
// Said again where it is read: what was not held
hasGateway();
process.exit(ok ? 0 : 1);
