import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeOfflinePage, offlinePage, wordsOf } from '../../../utils/node/build/offline-page';
import { verifyPack } from '../../../utils/verify/verify-pack';
import { closePack, edit, openPack } from '../../attacks/packs/forged-pack';
import { goodPack } from '../../attacks/packs/mutations/run-mutations';
import { oneChromium } from '../../harness/browsers/one-chromium';
import { whole } from '../../harness/whole';
import { sampleDevice } from '../export/sample-incident';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'banken-verify-'));
const at = (name: string) => join(folder, name);
const asked: string[] = [];
const said: string[] = [];
let html: string;
let page: Page;
let good: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  const built = await offlinePage();
  html = built.contents;
  if (whole) expect((await makeOfflinePage()) === html).toBe(true);
  good = await goodPack();
  const forged = await openPack(good);
  edit(forged, 'data/page.html', 'X</title>', 'Y</title>');
  writeFileSync(at('verify.html'), html);
  writeFileSync(at('good.zip'), good);
  writeFileSync(at('bad.zip'), closePack(forged));
  const pin = { fingerprint: sampleDevice.fingerprint, name: '駅前店の端末', addedAt: '2026-11-24T00:00:00.000Z' };
  writeFileSync(at('keys.json'), JSON.stringify({ format: 'banken-pinned-keys/1', pins: [pin], revoked: [] }));
  writeFileSync(at('strangers.json'), JSON.stringify({ pins: [{ ...pin, fingerprint: '0'.repeat(64) }] }));
  page = await (await oneChromium()).newPage({ locale: 'ja-JP' });
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.goto(`file://${at('verify.html')}`);
});
afterAll(() => page.close());

const outcome = async (name: string) => {
  await page.setInputFiles('input[accept*=zip]', at(name));
  await page.locator('.verdict .file b', { hasText: name }).waitFor();
  return (await page.locator('.outcome').textContent()) ?? '';
};
const words = () => page.locator('.v-table tr td:nth-child(2)').allTextContents();

describe('verify.html', () => {
  it('is one file that may call nobody, by a policy that names its script and style', () => {
    expect(html.slice(0, 600)).toMatch(/default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'/);
    expect(/<(?:script|link|img)[^>]*(?:src|href)=/.test(html)).toBe(false);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.includes(process.cwd())).toBe(false);
    expect(Buffer.byteLength(html)).toBeLessThan(880_000);
  });

  it('carries the words that its script names', () => {
    const script = html.slice(html.indexOf('<script'));
    const named = [...script.matchAll(/[`"']((?:verify|grade|shared|dashboard|extension)_[a-z]\w*)[`"']/g)];
    const known = wordsOf('ja');
    expect(named.length).toBeGreaterThan(30);
    expect(named.map(([, key = '']) => key).filter((key) => !(key in known))).toEqual([]);
  });

  it('says of a pack what the verifier says, first without keys, then with them', async () => {
    expect(await outcome('good.zip')).toContain('すべては確かめられませんでした');
    const { checks } = await verifyPack(good);
    expect((await words()).filter((word) => word === '一致')).toHaveLength(
      checks.filter(({ status }) => status === 'proven').length,
    );
    await page.setInputFiles('input[accept*=json]', at('strangers.json'));
    await page.locator('.outcome', { hasText: 'すべては確かめられませんでした' }).waitFor();
    await page.setInputFiles('input[accept*=json]', at('keys.json'));
    await page.locator('.outcome', { hasText: '封印のあと、どのファイルも変わっていません' }).waitFor();
    expect(await page.locator('.v-list').first().textContent()).toContain('駅前店の端末');
  });

  it('shows a changed pack in red, in English, too', { tags: 'long' }, async () => {
    expect(await outcome('bad.zip')).toContain('封印のときから変わっています data/page.html');
    expect(await page.locator('.v-list').first().textContent()).toContain('data/page.html');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('.outcome').textContent()).toContain('Changed since the seal data/page.html');
    await page.locator('html[lang=en]').waitFor({ state: 'attached' });
    expect(await page.locator('#app').textContent()).not.toMatch(/verify_\w+|grade_\w+/);
  });

  it('asked for nothing but itself, and broke no policy', () => {
    // Its own script again, as the thread that reads a pack
    expect(asked.filter((url) => !/^(?:file:\/\/|blob:null\/)/.test(url))).toEqual([]);
    expect(said).toEqual([]);
  });
});
