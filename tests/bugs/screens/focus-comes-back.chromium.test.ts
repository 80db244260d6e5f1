import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { oneChromium } from '../../harness/browsers/one-chromium';
import { bundleWithSources } from '../../harness/browsers/page-bundle';

let page: Page;
beforeAll(async () => {
  page = await (await oneChromium()).newPage();
  await page.setContent('<!doctype html><title>Banken</title><body><div id="app"></div>');
  await page.addScriptTag({ content: await bundleWithSources(new URL('./dialog-page.tsx', import.meta.url).pathname) });
});
afterAll(() => page.close());

const draw = async (...titles: string[]) => {
  await page.evaluate(`banken.draw(...${JSON.stringify(titles)})`);
  return page.evaluate<string>('[document.querySelectorAll(":modal").length, document.activeElement.id].join(" ")');
};

it('gives the focus back after a dialog, after dialogs in one place, and after one over another', async () => {
  await draw();
  await page.locator('#opener').focus();
  expect(await draw('問い')).toBe('1 ');
  expect(await draw()).toBe('0 opener');
  await draw('問い');
  // The question goes and the answer comes in its place
  expect(await draw('答え')).toBe('1 ');
  expect(await draw()).toBe('0 opener');
  await draw('問い');
  expect(await draw('問い', '確かめ')).toBe('2 ');
  expect(await draw('問い')).toBe('1 ');
  expect(await page.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true);
  expect(await draw()).toBe('0 opener');
});

it('leaves the focus where somebody else has set it meanwhile', async () => {
  await page.evaluate('document.body.insertAdjacentHTML("beforeend", "<button id=other>別</button>")');
  await page.locator('#opener').focus();
  await draw('問い');
  await page.evaluate('banken.draw(), document.getElementById("other").focus()');
  expect(await page.evaluate('document.activeElement.id')).toBe('other');
});
