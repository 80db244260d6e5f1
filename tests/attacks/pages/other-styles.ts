import type { PageAttack } from './page-attack';
import { praise, threat } from './x-page';

const unlike = ['picture-unlike-text', 'unseen-words', 'letters-not-compared'];
const styled = (name: string, css: string, told: readonly string[] = unlike, words = threat): PageAttack => ({
  name: `a style of its own: ${name}`,
  words: `<span>${words}</span>`,
  css,
  told,
});
const drawing = (shown: string, height = 30) =>
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='540' height='${height}'><text y='20' font-size='15'>${shown}</text></svg>`;
const over = (make: string): string =>
  `const b=document.querySelector('#post .words').getBoundingClientRect(),at='position:absolute;pointer-events:none;z-index:9;border:0;margin:0;left:'+(b.left+scrollX)+'px;top:'+(b.top+scrollY)+'px;width:'+b.width+'px;height:'+b.height+'px';${make}`;

/** Ways of style sheets and elements by which a picture shows other words than the text says. */
export const otherStyles: readonly PageAttack[] = [
  styled('a line through the words in the colour of the ground', '.words span{text-decoration:line-through 22px #fff}'),
  styled('a line through the words', '.words span{text-decoration:line-through}', ['struck-words']),
  styled('an underline through the words', '.words span{text-decoration:underline;text-underline-offset:-.55em}', [
    'struck-words',
  ]),
  {
    name: 'words that are taken back by an element that strikes them',
    words: `<span>店員の田中は</span><del>今夜殺すから待っていろ</del><span>とても親切でした。</span>`,
    told: ['struck-words'],
  },
  styled('a stroke in the colour of the ground', '.words span{-webkit-text-stroke:9px #fff}'),
  styled('an outline over the words', '.words span{outline:30px solid #fff;outline-offset:-28px}'),
  styled(
    'the first letter has no colour',
    '.words span{display:inline-block}.words span::first-letter{color:#fff}',
    unlike,
    '殺す、店員の田中はくずだ。',
  ),
  styled('lines one upon another', '.words{line-height:1px;width:200px}'),
  styled(
    'words one upon another',
    '.words{word-spacing:-90px}',
    unlike,
    'I will kill you all tonight and burn down the shop',
  ),
  styled('every other letter moved away', '.words span{display:inline-block;rotate:180deg}'),
  styled('moved by itself out of the window', '.words span{display:inline-block;translate:-3000px}'),
  styled('moved along a path', '.words span{display:inline-block;offset-path:path("M -4000 0 L -4000 1")}'),
  styled('shrunk by itself', '.words span{display:inline-block;scale:.02}'),
  styled('a picture in the place of the words', `.words span{content:url("${drawing(praise)}")}`, [
    ...unlike,
    'unread-parts',
    'drawn-words',
  ]),
  styled('half of the words masked by a picture', '.words span{mask:linear-gradient(90deg,#000 40%,transparent 41%)}'),
  styled(
    'a path cut out of the words',
    '.words span{display:inline-block;clip-path:polygon(0 0,30% 0,30% 100%,0 100%)}',
  ),
  styled(
    'a letter of no size by a font of the page',
    '@font-face{font-family:z;src:local("Noto Sans CJK JP");unicode-range:U+6BBA;size-adjust:1%}.words{font-family:z,"Noto Sans CJK JP"}',
    [...unlike, 'font-of-page'],
  ),
  styled(
    'a letter above the line by a font of the page',
    '@font-face{font-family:z;src:local("Noto Sans CJK JP");unicode-range:U+6BBA;ascent-override:9000%}.words{font-family:z,"Noto Sans CJK JP"}',
    [...unlike, 'font-of-page'],
  ),
  {
    name: 'a style of its own: words where a word is parted',
    words: `<span>I will kill&shy;${'x'.repeat(70)}</span>`,
    css: '.words{width:520px;hyphens:manual;hyphenate-character:" nobody, said the"}',
    told: ['drawn-words', 'picture-unlike-text'],
  },
  {
    name: 'a style of its own: quotation marks that are words',
    words: `<q>${threat}</q>`,
    css: '.words q{quotes:"うそです：" "という嘘"}',
    told: ['drawn-words'],
  },
  {
    name: 'a style of its own: a number by a list',
    words: '<ol style="margin:0;padding-left:60px"><li value="300">万円をきょう中に払わせろ。あの店だ。</li></ol>',
    told: ['drawn-words', 'unread-parts'],
  },
  {
    name: 'a style of its own: words by a counter',
    words: `<span>${threat}</span>`,
    css: '@counter-style w{system:cyclic;symbols:"うそです"}.words span::after{counter-increment:a;content:counter(a,w)}',
    told: ['drawn-words'],
  },
  styled(
    'words by the marker of a part that a style draws',
    '.words::after{content:"";display:list-item;list-style:"というのは作り話です。" inside}',
    ['drawn-words'],
  ),
  {
    name: 'a style of its own: words by a button to scroll',
    words: `<div style="height:44px">${threat}</div>`,
    css: '.words{overflow:auto;max-height:22px;scrollbar-width:none}.words::scroll-button(block-start){content:"というのは作り話です。";display:block;border:0;padding:0;background:none;color:#0f1419;font:inherit;opacity:1}',
    told: ['drawn-words'],
  },
  {
    name: 'a style of its own: words by the icon of a list to choose from',
    words: `<span>${threat}</span><select><option></option></select>`,
    css: 'select{appearance:base-select;border:0;background:none;font:inherit;color:inherit;padding:0;min-height:0;min-width:0}select::picker-icon{content:"という噂は作り話です。"}',
    told: ['drawn-words'],
  },
  {
    name: 'a style of its own: a word over each letter by emphasis',
    words: '<span>店員の<b style="font-weight:400">田中は客の金を盗んだ</b>。</span>',
    css: '.words{line-height:40px}.words b{text-emphasis:"嘘"}',
    told: ['drawn-words'],
  },
  {
    name: 'a style of its own: a sheet that no element holds draws words',
    script: `const s=new CSSStyleSheet();s.replaceSync('.words span::after{content:"と言う人は許せません"}');document.adoptedStyleSheets=[s]`,
    told: ['drawn-words'],
  },
  {
    name: 'a style of its own: a filter exchanges the words for a picture',
    css: '.words span{display:inline-block;filter:url(#f)}',
    end: `<svg width="0" height="0"><filter id="f" x="0" y="0" width="1" height="1"><feImage href="${drawing(praise)}"/></filter></svg>`,
    told: unlike,
  },
  {
    name: 'a style of its own: a filter paints the words out',
    css: '.words span{display:inline-block;filter:url(#f)}',
    end: '<svg width="0" height="0"><filter id="f"><feFlood flood-color="#fff"/></filter></svg>',
    told: unlike,
  },
  ...(
    [
      [
        'a canvas',
        `const c=document.createElement('canvas');c.width=b.width;c.height=b.height;c.style.cssText=at;const x=c.getContext('2d');x.fillStyle='#fff';x.fillRect(0,0,900,90);x.fillStyle='#000';x.font='15px "Noto Sans CJK JP"';x.fillText('${praise}',0,16);document.body.append(c)`,
      ],
      [
        'a frame',
        `const f=document.createElement('iframe');f.style.cssText=at;f.srcdoc='<body style="margin:0;background:#fff;font:15px/22px Noto Sans CJK JP">${praise}';document.body.append(f)`,
      ],
      [
        'a drawing',
        `document.body.insertAdjacentHTML('beforeend','<svg style="'+at.replace(/"/g,'')+'"><rect width="900" height="90" fill="#fff"/><text y="16" font-size="15">${praise}</text></svg>')`,
      ],
      [
        'a picture',
        `const i=new Image();i.src="${drawing(praise).replaceAll('"', '')}";i.style.cssText=at+';background:#fff';document.body.append(i)`,
      ],
      [
        'a dialog',
        `const d=document.createElement('dialog');d.style.cssText=at+';position:fixed;padding:0;background:#fff';d.textContent='${praise}';document.body.append(d);d.show()`,
      ],
    ] as const
  ).map(
    ([what, make]): PageAttack => ({
      name: `other words lie over the words: ${what}`,
      script: over(make),
      told: ['picture-unlike-text', 'letters-not-compared'],
    }),
  ),
  ...([['one letter', '.words span', threat.replace('殺', '愛')]] as const).map(
    ([what, place, shown]): PageAttack => ({
      name: `${what} is exchanged after the press`,
      script: `addEventListener('mousemove',(e)=>{if(window.q||e.clientY<30)return;window.q=1;setTimeout(()=>{document.querySelector('#post ${place}').textContent='${shown}'},150)},true)`,
      told: ['changed-since-click', 'changed-before-click', 'author-unlike-picture', 'picture-unlike-text'],
    }),
  ),
  {
    name: 'a patch over the name',
    script:
      "const n=document.querySelector('#post .names span').firstChild,r=new Range();r.selectNodeContents(n);const b=r.getBoundingClientRect(),d=document.createElement('div');d.style.cssText='position:absolute;background:#fff;pointer-events:none;z-index:9;white-space:nowrap;overflow:hidden;left:'+(b.left+scrollX)+'px;top:'+(b.top+scrollY)+'px;width:'+b.width+'px;height:'+b.height+'px;font:15px/22px \"Noto Sans CJK JP\"';d.textContent='田中太郎だよ';document.body.append(d)",
    told: ['author-unlike-picture'],
  },
  {
    name: 'the name turned round by a sign of direction',
    head: '<div><a href="/tokumei_x" role="link"><span>\u202eかだは客の名\u202c</span></a></div><div><a href="/tokumei_x" role="link"><span class="handle">@tokumei_x</span></a></div>',
    told: ['author-unlike-picture', 'words-out-of-order', 'author-unseen'],
  },
];
