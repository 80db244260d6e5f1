import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { settingsCards } from '../../../utils/shapes/settings-address';
import { threat } from '../../fixtures/sites/x/posts';
import type { BankenBrowser } from '../../harness/browsers/banken-browser';
import type { Words } from '../../harness/locale-words';
import { Marks } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';

const companyRooms = ['identity', 'watch', 'desks', 'papers', 'playbook', 'keep', 'register'];

/** Every page of the extension, with one case in it. */
const places = {
  'a case': (incidentId: string, captureId: string) => [
    `dashboard.html#/incidents/${incidentId}`,
    `dashboard.html#/requests/new/${incidentId}?capture=${captureId}`,
    ...['decision', 'path', 'care', 'campaigns'].map((place) => `dashboard.html#/${place}/${incidentId}`),
  ],
  'the screens': () => [
    'dashboard.html',
    ...['requests', 'watch', 'verify', 'desk', 'figures', 'campaigns'].map((place) => `dashboard.html#/${place}`),
  ],
  'the company': () => companyRooms.map((room) => `dashboard.html#/company/${room}`),
  'the settings': () => Object.keys(settingsCards).map((task) => `dashboard.html#settings/${task}`),
  'what stands alone': (_: string, captureId: string) => [
    'records.html',
    ...['abilities', 'permission', 'practice'].map((step) => `welcome.html#${step}`),
    'sidepanel.html?tab=1',
    `popup.html?capture=${captureId}`,
    'popup.html',
  ],
} as const satisfies Record<string, (incidentId: string, captureId: string) => string[]>;

/** How the page is looked at. 200 % on a window of 1,280 is a page of 640; 320 px is what WCAG 1.4.10 asks for. */
const looks = {
  '320 px': { width: 320, height: 640 },
  '200 %': { width: 640, height: 450 },
  wide: { width: 1_440, height: 900 },
} as const;

async function open(page: Page, banken: BankenBrowser, place: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(banken.extensionUrl(place));
  // The guide is all of its panel, and no main part of anything; a narrow window shows the list in place of the case
  await page.locator(':is(main, aside):not([aria-busy=true])').first().waitFor({ state: 'attached' });
  // Rows come from the database after the frame: until nothing has changed for a moment
  await page.evaluate(`new Promise((done) => {
    let still = setTimeout(done, 400);
    new MutationObserver(() => {
      clearTimeout(still);
      still = setTimeout(done, 400);
    }).observe(document, { subtree: true, childList: true, characterData: true });
    setTimeout(done, 15_000);
  })`);
}

/** What stands out of the page on the right, pixels, and the elements that do it; 0 where all can be reached by scrolling down. */
function overflow(page: Page): Promise<{ by: number; what: string[] }> {
  return page.evaluate(`(() => {
    const root = document.scrollingElement;
    const by = Math.max(0, root.scrollWidth - innerWidth);
    const what = by === 0 ? [] : [...document.body.querySelectorAll('*')]
      .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && each.childElementCount === 0)
      .slice(0, 4)
      .map((each) => each.tagName + '..' + each.className + ' ' + Math.round(each.getBoundingClientRect().right));
    return { by, what };
  })()`);
}

/** Controls that a forced palette leaves without any edge, mark or word. */
async function unseenControls(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('button, a[href], input, select, textarea')]
    .filter((each) => each.checkVisibility() && each.getBoundingClientRect().width > 0)
    .filter((each) => !each.textContent.trim() && !each.getAttribute('aria-label') && !each.labels?.length
      && !each.getAttribute('aria-labelledby') && !each.title)
    .map((each) => each.outerHTML.slice(0, 120))`);
}

/** Animations that still run for more than a moment although less motion is wished. */
function running(page: Page): Promise<string[]> {
  return page.evaluate(`document.getAnimations()
    .filter((each) => each.playState === 'running' && (each.effect?.getComputedTiming().endTime ?? 0) > 100)
    .map((each) => (each.animationName ?? each.transitionProperty ?? '') + ' ' + each.effect?.target?.className)`);
}

/** Controls that a walk with Tab never comes to, and places where it stands without a ring. */
async function missedByKeyboard(page: Page): Promise<{ missed: string[]; unmarked: string[] }> {
  await page.bringToFront();
  const stops = await page.evaluate<number>(`(() => {
    const named = (each) => each.outerHTML.slice(0, 120);
    const isMarked = (each) => [each, each.closest('label'), each.nextElementSibling, each.parentElement].some((place) => {
      if (!place) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(place);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    });
    const isOfGroup = (each) => each.type === 'radio' && [...document.querySelectorAll('input[type=radio]')].some(
      (other) => other !== each && other.name === each.name && other.form === each.form && visited.has(other));
    const visited = new Set();
    const unmarked = new Set();
    addEventListener('focusin', ({ target }) => {
      visited.add(target);
      if (!isMarked(target)) unmarked.add(target);
    });
    const wanted = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
      .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true }) && !each.closest('[inert]'));
    globalThis.walked = () => ({
      missed: wanted.filter((each) => each.isConnected && !visited.has(each) && !isOfGroup(each)).map(named),
      unmarked: [...unmarked].map(named),
    });
    document.activeElement?.blur();
    return wanted.length;
  })()`);
  for (let stop = 0; stop < stops + 3; stop += 1) await page.keyboard.press('Tab');
  return page.evaluate('walked()');
}

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 140)}`));
}

async function sweep(banken: BankenBrowser, words: Words, of: keyof typeof places): Promise<void> {
  const site = await banken.context.newPage();
  await site.goto(pageUrls.x);
  await new Marks(site, words).record(site.locator('article').filter({ hasText: threat.text }));
  const [capture] = (await readStored(banken)).captures;
  if (!capture) throw new Error('Nothing was captured.');
  const page = await banken.context.newPage();
  page.setDefaultTimeout(60_000);
  for (const place of places[of](capture.incidentId, capture.id)) {
    const named = place.replaceAll(/[0-9a-f-]{36}/g, '…');
    for (const [look, size] of Object.entries(looks)) {
      await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'none' });
      await page.setViewportSize(size);
      await open(page, banken, place);
      expect.soft(await overflow(page), `${named} at ${look}`).toEqual({ by: 0, what: [] });
      expect.soft(await running(page), `${named} moves`).toEqual([]);
      if (look === '200 %') continue;
      expect.soft(await axe(page), `${named} at ${look}`).toEqual([]);
    }
    expect.soft(await missedByKeyboard(page), `${named} by keyboard`).toEqual({ missed: [], unmarked: [] });
    await page.emulateMedia({ forcedColors: 'active' });
    expect.soft(await axe(page), `${named} in forced colours`).toEqual([]);
    expect.soft(await unseenControls(page), `${named} in forced colours`).toEqual([]);
  }
  await page.close();
}

for (const [language, colorScheme] of [
  ['ja', 'light'],
  ['en', 'dark'],
] as const)
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    for (const of of Object.keys(places) as (keyof typeof places)[])
      test(`${of} at 320 px, at 200 %, in forced colours, without motion and by keyboard: nothing stands outside, axe is silent`, {
        tag: '@long',
      }, async ({ banken, words }) => {
        test.setTimeout(600_000);
        await sweep(banken, words, of);
      });
  });
