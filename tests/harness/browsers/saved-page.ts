import type { Browser, Page } from '@playwright/test';
import { oneWindow } from './one-chromium';

/** A saved page under its own address, in whose place nothing of its own runs and nothing else is loaded; `script` lays `banken` down in it. */
export async function openSavedPage(browser: Browser, script: string, url: string, html: string): Promise<Page> {
  const window = await oneWindow(browser, { timezoneId: 'Asia/Tokyo', viewport: { width: 1280, height: 900 } });
  const page = await window.newPage();
  const address = url.replace(/#.*$/s, '');
  await page.route('**/*', (route) => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'" };
    return route.request().url() === address ? route.fulfill({ headers, body: html }) : route.abort('aborted');
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.evaluate(`${script}\n;globalThis.banken = banken;`);
  return page;
}
