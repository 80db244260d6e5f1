import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planTakedown } from '../../../utils/takedown/plan/plan';
import { type FormPages, launchForms } from '../../harness/fill/form-pages';
import { representatives } from '../../harness/whole';
import { planInput } from '../../unit/takedown/match/match-samples';

const root = new URL('../../../', import.meta.url);
const session = planTakedown(planInput({ claim: 'defamation' }));
const html = readFileSync(new URL('tests/fixtures/forms/route/x-japan-report.html', root), 'utf8');
const { url } = session.route;
let forms: FormPages;

beforeAll(async () => {
  forms = await launchForms(new URL('tests/unit/takedown/panel-entry.ts', root).pathname);
});
afterAll(() => forms.close());

/** The test keeps a door to the closed root. Without `tells`, as in Firefox: the browser does not say what is painted. */
async function open(tells = true): Promise<Page> {
  const page = await forms.open(
    url,
    (asked) => (asked === url ? html : undefined),
    () => {
      // oxlint-disable-next-line typescript/unbound-method -- called with its element right below
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
    },
  );
  if (!tells) await page.evaluate(() => Reflect.deleteProperty(IntersectionObserverEntry.prototype, 'isVisible'));
  await page.evaluate(
    (plan) => (globalThis as unknown as { banken: { show(...args: unknown[]): void } }).banken.show(plan, {}, 'ja'),
    session,
  );
  return page;
}

const name = '[name$="Full_Name__c"]';
const button = '.guide-beside .btn.primary.wide';

/** The page shows a popover of its own with this style; the press goes to the place of our button all the same. */
async function layOver(page: Page, style: string, words = '同意して続ける'): Promise<void> {
  await page.evaluate(
    ([css, text]) => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.id = 'cover';
      cover.textContent = text;
      cover.style.cssText = `position:fixed;margin:0;padding:0;border:0;pointer-events:none;${css}`;
      document.body.append(cover);
      cover.showPopover();
    },
    [style, words] as const,
  );
  await page.waitForTimeout(600);
}

async function press(page: Page): Promise<void> {
  await page.locator(button).scrollIntoViewIfNeeded();
  const box = await page.locator(button).boundingBox();
  if (!box) throw new Error('no button');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay: 60 });
}

async function pressFills(page: Page, message = 'a press that counts'): Promise<void> {
  await press(page);
  await expect.poll(() => page.locator(name).inputValue(), { message }).not.toBe('');
}

async function pressDoesNothing(page: Page): Promise<void> {
  await press(page);
  await page.waitForTimeout(1_000);
  expect(await page.locator(name).inputValue()).toBe('');
}

const whole = 'inset:0;width:100vw;height:100vh;background:#fff';
const atGuide = 'inset:0 0 0 auto;width:420px;height:100vh;background:#06c';

describe.each(
  representatives(
    [
      ['where the browser says what is painted', true],
      ['where it does not', false],
    ] as const,
    2,
  ),
)('a press on the guide, %s', (_, tells) => {
  it('does nothing under a popover that lets the pointer through', async () => {
    const page = await open(tells);
    await layOver(page, tells ? whole : atGuide);
    await pressDoesNothing(page);
    await page.evaluate(() => document.querySelector('#cover')?.remove());
    await page.waitForTimeout(1_000);
    await pressFills(page, 'with nothing over it');
    await page.close();
  });

  it('does nothing where what lay over the guide went as the pointer went down', { tags: 'long' }, async () => {
    const page = await open(tells);
    await layOver(page, atGuide);
    await page.evaluate(() => addEventListener('pointerdown', () => document.querySelector('#cover')?.remove(), true));
    await pressDoesNothing(page);
    await page.close();
  });

  it('does nothing where a shadow is cast over the guide from elsewhere', { tags: 'long' }, async () => {
    const page = await open(tells);
    await layOver(page, 'inset:0 auto auto 0;width:10px;height:10px;box-shadow:900px 0 0 900px #fff');
    await pressDoesNothing(page);
    await page.close();
  });

  it('counts beside a menu of the page, and over what is not in the top layer', {
    tags: tells ? [] : 'long',
  }, async () => {
    const page = await open(tells);
    await layOver(
      page,
      'inset:auto auto 0 0;width:200px;height:40px;background:#fff;box-shadow:0 2px 8px #0006',
      'メニュー',
    );
    await page.evaluate(() => {
      const bar = document.createElement('div');
      bar.style.cssText = 'position:fixed;inset:0 0 0 auto;width:420px;z-index:2147483647;background:#fff';
      document.documentElement.append(bar);
    });
    await pressFills(page);
    await page.close();
  });
});

it('comes in front of what lay over it, where the browser says what is painted', { tags: 'long' }, async () => {
  const page = await open();
  await layOver(page, atGuide);
  await pressDoesNothing(page);
  await pressFills(page, 'the popover is still there, behind the guide');
  await page.close();
});

it('counts under an empty frame for notes, where the browser does not say what is painted', {
  tags: 'long',
}, async () => {
  const page = await open(false);
  await layOver(page, 'inset:0;width:100vw;height:100vh;background:none', '');
  await pressFills(page);
  await page.close();
});

it('is out of reach of a filter and of an opacity of the page', { tags: 'long' }, async () => {
  const page = await open();
  await page.evaluate(() => {
    document.documentElement.style.filter = 'opacity(1)';
  });
  await pressFills(page);
  await page.close();
});

it('shows no search of the page what belongs to a person', async () => {
  const page = await open();
  await page.evaluate(() => document.querySelector('form')?.remove());
  const found = (words: string) =>
    page.evaluate((sought) => {
      getSelection()?.removeAllRanges();
      return (globalThis as unknown as { find(...args: unknown[]): boolean }).find(sought, true, false, true);
    }, words);
  const value = session.steps.find(({ key }) => key === 'reporter.name')?.value ?? '';
  expect(value).not.toBe('');
  expect(await page.locator(`.guide-beside [data-words="${value}"]`).count()).toBeGreaterThan(0);
  expect(await found(value)).toBe(false);
  expect(await found('[guide_title]'), 'words of the guide itself are found').toBe(true);
  await page.close();
});
