import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { threat } from '../../fixtures/sites/x/posts';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import { closedElement } from '../../harness/browsers/closed-shadow';
import type { Words } from '../../harness/locale-words';
import { ChooserScreen, DashboardScreen, GuideScreen, Marks } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { whole } from '../../harness/whole';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';
import { openJapanForm } from '../takedown/opened-form';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Judges the page as it stands. What is wrong is named with the element. */
async function judge(page: Page, screen: string): Promise<void> {
  // A colour in the middle of its change belongs to no theme.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  // Without its own blank tab, which would take the front.
  const { violations, passes } = await new AxeBuilder({ page }).withTags(standard).setLegacyMode(true).analyze();
  expect(passes.length, screen).toBeGreaterThan(5);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, target }) => `${id} ${String(target)} ${html}`),
  );
  expect.soft(found, screen).toEqual([]);
}

/** Puts a row into a table, as it stands there while a capture runs or after it failed. */
async function putRow(banken: BankenBrowser, table: 'captures' | 'jobs', row: object): Promise<void> {
  const worker = await banken.worker();
  await worker.evaluate(
    async ({ table, row }) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('banken');
        opening.addEventListener('success', () => resolve(opening.result));
      });
      const putting = database.transaction(table, 'readwrite').objectStore(table).put(row);
      await new Promise<void>((resolve) => putting.addEventListener('success', () => resolve()));
      database.close();
    },
    { table, row },
  );
}

/** The popup of the capture in a tab of its own; its calls to wake the worker go nowhere, so a job stays as it is put. */
async function openPopup(banken: BankenBrowser, captureId: string): Promise<Page> {
  const page = await banken.context.newPage();
  await page.addInitScript(() => {
    for (const api of ['chrome', 'browser']) {
      const { runtime } = (Reflect.get(globalThis, api) ?? {}) as { runtime?: object };
      if (runtime) Object.assign(runtime, { sendMessage: () => new Promise(() => undefined) });
    }
  });
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(banken.extensionUrl(`popup.html?capture=${captureId}`));
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  return page;
}

async function judgePopup(banken: BankenBrowser, words: Words): Promise<void> {
  const [capture] = (await readStored(banken)).captures;
  if (!capture) throw new Error('Nothing was captured.');
  const popup = await openPopup(banken, capture.id);
  await judge(popup, 'popup: sealed');
  const press = (key: string) => popup.getByText(words.t(key), { exact: true }).click();
  await press('act_threat');
  await press('target_self');
  await popup.getByRole('button', { name: words.t('popup_details') }).click();
  await judge(popup, 'popup: answered, with details');
  if (!whole) return popup.close();

  await putRow(banken, 'captures', { ...capture, picture: { ...capture.picture, kind: 'rendered' } });
  await popup.reload();
  await popup.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  await judge(popup, 'popup: picture drawn again');
  await putRow(banken, 'captures', capture);

  const { incidentId, scope, postKey, post, page, capturedAt, environment, failures } = capture;
  const sighting = { scope, postKey, post, page, capturedAt, environment };
  const tab = { tabId: 1, frameId: 0, windowId: 1 };
  const job = {
    id: crypto.randomUUID(),
    incidentId,
    postKey,
    attempts: 0,
    sighting,
    tab,
    failures,
    startedAt: capturedAt,
  };
  for (const state of [
    { state: 'running', step: 'archive' },
    { state: 'failed', step: 'seal', error: { code: 'quota-exceeded', detail: 'no room' } },
  ]) {
    await putRow(banken, 'jobs', { ...job, ...state });
    await popup.goto(banken.extensionUrl(`popup.html?capture=${job.id}`));
    await popup.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
    await judge(popup, `popup: ${state.state}`);
  }
  await popup.goto(banken.extensionUrl('popup.html'));
  await popup.getByRole('main').waitFor();
  await judge(popup, 'popup: no capture');
  await popup.close();
}

async function judgeDashboard(banken: BankenBrowser, words: Words, language: 'ja' | 'en'): Promise<void> {
  const page = await banken.openExtensionPage('dashboard.html');
  await page.setViewportSize({ width: 1_440, height: 900 });
  const dashboard = new DashboardScreen(page, words);
  await dashboard.rows().first().waitFor();
  await judge(page, 'list');
  await dashboard.openNewest(/^X/);
  await dashboard.waitGrade();
  await judge(page, 'case: picture');
  for (const view of ['text', 'files', 'page'] as const) {
    await dashboard.view(view);
    await judge(page, `case: ${view}`);
  }
  await dashboard.openExport();
  await judge(page, 'export');
  const download = await dashboard.exportPack();
  await judge(page, 'exported');
  const pack = await download.path();
  await dashboard.closeExport();

  await dashboard.startRequest();
  const chooser = new ChooserScreen(page, words);
  await judge(page, 'chooser: gate');
  await chooser.choose('chooser_gate', words.t('chooser_gate_maybe'));
  await judge(page, 'chooser: stop');
  await page.getByRole('button', { name: words.t('chooser_change') }).click();
  await chooser.answer({
    standing: 'self',
    claim: language === 'ja' ? 'プライバシー' : 'Privacy',
    reason: '勤務先が書かれています。',
    sender: {},
  });
  await judge(page, 'chooser');
  await chooser.open(language === 'ja' ? /メニュー/ : /menu/);
  await page.getByRole('complementary', { name: words.t('guide_name') }).waitFor();
  await judge(page, 'request with its guide');
  for (const place of ['requests', 'verify', 'settings', 'watch']) {
    await page.goto(banken.extensionUrl(`dashboard.html#/${place}`));
    await page.getByRole('main').waitFor();
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await judge(page, place);
    if (place === 'watch') {
      await page.getByLabel(words.t('watch_term'), { exact: true }).fill('みなと珈琲');
      await page.keyboard.press('Enter');
      await page.getByText(words.t('rounds_never')).first().waitFor();
      await judge(page, 'watch with a term');
    }
    if (place !== 'verify') continue;
    const buffer = await readFile(pack);
    const chosen = page.getByLabel(words.t('verify_choose'), { exact: true });
    await chosen.setInputFiles({ name: 'pack.zip', mimeType: 'application/zip', buffer });
    // The keys are on nobody's list
    await page.getByRole('heading', { name: words.t('verify_open'), exact: true }).waitFor();
    await judge(page, 'verified pack');
  }
  await page.goto(banken.extensionUrl('welcome.html'));
  await page.getByRole('main').waitFor();
  await judge(page, 'welcome: abilities');
  await page.getByRole('button', { name: words.t('welcome_next') }).click();
  await judge(page, 'welcome: permission');
  await page.close();
}

/** The guide of a real form in the side panel, in a tab of its own so that axe can look at it. */
async function judgeGuide(banken: BankenBrowser, words: Words): Promise<void> {
  const { page: dashboard, form } = await openJapanForm(banken, words);
  const panel = await banken.sidePanel(form);
  await (await GuideScreen.inSidePanel(banken, form, words)).waitOpen();
  const popup = await banken.toolbarClick(form);
  await popup.page.getByRole('button', { name: words.t('popup_guide') }).waitFor();
  await judge(popup.page, 'popup: over a form');
  await popup.close();
  const page = await banken.context.newPage();
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(panel.url);
  await page.getByRole('button', { name: words.t('guide_fill') }).waitFor();
  await judge(page, 'side panel: beside a form');
  await form.goto(pageUrls.x);
  await page.getByText(words.t('guide_beside_away')).waitFor();
  await judge(page, 'side panel: away from the form');
  await page.goto(banken.extensionUrl('sidepanel.html?tab=1'));
  await page.getByText(words.t('guide_absent')).waitFor();
  await judge(page, 'side panel: no request');
  for (const each of [page, form, dashboard]) await each.close();
}

/** The posts of a page as a list beside it, in a tab of its own so that axe can look at it: one kept, the others not. */
async function judgePosts(banken: BankenBrowser, words: Words): Promise<void> {
  const posts = await banken.context.newPage();
  await posts.goto(pageUrls.x);
  // A page that was never in front is not read
  await new Marks(posts, words).waitKept(posts.locator('article').filter({ hasText: threat.text }));
  await posts.bringToFront();
  const tabId = await banken.activeTab();
  const page = await banken.context.newPage();
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(banken.extensionUrl(`sidepanel.html?posts=${tabId}`));
  await page.getByRole('button', { name: words.pattern('panel_detailsName') }).waitFor();
  await judge(page, 'side panel: posts');
  await posts.goto('about:blank');
  await page.getByText(words.t('panel_none')).waitFor();
  await judge(page, 'side panel: no posts');
  for (const each of [page, posts]) await each.close();
}

/** The page that was open before the first watch term marks the posts with it. */
async function judgeWatchMark(page: Page, words: Words): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => scrollTo(0, 0));
  const mention = page.locator('article').filter({ hasText: 'みなと珈琲、注文を間違えた' });
  await closedElement(page, 'button', words.pattern('watch_mark_name'), mention);
}

for (const [language, colorScheme] of [
  ['ja', 'light'],
  ['en', 'dark'],
] as const) {
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('a mark is reached and pressed by keyboard; every page stands before axe, in short the popup', {
      tag: language === 'en' ? ['@long'] : [],
    }, async ({ banken, words }) => {
      test.setTimeout(240_000);
      const page = await banken.context.newPage();
      await page.goto(pageUrls.x);
      const post = page.locator('article').filter({ hasText: threat.text });
      const marks = new Marks(page, words);
      await marks.waitIdle(post);
      const isOnMark = () => page.evaluate(() => document.activeElement?.matches('html > div') ?? false);

      await test.step('Alt+Shift+K, Escape, Tab from the last button, arrows; Enter captures', async () => {
        await page.keyboard.press('Alt+Shift+KeyK');
        expect(await isOnMark()).toBe(true);
        await page.keyboard.press('Escape');
        expect.soft(await isOnMark(), 'Escape leaves the mark').toBe(false);
        await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('button')].at(-1)?.focus({ preventScroll: true }),
        );
        await page.keyboard.press('Tab');
        expect(await isOnMark()).toBe(true);
        await page.keyboard.press('Home');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await marks.waitKept(post);
        await closedElement(page, 'button', words.pattern('mark_kept_name'), post);
        expect((await readStored(banken)).captures.map((capture) => capture.post.text)).toEqual([threat.text]);
      });
      // Before the popup's states: they leave a failed attempt at the same post
      if (whole) await judgePosts(banken, words);
      await judgePopup(banken, words);
      if (whole) {
        await judgeDashboard(banken, words, language);
        await judgeGuide(banken, words);
        await judgeWatchMark(page, words);
      }
    });
  });
}
