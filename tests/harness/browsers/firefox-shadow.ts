import type { Browser, Page } from 'puppeteer-core';
import { bidiOf, callInPage } from '../story/firefox-protocol';

/** Presses the button with this text in the closed root of this part of ours, with the real mouse. Gives false when there is none. */
export async function pressInClosedRoot(browser: Browser, page: Page, part: string, text: string): Promise<boolean> {
  const place = await askClosedRoot(
    browser,
    page,
    part,
    `(root, text) => {
      const button = [...root.querySelectorAll('button')].find((each) => each.textContent.trim() === text && !each.disabled);
      if (!button) return '';
      button.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = button.getBoundingClientRect();
      return [x + width / 2, y + height / 2].join(' ');
    }`,
    text,
  );
  if (!place) return false;
  const [x = 0, y = 0] = place.split(' ').map(Number);
  await page.mouse.click(x, y);
  return true;
}

/** All text in the closed root of this part of ours; empty where there is none. */
export function textOfClosedRoot(browser: Browser, page: Page, part: string): Promise<string> {
  return askClosedRoot(browser, page, part, '(root) => root.textContent', '');
}

function askClosedRoot(browser: Browser, page: Page, part: string, source: string, given: string): Promise<string> {
  return callInPage(bidiOf(browser), page, source, given, part);
}
