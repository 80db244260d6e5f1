import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { plainArguments } from '../../utils/node/browser/chromium-arguments';
import { findBrowser } from '../../utils/node/browser/find-browser';
import { projectRoot } from '../harness/build';
import { launchForms } from '../harness/fill/form-pages';
import { formUrl } from '../harness/fill/sample-request';
import { type Figure, figureOf } from './figures';

const ROUNDS = 7;

const labels = [
  'お名前',
  'フリガナ',
  'メールアドレス',
  'メールアドレス（確認用）',
  '電話番号',
  '郵便番号',
  '都道府県',
  '市区町村',
  '番地',
  '建物名',
  '対象投稿のURL',
  '削除を求める理由',
];
const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><form>${labels
  .map((label, index) => {
    const box = label.endsWith('理由') ? `<textarea id="f${index}"></textarea>` : `<input id="f${index}">`;
    return `<p><label for="f${index}">${label}</label> ${box}</p>`;
  })
  .join('')}</form></html>`;

/** From the person's press to the last field read back, in a real browser, and the pauses alone that it makes. */
export async function filling(): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: [...plainArguments] });
  const entry = join(projectRoot, 'tests', 'bench', 'filling-entry.ts');
  const forms = await launchForms(entry, {}, Promise.resolve(browser));
  const times: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const page = await forms.open(formUrl, (url) => (url === formUrl ? html : undefined));
      await page.evaluate('banken.start(banken.session())');
      await page.evaluate(`addEventListener('click', () => {
        globalThis.pressed = performance.now();
        const bar = document.querySelector('banken-test');
        new MutationObserver(() => { globalThis.done = performance.now(); }).observe(bar, { attributes: true });
      }, { capture: true, once: true })`);
      await page.click('#fill');
      await page.waitForSelector('banken-test[data-done=fill]', { state: 'attached' });
      const [time, filled] = await page.evaluate<[number, number]>(
        `[done - pressed, [...document.querySelectorAll('input, textarea')].filter(({ value }) => value !== '').length]`,
      );
      if (filled !== labels.length) throw new Error(`${filled} of ${labels.length} fields were filled`);
      times.push(time);
      await page.close();
    }
  } finally {
    await forms.close();
    await browser.close();
  }
  return [figureOf(`filling ${labels.length} fields`, 'ms', times)];
}
