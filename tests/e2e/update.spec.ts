import type { Locator, Page } from '@playwright/test';
import { threat, timeline } from '../fixtures/sites/x/posts';
import type { BankenBrowser } from '../harness/browser';
import { closedElement, closedElements } from '../harness/closed-shadow';
import { GuideScreen, Marks } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';
import { expect, test } from './fixtures';
import { answers, formTab, formValues, prepare, window7days } from './opened-form';
import { readStored } from './stored';

/** What an update does to scripts in open pages: the extension they speak to is gone, and a new one is there. */
async function update(banken: BankenBrowser): Promise<void> {
  // Chromium keeps an unpacked extension switched off after a reload unless the developer mode is on
  const page = await banken.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.close();
  await (await banken.worker()).evaluate('setTimeout(() => chrome.runtime.reload(), 50)');
}

/** The hosts that we have put into the page, by name. */
const ours = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-banken-host], banken-guide')].map(
      (host) => host.getAttribute('data-banken-host') ?? host.localName,
    ),
  );

/** How many elements of the page are outlined; our own hosts, which reset every style, stand outside the body. */
const outlined = (page: Page) =>
  page.evaluate(
    () => [...document.querySelectorAll<HTMLElement>('body, body *')].filter(({ style }) => style.outline).length,
  );

test('marks, choosing and watch terms that an update orphaned say so once and go away; the page loaded again goes on', async ({
  banken,
  words,
}) => {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  const marks = new Marks(page, words);
  const [mention, other] = [threat.text, timeline[0]?.text ?? ''].map((text) =>
    page.locator('article').filter({ hasText: text }),
  ) as [Locator, Locator];
  await marks.waitIdle(mention);

  const desk = await banken.openExtensionPage('dashboard.html#/watch');
  await desk.getByLabel(words.t('watch_term'), { exact: true }).fill('ｼﾌﾄ');
  await desk.getByRole('button', { name: words.t('watch_add'), exact: true }).click();
  await desk.getByRole('button', { name: words.t('watch_remove', 'ｼﾌﾄ') }).waitFor();
  await page.bringToFront();
  await closedElement(page, 'button', words.t('watch_mark_name'), mention);
  const popup = await banken.toolbarClick(page);
  await popup.page.getByRole('button', { name: words.t('select_start') }).click();
  await closedElement(page, 'checkbox', /./, mention);
  await popup.close();

  await update(banken);
  await page.bringToFront();
  await closedElement(page, 'StaticText', words.t('mark_reload'), undefined, 20_000);
  expect(await ours(page)).toEqual(['notice']);
  expect(await closedElements(page, 'StaticText', words.t('mark_reload'))).toHaveLength(1);
  await test.step('the words go by themselves', () => expect.poll(() => ours(page), { timeout: 20_000 }).toEqual([]));

  await expect.poll(() => banken.isWorkerRunning(), { timeout: 20_000 }).toBe(true);
  await page.reload();
  await marks.record(other);
  await closedElement(page, 'button', words.t('watch_mark_name'), mention);
  expect(await ours(page)).not.toContain('notice');
  expect((await readStored(banken)).captures).toHaveLength(1);
});

test.describe('a guide that an update orphaned says so once and takes its outlines away; what was filled stays', () => {
  test('beside the page', async ({ banken, words }) => {
    const chooser = await prepare(banken, words);
    await chooser.answer(answers);
    await chooser.open(window7days);
    const page = await formTab(banken);
    const guide = await GuideScreen.inSidePanel(banken, page, words);
    await guide.fill();
    await expectOrphaned(banken, page, words.t('guide_problem_reload'));
  });

  test('over the page', async ({ banken, words }) => {
    const chooser = await prepare(banken, words);
    await chooser.answer(answers);
    await chooser.open(window7days);
    const page = await formTab(banken);
    const panel = await banken.sidePanel(page);
    await (await GuideScreen.inSidePanel(banken, page, words)).press('guide_close');
    await expect.poll(() => panel.isOpen()).toBe(false);
    await page.reload();
    const guide = GuideScreen.overPage(page, words);
    await guide.waitOpen();
    await guide.fill();
    await expectOrphaned(banken, page, words.t('guide_problem_reload'));
  });
});

async function expectOrphaned(banken: BankenBrowser, page: Page, said: string): Promise<void> {
  const filled = await formValues(page);
  expect(await outlined(page)).toBeGreaterThan(0);
  await update(banken);
  await page.bringToFront();
  await closedElement(page, 'StaticText', said, undefined, 20_000);
  expect(await closedElements(page, 'StaticText', said)).toHaveLength(1);
  expect(await ours(page)).toEqual(['notice']);
  expect(await outlined(page)).toBe(0);
  expect(await formValues(page)).toEqual(filled);
}
