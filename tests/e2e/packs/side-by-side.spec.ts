import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { threat } from '../../fixtures/sites/x/posts';
import { pageUrls } from '../../harness/site-responses';
import { exportPack, openNewestCase, recordPost } from '../../harness/story/steps';
import { stages } from '../on-every-stage';

const places = `(async () => {
  const all = await (await navigator.storage.getDirectory()).getDirectoryHandle('packing');
  const names = [];
  for await (const name of all.keys()) names.push(/~.*|$/.exec(name)[0]);
  return names.sort();
})()`;

for (const [browser, launch] of Object.entries(stages))
  test(`${browser}: two desks export one case at once, and a third that opens takes nothing away`, {
    tag: '@long',
  }, async () => {
    test.setTimeout(300_000);
    const stage = await launch({});
    const { words } = stage;
    const openDesk = async () => {
      const desk = await stage.page('dashboard.html');
      await openNewestCase(stage, desk);
      return desk;
    };
    try {
      await recordPost(stage, await stage.open(pageUrls.x), threat.text);
      const desks = [await openDesk(), await openDesk()];
      for (const desk of desks) await desk.press('button', new RegExp(`^${words.t('dashboard_export')}`));
      for (const desk of desks) await desk.press('button', words.t('export_act'), ['dialog', words.t('export_title')]);
      for (const desk of desks) await desk.waitText(words.t('export_done'), 120_000);
      await openDesk();
      for (const desk of desks) {
        const { bytes } = await stage.download(() => desk.press('button', words.t('export_saveAgain')));
        // As the dialog shows it, to be read out
        const [start = ''] = createHash('sha256').update(bytes).digest('hex').match(/.{8}/g) ?? [];
        await desk.waitText(start);
        await desk.press('button', words.t('export_finish'));
        await desk.waitGone('dialog', words.t('export_done'));
        await exportPack(stage, desk);
      }
      // Made again by the same page it lies where it lay
      expect(await stage.lay(places)).toEqual(['', '~2']);
    } finally {
      await stage.close();
    }
  });
