import { expect, test } from '../fixtures';

/** A page that is closed while it asks Chromium for the words leaves all later ones of its process without: as it then is. */
function withoutWords(): void {
  const { i18n } = (globalThis as unknown as { chrome: { i18n?: { getMessage(): string } } }).chrome;
  if (i18n) i18n.getMessage = () => '';
}

test('pages speak although the browser has lost their words', { tag: '@long' }, async ({ banken, words }) => {
  await banken.context.addInitScript(withoutWords);
  const popup = await banken.openExtensionPage('popup.html');
  await expect(popup).toHaveTitle(words.t('popup_name'));
  await expect(popup.getByRole('button', { name: words.t('popup_openList') })).toBeVisible();
  expect(await popup.evaluate(`chrome.i18n.getMessage('language')`)).toBe('');
  const desk = await banken.openExtensionPage('dashboard.html#/settings');
  await expect(desk.getByRole('heading', { level: 1 }).first()).toHaveText(words.t('dashboard_screen_settings'));
});
