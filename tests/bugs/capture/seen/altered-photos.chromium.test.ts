import type { Browser } from '@playwright/test';
import { beforeAll, describe, expect, it } from 'vitest';
import { oneChromium } from '../../../harness/browsers/one-chromium';
import { bundleForPage } from '../../../harness/browsers/page-bundle';
import { openSavedPage } from '../../../harness/browsers/saved-page';
import { representatives } from '../../../harness/whole';
import type * as Entry from './altered-photos-entry';
import { type Page, page } from './facts-page';

/** An attacker's pages of 2026-12-02: a photograph whose own pixels a style takes away or alters was recorded as seen. */
let browser: Browser;
let script: string;
beforeAll(async () => {
  const entry = new URL('altered-photos-entry.ts', import.meta.url).pathname;
  [script, browser] = await Promise.all([bundleForPage(entry), oneChromium()]);
});

const file = (fill: string, width = 300, height = 200) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="50%" height="100%" fill="${fill}"/></svg>`)}`;
const [own, other] = [file('silver'), file('maroon')];
/** A tile with the photograph, as sites set it; `css` is of `.tile` and `img`. */
const tile = (css: string, src = own, more = ''): Page => ({
  css: `.tile{position:relative;width:300px;height:200px}.tile img{width:300px;height:200px}${css}`,
  post: { quote: `<div class="tile" data-testid="tweetPhoto">${more}<img alt="レシート" src="${src}"></div>` },
});
const over = `.tile{background:url("${other}")}`;

async function told(parts: Page): Promise<string[]> {
  const shown = await openSavedPage(browser, script, 'https://x.com/search?q=a', page(parts));
  const found = await shown.evaluate(() =>
    (globalThis as unknown as { banken: typeof Entry }).banken.photosOf('#post'),
  );
  await shown.close();
  return found;
}

describe('a photograph whose own pixels a style takes away or alters is told', () => {
  it.each(
    representatives<[how: string, page: Page, told: string[]]>(
      [
        ['a place out of its box', tile(`${over}img{object-fit:none;object-position:-999px 0}`), ['taken']],
        [
          'such a place over its own ground',
          tile(`img{object-fit:none;object-position:calc(50% + 400px) 0;background:url("${other}")}`),
          ['taken'],
        ],
        ['padding', tile(`img{box-sizing:border-box;padding-left:300px;background:url("${other}")}`), ['taken']],
        ['a wide border', tile('img{box-sizing:border-box;border:solid #800;border-width:0 0 190px}'), ['taken']],
        ['a clear filter', tile(`${over}img{filter:opacity(0)}`), ['filter']],
        ['no cover', tile(`${over}img{opacity:0}`), ['taken']],
        ['a clear mask', tile('.tile img{mask:linear-gradient(transparent,transparent)}'), ['taken']],
        ['the mask of a file', tile(`${over}img{mask:url("${file('none')}")}`), ['taken']],
        ['a shape', tile('img{clip-path:inset(50%)}'), ['taken']],
        ['a shape round it', tile('.tile{clip-path:polygon(0 0,20px 0,0 20px)}'), ['taken']],
        [
          'a shape that no pointer stops at',
          tile(`${over}img{clip-path:path("M0 0h9v9z");pointer-events:none}`),
          ['taken'],
        ],
        ['blending with another', tile(`${over}img{mix-blend-mode:multiply}`), ['taken']],
        [
          'another beside it, which it is clear over',
          tile(
            'img{opacity:0;position:absolute;inset:0}',
            own,
            `<div style='position:absolute;inset:0;background:url("${other}")'></div>`,
          ),
          ['taken'],
        ],
        ['a corner of the file', tile('img{object-view-box:inset(0 90% 90% 0)}'), ['part']],
        ['a corner of a large file', tile('img{object-fit:none}', file('silver', 3_000, 2_000)), ['part']],
        ['a black filter', tile('img{filter:brightness(0)}'), ['filter']],
        ['a filter round it', tile('.tile{filter:contrast(0)}'), ['filter']],
        ['other colours', tile('img{filter:invert(1)}'), ['filter']],
        [
          'a filter of the page',
          { ...tile('img{filter:url(#f)}'), more: '<svg><filter id="f"><feFlood/></filter></svg>' },
          ['filter'],
        ],
        ['a mirror', tile('img{transform:scaleX(-1)}'), ['mirrored']],
        ['a mirror round it', tile('.tile{scale:-1 1}'), ['mirrored']],
        ['its back', tile('img{rotate:y 180deg}'), ['mirrored']],
      ],
      12,
    ),
  )('by %s', async (_, parts, expected) => {
    expect(await told(parts)).toEqual(expected);
  });
});

describe('nothing is told of photographs as sites set them', () => {
  const tall = file('silver', 200, 1_000);
  it.each(
    representatives<[how: string, page: Page]>(
      [
        ['as it stands', tile('')],
        ['a tall one that fills its tile', tile('.tile img{object-fit:cover}', tall)],
        ['a tall one cut at its face', tile('.tile img{object-fit:cover;object-position:30% 0%}', tall)],
        ['a tall one between bands', tile('.tile img{object-fit:contain}', tall)],
        [
          'between bands of its own file, blurred',
          tile(`.tile{background:url("${tall}")}.tile img{object-fit:contain}`, tall),
        ],
        ['over a small likeness of itself', tile(`.tile{background:url("${file('silver', 16, 10)}")}`)],
        [
          'clear over a ground that shows the same file',
          tile(
            'img{opacity:0;position:absolute;inset:0}',
            own,
            `<div style='position:absolute;inset:0;background:url("${own}") center/cover'></div>`,
          ),
        ],
        ['round corners', tile('.tile{border-radius:16px;overflow:hidden}img{border-radius:16px}')],
        ['a round shape', tile('.tile img{width:200px;clip-path:circle(50%)}')],
        ['a shape with round corners', tile('img{clip-path:inset(0 round 16px)}')],
        ['a mask that rounds it', tile(`img{mask:url("${own}") center/cover}`)],
        ['a mask that fades its end', tile('img{mask-image:linear-gradient(#000 60%,transparent)}')],
        ['blurred, as something to be asked for', tile('img{filter:blur(30px)}')],
        ['grey and dim', tile('img{filter:grayscale(1) brightness(.7)}.tile{opacity:.8}')],
        ['on a page that a tool turns dark', tile('html{filter:invert(1) hue-rotate(180deg);background:#fff}')],
        [
          'on such a page, turned back',
          tile('html{filter:invert(1) hue-rotate(180deg);background:#fff}img{filter:invert(1) hue-rotate(180deg)}'),
        ],
        ['goods that blend with a grey tile', tile('.tile{background:#eee}img{mix-blend-mode:multiply}')],
        ['turned as its camera was', tile('img{transform:rotate(90deg)}')],
        ['larger under the pointer', tile('.tile{overflow:hidden}img{transform:scale(1.1)}')],
        [
          'in a frame with a shadow',
          tile('img{box-sizing:border-box;padding:8px;border:1px solid #ccc;box-shadow:0 0 4px #0008}'),
        ],
        ['that has not come', tile('', '/media/late.png')],
      ],
      12,
    ),
  )('%s', async (_, parts) => {
    expect(await told(parts)).toEqual([]);
  });
});
