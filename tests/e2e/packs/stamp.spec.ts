import { readZip } from '../../../utils/bytes/zip/zip';
import { threat } from '../../fixtures/sites/x/posts';
import { DashboardScreen, Marks } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { localAuthority } from '../../unit/evidence/time-stamp/local-authority';
import { expect, test } from '../fixtures';

test('an authority in the settings stamps the capture and the pack, asked by the worker alone', {
  tag: '@long',
}, async ({ banken, words }) => {
  const tsa = await localAuthority();
  try {
    const settings = await banken.openExtensionPage('dashboard.html#/settings/time');
    await settings.getByLabel(words.t('stamp_url'), { exact: true }).fill(tsa.url);
    await settings.getByRole('button', { name: words.t('stamp_save'), exact: true }).click();
    await expect(settings.getByText(words.t('stamp_on'))).toBeVisible();
    const page = await banken.context.newPage();
    await page.goto(pageUrls.x);
    await new Marks(page, words).record(page.locator('article').filter({ hasText: threat.text }));
    await expect.poll(() => tsa.requests, { timeout: 15_000 }).toBe(1);

    const dashboard = new DashboardScreen(await banken.openExtensionPage('dashboard.html'), words);
    await dashboard.openNewest(/^X/);
    await dashboard.openExport();
    const download = await dashboard.exportPack();
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const names = [...(await readZip(new Uint8Array(Buffer.concat(chunks)))).keys()];
    const stamps = names.filter((name) => name.endsWith('.tsr')).map((name) => name.split('/').slice(1).join('/'));
    expect(stamps.sort()).toEqual(['data/seal/tagmanifest-sha256.txt.tsr', 'tagmanifest-sha256.txt.tsr']);
    expect(tsa.requests).toBe(2);
    await expect(dashboard.page.getByText(words.t('export_lacksStamp'))).toHaveCount(0);
  } finally {
    await tsa.close();
  }
});
