import { describe, expect, it } from 'vitest';
import { readInertPage } from '../../../utils/inert-page/read-inert-page';
import { howShown } from '../../../utils/verify/pages/hidden-words';
import { savedPage } from '../export/sample-markup';

const text = '見つけたら殺す';
const shown = (inner: string, css = '') => howShown(text, savedPage(inner), [css]);
const styled = (style: string) => shown(`<article><p><span style="${style}">${text}</span></p></article>`);

describe('a word of precedence that a browser passes over settles nothing', () => {
  it.each([
    'opacity:0;-ms-opacity:1!important',
    'display:none;-moz-display:block!important',
    '-webkit-mask-box-image:linear-gradient(#0000,#0000);mask-box-image:none!important',
    'display:none;display:inlineblock!important',
    'display:none;display:in line!important',
    'display:none;display:!important',
    'margin:-9999px;margin:1px 1px 1px 1px 1px!important',
    'margin-left:-9999px;margin-left:1px 1px!important',
    'padding-left:9999px;padding-left:-1px!important',
    'font-size:0;font-size:normal!important',
    'transform:rotateX(90deg);transform:auto!important',
    'transform:rotateX(90deg);transform:5px!important',
    'contain:strict;contain:visible!important;overflow:hidden',
    'width:0;overflow:hidden;width:none!important',
    'mix-blend-mode:difference;mix-blend-mode:isolate!important',
    'position-visibility:no-overflow;position-visibility:visible!important',
    'z-index:-1;z-index:5px!important',
    'opacity:0;opacity:1!important!important',
  ])('%s', (style) => {
    expect(styled(style)).toBe('hidden');
  });
});

describe('a font of the device that a sheet sets', () => {
  const set = (how: string) =>
    shown(`<article><p>${text}</p></article>`, `@font-face{font-family:q;src:local("Arial");${how}}p{font-family:q}`);

  it.each(['size-adjust:1%', 'size-adjust:0%', 'size-adjust:calc(1%)', 'ascent-override:9999%', 'SIZE-ADJUST:1%'])(
    'takes words out of sight: %s',
    (how) => expect(set(how)).toBe('hidden'),
  );
  // What Next.js and others write beside every font of a site, so that nothing moves while it loads
  it.each([
    '',
    'size-adjust:107.4%;ascent-override:90.49%;descent-override:22.56%;line-gap-override:0%',
    'ascent-override:normal',
  ])('stands in for one that still loads: %s', (how) => expect(set(how)).not.toBe('hidden'));
});

describe('what several together take away', () => {
  it.each([
    `<main style="overflow:hidden"><p style="height:0">${text}</p></main>`,
    `<main style="transform:scale(.3)"><div style="transform:scale(.3)"><p>${text}</p></div></main>`,
    `<main style="font-size:5px"><p style="font-size:.4em">${text}</p></main>`,
    `<main style="font-size:9000px"><p style="position:absolute;left:-6em;font-size:14px">${text}</p></main>`,
    `<main style="perspective:100px"><p style="transform:translate3d(0,0,200px)">${text}</p></main>`,
    `<main style="display:grid;grid-template-rows:0fr"><p style="overflow:hidden">${text}</p></main>`,
    `<p hidden="until-found" style="display:block!important">${text}</p>`,
    `<button style="display:none">${text}</button>`,
    `<details><summary>x</summary>${text}</details>`,
    `<p popover="auto">${text}</p>`,
    `<p>\u202e${text}</p>`,
    `<p><i>\u202e</i><span>${text}</span></p>`,
  ])('%s', (inner) => {
    expect(shown(inner)).toBe('hidden');
  });
  it('a title is no place of the page', () => {
    const page = savedPage(`<p style="display:none">${text}</p>`).replace('<title>X', `<title>X「${text}」`);
    expect(howShown(text, page, [])).toBe('hidden');
  });
  it.each([
    `<main style="overflow:hidden"><p style="height:20px">${text}</p></main>`,
    `<main style="font-size:0"><p style="font-size:15px">${text}</p></main>`,
    `<button>${text}</button>`,
    `<p>\u202eあ</p><p>${text}</p>`,
    `<p>\u202eあ\u202c<span>${text}</span></p>`,
    `<details open=""><summary>x</summary>${text}</details>`,
  ])('but not %s', (inner) => {
    expect(shown(inner)).toBe('whole');
  });
});

describe('one value alone', () => {
  it.each([
    'position:absolute;left:-100%',
    'display:block;transform:translateX(-100%)',
    'display:block;margin-left:-100%',
    'position:absolute;right:2999px',
    'position:absolute;inset:-2900px 0 0 0',
    'display:block;contain:strict',
    'display:block;container-type:size;overflow:hidden',
    'display:block;transform:matrix(1,1,1,1,0,0)',
    'display:block;transform:translate(1px) matrix(0,0,1,0,0,0)',
    'display:block;transform:scale(.3) scale(.3) scale(.3)',
    'display:block;transform:scale(1,-1)',
    'display:block;transform:scale(.5);transform-origin:-9999px 0',
    'text-decoration-line:underline;text-decoration-thickness:2em;text-underline-offset:-1em',
    'line-height:.3',
    'line-height:99',
    'font-size:9000px',
    'font-size-adjust:9',
    'color:Canvas',
    'display:flex;flex:0 0 0;overflow:hidden',
    'columns:1px;height:1em;overflow:hidden',
    'aspect-ratio:9999/1;overflow:hidden',
    'text-fit:shrink',
    'border-left:9999px solid #fff',
    'border-inline-start-width:calc(99px * 99)',
    'width:99999px;text-align:right',
    'min-width:calc(infinity * 1px);text-align:center',
    'width:max(0px, 1px / .0001)',
    'flex:1 1 9999px',
    'display:grid;grid-template-columns:repeat(99,100px)',
    'display:flex;gap:9999px',
    'tab-size:999',
    'columns:9999px;height:1px',
    'column-count:2;max-height:20px',
    'writing-mode:vertical-rl;height:16px',
    'writing-mode:sideways-lr;inline-size:3em',
    'a-property-of-tomorrow:x',
  ])('%s', (style) => {
    expect(styled(style)).toBe('hidden');
  });
  it.each([
    'position:absolute;left:50%;transform:translate(-50%,-50%)',
    'transform:translateZ(0);will-change:transform;transition:opacity .2s;-webkit-tap-highlight-color:transparent',
    'border:0 solid black;background:#fff url();box-shadow:0 0 1px red;-moz-osx-font-smoothing:grayscale',
    'text-decoration:underline;text-underline-offset:2px;text-overflow:ellipsis;white-space:pre-wrap;word-break:break-all',
    'border:1px solid rgb(207, 217, 222);border-width:calc(1px * 1);min-width:min(100%, 300px);width:calc(100% - 48px)',
    'width:calc(100% * 1 / 3);gap:4px 8px;grid-template-columns:repeat(12, minmax(0, 1fr));tab-size:4;min-height:52341px',
    'writing-mode:vertical-rl;height:400px',
    'flex:1 1 0%;flex-basis:0;min-width:0;overflow:hidden;-webkit-line-clamp:3;grid-template-columns:repeat(2,minmax(0,1fr))',
  ])('but not %s', (style) => {
    expect(styled(style)).toBe('whole');
  });
});

describe('whom a sheet is for', () => {
  it.each([
    'p:not([data-x])',
    ':is([data-x],p)',
    'main :where([a],p)',
    'main:not(:has([data-x]))',
    'html p',
    ':root:not(.js) p',
  ])('%s', (selector) => {
    expect(shown(`<p>${text}</p>`, `${selector}{display:none}`)).toBe('hidden');
    expect(howShown(text, `<main><p>${text}</p></main>`, [`${selector}{display:none}`])).toBe('hidden');
  });
  it.each(['p{@scope (main){display:none}}', 'article{@scope (main){p{display:none}}}'])('%s', (css) => {
    expect(shown(`<p>${text}</p>`, css)).toBe('hidden');
  });
  it('a font under the last of its names', () => {
    const face = '@font-face{font-family:x;font-family:z;src:url(data:font/woff2;base64,AAAA)}';
    expect(shown(`<p>${text}</p>`, `${face}p{font-family:z}`)).toBe('hidden');
    expect(shown(`<p class="z">${text}</p>`, `${face}p{font-family:attr(class type(<custom-ident>))}`)).toBe('hidden');
  });
});

describe('parts of the words in another order than in the markup', () => {
  const [one, two] = ['見つけたら', '殺す'];
  it.each([
    `<p style="display:flex;flex-direction:row-reverse"><span>${one}</span><span>${two}</span></p>`,
    `<p style="display:flex"><span style="order:1">${one}</span><span>${two}</span></p>`,
    `<p><span>${one}</span><span style="float:left">${two}</span></p>`,
    `<p><span>${one}</span><span style="position:relative;left:-90px">${two}</span></p>`,
    `<p style="display:grid"><span style="grid-row:2">${one}</span><span>${two}</span></p>`,
    `<p dir="rtl"><bdi>${one}</bdi><bdi>${two}</bdi></p>`,
    `<div style="direction:rtl"><p><bdi>${one}</bdi><bdi>${two}</bdi></p></div>`,
    `<table><tfoot><tr><td>${one}</td></tr></tfoot><tbody><tr><td>${two}</td></tr></tbody></table>`,
    `<table><tbody><tr><td>${one}</td></tr></tbody><thead><tr><td>${two}</td></tr></thead></table>`,
    `<table><tbody><tr><td>${one}</td></tr></tbody><caption>${two}</caption></table>`,
    `<p style="display:table"><span style="display:table-caption;caption-side:bottom">${one}</span><span>${two}</span></p>`,
  ])('%s', (inner) => {
    expect(shown(inner)).toBe('hidden');
  });
  it.each([
    `<div style="float:right;order:2"><p><span>${one}</span><span>${two}</span></p></div>`,
    `<div dir="rtl"><p dir="auto"><span>${one}</span><span>${two}</span></p></div>`,
    `<div dir="rtl"><p>${text}</p></div>`,
    `<table><caption>${one}</caption><tbody><tr><td>${two}</td></tr></tbody></table>`,
    `<table><thead><tr><td>${one}</td></tr></thead><tbody><tr><td>${two}</td></tr></tbody></table>`,
    `<p><span style="position:relative;top:-2px">${one}</span><br/><b>${two}</b></p>`,
  ])('but not %s', (inner) => {
    expect(shown(inner)).toBe('whole');
  });
});

describe('what browsers do with elements by themselves', () => {
  const picture = 'src="data:image/gif;base64,R0lGODlhAQABAAAAACw="';
  const how = (said: string, inner: string, signs = 0) => howShown(said, savedPage(inner), [], signs);
  it.each([
    [
      'a column of a table',
      '殺す許す',
      '<table><colgroup><col style="visibility:collapse"/></colgroup><tbody><tr><td>殺す</td><td>許す</td></tr></tbody></table>',
    ],
    ['a hidden picture of a word', 'お前を殺す', `<p>お前を<img alt="殺す" ${picture} style="display:none"/></p>`],
    ['a picture of a word', 'お前を殺す', `<p>お前を<img alt="殺す" ${picture}/></p>`],
    ['a hidden emoji', '殺す😡', `<p>殺す<img alt="😡" ${picture} style="opacity:0"/></p>`],
    ['an emoji of one pixel', '殺す😡', `<p>殺す<img alt="😡" ${picture} width="1" height="1"/></p>`],
    ['numbers that run to the left', '100-5', '<p><span dir="rtl">100 - 5</span></p>'],
    ['a sign that nobody sees', '100-5', '<p>100\u200f - \u200f5</p>'],
    ['letters within letters', text, `${'<small>'.repeat(6)}${text}${'</small>'.repeat(6)}`],
  ])('%s takes them out of sight', (_, said, inner) => {
    expect(how(said, inner)).toBe('hidden');
  });
  it.each([
    ['raised', '106円', '<p>10<sup>6</sup>円</p>'],
    ['raised', '106円', '<p>10<span style="vertical-align:super">6</span>円</p>'],
    ['marked', '店長がお前を殺す', '<p>店長が<q>お前を殺す</q></p>'],
    ['marked', '人殺す', '<ol><li value="100">人殺す</li></ol>'],
    ['marked', 'o殺す', '<ol type="A" start="14"><li>o 殺す</li></ol>'],
    ['marked', '殺す', '<ul style="list-style:katakana"><li>殺す</li></ul>'],
    ['reading', '殺す', '<p><ruby>許<rt>殺</rt></ruby><span>す</span></p>'],
    ['instead', '殺す', '<p><span>殺す</span><img alt="わけがない"/></p>'],
  ])('%s: %s', (drawn, said, inner) => {
    expect(how(said, inner)).toBe(drawn);
  });
  it.each([
    ['東京', '<p><ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby></p>'.replace(/<rt>.*?<\/rt>/g, '')],
    ['東とう京きょう', '<p><ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby></p>'],
    ['最悪な店', '<q><span>最悪な店</span></q>'],
    ['一番最悪二番', '<ol><li>一番最悪</li><li>二番</li></ol>'],
    ['最悪', '<ol start="21"><li><b>名無し</b><p>最悪</p></li></ol>'],
    ['最悪😡', `<p>最悪<img alt="😡" ${picture} style="width:1.2em;vertical-align:-0.2em"/></p>`],
    ['最悪:blob:', '<p>最悪<img alt=":blob:"/></p>'],
    ['最悪です', '<p>最悪です<sup>1</sup></p>'],
    ['50m先', '<p><span style="vertical-align:top">50</span>m先</p>'],
    ['最悪', '<div><img alt="店のアイコン"/></div><p>最悪</p>'],
    ['أنت100سيئ', '<p dir="rtl">أنت 100 سيئ</p>'],
  ])('but %s stays', (said, inner) => {
    expect(how(said, inner)).toBe('whole');
  });
  it('a sign of direction that the record says, too', () => {
    expect(how('100-5', '<p>100\u200f - 5</p>', 1)).toBe('whole');
  });
});

describe('what a shorthand says after its parts', () => {
  it.each([
    'border-left-width:1px!important;border-left:9999px solid #fff!important',
    'font-size:15px!important;line-height:20px!important;font-family:sans-serif!important;font:0/0 a!important',
  ])('%s', (style) => {
    expect(styled(style)).toBe('hidden');
  });
});

describe('a page of one head and one body', () => {
  it.each([
    ['a second body behind it', ['</html>', '<body style="opacity:0"></body></html>']],
    ['a second page behind it', ['</html>', '<html style="opacity:0"></html></html>']],
    ['words behind its end', ['</html>', '<p>x</p></html>']],
    ['letters behind its end', ['</html>', 'x</html>']],
    ['words in its head', ['</head>', '<p>x</p></head>']],
    ['letters in its head', ['</head>', 'x</head>']],
    ['no head', ['<head>', '<body style="opacity:0"></body><head>']],
  ] as const)('%s', (_, [from, to]) => {
    expect(readInertPage(savedPage('<p>x</p>'))).toEqual([]);
    expect(readInertPage(savedPage('<p>x</p>').replace(from, to))).not.toEqual([]);
  });
});

describe('more than any page has', () => {
  it.each([
    ['rules for everything', '*{color:red}'.repeat(150_000)],
    ['values in one rule', `p{${'color:red;'.repeat(200_000)}}`],
    ['blocks in each other', 'a{'.repeat(2_000)],
    ['words in one selector', `p${':is(a)'.repeat(110_000)}{color:red}`],
    ['signs', '.a{}'.repeat(400_000)],
    ['words in one value', `p{color:${'var(--a,'.repeat(30_000)}`],
  ])('%s', (_, css) => {
    expect(shown(`<p>${text}</p>`, css)).toBe('hidden');
    expect(shown(`<p style="${css.slice(2)};opacity:0">${text}</p>`)).toBe('hidden');
  });
  it.each([
    ['rules for other elements', '.a .b{color:red}'.repeat(20_000)],
    ['rules of ten to a hundred elements', '*{color:red}'.repeat(1_000)],
  ])('but not %s', (_, css) => {
    expect(shown(`<p>${text}</p>`, css)).toBe('whole');
  });
});
