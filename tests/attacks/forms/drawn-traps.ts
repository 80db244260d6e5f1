import { honest, reason, type Seen, type Trap } from './trap';

const honestMail = '<p><label>メールアドレス <input id="honest"></label></p>';
const box = '<input id="a" data-trap>';
const empty = ({ values, trapped }: Seen) => {
  const got = [...trapped, ...Object.entries(values).flatMap(([id, value]) => (id === 'honest' ? [] : [value]))];
  if (got.some((value) => value !== '')) return `got ${got.filter(Boolean).join(' ')}`;
  return values['honest'] === honest.email ? undefined : 'the honest field was not filled';
};

const trap = (name: string, html: string, style = ''): Trap => ({
  name: `a box ${name}`,
  html: `<style>label,b{display:inline-block}${style}</style>${honestMail}${html}`,
  told: 'left empty and told, and the honest field beside it filled',
  fault: empty,
});

const labelled = (label = '電話番号') => `<p><label id="l" for="a">${label}</label><br>${box}</p>`;
const shadow = (element: string, words: string) =>
  `<script>${element}.attachShadow({mode:'open'}).innerHTML='${words}'</script>`;

const hiddenEditor = '<div id="o" contenteditable="true" style="opacity:0">x</div>';
const hiddenText = '<textarea id="o" aria-label="公開コメント" style="opacity:0"></textarea>';
/** An editor that sends what is typed elsewhere: what had come in by then is taken out again. */
const leading = (what: string, other: string, at: string, act: string): Trap => ({
  ...trap(
    `that leads ${what}`,
    `<p><span id="l">権利が侵害された理由</span></p><div id="a" contenteditable="true" role="textbox" aria-labelledby="l" style="border:1px solid;min-height:60px"></div>${other}<script>a.addEventListener('${at}',()=>{${act}})</script>`,
  ),
  fault({ values }) {
    const [half = '', stray = ''] = [values['a'], values['o']?.replace('x', '')];
    if (stray.trim() !== '') return `the other got ${stray}`;
    return half === '' || reason.every((words) => half.includes(words)) ? undefined : `half of it stayed: ${half}`;
  },
});

/** Boxes on the official host beside which a person reads something else than the page's words say. */
export const drawnTraps: readonly Trap[] = [
  trap('whose label has words of a style sheet before it', labelled('氏名'), '#l::before{content:"加害者の"}'),
  trap('whose label has words of a style sheet behind it', labelled('氏名'), '#l::after{content:"（パスワード）"}'),
  trap(
    'whose label names its words by an attribute',
    labelled('氏名').replace('<label', '<label data-w="加害者の"'),
    '#l::before{content:attr(data-w)}',
  ),
  trap(
    'whose label stands in quotation marks of a style sheet',
    labelled('<q>氏名</q>'),
    "q{quotes:'加害者の' 'を書かない'}",
  ),
  trap(
    'whose label is clear in its first line',
    labelled('氏名').replace('<p>', '<p id="p">'),
    '#p::first-line{color:transparent}',
  ),
  trap(
    'whose label is moved to another box, each round its box',
    `<p style="height:22px;margin:0"><label><span style="position:relative;top:22px;display:inline-block;width:160px">氏名</span>${box}</label></p><p style="height:22px;margin:0"><label><span style="position:relative;top:-22px;display:inline-block;width:160px">会社名</span><input id="o"></label></p>`,
  ),
  trap(
    'whose label is moved to another box by its place',
    `<div style="position:relative;height:80px"><label for="a" style="position:absolute;top:40px">氏名（本名）</label><label for="o" style="position:absolute;top:0">会社名</label><input id="a" data-trap style="position:absolute;left:200px;top:0"><input id="o" style="position:absolute;left:200px;top:40px"></div>`,
  ),
  ...Object.entries({
    'an answered box': '<input disabled value="パスワード" style="border:0">',
    'a box to read': '<textarea readonly rows="1">パスワード</textarea>',
    'a button': '<button type="button">パスワード</button>',
    'a list': '<select disabled><option>パスワード</option></select>',
    'a hint': '<input disabled placeholder="パスワード">',
  }).map(([what, beside]) =>
    trap(
      `that is named aloud beside ${what} of other words`,
      `<p>${beside} <input id="a" aria-label="対象の投稿のURL"></p>`,
    ),
  ),
  trap(
    'that is named aloud beside a sign of its list with other words',
    '<ul><li id="i"><input id="a" aria-label="対象の投稿のURL"></li></ul>',
    '#i::marker{content:"パスワード "}',
  ),
  trap(
    'that is covered by letters as large as it',
    `<div style="position:relative">${labelled('氏名')}<span style="position:absolute;left:0;top:8px;font:90px/1 sans-serif;color:#fff;letter-spacing:-10px;pointer-events:none;white-space:nowrap">██████████████</span></div>`,
  ),
  trap(
    'whose label has no size',
    labelled('氏名'),
    '#l{font-size:0}#l::after{content:"クレジットカード番号";font-size:15px}',
  ),
  trap(
    'whose label has no size beside other words',
    `<b>クレジットカード番号</b>${labelled('氏名')}`,
    '#l{font-size:0}',
  ),
  ...Object.entries({
    'off the page': 'position:absolute;left:-999px',
    'for screen readers alone': 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)',
    clear: 'opacity:0',
    'in the colour of the page': 'color:#fff',
    'cut away': 'display:block;height:0;overflow:hidden',
  }).map(([how, style]) =>
    trap(
      `whose label is ${how} beside other words`,
      `<p><label id="l" for="a">氏名</label><b>クレジットカード番号</b>${box}</p>`,
      `#l{${style}}`,
    ),
  ),
  trap('whose name is said beside other words', `<p><b>マイナンバー</b><input id="a" aria-label="氏名"></p>`),
  trap(
    'whose label is covered',
    `<p style="position:relative"><label for="a">氏名</label><span style="position:absolute;left:0;top:0;width:200px;height:1.6em;background:#fff;pointer-events:none">クレジットカード番号</span><br>${box}</p>`,
  ),
  trap(
    'whose label shows a shadow root',
    `<p><label for="a"><span id="s">氏名</span></label><br>${box}</p>${shadow('s', '加害者の氏名')}`,
  ),
  trap(
    'in a shadow root with a label of no size',
    `<x-in id="s"></x-in>${shadow('s', '<p>加害者の氏名</p><label style="font-size:0">氏名<input data-trap style="font-size:15px"></label>')}`,
  ),
  trap(
    'whose label holds a picture of words',
    labelled(
      '<img alt="" width="60" height="20" src="data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\'/%3E">氏名',
    ),
  ),
  trap(
    'under a title of a style sheet',
    `<div class="g"><p><label>氏名 ${box}</label></p></div>`,
    '.g::before{content:"■ 加害者（投稿者）の情報";display:block}',
  ),
  trap(
    'under a picture of a title',
    `<div><img alt="加害者の情報" width="300" height="30" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"><p><label>氏名 ${box}</label></p></div>`,
  ),
  trap(
    'that stands at the label of another by order',
    `<div style="display:flex;flex-direction:column"><label for="a" style="order:1">氏名</label><input id="a" style="order:4"><label for="o" style="order:3">投稿者の氏名</label><input id="o" style="order:2"></div>`,
  ),
  trap(
    'that stands at the label of another by place',
    `<div style="position:relative;height:140px"><label for="a" style="position:absolute;top:0">氏名</label><input id="a" style="position:absolute;top:95px"><label for="o" style="position:absolute;top:70px">加害者の氏名</label><input id="o" style="position:absolute;top:25px"></div>`,
  ),
  ...['カード名義人', 'パスワード', 'CVC', '4111 1111 1111 1111', '加害者の氏名'].map((hint) =>
    trap(`whose placeholder says ${hint}`, `<p><label>氏名 <input id="a" placeholder="${hint}"></label></p>`),
  ),
  ...['card_number', 'password', 'cvc'].map((name) =>
    trap(`that the page calls ${name}`, `<p><label>氏名 <input id="a" name="${name}"></label></p>`),
  ),
  ...['氏名（入力しないでください）', '氏名（空欄）', '氏名（空欄のままにしてください）', '氏名 (leave blank)'].map(
    (label) => trap(`labelled ${label}`, labelled(label)),
  ),
  trap(
    'under a note to leave it empty',
    `<div><p>迷惑投稿防止：次の欄には何も書かないでください</p><p><label for="a">氏名</label>${box}</p></div>`,
  ),
  ...Object.entries({
    'by an indent': 'text-indent:-9999px',
    'by the room before them': 'padding-left:340px;width:360px;box-sizing:border-box',
    'onto each other': 'letter-spacing:-1em',
  }).map(([how, style]) =>
    trap(`whose words are pushed out ${how}`, `<p><label>氏名 <input id="a" style="${style}"></label></p>`),
  ),
  trap(
    'of many lines whose words are pushed out',
    '<p><label>権利が侵害された理由 <textarea id="a" style="height:30px;padding-top:60px;box-sizing:border-box"></textarea></label></p>',
  ),
  ...Object.entries({
    'drawn as discs': '-webkit-text-security:disc',
    'painted out by their stroke': '-webkit-text-stroke:12px #fff',
  }).map(([how, style]) =>
    trap(`whose words are ${how}`, `<p><label>氏名 <input id="a" style="${style}"></label></p>`),
  ),
  trap('that takes fewer letters than there are', '<p><label>氏名 <input id="a" maxlength="1"></label></p>'),
  leading('the focus to another that nobody sees', hiddenEditor, 'focus', 'o.focus()'),
  leading('the focus to a text that nobody sees', hiddenText, 'focus', 'o.focus()'),
  leading('the focus away at the first letters', hiddenText, 'input', 'o.focus()'),
  leading('the focus away before the first letters', hiddenEditor, 'beforeinput', 'o.focus()'),
  leading('the caret away at the first letters', hiddenEditor, 'input', 'getSelection().selectAllChildren(o)'),
];
