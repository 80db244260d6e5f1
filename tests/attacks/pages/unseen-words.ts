import type { PageAttack } from './page-attack';
import { innocentHead, postPath, praise, threat } from './x-page';

const hidden = (how: string, css: string, told = ['unseen-words', 'picture-unlike-text'], more = ''): PageAttack => ({
  name: `words that nobody sees: ${how}`,
  words: `<span>店員の田中さんはとても親切でした。</span><span class="z">殺すぞ火をつける</span>`,
  css: `.z{${css}}${more}`,
  told,
});

/** The text that is read has words that the picture does not show. */
export const unseenWords: readonly PageAttack[] = [
  hidden('no size', 'font-size:0'),
  hidden('one pixel', 'font-size:1px;color:transparent'),
  hidden('transparent', 'opacity:0'),
  hidden('the colour of the ground', 'color:#fff'),
  hidden('almost the colour of the ground', 'color:#fdfdfd'),
  hidden('cut away', 'clip-path:inset(100%);position:absolute'),
  hidden('a clip of old', 'position:absolute;clip:rect(0,0,0,0)'),
  hidden('beside the window', 'position:absolute;left:-9999px'),
  hidden('under the post', 'position:absolute;top:4000px'),
  hidden('not displayed', 'display:none'),
  hidden('not visible', 'visibility:hidden'),
  hidden('zoomed away', 'zoom:.02'),
  hidden('scaled away', 'display:inline-block;transform:scale(.01)'),
  hidden('filtered away', 'filter:opacity(0)'),
  hidden('blurred away', 'filter:blur(20px)'),
  hidden('masked', 'mask:linear-gradient(transparent,transparent)'),
  hidden('painted without a fill', '-webkit-text-fill-color:transparent'),
  hidden('content-visibility', 'content-visibility:hidden;display:block;height:0'),
  hidden('a box without height', 'display:block;height:0;overflow:hidden'),
  hidden('a box that is scrolled', 'display:block;height:1px;overflow:auto'),
  hidden('turned from the viewer', 'display:inline-block;transform:rotateY(90deg)'),
  hidden('its back to the viewer', 'display:inline-block;transform:rotateY(180deg);backface-visibility:hidden'),
  hidden('indented', 'display:block;text-indent:-9999px'),
  hidden('drawn as discs', '-webkit-text-security:disc'),
  hidden('a grey that nobody reads', 'color:#eee'),
  hidden('letters one upon another', 'letter-spacing:-13px'),
  hidden('the first line of a block alone has no colour', 'display:block', undefined, '.z::first-line{color:#fff}'),
  {
    name: 'words that nobody sees: the highlight of the page paints them out',
    words: '<span>店員の田中さんはとても親切でした。殺すぞ火をつける</span>',
    css: '::highlight(h){color:#fff;background:#fff}',
    script:
      "const n=document.querySelector('#post .words span').firstChild,r=new Range();r.setStart(n,17);r.setEnd(n,25);CSS.highlights.set('h',new Highlight(r))",
    told: ['picture-unlike-text', 'unseen-words'],
  },
  {
    name: 'words that nobody sees: only one line is shown',
    words: `<span style="display:-webkit-box;-webkit-line-clamp:1;-webkit-box-orient:vertical;overflow:hidden">${praise}\n\n${threat}</span>`,
    told: ['unseen-words'],
  },
  {
    name: 'words that nobody sees: cut off by height',
    words: `<span>${praise}\n${threat}</span>`,
    css: '.words{max-height:22px;overflow:hidden}',
    told: ['unseen-words'],
  },
  {
    name: 'words that nobody sees: an ellipsis stands for them',
    words: `<span>${praise}${threat}${threat}</span>`,
    css: '.words{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}',
    told: ['unseen-words'],
  },
  {
    name: 'words that nobody sees: a ruby text stands in their place',
    words: `<ruby style="font-size:2px">${threat}<rt style="font-size:15px">${praise}</rt></ruby>`,
    told: ['unseen-words'],
  },
  {
    name: 'words that nobody sees: half of them is shown while a button is down',
    words: `<span class="a">${praise}</span><span class="b">${threat}</span>`,
    css: '.b{display:none}html:active .b{display:inline}html:active .a{display:none}',
    told: ['unseen-words'],
  },
  {
    name: 'words of a picture’s description',
    words: `<span>${praise}</span><img alt="殺す" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='18' height='18'><circle cx='9' cy='9' r='8' fill='pink'/></svg>">`,
    told: ['unseen-words'],
  },
  {
    name: 'a shadow root shows praise over the words',
    script: `document.querySelector('#post .words').attachShadow({mode:'closed'}).innerHTML='<span>${praise}</span>'`,
    told: ['letters-not-compared', 'unseen-words'],
  },
  {
    name: 'a shadow root shows the threat over praise',
    words: `<span>${praise}</span>`,
    script: `document.querySelector('#post .words').attachShadow({mode:'open'}).innerHTML='<span>${threat}</span>'`,
    told: ['letters-not-compared', 'unseen-words'],
  },
  {
    name: 'a shadow root shows nothing of one word in between',
    words: `<span>${praise.slice(0, 17)}</span><span>殺すぞ</span>`,
    script:
      "document.querySelector('#post .words span+span').attachShadow({mode:'open'}).innerHTML='<i>また来るぞ</i>'",
    told: ['letters-not-compared', 'unseen-words'],
  },
  {
    name: 'a canvas draws the threat, praise stands in it',
    words: `<canvas width="500" height="30">${praise}</canvas>`,
    script: `const c=document.querySelector('canvas').getContext('2d');c.font='15px sans-serif';c.fillText('${threat}',0,20)`,
    told: ['letters-not-compared', 'unseen-words', 'unread-parts'],
  },
  {
    name: 'a name that nobody sees makes an innocent the author',
    head: `<div style="display:none">${innocentHead}</div><div><span>名無しの客</span></div><div><span>@tokumei_x</span></div>`,
    told: ['author-unseen', 'author-unlike-picture'],
  },
  {
    name: 'a style draws another name over the innocent’s',
    head: `<div><a href="/innocent_z" role="link"><span>無実の人</span></a></div><div><a href="/innocent_z" role="link"><span>@innocent_z</span></a><a href="${postPath}"><time datetime="2025-11-25T03:04:05.678Z">2025年11月25日</time></a></div>`,
    css: '#post .names span{font-size:0}#post .names div:first-child span::before{content:"名無しの客";font-size:15px}#post .names div:nth-child(2) span::before{content:"@tokumei_x";font-size:15px}',
    told: ['author-unseen', 'author-unlike-picture', 'drawn-words'],
  },
];
