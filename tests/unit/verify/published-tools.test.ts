import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { version } from '../../../package.json';
import { sha256Hex } from '../../../utils/bytes/digest';
import { verifyShell } from '../../../utils/export/verify-files/verify-shell';
import { fontsOfPapers, reportFonts } from '../../../utils/node/build/letter-table';
import { bookOfTable, frameOfCut, tableOfFonts } from '../../../utils/verify/letters/letter-book';
import published from '../../../utils/verify/tools/published-tools.json';
import { earlierVerifyText, verifyText } from '../../../utils/verify/tools/verify-text';

it('publishes the digest of the verify.sh that this release lays into its packs, last of its list', () => {
  expect(published['verify.sh'].at(-1)).toBe(createHash('sha256').update(verifyShell).digest('hex'));
  expect(published.releases.at(-1)).toBe(version);
});

it('publishes the digest of the table of letters of the fonts that this release draws with, last of its list', async () => {
  const table = await tableOfFonts(await reportFonts());
  expect(published['verify-letters.bin'].at(-1)).toBe(await sha256Hex(table));
  const [book, fonts] = [await bookOfTable(table), await fontsOfPapers()];
  for (const point of [frameOfCut, ...Array.from('5見ガ𠮷', (each) => each.codePointAt(0) ?? 0)])
    for (const cut of ['Regular', 'Bold'] as const)
      expect(await book?.digestsOf(cut, point)).toEqual(await fonts.digestsOf(cut, point));
  expect(await bookOfTable(new Uint8Array(table.with(40, 1)))).toBeUndefined();
});

it('VERIFY.txt of a pack that was made before it told of files that programs leave is known, to the byte', async () => {
  const facts = {
    ...{ directory: 'K-2026-0117_20261130', isSigned: true, hasSeals: true, hasStamps: false, asksStamp: true },
    ...{ copies: 'too' as const, activePages: ['data/page.html'], pageDigest: 'a'.repeat(64) },
  };
  const digest = await sha256Hex(new TextEncoder().encode(earlierVerifyText(facts)));
  expect(digest).toBe('30ba01eb6bcb4a3adead42234a90561d1ecef42f5efc8be1b18014188436f003');
  expect(verifyText(facts).match(/\.DS_Store/g)).toHaveLength(2);
});
