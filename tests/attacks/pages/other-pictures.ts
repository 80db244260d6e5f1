import type { PageAttack } from './page-attack';
import { innocentHead, postPath, praise, threat } from './x-page';

/** A patch over some letters of the post that lets every press through. */
export const patch = (over: string, shows: string, within = '.words span'): string =>
  `const n=document.querySelector('#post ${within}').firstChild,r=new Range(),i=n.data.indexOf('${over}');r.setStart(n,i);r.setEnd(n,i+${over.length});const b=r.getBoundingClientRect(),d=document.createElement('div');d.style.cssText='position:absolute;background:#fff;pointer-events:none;z-index:9;white-space:nowrap;height:'+b.height+'px;left:'+(b.left+scrollX)+'px;top:'+(b.top+scrollY)+'px;width:'+b.width+'px;font:15px/22px "Noto Sans CJK JP"';d.textContent='${shows}';document.body.append(d)`;

/** A picture that shows something else in the place of some words. */
export const patched = (name: string, over: string, shows: string, words = threat): PageAttack => ({
  name: `a patch over the picture: ${name}`,
  words: `<span>${words}</span>`,
  script: patch(over, shows),
  told: ['picture-unlike-text'],
});

const covered = (name: string, css: string, shows = ''): PageAttack => ({
  name: `a cover over the words: ${name}`,
  script: `const b=document.querySelector('#post .words').getBoundingClientRect(),d=document.createElement('div');d.style.cssText='position:absolute;pointer-events:none;z-index:9;left:'+b.left+'px;top:'+b.top+'px;width:'+b.width+'px;height:'+b.height+'px;${css}';d.textContent='${shows}';document.body.append(d)`,
  told: ['picture-unlike-text'],
});

const strip = `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='540' height='30'><text y='20' font-size='15'>${threat}</text></svg>`;

/** The picture shows something else than the text that is read. */
export const otherPictures: readonly PageAttack[] = [
  patched('one letter', '殺', '愛'),
  patched('a name', '田中', '佐藤'),
  patched('nothing in its place', '殺す', ''),
  patched('a denial turned', 'せん', 'す。', '店員の田中を殺しませんよ。あの店が好きです。'),
  patched(
    'letters that look alike',
    '犬だ。未払い。大の人。土',
    '太だ。末払い。犬の入。士',
    '店員の田中は犬だ。未払い。大の人。土。日。',
  ),
  patched('one digit of an amount', '3', '8', 'あの店に30万円を払わせろ。きょう中だ。'),
  patched('one digit among hundreds of letters', '7', '1', `${threat.repeat(8)}あの店に700万円を払わせろ。`),
  patched(
    'one line of thirty',
    '今夜殺す。',
    '大好きです。',
    Array.from({ length: 30 }, (_, row) => (row === 20 ? '今夜殺す。' : `これは${row}行目の文です。`)).join('\n'),
  ),
  patched('one stroke of a letter', '末', '未', '店員の田中は年末まで払わない。今夜この店に火をつけて殺す。'),
  patched('one kana', 'な', 'た', 'あの人は来なかった。ひどい店だと皆が言う。'),
  {
    name: 'a patch over the handle',
    script: patch('@tokumei_x', '@innocent_z', '.handle'),
    told: ['author-unlike-picture'],
  },
  {
    name: 'a patch over one half of the handle',
    script: patch('tokumei', 'innocen', '.handle'),
    told: ['author-unlike-picture'],
  },
  {
    name: 'a patch over one letter of the handle',
    script: patch('tokumei', 'tokunei', '.handle'),
    told: ['author-unlike-picture'],
  },
  {
    name: 'a patch over a part of the name in an element of its own',
    head: innocentHead
      .replaceAll('innocent_z', 'tokumei_x')
      .replace('無実の人', '無実の人<b class="part">（偽者）</b>')
      .replace(/\/tokumei_x\/status\/\d+/, postPath),
    script: patch('（偽者）', '', '.part'),
    told: ['author-unlike-picture'],
  },
  {
    name: 'a patch over the year of the time',
    script: patch('2025', '2019', 'time'),
    told: ['time-unseen'],
  },
  {
    name: 'a patch over the time',
    script: patch('2025年11月25日', '', 'time'),
    told: ['time-unseen'],
  },
  covered('flat', 'background:#fff'),
  covered('other words', 'background:#fff', praise),
  covered('a blend that erases', 'background:#fff;mix-blend-mode:lighten'),
  covered('a veil through which nobody reads', 'background:rgba(255,255,255,.93)'),
  {
    name: 'a cover over the words: in the top layer',
    script: `const b=document.querySelector('#post .words').getBoundingClientRect(),d=document.createElement('div');d.popover='manual';d.style.cssText='position:fixed;margin:0;border:0;padding:0;inset:auto;pointer-events:none;background:#fff;left:'+b.left+'px;top:'+b.top+'px;width:'+b.width+'px;height:'+b.height+'px';d.textContent='${praise}';document.body.append(d);d.showPopover()`,
    told: ['picture-unlike-text'],
  },
  {
    name: 'other forms of letters by a feature of the font',
    // Of `trad` nothing is seen on a page in Noto Sans CJK, which has no such forms
    words: '<span>鴎の駅で侠の店員を殺す。鴎の唖の侠も唖の鴎も。</span>',
    css: ".words{font-feature-settings:'jp78'}",
    told: ['picture-unlike-text'],
  },
  covered('a blur behind glass', 'backdrop-filter:blur(12px)'),
  covered('a backdrop that paints white', 'backdrop-filter:brightness(9) contrast(0)'),
  {
    name: 'a style adds words behind: a denial',
    css: '.words span::after{content:"…と言う人がいますが許せません。"}',
    told: ['drawn-words'],
  },
  {
    name: 'a style adds words before: a quotation',
    css: '.words span::before{content:"掲示板にあった書き込みの引用です："}',
    told: ['drawn-words'],
  },
  {
    name: 'a style adds words by an attribute',
    words: `<span data-x="と言う人は許せません">${threat}</span>`,
    css: '.words span::after{content:attr(data-x)}',
    told: ['drawn-words'],
  },
  {
    name: 'a style adds words by the marker of a list',
    words: `<span style="display:list-item;list-style:'引用です： ' inside">${threat}</span>`,
    told: ['drawn-words'],
  },
  {
    name: 'a frame shows words',
    words: `<span>見て：</span><iframe style="border:0;width:500px;height:40px" srcdoc="<body style='margin:0'>${threat}"></iframe>`,
    told: ['unread-parts'],
  },
  {
    name: 'a box holds words',
    words: `<span>見て</span><textarea style="border:0;width:540px;height:44px">${threat}</textarea>`,
    told: ['unread-parts'],
  },
  {
    name: 'a drawing holds words',
    words: `<span>${praise}</span><svg width="540" height="30"><use href="#w"/></svg>`,
    end: `<svg width="0" height="0"><defs><text id="w" y="20" font-size="15">${threat}</text></defs></svg>`,
    told: ['unread-parts'],
  },
  {
    name: 'a background holds words',
    words: `<span>${praise}</span><b style="display:block;height:30px;background:url(&quot;${strip}&quot;)"></b>`,
    told: ['unread-parts'],
  },
  {
    name: 'a border picture holds words',
    words: `<span>${praise}</span><b style="display:block;height:0;border:30px solid;border-width:30px 0 0;border-image:url(&quot;${strip}&quot;) 30 0 0 / 30px 0 0"></b>`,
    told: ['unread-parts'],
  },
  {
    name: 'another order than the one that is read',
    words:
      '<span style="display:flex;flex-direction:row-reverse;justify-content:flex-end"><i>店員を殺すと言ったのは</i><i>私ではありません。</i><i>あの男です。</i></span>',
    told: ['words-out-of-order'],
  },
  {
    name: 'another order, by rows',
    words:
      '<span style="display:flex;flex-direction:column-reverse"><i>店員を殺すと言ったのは</i><i>私ではありません。</i></span>',
    told: ['words-out-of-order'],
  },
  {
    name: 'another order, letter by letter',
    words: '<span style="unicode-bidi:bidi-override;direction:rtl">。すで人い悪は私。んせまし殺を中田の員店</span>',
    told: ['words-out-of-order', 'picture-unlike-text'],
  },
  {
    name: 'two posts stand in each other’s place',
    level: '#post .row',
    script:
      "const [a,b]=['#post','#second'].map((id)=>document.querySelector(id+' .row'));const y=b.getBoundingClientRect().top-a.getBoundingClientRect().top;a.style.transform='translateY('+y+'px)';b.style.transform='translateY('+-y+'px)'",
    told: ['unseen-words', 'letters-not-compared', 'author-unseen'],
  },
  {
    name: 'letters are mirrored',
    css: '.words span{display:inline-block;transform:rotateY(180deg)}',
    told: ['picture-unlike-text'],
  },
  { name: 'the label of the time names another year', label: '2019年1月1日', told: ['withheld:postedAt:shown-date'] },
];
