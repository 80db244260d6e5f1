import { expect, test } from '../fixtures';

test('starts the worker again after the browser has stopped it', { tag: '@long' }, async ({ banken }) => {
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

  test('opens the dashboard', { tag: '@long' }, async ({ banken, words }) => {
    const page = await banken.openExtensionPage('dashboard.html');
    await expect(page.getByText(words.t('dashboard_empty_title'))).toBeVisible();
    expect(words.t('language')).toBe('en');
  });
});
