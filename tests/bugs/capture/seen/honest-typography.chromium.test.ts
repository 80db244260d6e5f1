import type { Browser } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { oneChromium } from '../../../harness/browsers/one-chromium';
import { bundleForPage } from '../../../harness/browsers/page-bundle';
import { openSavedPage } from '../../../harness/browsers/saved-page';
import { representatives } from '../../../harness/whole';
import type * as Entry from './typography-entry';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('typography-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

const signs = '「店員の佐藤」は、（客を）殴った。「二度と」行くな…！1,200円？ひどい。';
const latin = 'AVATAR To Wa office fluffy affix. Was it Tanaka? 12.5%, no!';

/** What is told of a post whose words and name are set like this; `drawn` stands on the page in their place. */
async function told(
  css: string,
  text: string,
  { drawn = text, name = '口コミ太郎', drawnName }: { drawn?: string; name?: string; drawnName?: string } = {},
) {
  const html = `<!doctype html><html lang="ja"><meta charset="utf-8"><style>body{margin:20px;font:16px sans-serif}#post{width:420px}${css}</style><article id="post"><div class="name"><span>${name}</span></div><div class="words">${text}</div></article></html>`;
  const page = await openSavedPage(browser, script, 'https://example.com/', html);
  const own = <Answer>(work: (banken: typeof Entry, given: unknown) => Answer, given: unknown) =>
    page.evaluate<Awaited<Answer>>(`(${String(work)})(globalThis.banken, ${JSON.stringify(given)})`);
  const look = await own((banken, given) => banken.lookAt(...(given as [string, string])), [text, name]);
  if (drawn !== text || drawnName)
    await page.evaluate(
      ([words, writer]) => {
        document.querySelector('.words')!.innerHTML = words ?? '';
        document.querySelector('.name span')!.innerHTML = writer ?? '';
      },
      [drawn, drawnName ?? name],
    );
  const png = (await page.screenshot()).toString('base64');
  const { codes } = await own(
    (banken, given) => banken.judged(...(given as Parameters<typeof banken.judged>)),
    [png, look, text],
  );
  await page.close();
  return codes;
}

describe('nothing is told of words that are set', () => {
  it.each(
    representatives(
      [
        [
          'in proportional kana, justified and trimmed',
          '.words{font-feature-settings:"palt";text-spacing-trim:trim-all;text-wrap:balance;text-align:justify;width:170px}',
          signs,
        ],
        ['in proportional kana', '.words{font-feature-settings:"palt"}', signs],
        ['in proportional kana, narrow', '.words{font-feature-settings:"palt";width:130px}', signs],
        [
          'in proportional kana with kerning',
          '.words{font-feature-settings:"palt","kern";letter-spacing:.05em}',
          signs,
        ],
        ['justified', '.words{text-align:justify;width:170px}', signs],
        [
          'in proportional kana, justified',
          '.words{font-feature-settings:"palt";text-align:justify;width:170px}',
          signs,
        ],
        ['with trimmed signs', '.words{text-spacing-trim:trim-all;width:170px}', signs],
        ['with contextual half signs', '.words{font-feature-settings:"chws","halt";width:190px}', signs],
        ['with half signs', '.words{font-feature-settings:"halt";width:190px}', signs],
        ['in proportional width by its name', '.words{font-variant-east-asian:proportional-width}', signs],
        ['in a serif', '.words{font-family:serif;font-feature-settings:"palt"}', signs],
        ['in a large black', '.words{font:900 24px sans-serif;font-feature-settings:"palt"}', signs],
        ['small', '.words{font-size:13px;font-feature-settings:"palt"}', signs],
        ['from top to bottom', '.words{writing-mode:vertical-rl;height:200px}', signs],
        [
          'from top to bottom, upright',
          '.words{writing-mode:vertical-rl;text-orientation:upright;height:200px}',
          signs,
        ],
        ['with kerning', '.words{font-kerning:normal;font-size:22px}', latin],
        ['without kerning and ligatures', '.words{font-feature-settings:"kern" 0,"liga" 0}', latin],
        ['with ligatures of every kind', '.words{font-feature-settings:"liga","dlig","calt"}', latin],
        ['hyphenated and justified', '.words{hyphens:auto;text-align:justify;width:120px}', latin],
        ['with hanging signs', '.words{hanging-punctuation:allow-end;width:160px}', signs],
        [
          'with space between scripts',
          '.words{text-autospace:normal;font-feature-settings:"palt"}',
          `${signs}Tanakaは3月`,
        ],
        ['in capitals', '.words{text-transform:uppercase}', latin],
        ['with a larger first letter', '.words::first-letter{font-size:32px;color:#c00}', latin],
      ],
      16,
    ),
  )('%s', async (_, css, words) => {
    expect(await told(css, words)).toEqual([]);
  });
});

describe('another word in their place is told of words that are set', () => {
  it.each(
    representatives(
      [
        ['in proportional kana', '.words{font-feature-settings:"palt"}', signs, '佐藤', '加東'],
        ['justified', '.words{font-feature-settings:"palt";text-align:justify;width:170px}', signs, '殴った', '褒めた'],
        ['with half signs', '.words{font-feature-settings:"halt"}', signs, '店員', '店主'],
        ['without kerning', '.words{font-feature-settings:"kern" 0}', latin, 'Tanaka', 'Yamada'],
        ['in capitals', '.words{text-transform:uppercase}', latin, 'office', 'police'],
        ['with a larger first letter', '.words::first-letter{font-size:32px}', latin, 'Tanaka', 'Yamada'],
      ],
      6,
    ),
  )('%s', { timeout: 60_000 }, async (_, css, words, from, to) => {
    expect(await told(css, words, { drawn: words.replace(from, to) })).not.toEqual([]);
  });

  it('as is a sign that nothing is drawn of', async () => {
    const drawn = signs.replace('殴った', '<span style="opacity:0">殴った</span>');
    expect(await told('.words{font-feature-settings:"palt"}', signs, { drawn })).not.toEqual([]);
  });
});
