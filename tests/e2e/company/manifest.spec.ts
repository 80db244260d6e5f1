import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inExtensions, setDeveloperMode } from '../../harness/browsers/extensions-page';
import { expect, test } from '../fixtures';

test.use({ grants: 'default' });

test('gives Chromium nothing to say of the manifest, which tells what is planted in it', async ({
  banken,
  extensionDir,
}) => {
  const path = join(extensionDir, 'manifest.json');
  const own: { permissions: string[] } = JSON.parse(await readFile(path, 'utf8'));
  const about = `extensionId: '${banken.extensionId}'`;

  await inExtensions(banken, async (page) => {
    await setDeveloperMode(page);
    await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration({ ${about}, errorCollection: true })`);
    const info = () =>
      page.evaluate<{
        version: string;
        state: string;
        manifestErrors: { message: string }[];
        installWarnings: string[];
      }>(`chrome.developerPrivate.getExtensionInfo('${banken.extensionId}')`);
    /** What the browser says of a manifest as it reads it; the version tells when it has. */
    const said = async (manifest: object, version: string) => {
      await writeFile(path, JSON.stringify({ ...manifest, version }));
      await page.evaluate(`chrome.developerPrivate.reload('${banken.extensionId}')`);
      await expect.poll(async () => [(await info()).version, (await info()).state]).toEqual([version, 'ENABLED']);
      const { manifestErrors, installWarnings } = await info();
      return [...manifestErrors.map(({ message }) => message), ...installWarnings];
    };
    expect(await said(own, '0.1.0.1')).toEqual([]);
    const planted = { ...own, no_such_key: true, permissions: [...own.permissions, 'noSuchPermission'] };
    expect(await said(planted, '0.1.0.2')).toEqual([
      "Unrecognized manifest key 'no_such_key'.",
      "Permission 'noSuchPermission' is unknown.",
    ]);
  });
});
