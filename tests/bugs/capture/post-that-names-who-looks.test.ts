// @in-a-document
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cleanCopy } from '../../../utils/capture/page/copy/clean-copy';
import { locatedPosts } from '../../../utils/capture/posts/registry';

beforeEach(() => {
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], configurable: true });
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
});
afterEach(() => {
  locatedPosts().clear();
  vi.unstubAllGlobals();
});

it('2026-11-28 a comment that names the account of whoever looks stood in the page’s copy without that name, and its pack was called changed', async () => {
  document.documentElement.innerHTML = `<head><title>動画</title></head><body>
    <div id="account">@minato_coffee</div><p>@minato_coffee でログイン中</p>
    <dl><dt>1 名無し</dt><dd>@minato_coffee の店員、許さない</dd></dl>
    <div class="comment"><a href="/@minato_coffee">@minato_coffee</a> 最悪の店</div></body>`;
  for (const [key, where] of [
    ['a', 'dt'],
    ['b', '.comment'],
  ] as const)
    locatedPosts().set(key, document.querySelector(where) as Element);
  const { html } = await cleanCopy(document, '2026-11-24T05:32:07.123Z', { viewer: ['#account'] });
  expect(html).toContain('@minato_coffee の店員、許さない');
  expect(html).toContain('@minato_coffee</a> 最悪の店');
  expect(html).not.toContain('@minato_coffee でログイン中');
});
