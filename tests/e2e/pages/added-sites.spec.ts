import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../harness/build';
import { Marks } from '../../harness/screens';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';

const folder = join(projectRoot, 'tests', 'fixtures', 'platforms', 'mastodon');
/** Without its pictures, which no copy holds. */
const html = readFileSync(join(folder, 'own-host.html'), 'utf8').replaceAll(/ (?:src|poster)="https:[^"]+"/g, '');
const posts = JSON.parse(readFileSync(join(folder, 'own-host.json'), 'utf8')) as {
  id: string;
  text: string;
  permalink: string;
}[];
const url = 'https://social.example.jp/home';
const { host } = new URL(url);

test('a Mastodon server that the person adds has marks at once, in pages opened later, and none after it is removed', {
  tag: '@long',
}, async ({ banken, sites, words }) => {
  sites.replacePage(url, html);
  const page = await banken.context.newPage();
  await page.goto(url);
  const marks = new Marks(page, words);
  const text = posts[0]?.text ?? '';
  const post = page.locator('article, .status').filter({ hasText: text }).first();
  expect(await marks.countIdle()).toBe(0);

  const settings = await banken.openExtensionPage('dashboard.html#/settings/sites');
  await settings.getByLabel(words.t('sites_host')).fill(url);
  await settings.getByRole('button', { name: words.t('sites_add'), exact: true }).click();
  await expect(settings.getByText(words.t('sites_marked'))).toBeVisible();
  await marks.waitIdle(post);

  await page.reload();
  await marks.record(post);
  const { captures } = await readStored(banken);
  expect(captures).toMatchObject([
    { post: { platform: 'mastodon', id: posts[0]?.id, permalink: posts[0]?.permalink } },
  ]);

  await settings.bringToFront();
  await settings.getByRole('button', { name: words.t('sites_remove', host) }).click();
  await expect(settings.getByText(words.t('sites_marked'))).toBeHidden();
  await page.reload();
  await page.waitForTimeout(1_000);
  expect(await marks.countIdle()).toBe(0);

  await test.step('the popup over the server offers to mark it again', async () => {
    // In the tab of a capture the popup is about that
    const other = await banken.context.newPage();
    await other.goto(url);
    const popup = await banken.toolbarClick(other);
    await popup.page.getByRole('button', { name: words.t('popup_addSite') }).click();
    await expect.poll(() => popup.page.isClosed()).toBe(true);
    await popup.close();
    await expect.poll(() => new Marks(other, words).countIdle()).toBeGreaterThan(0);
  });
});

test('a known site under its host of another country is read as at home, once the person has added that host', {
  tag: '@long',
}, async ({ banken, sites, words }) => {
  const home = readFileSync(join(projectRoot, 'tests/fixtures/platforms/google-maps/panel-ja.html'), 'utf8');
  const [, address = ''] = /^<!-- url: (\S+) /.exec(home) ?? [];
  const spanish = address.replace('www.google.co.jp', 'www.google.es');
  // Without its pictures, which no copy holds
  sites.replacePage(spanish, home.replaceAll(/ (?:src|poster)="https:[^"]+"|url\([^)]*\)/g, ''));
  const page = await banken.context.newPage();
  await page.goto(spanish);
  const marks = new Marks(page, words);
  expect(await marks.countIdle()).toBe(0);

  const settings = await banken.openExtensionPage('dashboard.html#/settings/sites');
  await settings.getByLabel(words.t('sites_host')).fill('www.google.es');
  await settings.getByRole('button', { name: words.t('sites_add'), exact: true }).click();
  await expect(settings.getByText(words.t('sites_marked'))).toBeVisible();
  await page.bringToFront();
  await expect.poll(() => marks.countIdle()).toBeGreaterThan(0);
  await marks.record(page.locator('[data-review-id]').filter({ hasText: '接客が悪い' }).first());
  const { captures } = await readStored(banken);
  expect(captures).toMatchObject([
    {
      post: {
        platform: 'google-maps',
        id: 'ChdDSUhNMG9nS0VJQ0FnSUN6Z3YzYkVnX3cQAQ',
        permalink: expect.stringContaining('https://www.google.com/maps/reviews/'),
      },
    },
  ]);
});
