import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { exampleIds, exampleValues, policySamples } from '../../../utils/node/policy/policy-samples';
import { launchFirefox, openFirefoxPage } from '../../harness/browsers/firefox';
import { makeVariant } from '../../harness/browsers/variants';
import { firefoxBuild } from '../../harness/build';
import { test as base, expect } from '../fixtures';

/** Where Chromium, Chrome and Chrome for Testing look on Linux. */
const folders = ['/etc/chromium', '/etc/opt/chrome', '/etc/opt/chrome_for_testing'].map(
  (at) => `${at}/policies/managed`,
);
const wrong = { vaultEndpoint: 'http://s3.minato-coffee.example', deskUrl: 'no address' };

/** The id that Chromium gives to the key of a manifest. */
function idOf(extensionDir: string): string {
  const { key }: { key: string } = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** The sample for Linux as it lies in the repository, but for the id and what would be fetched. */
async function setPolicy(id: string, values: Record<string, unknown> | undefined): Promise<void> {
  if (!values) return writePolicy(undefined);
  const sample = policySamples({ ...exampleIds, chromium: id }, values);
  const { ExtensionSettings: _, ...policy } = JSON.parse(
    sample.get('linux/etc-chromium-policies-managed-banken.json') ?? '',
  );
  await writePolicy(policy);
}

/** Where every browser of Chromium's engine reads it; nothing takes it away. */
async function writePolicy(policy: object | undefined): Promise<void> {
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    const file = join(folder, `banken-test-${process.pid}.json`);
    if (policy) await writeFile(file, JSON.stringify(policy));
    else await rm(file, { force: true });
  }
}

/** With a real policy of the system, which is there before the browser starts. */
const test = base.extend({
  extensionDir: async ({ extensionDir }, use) => {
    await setPolicy(idOf(extensionDir), exampleValues());
    await use(extensionDir);
    await setPolicy(idOf(extensionDir), undefined);
  },
});

test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only root on Linux may write a policy');

/** The row of a name on the page. */
const rowIn = (page: Page, name: string) =>
  page.locator('.policy-table tr').filter({ has: page.locator('th .mono', { hasText: new RegExp(`^${name}$`) }) });
const patient = { timeout: 90_000 };

const inForce = 'every name of the company’s policy is in force, as the sample for Linux says it';

test(`Chromium: ${inForce}`, async ({ banken, words }) => {
  const page = await banken.openExtensionPage('dashboard.html#settings/device#policy');
  const given = Object.keys(exampleValues());
  await expect(page.locator('.policy-table tbody tr')).toHaveCount(given.length, patient);
  await expect(page.locator('.policy-refused')).toHaveCount(0);
  await expect(rowIn(page, 'helpLines')).toContainText(words.t('policy_entries', '1'));
  await expect(page.locator('.policy-table')).not.toContainText('example-secret');
  await page.goto(banken.extensionUrl('dashboard.html#settings/time'));
  const authority = page.getByLabel(words.t('stamp_url'), { exact: true });
  await expect(authority).not.toBeEditable();
  await expect(page.getByRole('button', { name: words.t('stamp_stop'), exact: true })).toHaveCount(0);
});

test('a policy that changes while it runs, is wrong, or goes', { tag: '@long' }, async ({
  banken,
  words,
  extensionDir,
}) => {
  test.setTimeout(300_000);
  const page = await banken.openExtensionPage('dashboard.html#settings/device#policy');
  await expect(rowIn(page, 'organization')).toBeVisible(patient);
  await setPolicy(idOf(extensionDir), { ...exampleValues(), ...wrong, organization: '株式会社あたらしい港' });
  await expect(rowIn(page, 'organization')).toContainText('あたらしい港', patient);
  await expect(rowIn(page, 'vaultEndpoint')).toContainText(words.t('policy_why_https'));
  await expect(rowIn(page, 'deskUrl')).toContainText(words.t('policy_why_address'));
  await expect(rowIn(page, 'vaultBucket')).toContainText('vaultEndpoint');
  await setPolicy(idOf(extensionDir), undefined);
  await expect(page.getByText(words.t('policy_none'))).toBeVisible(patient);
});

test('Chromium’s own schema takes the sample for Linux whole, and tells of what is none', { tag: '@long' }, async ({
  banken,
  extensionDir,
}) => {
  const page = await banken.context.newPage();
  /** What the browser says of each policy that it was given, by name; nothing where it has nothing to say. */
  const said = async (): Promise<Record<string, string>> => {
    await page.goto('chrome://policy');
    return page.evaluate(`(async () => {
      const within = (root) => [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? within(each.shadowRoot) : [])]);
      const text = (row, part) => (row.shadowRoot ?? row).querySelector(part)?.textContent.trim() ?? '';
      for (let turn = 0; turn < 50; turn += 1) {
        const rows = within(document).filter((each) => each.localName === 'policy-row' && text(each, '.name'));
        const told = rows.filter((row) => text(row, '.value'));
        if (told.length > 0) return Object.fromEntries(told.map((row) => [text(row, '.name'), [text(row, '.messages'), text(row, '.errors .value'), text(row, '.warnings .value')].join(' ').trim()]));
        await new Promise((next) => setTimeout(next, 200));
      }
      return {};
    })()`);
  };
  const whole = policySamples({ ...exampleIds, chromium: idOf(extensionDir) });
  const sample = JSON.parse(whole.get('linux/etc-chromium-policies-managed-banken.json') ?? '');
  await writePolicy(sample);
  await expect.poll(said, patient).toMatchObject({ ExtensionSettings: 'OK' });
  for (const [name, message] of Object.entries(await said())) expect(message, name).toBe('OK');
  await writePolicy({ ...sample, ExtensionSettings: { [idOf(extensionDir)]: { installation_mode: 'always' } } });
  await expect.poll(async () => (await said())['ExtensionSettings'], patient).not.toBe('OK');
});

base(`Firefox: ${inForce}`, { tag: '@long' }, async () => {
  base.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only root on Linux may write a policy');
  const extensionDir = await makeVariant(firefoxBuild, { language: 'ja', permissions: 'default' });
  const path = join(extensionDir, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  // A name of its own: other tests run in Firefox at the same time
  const id = 'banken-policy@banken.example';
  manifest.browser_specific_settings.gecko.id = id;
  await writeFile(path, JSON.stringify(manifest));
  const sample = JSON.parse(policySamples({ ...exampleIds, firefox: id }).get('firefox/policies.json') ?? '');
  delete sample.policies.ExtensionSettings;
  const file = '/etc/firefox/policies/policies.json';
  // A machine that is managed gets back what it had
  const before = await readFile(file).catch(() => undefined);
  await mkdir('/etc/firefox/policies', { recursive: true });
  await writeFile(file, JSON.stringify(sample));
  const browser = await launchFirefox(extensionDir, { id });
  try {
    const page = await openFirefoxPage(browser, 'dashboard.html#settings/device#policy');
    const count = () => page.evaluate(() => document.querySelectorAll('.policy-table tbody tr').length);
    await expect.poll(count, { timeout: 60_000 }).toBe(Object.keys(exampleValues()).length);
    expect(await page.evaluate(() => document.querySelectorAll('.policy-refused').length)).toBe(0);
  } finally {
    await browser.close();
    await (before ? writeFile(file, before) : rm(file, { force: true }));
    await rm(extensionDir, { recursive: true, force: true });
  }
});
