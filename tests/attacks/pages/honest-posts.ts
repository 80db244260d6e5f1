import { type HonestPage, praise, threat } from './x-page';

const face =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><circle cx='20' cy='20' r='18' fill='teal'/></svg>";

/** Pages that do what real ones do: nothing may be told of them. */
export const honestPosts: readonly HonestPage[] = [
  {
    name: 'key caps, flags and families between emoji',
    words: '<span>👨‍👩‍👧‍👦🏳️‍🌈🇯🇵1️⃣👍🏽 田中 死ね 😡😡😡</span>',
  },
  { name: 'from top to bottom', css: '.words{writing-mode:vertical-rl;height:140px}' },
  {
    name: 'a list drawn by parts, with the signs that browsers set',
    css: '#post .names::after{content:"";display:list-item;list-style:inside disc}details::details-content{color:#333}',
  },
  {
    name: 'buttons that show under the pointer',
    css: '#post .tools{opacity:0}#post:hover .tools{opacity:1}',
    more: '<span class="tools">返信する</span>',
  },
  { name: 'plain words' },
  { name: 'white on black', css: 'body{background:#000;color:#e7e9ea}' },
  { name: 'grey on grey', css: 'body{background:#eef;color:#556}' },
  { name: 'small letters', css: '.words{font-size:12px;line-height:17px}' },
  { name: 'letters of a serif font', css: '.words{font-family:serif;font-size:17px}' },
  { name: 'no font named: one of the language stands in', css: '*{font-family:initial!important}' },
  { name: 'bold letters, wide apart', css: '.words{font-weight:700;letter-spacing:1.5px}' },
  { name: 'a colour with some transparence', css: '.words{color:rgba(15,20,25,.74)}' },
  {
    name: 'English in a proportional font',
    words: '<span>I will come back tonight and burn your shop down, Tanaka. You will see what happens.</span>',
    css: '.words{font-family:Arial,Helvetica,sans-serif}',
  },
  { name: 'half-width kana, digits and signs', words: '<span>ｺﾛｽｿﾞ 03-1234-5678 #店員 ※12,000円 (税込) A&amp;B</span>' },
  {
    name: 'emoji as pictures',
    words: `<span>${praise}</span><img alt="😡" draggable="false" style="width:18px;height:18px" src="${face}"><span>${threat}</span>`,
  },
  { name: 'emoji as letters', words: '<span>ふざけるな😡🔥👨‍👩‍👧 店を燃やす❗️</span>' },
  {
    name: 'links, tags and a mention',
    words:
      '<span>店員の</span><a href="/tanaka" style="color:#1d9bf0">@tanaka</a><span>、</span><a href="/hashtag/a" style="color:#1d9bf0">#許さない</a><span> から逃げられると思うな </span><a href="https://t.co/a" style="color:#1d9bf0"><span style="font-size:0">https://</span>example.jp/<span style="font-size:0">abc</span></a>',
  },
  { name: 'many lines', words: `<span>${`${threat}\n`.repeat(12)}</span>` },
  { name: 'a tall post', words: `<span>${`${threat}\n`.repeat(70)}</span>` },
  {
    name: 'ruby',
    words: '<span>店員の<ruby>田中<rt>たなか</rt></ruby>はくずだ。<ruby>殺<rt>ころ</rt></ruby>す。</span>',
  },
  {
    name: 'a name that is cut off',
    head: '<div style="overflow:hidden;text-overflow:ellipsis;white-space:nowrap;max-width:120px"><a href="/tokumei_x" role="link"><span>とても長い名前の名無しの客ですがどうぞよろしく</span></a></div><div><a href="/tokumei_x" role="link"><span>@tokumei_x</span></a></div>',
  },
  {
    name: 'words for a screen reader beside the post’s',
    more: '<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">返信 3 件、いいね 12 件</span>',
  },
  {
    name: 'icons from a font and a dot between',
    css: '.names div+div::before{content:"·"}button::before{content:"\\e901";font-family:icons}',
  },
  {
    name: 'a photograph, a video and a round portrait',
    more: `<div style="width:500px;height:280px;background:url(&quot;${face}&quot;) center/cover"></div><video style="width:500px;height:200px"></video><img alt="店の写真" width="500" height="200" src="${face}">`,
  },
  {
    name: 'counters that tick',
    more: '<b id="n">1</b>',
    script: "setInterval(()=>{document.querySelector('#n').textContent=String(Date.now())},200)",
  },
  {
    name: 'the rest of a text that had been cut off',
    words: `<span>${threat.slice(0, 10)}…</span>`,
    script: `addEventListener('mousemove',()=>{document.querySelector('#post .words').innerHTML='<span>${threat}</span>'},true)`,
  },
  {
    name: 'letters of a gradient',
    css: '.words{background:linear-gradient(90deg,#d00,#00a);background-clip:text;color:transparent}',
  },
  {
    name: 'names with their own forms of letters',
    words: '<span>渡邉\u{E0100}と葛\u{E0100}城と辻\u{E0100}という三人の店員を今夜殺す。</span>',
  },
  {
    name: 'rare kana, letters of two signs and numbers of old',
    words: '<span>か\u309Aㇷ\u309Aと言う①番とⅢ番の店員を㌔で今夜殺す。</span>',
  },
  { name: 'an interface in Arabic round Japanese words', root: 'lang="ar" dir="rtl"' },
  { name: 'dots beside letters', css: '.words{text-emphasis:filled sesame}' },
  { name: 'the page is zoomed', css: 'html{zoom:1.1}' },
  { name: 'a post on a card that turns gently', css: '.cell{transform:translateY(.4px)}' },
  { name: 'columns', words: `<span style="display:block;columns:2">${`${threat}\n`.repeat(6)}</span>` },
  {
    name: 'justified words',
    css: '.words{text-align:justify;width:333px}',
    words: `<span>${threat} ${praise} ${threat}</span>`,
  },
  { name: 'words of Arabic', words: '<span dir="rtl">سأحرق متجرك الليلة يا تاناكا</span>' },
  { name: 'words of Korean and Thai', words: '<span>오늘 밤 가게에 불을 지르겠다 คืนนี้ฉันจะเผาร้าน</span>' },
  {
    name: 'a formula and a picture of lines in it',
    words: `<span>${threat}</span><math><mi>x</mi><mo>=</mo><mn>2</mn></math><svg width="14" height="14"><image width="14" height="14" href="${face}"/></svg>`,
  },
  {
    name: 'elements and ends of lines that no page of today writes',
    words: `<span>${praise}</span>`,
    script: `const w=document.querySelector('#post .words'),x=document.createElement('plaintext');x.append('今夜火をつけて殺す。');w.append('店員は\u2028くずだ。',document.createElementNS('urn:x','x:y'),x)`,
  },
  {
    name: 'a selection by the person',
    script: "setTimeout(()=>getSelection().selectAllChildren(document.querySelector('#post .words')),300)",
  },
];
