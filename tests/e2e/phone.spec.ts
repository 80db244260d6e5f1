import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { threat } from '../fixtures/sites/x/posts';
import { Marks, PopupScreen } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';
import { expect, test } from './fixtures';
import { readStored } from './stored';

const width = 360;
/** The least that a finger hits, CSS pixels. */
const target = 44;
/** Where to leave pictures of the screens: for looking, not for the test. */
const pictures = process.env['BANKEN_PICTURES'];

/** A telephone held upright: its width, and fingers in place of a pointer. */
async function asPhone(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await page.setViewportSize({ width, height: 740 });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'hover', value: 'none' },
      { name: 'pointer', value: 'coarse' },
    ],
  });
}

async function expectFits(page: Page, name: string): Promise<void> {
  if (pictures) mkdirSync(pictures, { recursive: true });
  if (pictures) await page.screenshot({ path: `${pictures}/phone-${name}.png`, fullPage: true });
  const found = await page.evaluate((least) => {
    const shown = [
      ...document.querySelectorAll<HTMLElement>('button, summary, label:has(input), a[href], select'),
    ].filter((each) => each.checkVisibility() && each.getBoundingClientRect().width > 0 && !each.closest('[inert]'));
    return {
      wide: document.documentElement.scrollWidth,
      // A link in a sentence is as high as its line (WCAG 2.2, 2.5.8)
      low: shown
        .filter((each) => !(each.localName === 'a' && getComputedStyle(each).display === 'inline'))
        .filter((each) => each.getBoundingClientRect().height < least - 0.5)
        .map(
          (each) =>
            `${each.localName}.${each.className} ${Math.round(each.getBoundingClientRect().height)} 「${each.textContent?.trim().slice(0, 20)}」`,
        ),
    };
  }, target);
  expect(found.wide, `${name}: width`).toBeLessThanOrEqual(width);
  expect(found.low, `${name}: what a finger would miss`).toEqual([]);
}

test('records, questions, first steps and the lock work by touch at 360 px', { tag: '@long' }, async ({
  banken,
  words,
}) => {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  await new Marks(page, words).record(page.locator('article').filter({ hasText: threat.text }));
  const popup = await banken.toolbarClick(page);
  await popup.page.getByText(words.t('act_threat'), { exact: true }).click();
  await new PopupScreen(popup.page, words).waitSaved();
  await popup.close();

  const records = await banken.openExtensionPage('records.html');
  await asPhone(records);
  await expect(records.getByText(words.t('act_threat'), { exact: true }).first()).toBeVisible();
  await expectFits(records, 'records');
  await records.getByRole('button', { name: words.t('records_allSteps') }).click();
  await expectFits(records, 'steps');
  await records.keyboard.press('Escape');
  await records.getByRole('button', { name: words.t('records_fromAddress') }).click();
  await expectFits(records, 'addresses');
  await records.keyboard.press('Escape');
  await records.getByRole('button', { name: words.t('records_fromPictures') }).click();
  await expectFits(records, 'pictures');
  await records.keyboard.press('Escape');
  await records.getByRole('button', { name: words.t('pixels_take') }).click();
  await expectFits(records, 'pixels');
  await records.keyboard.press('Escape');

  const { captures } = await readStored(banken);
  const questions = await banken.context.newPage();
  await asPhone(questions);
  await questions.goto(banken.extensionUrl(`popup.html?capture=${captures[0]?.id}`));
  await expect(questions.getByText(words.t('popup_aboutWhom'))).toBeVisible();
  await expectFits(questions, 'questions');
  await questions.getByText(words.t('target_self'), { exact: true }).click();
  await expectFits(questions, 'answered');
});
