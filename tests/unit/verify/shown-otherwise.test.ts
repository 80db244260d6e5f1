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
    'a-property-of-tomorrow:x',
  ])('%s', (style) => {
    expect(styled(style)).toBe('hidden');
  });
  it.each([
    'position:absolute;left:50%;transform:translate(-50%,-50%)',
    'transform:translateZ(0);will-change:transform;transition:opacity .2s;-webkit-tap-highlight-color:transparent',
    'border:0 solid black;background:#fff url();box-shadow:0 0 1px red;-moz-osx-font-smoothing:grayscale',
    'text-decoration:underline;text-underline-offset:2px;text-overflow:ellipsis;white-space:pre-wrap;word-break:break-all',
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
  ])('%s', (inner) => {
    expect(shown(inner)).toBe('hidden');
  });
  it.each([
    `<div style="float:right;order:2"><p><span>${one}</span><span>${two}</span></p></div>`,
    `<div dir="rtl"><p dir="auto"><span>${one}</span><span>${two}</span></p></div>`,
    `<div dir="rtl"><p>${text}</p></div>`,
    `<p><span style="position:relative;top:-2px">${one}</span><br/><b>${two}</b></p>`,
  ])('but not %s', (inner) => {
    expect(shown(inner)).toBe('whole');
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
