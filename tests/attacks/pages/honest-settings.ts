import { type HonestPage, praise, threat } from './x-page';

const both = `${praise} ${threat}`;
const styled = (name: string, css: string, words = both): HonestPage => ({ name, css, words: `<span>${words}</span>` });
const grey =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><rect width='40' height='40' fill='silver'/></svg>";

/** How real sites set their words, what moves on them, and how people look at them: nothing may be told of any. */
export const honestSettings: readonly HonestPage[] = [
  styled('proportional kana', '.words{font-feature-settings:"palt"}'),
  styled(
    'proportional kana and a trace of space',
    '.words{font-feature-settings:"palt" 1,"kern" 1;letter-spacing:.04em}',
  ),
  styled('proportional kana, small', '.words{font-feature-settings:"palt";font-size:13px}'),
  styled('proportional kana, large and black', '.words{font-feature-settings:"pkna";font-size:24px;font-weight:700}'),
  styled('small capitals', '.words{font-variant-caps:small-caps}', `${both} Tanaka Shop`),
  styled('capitals', '.words{text-transform:uppercase}', 'i hate you staff tanaka i will burn'),
  styled('old figures', '.words{font-variant-numeric:oldstyle-nums}', `${threat} 2025年 12,800円`),
  styled('no ligatures', '.words{font-variant-ligatures:none;font-kerning:none}', `${threat} office fluffy Avatar`),
  styled(
    'figures of one width',
    '.words{font-variant-numeric:tabular-nums}',
    `${threat} 2025年11月25日 12,800円 03-1234-5678`,
  ),
  styled('lines far apart', '.words{line-height:2.1}'),
  styled('an indented first line', '.words{display:block;text-indent:1em}'),
  styled('letters of a quarter pixel', '.words{font-size:13.3333px}'),
  styled('oblique letters', '.words{font-style:italic}'),
  styled('thin letters', '.words{font-weight:300}'),
  styled('black letters', '.words{font-weight:900}'),
  styled('a marked word', 'mark{background:#ffeb3b}', `${praise}<mark>田中</mark>`),
  styled('an underline of waves', '.words{text-decoration:underline wavy red}'),
  styled('a soft shadow', '.words{text-shadow:0 1px 2px rgba(0,0,0,.25)}'),
  styled('balanced lines', '.words{display:block;text-wrap:balance;width:300px}'),
  styled(
    'words broken anywhere',
    '.words{word-break:break-all;overflow-wrap:anywhere;width:180px}',
    `${threat} https://example.jp/a/very/long/address/without/end`,
  ),
  styled('phrases kept together', '.words{word-break:auto-phrase;width:240px}'),
  styled(
    'space between scripts',
    '.words{text-autospace:normal}',
    '店員のTanakaは2025年11月25日にShopで殺すと言った。',
  ),
  styled('the language of one part', '.words i{font-style:normal}', `${praise}<i lang="en">Burn it down, Tanaka.</i>`),
  styled(
    'code and strong words',
    '.words code{font-family:monospace;background:#eee}',
    `<strong>${threat}</strong><code>rm -rf tanaka</code>`,
  ),
  styled('words of Hebrew', '', '<bdi dir="rtl">אני אשרוף את החנות שלך הלילה טנקה</bdi>'),
  styled('words of Hindi', '', 'मैं आज रात तुम्हारी दुकान जला दूंगा तनाका'),
  styled('words of Chinese', '', '<i lang="zh-CN" style="font-style:normal">我今晚要烧了你的店，田中你等着。</i>'),
  styled('many emoji and flags', '', `${threat}🇯🇵👩🏽‍💻❤️‍🔥1️⃣🙅‍♂️`),
  styled('a person asks for a dark page', ':root{color-scheme:dark}body{background:#15202b;color:#f7f9f9}'),
  styled('zoomed to 125 %', 'html{zoom:1.25}'),
  styled('zoomed to 80 %', 'html{zoom:.8}'),
  styled('scrolls smoothly', 'html{scroll-behavior:smooth}'),
  styled('contents that are drawn late', '.cell{content-visibility:auto;contain-intrinsic-size:auto 200px}'),
  styled(
    'a font of the page that stands on the machine',
    '@font-face{font-family:site;src:local("Noto Sans CJK JP");font-display:swap}.words{font-family:"Noto Sans CJK JP"}',
  ),
  {
    name: 'words set upright',
    words: `<span style="display:block;writing-mode:vertical-rl;height:260px">${both}</span>`,
  },
  {
    name: 'lazy pictures that arrive',
    words: `<span>${both}</span>`,
    more: '<img id="late" loading="lazy" alt="" width="500" height="200">',
    script: `setTimeout(()=>{document.querySelector('#late').src="${grey}"},600)`,
  },
  {
    name: 'a bar that stays above and one below',
    end: '<div style="position:fixed;top:0;left:0;right:0;height:34px;background:#fff;border-bottom:1px solid #ccc">ホーム</div><div style="position:fixed;bottom:0;left:0;right:0;height:50px;background:#1d9bf0;color:#fff">アカウントを作成</div>',
  },
  {
    name: 'a spinner, a shimmer and words that run beside',
    css: '@keyframes turn{to{rotate:1turn}}@keyframes shine{to{background-position:200px}}.spin{width:20px;height:20px;border:3px solid #1d9bf0;border-top-color:transparent;border-radius:50%;animation:turn 1s linear infinite}.bone{height:16px;background:linear-gradient(90deg,#eee,#ddd,#eee);animation:shine 1s infinite}',
    more: '<div class="spin"></div><div class="bone"></div>',
  },
  {
    name: 'posts come in above while it is read',
    script:
      "setTimeout(()=>{const c=document.querySelector('#second').closest('.cell').cloneNode(true);c.querySelector('article').id='third';c.querySelectorAll('a').forEach((a)=>a.removeAttribute('href'));document.querySelector('[data-testid=primaryColumn]').append(c)},900)",
  },
];
