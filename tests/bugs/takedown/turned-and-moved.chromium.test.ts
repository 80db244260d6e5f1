import { expect, it } from 'vitest';
import { pageFiller } from '../../harness/fill/filled-page';
import { representatives } from '../../harness/whole';

const filled = pageFiller();

const row = (label: string, id: string) => `<p><label for="${id}">${label}</label> <input type="text" id="${id}"></p>`;
const base = row('氏名', 'n') + row('メールアドレス', 'm') + row('対象の投稿のURL', 'u');
const on = (id: string, kind: string, act: string) => `${id}.addEventListener('${kind}', () => { ${act} })`;

const radios =
  '<p>氏名の扱い <label><input type="radio" name="p" id="pub"> 公開</label><label><input type="radio" name="p" checked> 非公開</label></p>';
const open =
  '<p>氏名の扱い <label><input type="radio" name="p" id="pub"> 公開</label><label><input type="radio" name="p"> 非公開</label></p>';
const list =
  '<p><label for="rc">提出先</label> <select id="rc"><option>運営会社</option><option>投稿者本人へ転送</option></select></p>';
const tick = (checked: string) => `<p><label><input type="checkbox" id="an" ${checked}> 氏名を伏せて送る</label></p>`;
const drawn = '<div role="switch" aria-checked="false" id="sw" tabindex="0">公開する</div>';

it.each(
  representatives(
    [
      ['a radio button at the first box', radios, on('n', 'input', 'pub.checked = true')],
      [
        'a radio button a little after the last',
        radios,
        on('u', 'input', 'setTimeout(() => { pub.checked = true }, 200)'),
      ],
      ['one of which none was chosen', open, on('u', 'input', 'pub.checked = true')],
      ['a list', list, on('n', 'input', 'rc.selectedIndex = 1')],
      ['a tick that goes', tick('checked'), on('n', 'input', 'an.checked = false')],
      ['a tick that comes', tick(''), on('u', 'change', 'an.checked = true')],
      [
        'a scale',
        '<p><label for="rg">公開範囲</label><input type="range" id="rg" value="0"></p>',
        on('n', 'input', 'rg.value = 100'),
      ],
      ['a switch that it draws', drawn, on('u', 'input', "sw.setAttribute('aria-checked', 'true')")],
    ],
    8,
  ),
)('tells where the page turns %s', async (_, choice, act) => {
  const { stopped, values } = await filled(base + choice, act);
  expect(stopped?.why).toBe('turned');
  expect(values['u']).not.toBe('');
});

it('says nothing of choices that stay, nor of a prefecture that the postcode brings', { tags: 'long' }, async () => {
  expect((await filled(base + radios + list + tick('checked'))).stopped).toBeUndefined();
  const prefecture =
    '<p><label for="pr">都道府県</label> <select id="pr"><option value="">都道府県</option><option>東京都</option></select></p>';
  expect((await filled(base + prefecture, on('n', 'input', 'pr.selectedIndex = 1'))).stopped).toBeUndefined();
});

const beside = (words: string) => `${base}<p id="cm">${words}</p>`;
const move = (id: string) =>
  `const r = document.createRange(); r.selectNodeContents(cm); const a = ${id}.getBoundingClientRect(), b = r.getBoundingClientRect();
   ${id}.style.transform = 'translate(' + (b.right + 4 - a.x) + 'px,' + (b.y - a.y) + 'px)'`;

it.each(
  representatives(['相手方のメール：', '公開プロフィールに載せるメール：', '公開ページに出すメールアドレス：'], 3),
)('writes nothing into a box that a style brings beside other words: %s', { tags: 'long' }, async (words) => {
  expect((await filled(beside(words), on('n', 'input', move('m')))).values['m']).toBe('');
});

it('fills what stands in a row under two columns of labels over their boxes', { tags: 'long' }, async () => {
  const pair = (label: string, id: string) =>
    `<div><label for="${id}">${label}</label><br><input type="text" id="${id}"></div>`;
  const layouts = ['display:grid;grid-template-columns:1fr 1fr;gap:8px', 'display:flex;gap:8px'];
  for (const layout of representatives(layouts, 2)) {
    const { values } = await filled(
      `<div style="${layout}">${pair('氏名', 'n')}${pair('メールアドレス', 'm')}</div>${row('対象の投稿のURL', 'u')}`,
    );
    expect(values['u']).not.toBe('');
    expect(values['m']).not.toBe('');
  }
});

it('keeps an address behind which the page puts a slash', { tags: 'long' }, async () => {
  const act = on('u', 'blur', "u.value = new URL(u.value).href.replace(/\\/?$/, '/')");
  const { values, stopped } = await filled(base, act);
  expect(values['u']).toMatch(/\/$/);
  expect(stopped).toBeUndefined();
});

it('goes on where the page asks another site before anything was written, and stops where it does after', {
  tags: 'long',
}, async () => {
  const ask = "new Image().src = 'https://analytics.example/collect?en=form_start'";
  const captcha = `const s = document.createElement('script'); s.src = 'https://captcha.example/api.js'; document.head.append(s)`;
  const once = (kind: string, act: string) =>
    `let g = 0; addEventListener('${kind}', () => { if (!g++) { ${act} } }, true)`;
  for (const act of representatives([ask, captcha], 2)) {
    const { values, stopped } = await filled(base, once('focusin', act));
    expect(stopped).toBeUndefined();
    expect(values['u']).not.toBe('');
  }
  expect((await filled(base, once('input', ask))).stopped?.why).toBe('called');
});

it.each(
  representatives(
    [
      ['a number of a draft in its query', "history.replaceState(null, '', '?draft=123')"],
      ['a step in its fragment', "location.hash = 'touched'"],
      ['a draft of its own path', "history.pushState(null, '', location.pathname + '/drafts/8f3a')"],
    ],
    3,
  ),
)('fills to the end where the page gives its own address %s', { tags: 'long' }, async (_, act) => {
  const { values, stopped, url } = await filled(
    base,
    `let g = 0; addEventListener('input', () => { if (!g++) ${act} })`,
  );
  expect(url).toMatch(/draft|touched/);
  expect(values['u']).not.toBe('');
  expect(stopped).toBeUndefined();
});

it.each(
  representatives(
    [
      ['a name', "history.replaceState(null, '', '?n=' + encodeURIComponent(n.value))"],
      ['a part of it', 'location.hash = n.value.split(/\\s/)[0]'],
      ['a name in its path', "history.pushState(null, '', '/of/' + n.value.replace(/\\s/g, '+'))"],
    ],
    3,
  ),
)('ends where an address that the page gives itself holds %s', { tags: 'long' }, async (_, act) => {
  expect((await filled(base, on('n', 'input', act))).stopped?.why).toBe('left');
});
