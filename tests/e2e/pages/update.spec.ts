import type { Locator, Page } from '@playwright/test';
import { threat, timeline } from '../../fixtures/sites/x/posts';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import { closedElement, closedElements, partsIn } from '../../harness/browsers/closed-shadow';
import { update } from '../../harness/browsers/update';
import { GuideScreen, Marks } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';
import { answers, formTab, formValues, prepare, window7days } from '../takedown/opened-form';

/** How many elements of the page are outlined; our own hosts, which reset every style, stand outside the body. */
const outlined = (page: Page) =>
  page.evaluate(
    () => [...document.querySelectorAll<HTMLElement>('body, body *')].filter(({ style }) => style.outline).length,
  );

test('marks and watch terms that an update orphaned come back by themselves, choosing is left; the popup says that they are later in line', async ({
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
  await expect.poll(() => partsIn(page), { timeout: 20_000 }).toEqual(['marks']);
  await marks.waitIdle(other);
  await closedElement(page, 'button', words.t('watch_mark_name'), mention);
  const later = await banken.toolbarClick(page);
  await later.page.getByText(words.t('popup_postsLate')).waitFor();
  await later.close();

  await page.reload();
  await marks.record(other);
  await closedElement(page, 'button', words.t('watch_mark_name'), mention);
  expect(await partsIn(page)).toEqual(['marks']);
  expect((await readStored(banken)).captures).toHaveLength(1);
});

test.describe('a guide that an update orphaned says so once and takes its outlines away; what was filled stays', () => {
  test('beside the page', { tag: '@long' }, async ({ banken, words }) => {
    const chooser = await prepare(banken, words);
    await chooser.answer(answers);
    await chooser.open(window7days);
    const page = await formTab(banken);
    const guide = await GuideScreen.inSidePanel(banken, page, words);
    await guide.fill();
    await expectOrphaned(banken, page, words.t('guide_problem_reload'));
  });

  test('over the page', { tag: '@long' }, async ({ banken, words }) => {
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
  expect(await partsIn(page)).toEqual(['notice']);
  expect(await outlined(page)).toBe(0);
  expect(await formValues(page)).toEqual(filled);
}
