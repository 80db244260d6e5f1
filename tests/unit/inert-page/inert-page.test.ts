// @in-a-document
import createDOMPurify from 'dompurify';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnWords, wordsDrawnIn } from '../../../utils/inert-page/drawn-words';
import { inertCss } from '../../../utils/inert-page/inert-css';
import { readInertPage } from '../../../utils/inert-page/read-inert-page';
import { inertPageOf, isFixedPoint, rebuiltPage } from '../../../utils/inert-page/rebuild-page';
import { actingPages, hostilePages, hostileStyles } from '../../attacks/active/hostile-pages';
import { whole } from '../../harness/whole';

const head = {
  title: '題 </title><script>alert(1)</script>',
  facts: [['banken-source', 'https://x.com/a?b="c"']] as const,
  css: '',
};

/** A page whose body was made by script: trees that no markup says are possible. */
function pageOf(make: (body: HTMLElement, document: Document) => void): Document {
  const page = document.implementation.createHTMLDocument('');
  make(page.body, page);
  return page;
}
const inert = (make: (body: HTMLElement, document: Document) => void, css = '') =>
  inertPageOf(pageOf(make).documentElement, { ...head, css });

/** What an independent cleaner would still take out of the body. */
function leftForACleaner(page: string): string[] {
  const purify = createDOMPurify(window);
  purify.sanitize(page.slice(page.indexOf('<body'), page.indexOf('</body>')), {
    CUSTOM_ELEMENT_HANDLING: { tagNameCheck: /-/, attributeNameCheck: /./ },
    ADD_TAGS: ['meta'],
    ADD_ATTR: ['content', 'itemprop'],
  });
  return purify.removed.map((entry) => ('element' in entry ? entry.element.nodeName : (entry.attribute?.name ?? '?')));
}

/** Elements within each other, as somebody may write them. */
const nestings = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('字', '<br/>', '<hr/>', ' ', '&#13;', '\u00a0'),
    fc
      .tuple(
        fc.constantFrom(
          ...'a b button dd div dl dt h1 h2 li ol p rp rt ruby section span table tbody td thead tr ul x-y'.split(' '),
        ),
        fc.array(tie('tree'), { maxLength: 3 }),
      )
      .map(([name, inside]) => `<${name}>${inside.join('')}</${name}>`),
  ),
})).tree;

describe('a saved page', () => {
  it('holds nothing that a browser would put elsewhere', () => {
    const [head = '', foot = ''] = rebuiltPage('<title>t</title>本文').split('本文');
    fc.assert(
      fc.property(fc.array(nestings, { minLength: 1, maxLength: 3 }), (trees) => {
        const page = `${head}${trees.join('')}${foot}`;
        return readInertPage(page).length > 0 || isFixedPoint(page);
      }),
      { numRuns: whole ? 5_000 : 150 },
    );
    expect(readInertPage(`${head}<table><tr><td>a</td></tr></table>${foot}`)).toHaveLength(1);
    expect(readInertPage(`${head}<table>&#13;\n<tbody><tr><td>a</td></tr></tbody></table>${foot}`)).toEqual([]);
    expect(readInertPage(`${head}<table>\u00a0<tbody><tr><td>a</td></tr></tbody></table>${foot}`)).toHaveLength(1);
  });

  it.each(hostilePages)('runs nothing and calls nobody: %s', (_, html) => {
    const page = rebuiltPage(`<!doctype html><html><head><title>t</title></head>${html}<p>本文</p></html>`);
    expect(readInertPage(page)).toEqual([]);
    expect(isFixedPoint(page)).toBe(true);
    expect(leftForACleaner(page)).toEqual([]);
    expect(page).not.toMatch(
      /(?<![\w-])(src|srcset|poster|action|background)="https?:|url\(["']?https?:|<script|onerror=|http-equiv="refresh/i,
    );
  });

  it('draws no words by its sheets, and keeps signs, icons and boxes', () => {
    const css =
      '.a::before{content:"·"}.b::after{content:"褒め言葉"}.c::before{content:var(--w)}.d::before{content:"\\e901"}' +
      '.e{content:attr(data-a)}.f{font-family:"Noto Sans"}[data-a="b"]{color:red}li{list-style-type:"一"}';
    const page = rebuiltPage(`<style>${css}</style><p class="b">本文</p>`);
    expect(wordsDrawnIn(page)).toEqual([]);
    const kept = drawnWords(css).css;
    expect(kept).toBe(
      '.a::before{content:"·"}.b::after{content:""}.c::before{content:""}.d::before{content:"\\e901"}' +
        '.e{content:""}.f{font-family:"Noto Sans"}[data-a="b"]{color:red}li{list-style-type:""}',
    );
    expect(page).toContain(btoa(unescape(encodeURIComponent(`${kept}\n`))));
    expect(drawnWords(kept).words).toEqual([]);
  });

  it('keeps the words, links, classes and times of a post', () => {
    const page = rebuiltPage(
      '<html lang="ja"><head><title>店の評判</title><style>.a{color:red}</style></head><body class="b"><article data-id="7"><h2>題</h2><p>接客が<b>最悪</b>😡<br>二度と <a href="https://x.com/a">@a</a></p><time datetime="2026-11-03T10:00:00Z">11/3</time></article></body></html>',
    );
    expect(page).toContain(
      '<p>接客が<b>最悪</b>😡<br/>二度と <a href="#-" data-banken-href="https://x.com/a" title="https://x.com/a">@a</a></p>',
    );
    expect(page).toContain('<time datetime="2026-11-03T10:00:00Z">11/3</time>');
    expect(page).toContain('<article data-id="7">');
    expect(page).toContain('<title>店の評判</title>');
    expect(page).toContain(btoa('.a{color:red}\n'));
  });

  it('writes trees that no markup says as boxes and lines, and loses none of their words', () => {
    const page = inert((body, made) => {
      const link = body.appendChild(made.createElement('a'));
      link.append('外', made.createElement('a'));
      link.lastElementChild?.append('内');
      const paragraph = body.appendChild(made.createElement('p'));
      paragraph.appendChild(made.createElement('div')).append('段落の中');
      body.appendChild(made.createElement('table')).appendChild(made.createElement('div')).append('表の中');
      const item = body.appendChild(made.createElement('li'));
      item.appendChild(made.createElement('li')).append('項目');
    });
    expect(readInertPage(page)).toEqual([]);
    for (const words of ['外', '内', '段落の中', '表の中', '項目']) expect(page).toContain(words);
    expect(page).toContain('<div data-banken-was="p"><div>段落の中</div></div>');
  });

  it('settles whatever tree a script builds', () => {
    const name = fc.constantFrom(
      ...'a b p div span table tbody tr td th li ul dl dd dt h1 h2 button form select option textarea pre ruby rt svg style xmp noscript img br input meta link title em section fieldset legend details summary label x-y body head html'.split(
        ' ',
      ),
    );
    const words = fc.oneof(
      fc.string(),
      fc.constantFrom('</style><script>', '&lt;', '\r\n', '\u0000', '\ud800', ']]>', '-->', '"\'>'),
    );
    interface Tree {
      name: string;
      text: string;
      children: Tree[];
    }
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.record({
        name,
        text: words,
        children: fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          fc.constant<Tree[]>([]),
          fc.array(tie('tree'), { maxLength: 4 }),
        ),
      }),
    }));
    const build = (into: Element, { name: tag, text, children }: Tree) => {
      const element = into.ownerDocument.createElement(tag);
      element.setAttribute('title', text);
      element.setAttribute('style', text);
      element.setAttribute('class', text);
      element.append(text);
      for (const child of children) build(element, child);
      into.append(element);
    };
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), words, (trees, css) => {
        const page = inert((body) => {
          for (const each of trees) build(body, each);
        }, css);
        expect(readInertPage(page)).toEqual([]);
        expect(isFixedPoint(page)).toBe(true);
      }),
      { numRuns: whole ? 80 : 20 },
    );
  });
});

describe('styles', () => {
  it.each(hostileStyles.map((css) => [css]))('load nothing: %s', (css) => {
    const clean = inertCss(css);
    expect(inertCss(clean)).toBe(clean);
    expect(clean).not.toMatch(/@import|(?:url|set|src)\(\s*["']?\s*(?:https?:|\/\/)|\\75/i);
  });

  it('keep what draws', () => {
    const css =
      '@media (min-width:40em){.a:not([href="https://x.com/"])>b{color:rgb(1 2 3);background:url("data:image/png;base64,AAAA")}}';
    expect(inertCss(css)).toBe(css);
  });

  it('are clean after the first cleaning, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'u',
            'rl(',
            'url(',
            '"x"',
            "'",
            '/*',
            '*/',
            '@import',
            ';',
            '{',
            '}',
            ')',
            '\\',
            '72 ',
            'image-set(',
            '<!--',
            '\n',
            ' ',
            'https://e.example',
          ),
          { maxLength: 14 },
        ),
        (parts) => {
          const settle = (text: string, rounds = 5): string => {
            const next = inertCss(text);
            return next === text || rounds === 0 ? next : settle(next, rounds - 1);
          };
          const clean = settle(parts.join(''));
          expect(inertCss(clean)).toBe(clean);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('the reader of saved pages', () => {
  const good = inert((body) => body.append('本文'));
  it.each(actingPages)('tells %s', (_, change) => {
    expect(change(good)).not.toBe(good);
    expect(readInertPage(change(good))).not.toEqual([]);
  });

  it('reads a megabyte of anything in time that grows with it', () => {
    const begun = process.cpuUsage().user;
    for (const piece of ['<', '<p ', '<p a="', '&', '<!--', '<p a="" a="">'])
      readInertPage(good.replace('本文', piece.repeat(200_000)));
    expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(5);
  });
});
