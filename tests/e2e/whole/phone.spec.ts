import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { threat } from '../../fixtures/sites/x/posts';
import { launchBanken } from '../../harness/browsers/banken-browser';
import { Marks, PopupScreen } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { test as base, expect } from '../fixtures';
import { readStored } from '../stored';

const width = 360;
/** The least that a finger hits, CSS pixels. */
const target = 44;
/** Where to leave pictures of the screens: for looking, not for the test. */
const pictures = process.env['BANKEN_PICTURES'];

/** In a browser whose pages are those of a telephone. */
const test = base.extend({
  banken: async ({ extensionDir }, use) => {
    const banken = await launchBanken(extensionDir, { isPhone: true });
    await use(banken);
    await banken.close();
  },
});

/** What stands sideways out of the screen, and what a finger would miss. */
async function expectFits(page: Page, name: string): Promise<void> {
  // A page that was loaded anew has forgotten the finger
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await expect.poll(() => page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  const found = await page.evaluate(
    ({ least, wide }) => {
      const nameOf = (each: Element) =>
        `${each.localName}.${each.className} 「${each.textContent?.trim().slice(0, 20)}」`;
      const isInSentence = (each: Element) => each.matches('a, summary') && getComputedStyle(each).display === 'inline';
      const pressed = document.querySelectorAll(
        'button, summary, select, textarea, label:has(input), a[href], input:not([type=checkbox], [type=radio], [type=file])',
      );
      const shown = [...pressed].filter(
        (each) => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().width > 1,
      );
      // A link that is laid over its row is as large as the row
      const boxOf = (each: Element) =>
        (getComputedStyle(each, '::after').position === 'absolute'
          ? ((each as HTMLElement).offsetParent ?? each)
          : each
        ).getBoundingClientRect();
      const low = shown.filter((each) => {
        const box = boxOf(each);
        // A link in a sentence is as high as its line (WCAG 2.2, 2.5.8)
        return !isInSentence(each) && (box.height < least - 0.5 || box.width < least - 0.5);
      });
      const out = [...document.querySelectorAll('main *')].filter(
        (each) => each.getBoundingClientRect().right > wide + 1 && each.checkVisibility(),
      );
      return {
        wide: document.documentElement.scrollWidth,
        out: document.documentElement.scrollWidth > wide ? out.map(nameOf).slice(-4) : [],
        low: low.map((each) => {
          const box = boxOf(each);
          return `${Math.round(box.width)}×${Math.round(box.height)} ${nameOf(each)}`;
        }),
      };
    },
    { least: target, wide: width },
  );
  expect.soft(found, name).toEqual({ wide: width, out: [], low: [] });
  if (pictures) mkdirSync(pictures, { recursive: true });
  if (pictures) await page.screenshot({ path: `${pictures}/phone-${name}.png`, fullPage: true });
}

test('every screen fits a phone of 360 px and takes a finger', { tag: '@long' }, async ({ banken, words }) => {
  test.setTimeout(300_000);
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  await new Marks(page, words).record(page.locator('article').filter({ hasText: threat.text }));
  const popup = await banken.toolbarClick(page);
  await popup.page.getByText(words.t('act_threat'), { exact: true }).click();
  await new PopupScreen(popup.page, words).waitSaved();
  await popup.close();
  const [capture] = (await readStored(banken)).captures;

  await test.step('welcome', async () => {
    const welcome = await banken.openExtensionPage('welcome.html');
    await expectFits(welcome, 'welcome');
    await welcome.getByRole('button', { name: words.t('welcome_next') }).tap();
    await expectFits(welcome, 'permission');
    await welcome.goto(banken.extensionUrl('welcome.html#practice'));
    await welcome.reload();
    await expectFits(welcome, 'practice');
    await welcome.close();
  });

  await test.step('questions', async () => {
    const questions = await banken.openExtensionPage(`popup.html?capture=${capture?.id}`);
    await expect(questions.getByText(words.t('popup_aboutWhom'))).toBeVisible();
    await expectFits(questions, 'questions');
    await questions.getByText(words.t('target_self'), { exact: true }).tap();
    await expect(questions.getByRole('button', { name: words.t('popup_details') })).toBeVisible();
    await expectFits(questions, 'answered');
    await questions.getByRole('button', { name: words.t('popup_details') }).tap();
    await expectFits(questions, 'details');
    await questions.goto(banken.extensionUrl('popup.html'));
    await expectFits(questions, 'popup');
    await questions.close();
  });

  await test.step('my records', async () => {
    const records = await banken.openExtensionPage('records.html');
    await expect(records.getByText(words.t('act_threat'), { exact: true }).first()).toBeVisible();
    await expectFits(records, 'records');
    for (const [name, key] of [
      ['steps', 'records_allSteps'],
      ['addresses', 'records_fromAddress'],
      ['pictures', 'records_fromPictures'],
      ['pixels', 'pixels_take'],
      ['hand-over', 'records_handOver'],
    ] as const) {
      await records
        .getByRole('button', { name: words.t(key) })
        .first()
        .tap();
      await expectFits(records, name);
      await records
        .getByRole('dialog')
        .getByRole('button', { name: words.t('shared_close') })
        .first()
        .tap();
    }
    await records.close();
  });

  await test.step('dashboard', async () => {
    const desk = await banken.openExtensionPage('dashboard.html');
    await expectFits(desk, 'list');
    const places = [
      `incidents/${capture?.incidentId}`,
      `requests/new/${capture?.incidentId}`,
      `path/${capture?.incidentId}`,
      `care/${capture?.incidentId}`,
      `decision/${capture?.incidentId}`,
      ...['requests', 'verify', 'watch', 'desk', 'figures', 'company', 'campaigns', 'settings'],
    ];
    for (const place of places) {
      await desk.goto(banken.extensionUrl(`dashboard.html#/${place}`));
      await desk.getByRole('heading', { level: 1 }).first().waitFor();
      await expectFits(
        desk,
        place.split('/')[0] === 'requests' && place.includes('new') ? 'chooser' : (place.split('/')[0] ?? ''),
      );
    }
    await desk.close();
  });

  await test.step('lock', async () => {
    const lock = await banken.openExtensionPage('dashboard.html#/settings/lock');
    await lock.getByRole('button', { name: words.t('lock_set'), exact: true }).tap();
    await expectFits(lock, 'lock-set');
    await lock.getByLabel(words.t('lock_passphrase')).fill('うみねこ 自転車 七月 みかん');
    await lock.getByRole('button', { name: words.t('lock_setNext') }).tap();
    await expect(lock.getByRole('dialog').locator('li')).toHaveCount(24, { timeout: 60_000 });
    await expectFits(lock, 'lock-sheet');
    await lock.getByRole('button', { name: words.t('lock_sheetLater') }).tap();
    await lock.getByRole('button', { name: words.t('lock_close') }).tap();
    await lock.getByRole('heading', { name: words.t('lock_isLocked') }).waitFor();
    await expectFits(lock, 'locked');
    await lock.getByRole('button', { name: words.t('lock_forgot') }).tap();
    await expectFits(lock, 'lock-forgot');
    await lock.close();
  });
});
