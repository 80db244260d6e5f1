import { honest, type Trap } from './trap';

const strokes = (width: number, height: number) =>
  `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'%3E%3Cpath d='M2 2h9v9H2z'/%3E%3C/svg%3E")`;
const name = '<p><label class="l" for="a">氏名</label> <input id="a"></p>';
const mail = '<p><label class="l" for="honest">メールアドレス</label> <input id="honest"></p>';
const rows = name + mail;
const frame = (width: number, height: number, more = 'src="https://www.example.net/frame"') =>
  `<iframe ${more} width="${width}" height="${height}" style="border:0;display:block"></iframe>`;

/** `boxes`: which are to be filled. */
const form = (what: string, html: string, style = ''): Trap => ({
  name: `an honest form with ${what}`,
  html: `<style>${style}</style>${html}`,
  told: 'filled',
  fault: ({ values }) =>
    values['honest'] !== honest.email
      ? `the mail is ${values['honest']}`
      : values['a'] === undefined || values['a'] === honest.name
        ? undefined
        : `the name is ${values['a']}`,
});

/** Forms of honest sites that draw beside their boxes what no text of the page says. */
export const honestDrawings: readonly Trap[] = [
  ...Object.entries({
    'a captcha on a canvas below': `${rows}<p><canvas width="140" height="40"></canvas> <label>画像の文字 <input></label></p>`,
    'a captcha on a canvas below, without rows': `<form><label>氏名 <input id="a"></label><br><label>メールアドレス <input id="honest"></label><br><canvas width="140" height="40"></canvas> <label>画像の文字 <input></label></form>`,
    'a captcha in a picture below': `${rows}<div><img alt="" width="120" height="40" src=${strokes(120, 40).slice(4, -1)}><input name="captcha" placeholder="文字"></div>`,
    'a captcha in a frame below': `<form>${rows}<div>${frame(304, 78)}</div><button>送信</button></form>`,
    'a low captcha in a frame below': `<form>${rows}<div>${frame(300, 65)}</div><button>送信</button></form>`,
    'a captcha in a frame above': `<form><div style="margin-bottom:16px">${frame(304, 78)}</div>${rows}</form>`,
    'a canvas to sign on below': `${rows}<p>署名</p><canvas width="400" height="150" style="border:1px solid"></canvas>`,
    'a card in frames above': `<div class="r"><label>カード番号</label><div>${frame(320, 24)}</div></div>${rows}`,
    'an advertisement above': `<h2>申出</h2><div>${frame(728, 90)}</div>${rows}`,
    'a film above': `<div>${frame(560, 315)}</div>${rows}`,
    'a map on a canvas above': `<canvas width="500" height="200" style="display:block"></canvas>${rows}`,
    'drops all over the page': `<canvas width="1200" height="800" style="position:fixed;inset:0;pointer-events:none;z-index:-1"></canvas>${rows}`,
    'a banner above': `<header><img alt="" width="600" height="60" src=${strokes(600, 60).slice(4, -1)}></header><main>${rows}</main>`,
    'a wave above': `<svg width="900" height="50" preserveAspectRatio="none"><path d="M0 0h900v30H0z"/></svg><div>${rows}</div>`,
    'an editor in a frame above': `<p><label>侵害の説明</label><iframe srcdoc="<body contenteditable></body>" style="width:500px;height:50px"></iframe></p>${rows}`,
    'an editor that its script fills, above': `<div><iframe id="f" style="width:500px;height:50px;display:block"></iframe></div>${rows}<script>f.contentDocument.designMode='on'</script>`,
    'a frame beside the column': `<div style="display:flex;gap:32px"><div>${rows}</div><aside>${frame(300, 250)}</aside></div>`,
    'a picture of how to write': `<p><label for="honest">メールアドレス</label> <input id="honest"><img alt="記入例" width="200" height="30" src=${strokes(200, 30).slice(4, -1)}></p>`,
    'a mark that a picture names': `<p><label for="a">氏名</label> <img alt="必須" width="40" height="16" src=${strokes(40, 16).slice(4, -1)}> <input id="a"></p>${mail}`,
    'icons of strokes': `<p><label for="a">氏名</label> <svg width="24" height="24"><path d="M2 2h9v9z"/></svg> <input id="a"><svg width="20" height="20"><path d="M2 2h9v9z"/></svg></p>${mail}`,
    'an icon on a canvas': `<p><label for="a">氏名</label> <canvas width="24" height="24"></canvas><input id="a"></p>${mail}`,
    'a line of strokes under a box': `<p><label for="a">氏名</label> <input id="a"><svg width="200" height="3" style="display:block"><path d="M0 0h200v3z"/></svg></p>${mail}`,
  }).map(([what, html]) => form(what, html)),
  ...Object.entries({
    'icons before its labels': `.l::before{content:"";display:inline-block;width:20px;height:20px;background:${strokes(20, 20)}}`,
    'masked icons before its labels': `.l::before{content:"";display:inline-block;width:24px;height:24px;background:#555;mask:${strokes(24, 24)} center/contain no-repeat}`,
    'arrows behind its boxes': `p{position:relative;width:24em}p::after{content:"";position:absolute;right:0;top:0;width:40px;height:100%;background:${strokes(12, 12)} center/12px no-repeat;pointer-events:none}`,
    'a broad arrow behind its boxes': `p{position:relative;width:24em}p::after{content:"";position:absolute;right:0;top:0;width:100px;height:20px;background:${strokes(12, 12)} right/12px no-repeat;pointer-events:none}`,
    'icons in its boxes': `input{padding-left:36px;background:${strokes(20, 20)} 8px center/20px no-repeat}`,
    'a thin border of pictures': `p{border:4px solid;border-image:${strokes(20, 20)} 4 round}`,
    'boxes with a border of pictures': `input{border:8px solid;border-image:${strokes(20, 20)} 8}`,
    'a page with a border of pictures': `body{border:27px solid;border-image:${strokes(80, 80)} 27 round}`,
    'numbers before its labels': 'body{counter-reset:n}.l::before{counter-increment:n;content:counter(n) ". "}',
    'numbers of two digits before its labels':
      'body{counter-reset:n}.l::before{counter-increment:n;content:counter(n,decimal-leading-zero) " "}',
    'Roman numbers before its rows': 'p{display:list-item;margin-left:3em;list-style:upper-roman}',
    'letters before its rows': 'p{display:list-item;margin-left:3em;list-style:lower-alpha}',
    'numbers in rings before its rows':
      '@counter-style r{system:fixed;symbols:"①" "②" "③";suffix:" "}p{display:list-item;margin-left:3em;list-style:r}',
    'signs of a style of its own':
      '@counter-style r{system:cyclic;symbols:"■";suffix:" "}p{display:list-item;margin-left:3em;list-style:r}',
    'labels cut off with dots': '.l{display:inline-block;max-width:9em;overflow:hidden;text-overflow:ellipsis}',
  }).map(([what, style]) => form(what, rows, style)),
  form(
    'masked icons beside its boxes',
    `<p><label for="a">氏名</label> <i></i><input id="a"></p>${mail}`,
    `i{display:inline-block;width:24px;height:24px;background:#555;mask:${strokes(24, 24)}}`,
  ),
];
/** Lists that are drawn otherwise than by the text of their options. */
const country = (inner: string, style = ''): Trap => ({
  name: '',
  html: `<style>${style}</style>${rows}<p><label for="t">国</label> <select id="t"><option value="">選択</option>${inner}</select></p>`,
  told: 'filled',
  fault: ({ values }) => (values['t'] === 'jp' ? undefined : `the country is ${values['t']}`),
});
const countries =
  '<option value="jp">日本</option><option value="us">アメリカ</option><option value="fr">フランス</option>';

/** Lists of honest sites. */
export const honestLists: readonly Trap[] = Object.entries({
  'the same label and text': country(countries.replaceAll(/>([^<]+)</g, ' label="$1">$1<')),
  'labels alone': country(countries.replaceAll(/>([^<]+)</g, ' label="$1"><')),
  groups: country(`<optgroup label="アジア">${countries}</optgroup>`),
  'a sign of its own': country(countries, 'select{appearance:base-select}select::picker-icon{content:"▼"}'),
  'an arrow in its ground': country(
    countries,
    `select{appearance:none;padding-right:36px;background:${strokes(12, 12)} right 8px center/12px no-repeat}`,
  ),
  'a button of its own': country(
    `<button><selectedcontent></selectedcontent></button>${countries}`,
    'select,::picker(select){appearance:base-select}',
  ),
}).map(([what, row]) => ({ ...row, name: `an honest list with ${what}` }));
