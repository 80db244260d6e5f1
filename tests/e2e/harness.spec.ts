import { threat } from '../fixtures/sites/x/posts';
import { Marks, PopupScreen } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';
import { expect, test } from './fixtures';

test('records a post of the timeline and asks two questions in the toolbar popup', async ({ banken, words }) => {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  const post = page.locator('article').filter({ hasText: threat.text });
  const marks = new Marks(page, words);
  await marks.press(post);
  expect(await marks.waitKept(post)).toMatch(words.pattern('mark_kept_name'));

  const popup = await banken.toolbarClick(page);
  const screen = new PopupScreen(popup.page, words);
  await screen.waitQuestions();
  await screen.chooseAct('threat');
  await screen.chooseTarget('self');
  await screen.waitSaved();
  await popup.close();
});

test('starts the worker again after the browser has stopped it', async ({ banken }) => {
  // What a worker remembers goes with it. (Whether one runs says nothing: the news of a closed tab wakes the next.)
  const first = await banken.worker();
  await first.evaluate(() => Object.assign(globalThis, { isFirst: true }));
  await banken.stopWorker();
  const next = await banken.worker();
  await expect.poll(() => next.evaluate(() => 'isFirst' in globalThis)).toBe(false);
  expect(await banken.isWorkerRunning()).toBe(true);
});

test.describe('in English', () => {
  test.use({ language: 'en', grants: 'default', colorScheme: 'dark' });

  test('opens the dashboard', async ({ banken, words }) => {
    const page = await banken.openExtensionPage('dashboard.html');
    await expect(page.getByText(words.t('dashboard_empty_title'))).toBeVisible();
    expect(words.t('language')).toBe('en');
  });
});
