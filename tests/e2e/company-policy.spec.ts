import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect } from './fixtures';

/** Where Chromium, Chrome and Chrome for Testing look on Linux. */
const folders = ['/etc/chromium', '/etc/opt/chrome', '/etc/opt/chrome_for_testing'].map(
  (at) => `${at}/policies/managed`,
);
const recipient = `age1${'q'.repeat(58)}`;
const policy = {
  hrName: '本社 人事部',
  hrRecipient: recipient,
  timeStampUrl: 'https://tsa.example/tsr',
  deskUrl: 'no address',
};

/** The id that Chromium gives to the key of a manifest. */
function idOf(extensionDir: string): string {
  const { key }: { key: string } = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** With a real policy of the system, which is there before the browser starts. */
const test = base.extend({
  extensionDir: async ({ extensionDir }, use) => {
    const content = JSON.stringify({ '3rdparty': { extensions: { [idOf(extensionDir)]: policy } } });
    const files = folders.map((folder) => join(folder, `banken-test-${process.pid}.json`));
    for (const folder of folders) await mkdir(folder, { recursive: true });
    for (const file of files) await writeFile(file, content);
    await use(extensionDir);
    for (const file of files) await rm(file, { force: true });
  },
});

test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only root on Linux may write a policy');

test('a company’s policy is shown in the settings and cannot be changed there', async ({ banken, words }) => {
  const page = await banken.openExtensionPage('dashboard.html#/settings');
  await expect(page.getByRole('heading', { name: words.t('policy_title') })).toBeVisible();
  await expect(page.getByText(policy.hrName).first()).toBeVisible();
  const authority = page.getByLabel(words.t('stamp_url'), { exact: true });
  await expect(authority).toHaveValue(policy.timeStampUrl);
  await expect(authority).not.toBeEditable();
  await expect(page.getByRole('button', { name: words.t('stamp_stop'), exact: true })).toHaveCount(0);
  await expect(page.getByText(words.t('policy_refused', 'deskUrl'))).toBeVisible();
});
