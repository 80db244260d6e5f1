import { expect, it } from 'vitest';
import { pageFiller } from '../../harness/fill/filled-page';
import { representatives } from '../../harness/whole';

const filled = pageFiller();

const row = (label: string, id: string, more = '') =>
  `<p><label for="${id}">${label}</label> <input type="text" id="${id}">${more}</p>`;
const form = (beside = '', after = '') =>
  row('氏名', 'n') + row('メールアドレス', 'm', beside) + after + row('対象の投稿のURL', 'u');
const note = 'この欄は公開されます';
const drawn = (selector: string, words = note) => `${selector}{content:"${words}"}`;

it.each(
  representatives(
    [
      ['small print', form('<small></small>'), drawn('small::after')],
      ['its label', form(), drawn('label[for=m]::after', '（公開されます）')],
      ['its row', form(), drawn('p:has(#m)::after')],
      ['an attribute', form(`<small data-n="${note}"></small>`), 'small::after{content:attr(data-n)}'],
      ['the sign of a list', form('', '<ul><li></li></ul>'), `li{list-style-type:"${note}";margin-left:200px}`],
      ['a button that is off', form(`<button type="button" disabled>${note}</button>`), ''],
      ['a button', form(`<button type="button">ⓘ ${note}</button>`), ''],
      ['a box that holds its answer', form(`<input readonly tabindex="-1" value="${note}">`), ''],
      ['a fold behind its row', form('', `<details><summary>${note}</summary>詳細</details>`), ''],
      ['the heading of its page', form(), drawn('h1::after', '（入力内容はすべて公開されます）')],
      ['a legend', `<fieldset><legend>連絡先</legend>${form()}</fieldset>`, drawn('legend::after', '（公開されます）')],
      [
        'a header',
        `<table><tr><th>メールアドレス</th><td><input type="text" id="m"></td></tr></table>${row('対象の投稿のURL', 'u')}`,
        drawn('th::after', '（公開されます）'),
      ],
      [
        'what comes once another box is filled',
        form('<small></small>').replace('id="n"', 'id="n" required'),
        drawn('form:has(#n:valid) small::after'),
      ],
      ['a tick', form('<label><input type="checkbox" checked> 公開する</label>'), ''],
      ['a tick for the poster', form('<label><input type="checkbox" checked> 投稿者に開示する</label>'), ''],
      ['a list', form('<select><option>公開する</option><option>公開しない</option></select>'), ''],
      ['a switch', form('<button type="button" role="switch" aria-checked="true">公開する</button>'), ''],
      ['a menu', form('<button type="button" aria-haspopup="menu">🌐 全体に公開</button>'), ''],
    ],
    18,
  ),
)('leaves a box to the person where %s says that others get to read it', async (_, page, style) => {
  const { values, steps } = await filled(page, '', style);
  expect(values['m']).toBe('');
  expect(values['u']).not.toBe('');
  expect(steps).toContain('passed-on');
});

it('tells where a note comes that others read it once it is written', async () => {
  const { stopped } = await filled(
    form('<small></small>').replace('id="m"', 'id="m" required'),
    '',
    drawn('#m:valid ~ small::after'),
  );
  expect(stopped?.why).toBe('changed');
});

it.each(
  representatives(
    [
      ['says that nobody gets it', form('<small></small>'), drawn('small::after', 'この欄は公開されません')],
      ['has a tick that is not set', form('<label><input type="checkbox"> 投稿者に開示する</label>'), ''],
      ['has one that keeps it back', form('<label><input type="checkbox" checked> 公開しない</label>'), ''],
      [
        'has a list of who sees it',
        form(
          '<label for="s">公開範囲</label><select id="s"><option>自分だけ</option><option>全員に公開</option></select>',
        ),
        '',
      ],
      ['has a button that clears it', form('<button type="button">消去</button>'), ''],
      ['stands before a box that is published', form('', '<p>以下の内容は公開されます</p>'), ''],
      ['has an example drawn behind it', form('<small></small>'), drawn('small::after', '例：name@example.jp')],
    ],
    7,
  ),
)('fills a box whose row %s', { tags: 'long' }, async (_, page, style) => {
  const { values } = await filled(page, '', style);
  expect(values['m']).not.toBe('');
});
