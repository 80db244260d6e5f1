import { expect, test } from '@playwright/test';
import { threat } from '../../fixtures/sites/x/posts';
import { pageUrls } from '../../harness/site-responses';
import { exportPack, openNewestCase, recordPost } from '../../harness/story/steps';
import { stages } from '../on-every-stage';

const rounds = 40;

for (const [browser, launch] of Object.entries(stages))
  test(`${browser}: forty exports of a case, one after another, all come to an end`, { tag: '@long' }, async () => {
    test.setTimeout(900_000);
    const stage = await launch({});
    try {
      const site = await stage.open(pageUrls.x);
      await recordPost(stage, site, threat.text);
      const exportOnce = async () => {
        const dashboard = await stage.page('dashboard.html');
        await openNewestCase(stage, dashboard);
        const { bytes } = await exportPack(stage, dashboard);
        expect(bytes.byteLength).toBeGreaterThan(1_000_000);
        await dashboard.driver.close();
      };
      for (let round = 0; round < rounds; round += 1) await exportOnce();
    } finally {
      await stage.close();
    }
  });
