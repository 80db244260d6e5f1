import { describe, expect, it } from 'vitest';
import { howShown } from '../../../utils/verify/pages/hidden-words';

const text = '見つけたら殺す';
const page = (inner: string) => `<html><body><main class="a b" id="m"><article>${inner}</article></main></body></html>`;
const byStyle = (style: string) => howShown(text, page(`<p style="${style}"><span>${text}</span></p>`), []);
const bySheet = (css: string) => howShown(text, page(`<p class="t x">${text}</p>`), [css]);

/** One of each way in which a style takes words out of sight, or in which nobody can tell without a browser. */
const hiding = [
  'display:none',
  'display:var(--y,none)',
  'opacity:calc(0)',
  'opacity:-1',
  'opacity:1%',
  String.raw`\6f pacity:0`,
  'opacity:clamp(0,0,1)',
  'filter:opacity(0)',
  'mask-image:linear-gradient(transparent,transparent)',
  '-webkit-mask:none linear-gradient(#0000,#0000)',
  'clip:rect(0,0,0,0);position:absolute',
  'clip-path:inset(50%)',
  'mix-blend-mode:lighten',
  'visibility:collapse',
  'content-visibility:hidden',
  'color:transparent',
  'color:rgb(0 0 0/0)',
  'color:#0000',
  'color:rgba(0,0,0,.01)',
  'color:color-mix(in srgb,#fff,#fff)',
  '-webkit-text-fill-color:transparent',
  'text-indent:-9999px',
  'margin-left:calc(-99px*99)',
  'position:absolute;left:-999em',
  'right:9999px;position:absolute',
  'transform:scale(0)',
  'transform:rotateY(90deg)',
  '-webkit-transform:matrix(0,0,0,0,0,0)',
  'translate:-9999px',
  'scale:0',
  'rotate:x 90deg',
  'zoom:.01',
  'font-size:.01px',
  'font-size:1cqi',
  'font:0/0 a',
  'line-height:0',
  'font-size-adjust:0',
  'letter-spacing:-1em',
  'height:0;overflow:hidden',
  'max-width:1px;overflow:clip',
  'block-size:calc(0px);contain:paint',
  'content:url(data:image/png;base64,AAAA)',
  'unicode-bidi:bidi-override;direction:rtl',
  '-webkit-text-security:disc',
  '-webkit-text-stroke:20px #fff',
  'offset-path:path(&quot;M0 0&quot;)',
  'animation:gone 1s forwards',
  'z-index:-1',
  'display:table-column',
  'position-visibility:anchors-valid',
  'text-indent:100%;overflow:hidden;white-space:nowrap',
  'padding-left:100%',
  'text-combine-upright:all',
  'opacity:1;opacity:0',
  'opacity:0;opacity:5px!important',
  'display:none;display:foo!important',
  'opacity:0;x{;opacity:1!important;}',
  'opacity:1!important;opacity:0!important',
  '--a:var(--b);--b:var(--a);opacity:0',
];

describe('words that a style of their own or of what stands round them takes away', () => {
  it.each(hiding)('%s', (style) => {
    expect(byStyle(style)).toBe('hidden');
  });
  it.each(hiding.filter((style) => !style.includes('important')))('a sheet: %s', (style) => {
    expect(bySheet(`.t{${style.replaceAll('&quot;', '"')}}`)).toBe('hidden');
  });
});

describe('whom a sheet is for', () => {
  it.each([
    '*',
    'html',
    'main p',
    'main>article>.t',
    '.x.t',
    '#m .t',
    'p:not(.y)',
    'p:is(.t)',
    ':where(p)',
    'p:first-child',
    'p::first-line',
    'div+p',
    'a,p',
    '[class]',
    '[class~=t]',
    'main:has(p)',
    String.raw`.\74`,
    'MAIN',
    'body:hover p',
  ])('%s', (selector) => {
    expect(bySheet(`${selector}{opacity:0}`)).toBe('hidden');
  });
  it.each(['.u', 'nav p', '#n .t', 'p.u', 'p:hover', 'p::after', 'b,i', '[data-x]', '.t:empty', 'p:not(.y):hover'])(
    'not %s',
    (selector) => {
      expect(bySheet(`${selector}{opacity:0}`)).toBe('whole');
    },
  );
  it.each([
    '@media screen{.t{opacity:0}}',
    '@media print{.t{opacity:0}}',
    '@page{size:1px 1px}',
    '@page{margin:9999px}',
    '@layer a{@supports (x:y){.t{opacity:0}}}',
    '@scope (main){.t{opacity:0}}',
    'main{& .t{opacity:0}}',
    'main{.t{opacity:0}}',
    '.t{&{opacity:0}}',
    '.u{.z &{opacity:0}}',
    '.t{@media all{opacity:0}}',
    '@starting-style{.t{opacity:0}}',
    '.u{y:(});opacity:1}.t{opacity:0}',
    '.t{y:(}.z{});opacity:0}',
    '.t{y:[{]}];opacity:0}',
    ':root{--o:0}.t{opacity:var(--o)}',
    '@property --o{syntax:"*";inherits:true;initial-value:0}.t{opacity:var(--o)}',
    '@font-face{font-family:"Z";src:url(data:font/woff2;base64,AAAA)}.t{font-family:a,z}',
  ])('%s', (css) => {
    expect(bySheet(css)).toBe('hidden');
  });
  it.each(['@keyframes k{from{opacity:0}}', '.t{--o:0}', '.t::before{content:"x"}', '@page{margin:1cm;size:A4}'])(
    'not %s',
    (css) => {
      expect(bySheet(css)).toBe('whole');
    },
  );
});

describe('sheets beside each other', () => {
  it.each(['.u{x:url(', '.u{x:(', '.u{x:"', '.u{', '@media x'])('%s', (open) => {
    expect(howShown(text, page(`<p class="t">${text}</p>`), [open, '.t{opacity:0}'])).toBe('hidden');
    expect(
      howShown(text, page(`<b style="${open.slice(3)}"><p class="t" style="opacity:var(--o)">${text}</p></b>`), [
        ':root{--o:0}',
      ]),
    ).toBe('hidden');
  });
});

describe('words that stay', () => {
  it.each([
    'color:rgb(15, 20, 25);font-size:15px;line-height:1.3;overflow:hidden;display:-webkit-box;-webkit-line-clamp:10',
    'position:absolute;transform:translateY(52341px);width:100%',
    'margin:0 auto;padding:12px 16px;font:400 14px/1.5 sans-serif',
    'opacity:.8;margin-left:-12px;letter-spacing:-.02em;color:var(--ink)',
    'height:0;width:1px',
    'font-size:85%;max-height:300px;overflow:auto',
  ])('%s', (style) => {
    expect(byStyle(style)).toBe('whole');
    expect(bySheet(`.t{${style}}`)).toBe('whole');
  });
  it('what a copy of ours says with precedence wins over every sheet', () => {
    const settled = `<p class="t" style="opacity: 1 !important; color: rgb(0, 0, 0) !important; font-size: 15px !important">${text}</p>`;
    const css = '.t{opacity:0;color:transparent;font-size:0!important}';
    expect(howShown(text, page(settled), [css])).toBe('whole');
    expect(howShown(text, page(settled), [`@starting-style{${css}}`])).toBe('hidden');
  });
  it.each(['--o&#10;:0', String.raw`-\2d o:0`])('a property that an element sets itself: %s', (style) => {
    expect(howShown(text, page(`<div style="${style}"><p class="t">${text}</p></div>`), ['.t{opacity:var(--o)}'])).toBe(
      'hidden',
    );
  });
  it.each([
    `<p style="opacity:0">${text}</p><p>${text}</p>`,
    `<p style="opacity:0">あの店の店員を見つけたら殺す${text}</p><p>${text}</p>`,
  ])('at another place of the page: %s', (inner) => {
    expect(howShown(text, page(inner), [])).toBe('whole');
  });
});

describe('words that stand there otherwise', () => {
  it.each([
    [`<s><b>${text}</b></s>`, 'struck'],
    [`見つけたら<del>殺す</del>`, 'struck'],
    [`<p style="text-decoration:underline line-through">${text}</p>`, 'struck'],
    [`<meter><b>${text}</b></meter>`, 'hidden'],
    [`<ruby>x<rp>${text}</rp></ruby>`, 'hidden'],
    [`<bdo dir="rtl">${text}</bdo>`, 'hidden'],
    [`<p hidden="">${text}</p>`, 'hidden'],
    [`<img alt="${text}" src="data:image/png;base64,iVBORw0KGgo="/>`, 'hidden'],
    [`${'<small>'.repeat(12)}${text}${'</small>'.repeat(12)}`, 'hidden'],
    [`${'<b style="font-size:.8em">'.repeat(12)}${text}${'</b>'.repeat(12)}`, 'hidden'],
    [`見つけ<b style="opacity:0">たら殺す</b>`, 'hidden'],
  ])('%s', (inner, how) => {
    expect(howShown(text, page(inner), [])).toBe(how);
  });
});
