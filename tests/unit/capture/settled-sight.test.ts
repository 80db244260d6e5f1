// @in-a-document
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cleanCopy } from '../../../utils/capture/page/copy/clean-copy';
import { inertCopy, twinsOf } from '../../../utils/capture/page/copy/inert-copy';
import { originalsOf, settleSight } from '../../../utils/capture/page/settled-sight';
import { locatedPosts } from '../../../utils/capture/posts/registry';
import { sheetsOfPage } from '../../../utils/inert-page/drawn-words';
import { readInertPage } from '../../../utils/inert-page/read-inert-page';
import { writeInertPage } from '../../../utils/inert-page/write-inert-page';
import { howShown } from '../../../utils/verify/pages/hidden-words';
import { representatives } from '../../harness/whole';

const text = '見つけたら殺す';

/** Saves a page as a browser that draws what is said here would. */
function saved(css: string, body: string, drawn: Readonly<Record<string, string>>): string {
  document.body.innerHTML = body;
  const copy = inertCopy(document.documentElement);
  const posts = [...document.querySelectorAll('article')].flatMap((post) =>
    twinsOf([post], document.documentElement, copy).map((twin) => [post, twin] as const),
  );
  const view = { getComputedStyle: () => ({ getPropertyValue: (name: string) => drawn[name] ?? '' }) };
  settleSight(originalsOf(posts), css, view as unknown as Window);
  return writeInertPage(copy, { title: '', facts: [], css });
}
const shown = (page: string) => howShown(text, page, sheetsOfPage(page));
const body = `<main class="list"><article><p class="t" style="margin:0">${text}</p></article></main>`;

describe('the copy of a page says how its posts were drawn', () => {
  it.each(
    representatives(
      [
        ['a state that a script had set', '.list{opacity:0}.list.on{opacity:1}', { opacity: '1' }],
        ['a value that hangs on another', '.t{--o:0;opacity:var(--o)}', { opacity: '1' }],
        ['a colour of a theme', '.t{color:light-dark(#000,#fff)}', { color: 'rgb(15, 20, 25)' }],
        ['a place that is worked out', '.t{margin-left:calc(50% - 300px)}', { 'margin-left': '12.5px' }],
        [
          'a list that is moved',
          '.list{transform:translateY(calc(10px * 532))}',
          { transform: 'matrix(1, 0, 0, 1, 0, 5321)' },
        ],
        ['a border', 'html:not(:has(script)) .t{border-left:9999px solid #fff}', { 'border-left-width': '0px' }],
        ['a wide box', 'html:not(:has(script)) .t{width:99999px;text-align:right}', { width: '598px' }],
        [
          'lines beside each other',
          '.t:not(.js *){writing-mode:vertical-rl;height:16px}',
          { 'writing-mode': 'horizontal-tb' },
        ],
        ['paper', '@media print{.t{display:none}}', { display: 'block' }],
        ['a box that opens', '.t{overflow:hidden;height:0}', { height: '84px' }],
        ['what comes in slowly', '@keyframes in{from{opacity:0}}.t{animation:in 1s}', {}],
        [
          'letters of its own',
          '@font-face{font-family:Z;src:url(data:font/woff2;base64,AA)}.t{font:14px Z}',
          { 'font-size': '14px', 'line-height': 'normal' },
        ],
      ],
      6,
    ),
  )('%s', (_, css, drawn) => {
    expect(howShown(text, body, [css])).toBe('hidden');
    const page = saved(css, body, drawn);
    expect(readInertPage(page)).toEqual([]);
    expect(shown(page)).toBe('whole');
  });

  it('what the page had out of sight stays so', () => {
    expect(shown(saved('.t{opacity:var(--o)}.t{--o:0}', body, { opacity: '0' }))).toBe('hidden');
    expect(shown(saved('.list{display:none}', body, { display: 'none' }))).toBe('hidden');
  });

  it('changes nothing of what can be told', () => {
    const css = '.t{color:#0f1419;font-size:15px;overflow:hidden}';
    expect(saved(css, body, { color: 'rgb(1, 2, 3)' })).toContain('<p class="t" style="margin:0">');
  });
});

describe('a page with more elements in its posts than are settled', () => {
  afterEach(() => {
    locatedPosts().clear();
    vi.restoreAllMocks();
  });

  it('settles the recorded post first, wherever it stands', { tags: 'long' }, async () => {
    const others = `<article>${'<i>x</i>'.repeat(3_100)}</article>`;
    document.body.innerHTML = `<style>.t{color:light-dark(#000,#fff)}</style>${others}<article id="own"><p class="t">${text}</p></article>`;
    const posts = [...document.querySelectorAll('article')];
    for (const [index, post] of posts.entries()) locatedPosts().set(`x:${index}`, post);
    const drawn = { getPropertyValue: (name: string) => (name === 'color' ? 'rgb(15, 20, 25)' : '') };
    Object.defineProperty(document, 'adoptedStyleSheets', { value: [], configurable: true });
    vi.spyOn(window, 'getComputedStyle').mockReturnValue(drawn as unknown as CSSStyleDeclaration);
    const copyOf = async (post?: Element) => (await cleanCopy(document, '2026-11-24T05:32:07.123Z', { post })).html;
    expect(shown(await copyOf(posts[1]))).toBe('whole');
    expect(shown(await copyOf())).toBe('hidden');
  });
});
