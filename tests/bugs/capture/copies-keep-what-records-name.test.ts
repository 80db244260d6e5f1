// @in-a-document
import { expect, it } from 'vitest';
import { cleanCopy } from '../../../utils/capture/page/copy/clean-copy';
import { readInertPage } from '../../../utils/inert-page/read-inert-page';
import type { FoundCapture } from '../../../utils/verify/captures/found-capture';
import { checkPageText } from '../../../utils/verify/pages/page-text';

const capturedAt = '2026-12-01T15:45:00.000Z';
const iso = '2026-05-01T03:00:00-07:00';
const poster = 'https://p16-sign.tiktokcdn.com/poster.webp';
const bytes = (text: string) => new TextEncoder().encode(text);

// An honest film on YouTube was called changed: its time stands in the head, its description is folded, its poster went
it('an honest film is whole whose time stands in the head and whose description is folded', async () => {
  // jsdom has none
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], configurable: true });
  document.head.innerHTML = `<meta itemprop="datePublished" content="${iso}">`;
  const own = `<div id="film"><a href="https://www.youtube.com/@cafe_sample">カフェ見本</a><div hidden>概要 1 行目</div><video poster="${poster}"></video></div>`;
  document.body.innerHTML = own;
  const { html } = await cleanCopy(document, capturedAt, { isQuiet: true });
  expect(readInertPage(html)).toEqual([]);
  const post = {
    ...{ platform: 'youtube', id: 'AAAAAAAAAAA', kind: 'video', text: '概要 1 行目' },
    author: { name: 'カフェ見本', handle: 'cafe_sample', profileUrl: 'https://www.youtube.com/@cafe_sample' },
    postedAt: { raw: iso, iso, precision: 's', method: 'attribute' },
    media: [{ kind: 'video', url: poster }],
    notes: ['from-address:id'],
  };
  const page = { url: document.location.href, title: '' };
  const picture = { kind: 'screen', hidden: [] };
  const found = {
    path: '',
    capture: { post, page, capturedAt, scope: 'post', picture, failures: [] },
    files: new Map([
      ['post.txt', bytes(own.replace(` poster="${poster}"`, ''))],
      ['page.html', bytes(html)],
    ]),
  } as unknown as FoundCapture;
  const { findings } = checkPageText([found]);
  expect(findings.filter(({ detail }) => detail !== undefined && /time|text|poster/.test(detail))).toEqual([]);
});
