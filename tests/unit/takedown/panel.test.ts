import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planTakedown } from '../../../utils/takedown/plan/plan';
import { type FormPages, launchForms } from '../../harness/fill/form-pages';
import { representatives } from '../../harness/whole';
import { boardPost, planInput, route, xPost } from './match/match-samples';

const root = new URL('../../../', import.meta.url);
const fixture = (name: string) => readFileSync(new URL(`tests/fixtures/forms/route/${name}.html`, root), 'utf8');
/** Flat `key: text` lines. */
function wordsOf(lang: string): Record<string, string> {
  const text = readFileSync(new URL(`locales/${lang}.yml`, root), 'utf8');
  return Object.fromEntries(
    [...text.matchAll(/^([\w]+): (.*)$/gm)].map((line) => [
      line[1] ?? '',
      (line[2] ?? '').replace(/^(['"])(.*)\1$/, '$2'),
    ]),
  );
}

let forms: FormPages;
const shots = process.env['GUIDE_SHOTS'];

beforeAll(async () => {
  forms = await launchForms(new URL('panel-entry.ts', import.meta.url).pathname, {
    viewport: { width: 1440, height: 1050 },
    deviceScaleFactor: shots ? 2 : 1,
  });
});
afterAll(() => forms.close());

/** The panel's root is closed; the test keeps a door: Playwright cannot look into closed roots. */
function openRoots(): void {
  // oxlint-disable-next-line typescript/unbound-method -- called with its element right below
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };
}

async function open(
  lang: 'ja' | 'en',
  session = planTakedown(planInput({ claim: 'defamation', captureNumber: 1 })),
  html = fixture('x-japan-report'),
): Promise<Page> {
  const url = session.route.url.startsWith('https:') ? session.route.url : 'https://dashboard.example/';
  const page = await forms.open(url, (asked) => (asked === url ? html : undefined), openRoots);
  await page.evaluate(
    ([plan, words, language]) =>
      (globalThis as unknown as { banken: { show(...args: unknown[]): void } }).banken.show(plan, words, language),
    [session, wordsOf(lang), lang] as const,
  );
  return page;
}

async function shot(page: Page, name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/${name}.png` });
}

/** What a person sees: also what a style draws, which no text of the document holds. */
const panelText = (page: Page) =>
  page.locator('.guide-beside .guide').evaluate((guide) => {
    const drawn = [...guide.querySelectorAll<HTMLElement>('[data-words]')].map(({ dataset }) => dataset['words']);
    // biome-ignore lint/performance/useDomNodeTextContent: what a person sees
    return [(guide as HTMLElement).innerText, ...drawn].join('\n');
  });

describe('the panel beside a form', () => {
  it.each(representatives(['ja', 'en'] as const, 2))(
    'has every word in %s, and shows no words of the post',
    async (lang) => {
      const page = await open(lang);
      await shot(page, `${lang}-1-before`);
      expect(await page.evaluate(() => document.documentElement.style.marginRight)).toBe('408px');
      expect(await panelText(page), 'said before the press').toContain(wordsOf(lang)['guide_readAtOnce']);
      await page.locator('.guide-beside .btn.primary.wide').click();
      await expect.poll(() => page.locator('.guide-beside .fields .ok').count()).toBe(5);
      await shot(page, `${lang}-2-filled`);
      const text = await panelText(page);
      expect(text).not.toMatch(/\[guide_|\$\d/);
      expect(text).not.toContain(xPost.text?.slice(0, 8));
      expect(text).toContain(lang === 'ja' ? '5 項目を入れました・残り 1' : '5 filled · 1 left');
      await page.locator('.guide-beside .undo, .guide-beside [data-after-fill]').click();
      await expect.poll(() => page.locator('.guide-beside .fields .ok').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.dataset['submitted'])).toBeUndefined();
      await page.close();
    },
  );

  it('shows the words for as long as they are held, and no longer', { tags: 'long' }, async () => {
    const page = await open('ja');
    const mask = page.locator('.guide-beside .mask').first();
    const box = await mask.boundingBox();
    if (!box) throw new Error('no mask');
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await expect.poll(() => panelText(page)).toContain(xPost.text);
    await page.mouse.up();
    await expect.poll(() => panelText(page)).not.toContain(xPost.text);
    await page.close();
  });

  it('keeps everything on Escape and gives the page its place back when closed', { tags: 'long' }, async () => {
    const page = await open('ja');
    await page.locator('.guide-beside .receipt input').fill('R-1');
    await page.keyboard.press('Escape');
    expect(await page.locator('.guide-beside .receipt input').inputValue()).toBe('R-1');
    await page.locator('.guide-beside .iconbtn').click();
    expect(await page.locator('.guide-beside').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.style.marginRight)).toBe('');
    await page.close();
  });

  it('says what “I sent it” starts, and that it was taken', { tags: 'long' }, async () => {
    const page = await open('ja');
    expect(await panelText(page)).toContain('回答の目安（7 日）が始まります');
    expect(await page.locator('.guide-beside footer .btn').isDisabled()).toBe(true);
    await page.locator('.guide-beside .tick-sent input').check();
    await page.locator('.guide-beside footer .btn').click();
    await expect.poll(() => panelText(page)).toContain('申出を事案に並べました');
    await shot(page, 'ja-3-sent');
    await page.close();
  });

  it('still guides where no field is found, with copy buttons', { tags: 'long' }, async () => {
    const page = await open('ja', undefined, '<h1>準備中</h1>');
    const text = await panelText(page);
    expect(text).toContain('この画面に、わかる入力欄がまだありません');
    expect(await page.locator('.guide-beside .fields .btn.s').count()).toBeGreaterThanOrEqual(4);
    await shot(page, 'ja-4-not-found');
    await page.close();
  });

  it('says where a form sends to, and what it had been given when it tried to send itself', async () => {
    const strange = await open('ja', undefined, '<form action="//collect.example"><label>氏名 <input></label></form>');
    expect(await panelText(strange)).toContain('このフォームは collect.example へ送る');
    await strange.close();
    const page = await open(
      'ja',
      undefined,
      `<form id="f"><label>氏名（本名） <input oninput="f.requestSubmit()"></label><label>メールアドレス <input></label></form>`,
    );
    await page.locator('.guide-beside .btn.primary.wide').click();
    await expect.poll(() => panelText(page)).toContain('送信しようとしました');
    expect(await panelText(page)).toMatch(/ここまでにページへ入れた項目：[^、。]*名[^、。]*。/);
    await shot(page, 'ja-8-stopped');
    await page.close();
  });

  it('shows the mail to 5ch in three pieces', { tags: 'long' }, async () => {
    const page = await open(
      'ja',
      planTakedown(planInput({ post: boardPost, route: route('5ch-mail'), claim: 'defamation' })),
      '<body style="background:#161818">',
    );
    const text = await panelText(page);
    expect(text).toContain('meiyokison@5ch.net');
    expect(text).toContain('5ch.ioでの受付は未確認です');
    await shot(page, 'ja-5-mail-dark');
    await page.close();
  });

  it('is dark on a dark page, and fits the keyboard and a small window', { tags: 'long' }, async () => {
    const dark = fixture('x-japan-report').replace(
      'color: #0f1419; background: #fff',
      'color: #e7e9ea; background: #15202b',
    );
    const { permalink: _, ...post } = xPost;
    const page = await open('en', planTakedown(planInput({ post, profile: {} })), dark);
    expect(await page.locator('.guide-beside').getAttribute('data-theme')).toBe('dark');
    await shot(page, 'en-6-dark-missing');
    await page.setViewportSize({ width: 600, height: 480 });
    await page.locator('.guide-beside footer .btn').scrollIntoViewIfNeeded();
    await shot(page, 'en-7-small');
    for (const button of await page.locator('.guide-beside button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    await page.close();
  });
});
