import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Locator, type Page, test as plain } from '@playwright/test';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import { chromiumArguments } from '../../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../../utils/node/browser/find-browser';
import { tall, threat, timeline } from '../../fixtures/sites/x/posts';
import { attach, type BankenBrowser, browserEnvironment } from '../../harness/browsers/banken-browser';
import { clickClosed, closedElement } from '../../harness/browsers/closed-shadow';
import { launchKillable, makeProfileDir } from '../../harness/browsers/killable-browser';
import { storageLimit } from '../../harness/browsers/storage-limit';
import { makeVariant } from '../../harness/browsers/variants';
import { chromiumBuild } from '../../harness/build';
import { readWords } from '../../harness/locale-words';
import { ChooserScreen, DashboardScreen, GuideScreen, Marks } from '../../harness/screens';
import { formUrls, pageUrls } from '../../harness/site-responses';
import { serveSites } from '../../harness/sites';
import { expect, test } from '../fixtures';
import { readStored, type Stored } from '../stored';

const postWith = (page: Page, text: string): Locator => page.locator('article').filter({ hasText: text });

/** Closes the greeting of a new profile, which would take the front of the window from a page under test. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const welcome = () => context.pages().find((page) => page.url().endsWith('/welcome.html'));
  await expect.poll(() => welcome() !== undefined, { timeout: 15_000 }).toBe(true);
  await welcome()?.close();
}

/** Without `unlimitedStorage`, so that the browser's own refusal comes out of the real database. */
const testWithQuota = test.extend({
  extensionDir: async ({ extensionDir }, use) => {
    const path = join(extensionDir, 'manifest.json');
    const manifest: { permissions: string[] } = JSON.parse(await readFile(path, 'utf8'));
    manifest.permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage');
    await writeFile(path, JSON.stringify(manifest));
    await use(extensionDir);
  },
});

function holdsAll(before: Stored, after: Stored): void {
  for (const capture of before.captures) expect(after.captures).toContainEqual(capture);
  for (const { captureId, name, bytes } of before.files) {
    const same = after.files.find((file) => file.captureId === captureId && file.name === name);
    expect(same?.bytes.equals(bytes), name).toBe(true);
  }
}

testWithQuota(
  'a full device: said on the mark and in the popup; earlier captures intact; then it goes on',
  { tag: '@long' },
  async ({ banken, words }) => {
    const setLimit = await storageLimit(banken);
    const page = await banken.context.newPage();
    await page.goto(pageUrls.x);
    const marks = new Marks(page, words);
    await marks.record(postWith(page, threat.text));
    const before = await readStored(banken);

    await test.step('not even the facts fit: the mark says why', async () => {
      // Far below what is kept: the database gives some of its room back while it is at rest
      await setLimit(-Infinity);
      const post = postWith(page, timeline[0]?.text ?? '');
      await marks.press(post);
      const failed = words.t('mark_failed_name', words.t('mark_failed_full'));
      await closedElement(page, 'button', failed, post);
      const after = await readStored(banken);
      expect(after.jobs).toEqual(before.jobs);
      holdsAll(before, after);

      await setLimit();
      await clickClosed(page, 'button', failed, post);
      await marks.waitKept(post);
      expect((await readStored(banken)).captures).toHaveLength(2);
    });

    await test.step('the facts fit and the pictures do not: kept with the reason, and said', async () => {
      await setLimit(60_000);
      const post = postWith(page, timeline[1]?.text ?? '');
      await marks.press(post);
      const said = await closedElement(page, 'button', /^番犬：(この端末の空きが足りません|記録済み)/, post, 20_000);
      const { jobs, captures, files } = await readStored(banken);
      const texts = [...captures, ...jobs.map(({ id, sighting }) => ({ id, post: sighting.post }))];
      const id = texts.find(({ post }) => post.text === timeline[1]?.text)?.id;
      const markup = files.find(({ captureId, name }) => captureId === id && name === 'post.txt');
      expect(markup?.bytes.toString()).toContain('接客に向いてないから');
      const popup = await banken.openExtensionPage(`popup.html?capture=${id}`);
      await expect(popup.getByText(/空きが足り/).first()).toBeVisible();
      await popup.close();
      holdsAll(before, await readStored(banken));

      await setLimit();
      await page.bringToFront();
      if (said.name.includes('足りません')) await clickClosed(page, 'button', said.name, post);
      await marks.waitKept(post);
      const after = await readStored(banken);
      expect(after.captures).toHaveLength(3);
      holdsAll(before, after);
    });
  },
);

plain('SIGKILL in mid-capture, three times: what was acknowledged is whole or goes on', { tag: '@long' }, async () => {
  plain.setTimeout(120_000);
  const extensionDir = await makeVariant(chromiumBuild, { language: 'ja', permissions: 'granted' });
  const words = readWords(extensionDir);
  const profileDir = await makeProfileDir();
  const start = async () => {
    const browser = await launchKillable(extensionDir, profileDir);
    await serveSites(browser.banken.context);
    return browser;
  };
  /** Steps of the jobs, without the bytes of files: asked for many times a second. */
  const steps = async (banken: BankenBrowser): Promise<Map<string, string>> =>
    new Map(
      await (await banken.worker()).evaluate(async () => {
        const database = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open('banken');
          opening.addEventListener('success', () => resolve(opening.result));
        });
        const rowsOf = (table: string) =>
          new Promise<{ id: string; step?: string; state?: string }[]>((resolve) => {
            if (!database.objectStoreNames.contains(table)) return resolve([]);
            const asking = database.transaction(table).objectStore(table).getAll();
            asking.addEventListener('success', () => resolve(asking.result));
          });
        const [jobs, captures] = [await rowsOf('jobs'), await rowsOf('captures')];
        database.close();
        return [
          ...jobs.map(({ id, step, state }) => [id, (state === 'running' ? step : state) ?? ''] as [string, string]),
          ...captures.map(({ id }) => [id, 'sealed'] as [string, string]),
        ];
      }),
    );
  let browser = await start();
  await closeWelcome(browser.banken.context);
  const acknowledged = new Map<string, string>();
  try {
    // Killed as soon as the job is in the database, or once its step is no longer the one in `before`.
    const rounds = [
      { url: pageUrls.xTall, text: tall.text.slice(0, 20), before: '' },
      { url: pageUrls.x, text: threat.text, before: 'pixels' },
      { url: pageUrls.x, text: timeline[0]?.text ?? '', before: '' },
    ];
    for (const { url, text, before } of rounds) {
      const { banken } = browser;
      const page = await banken.context.newPage();
      await page.goto(url);
      await new Marks(page, words).press(postWith(page, text));
      const isReached = ([id, step]: [string, string]) => !acknowledged.has(id) && step !== before;
      let fresh: [string, string] | undefined;
      const deadline = Date.now() + 20_000;
      do fresh = [...(await steps(banken))].find(isReached);
      while (!fresh && Date.now() < deadline);
      if (!fresh) throw new Error(`No job after the press: ${JSON.stringify([...(await steps(banken))])}`);
      await browser.kill();
      acknowledged.set(fresh[0], text);
      browser = await start();
      await expect
        .poll(async () => new Set((await steps(browser.banken)).values()), { timeout: 45_000 })
        .toEqual(new Set(['sealed']));
    }
    const { captures, files, custody, jobs } = await readStored(browser.banken);
    expect(captures.map(({ id }) => id).sort()).toEqual([...acknowledged.keys()].sort());
    for (const { id, post, files: listed, incidentId } of captures) {
      expect(post.text).toContain(acknowledged.get(id));
      const kept = files.filter(({ captureId }) => captureId === id).map(({ name }) => name);
      expect(kept).toEqual(expect.arrayContaining(listed.map(({ name }) => name)));
      const chain = custody
        .filter((entry) => entry.incidentId === incidentId)
        .sort((one, other) => one.seq - other.seq);
      expect(await verifyChain(chain)).toEqual({ ok: true });
      expect(chain.map(({ event }) => event)).toEqual(['captured', 'sealed']);
    }
    expect(jobs).toEqual([]);
    expect(captures).toHaveLength(3);
  } finally {
    await browser.kill();
    await rm(profileDir, { recursive: true, force: true });
    await rm(extensionDir, { recursive: true, force: true });
  }
});

plain('no request leaves the browser while a post is recorded, exported and brought to a form', async () => {
  const extensionDir = await makeVariant(chromiumBuild, { language: 'ja', permissions: 'granted' });
  const words = readWords(extensionDir);
  const profileDir = await mkdtemp(join(tmpdir(), 'banken-netlog-'));
  const log = join(profileDir, 'netlog.json');
  const server = createServer((_, response) => response.end('<!doctype html><p>127.0.0.1')).listen(0, '127.0.0.1');
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: await findBrowser(),
    viewport: { width: 1_280, height: 900 },
    args: [...chromiumArguments(extensionDir), `--log-net-log=${log}`],
    env: browserEnvironment(),
  });
  let [control, id] = ['', ''];
  try {
    const banken = await attach(context, extensionDir, { profileDir, downloadsPath: profileDir }, async () => {});
    const sites = await serveSites(context);
    await closeWelcome(context);
    const page = await context.newPage();
    await page.goto(pageUrls.x);
    await new Marks(page, words).record(postWith(page, threat.text));
    const dashboard = new DashboardScreen(await banken.openExtensionPage('dashboard.html'), words);
    await dashboard.openNewest(/^X/);
    await dashboard.view('page');
    await dashboard.page.getByRole('button', { name: words.t('dashboard_page_show') }).click();
    await dashboard.page.locator('iframe').waitFor();
    await dashboard.openExport();
    await dashboard.exportPack();
    await dashboard.closeExport();
    await dashboard.startRequest();
    const chooser = new ChooserScreen(dashboard.page, words);
    await chooser.answer({ standing: 'self', claim: 'プライバシー', reason: '勤務先が書かれています。', sender: {} });
    await chooser.open(/日本の法律に基づく/);
    const urls = () => context.pages().map((each) => each.url());
    await expect.poll(urls, { timeout: 15_000 }).toContain(formUrls[0]);
    const form = context.pages().find((each) => each.url() === formUrls[0]);
    if (!form) throw new Error('The form is not open.');
    await (await GuideScreen.inSidePanel(banken, form, words)).fill();
    expect(sites.unrouted).toEqual([]);
    expect(sites.sent).toEqual([]);
    // What does come from the extension is in the log: else an empty log would prove nothing.
    control = `http://127.0.0.1:${(server.address() as AddressInfo).port}/control`;
    id = banken.extensionId;
    await dashboard.page.evaluate((url) => location.assign(url), control);
    await dashboard.page.waitForURL(control);
  } finally {
    await context.close();
    server.close();
  }
  const { events }: { events: { params?: { url?: string; initiator?: string } }[] } = JSON.parse(
    await readFile(log, 'utf8'),
  );
  await rm(profileDir, { recursive: true, force: true });
  await rm(extensionDir, { recursive: true, force: true });
  // Chromium's own errands (clock, updates) have no initiator; pages and the extension have one.
  const asked = events.flatMap(({ params }) =>
    params?.url?.startsWith('http') && /^(?!http:\/\/127).*:\/\//.test(params.initiator ?? '')
      ? [`${params.initiator} ${params.url}`]
      : [],
  );
  expect(new Set(asked)).toEqual(new Set([`chrome-extension://${id} ${control}`]));
});
