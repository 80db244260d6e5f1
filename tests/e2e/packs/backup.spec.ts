import { expect, test } from '@playwright/test';
import { threat } from '../../fixtures/sites/x/posts';
import { pageUrls } from '../../harness/site-responses';
import { recordPost } from '../../harness/story/steps';
import { onEveryStage, stages } from '../on-every-stage';

const passphrase = 'うみねこ 自転車 七月 みかん';

onEveryStage(
  'a backup goes to a new profile: a wrong passphrase is told as one, the right one brings everything back',
  async (stage) => {
    test.setTimeout(300_000);
    const { words } = stage;
    await recordPost(stage, await stage.open(pageUrls.x), threat.text);
    const settings = await stage.page('dashboard.html#/settings/backup#backup');
    await settings.press('button', words.t('backup_saveLocked'));
    await settings.fill(words.t('identity_passphrase'), passphrase);
    await settings.fill(words.t('identity_passphraseAgain'), passphrase);
    const backup = await stage.download(() => settings.press('button', words.t('backup_saveLocked')));
    expect(backup.name).toMatch(/\.age$/);
    expect(new TextDecoder().decode(backup.bytes.subarray(0, 21))).toBe('age-encryption.org/v1');

    const fresh = await (stage.browser === 'firefox' ? stages.Firefox : stages.Chromium)();
    try {
      const here = await fresh.page('dashboard.html#/settings/backup#backup');
      await fresh.upload(here, backup);
      await here.fill(words.t('identity_passphrase'), `${passphrase}　`);
      await here.press('button', words.t('backup_restore'));
      await here.waitText(words.t('error_passphrase_wrong'), 60_000);
      expect((await fresh.stored()).captures).toEqual([]);
      await here.fill(words.t('identity_passphrase'), passphrase);
      await here.press('button', words.t('backup_restore'));
      await here.waitText(new RegExp(words.pattern('backup_restored').source.replaceAll(/^\^|\$$/g, ''), 's'), 120_000);
      const [before, after] = [await stage.stored(), await fresh.stored()];
      expect(after.captures).toEqual(before.captures);
      expect(after.custody).toEqual(before.custody);
    } finally {
      await fresh.close();
    }
  },
  { isLong: true },
);
