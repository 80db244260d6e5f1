import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { version } from '../../../package.json';
import { verifyShell } from '../../../utils/export/verify-files/verify-shell';
import published from '../../../utils/verify/tools/published-tools.json';

it('publishes the digest of the verify.sh that this release lays into its packs, last of its list', () => {
  expect(published['verify.sh'].at(-1)).toBe(createHash('sha256').update(verifyShell).digest('hex'));
  expect(published.releases.at(-1)).toBe(version);
});
