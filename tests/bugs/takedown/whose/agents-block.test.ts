// @in-a-document
import '../../../harness/lexicon-setup';
import { describe, expect, it } from 'vitest';
import { goalOf } from '../../../../utils/takedown/fill/goal';
import { findTargets } from '../../../../utils/takedown/fill/targets';
import { asWritable } from '../../../../utils/takedown/fill/write';
import type { FillStep } from '../../../../utils/takedown/plan/guide-session';
import { representatives } from '../../../harness/whole';

const step = (key: string, value: string, more: Partial<FillStep> = {}): FillStep =>
  ({
    mode: 'fill',
    key,
    label: { ja: key, en: key },
    control: 'text',
    selectors: [],
    required: true,
    visibleToPoster: false,
    value,
    ...more,
  }) as FillStep;

const own = (name: string) => [
  step('reporter.name', name),
  step('reporter.email', 'mail'),
  step('reporter.phone', 'phone'),
  step('reporter.address', 'home'),
  step('reporter.address.region', '東京都'),
  step('reporter.address.city', '見本区'),
  step('reporter.address.street', '見本町1-2-3'),
  step('reporter.address.street2', 'ビル5'),
  step('post.authorHandle', '@sample', { shownAs: '名無し' }),
  step('post.postedAt', '2026年11月24日 13:58', { instant: '2026-11-24T04:58:21.000Z' }),
  step('case.relationship', '代理人', { control: 'option' }),
];
const ofCounsel = [...own('佐伯'), step('victim.name', '高梨'), step('agent.name', '佐伯')];
const ofGuardian = [...own('佐伯'), step('victim.name', '高梨'), step('agent.name', '佐伯', { isByLaw: true })];
const ofPerson = own('高梨');
const ofCompany = [...own('高梨'), step('victim.name', '見本社')];

const row = (label: string, id: string, more = '') =>
  `<p><label for="${id}">${label}</label> <input id="${id}" ${more}></p>`;
const rows = (labels: readonly string[], sign: string) =>
  labels.map((label, place) => row(label, `${sign}${place}`)).join('');

/** What stands where after filling, as the steps tell it. */
function written(inner: string, steps: readonly FillStep[], isEnglish = false): Record<string, string> {
  document.body.innerHTML = isEnglish
    ? `<h1>Report abuse</h1><form>${row('URL of the post', 'u')}${inner}<button>Send</button></form>`
    : `<h1>権利侵害の報告フォーム</h1><form>${row('対象のURL', 'u')}${inner}<button>送信</button></form>`;
  return Object.fromEntries(
    [...findTargets(document, steps).targets.values()]
      .flat()
      .map((box) => [box.element.id, goalOf(asWritable(box.element, box.options) as never, box) ?? '']),
  );
}
const leaves = (steps: readonly FillStep[]) => findTargets(document, steps).leavesClient;

const FULL = ['氏名', '住所', 'メールアドレス', '電話番号'];
const EN = ['Full name', 'Address', 'Email', 'Phone'];
type Block = (title: string, labels: readonly string[], sign: string) => string;
const fieldset: Block = (title, labels, sign) => `<fieldset><legend>${title}</legend>${rows(labels, sign)}</fieldset>`;
const heading: Block = (title, labels, sign) => `<h3>${title}</h3>${rows(labels, sign)}`;
const section: Block = (title, labels, sign) => `<section><h2>${title}</h2><div>${rows(labels, sign)}</div></section>`;
const list: Block = (title, labels, sign) =>
  `<h3>${title}</h3><dl>${labels.map((label, at) => `<dt>${label}</dt><dd><input id="${sign}${at}"></dd>`).join('')}</dl>`;
const table: Block = (title, labels, sign) =>
  `<table><caption>${title}</caption>${labels.map((label, at) => `<tr><th>${label}</th><td><input id="${sign}${at}"></td></tr>`).join('')}</table>`;
const nested: Block = (title, labels, sign) =>
  `<fieldset><legend>${title}</legend>${row(labels[0] ?? '', `${sign}0`)}<fieldset>${rows(labels, 'x')
    .replaceAll('x', sign)
    .replace(/<p>.*?<\/p>/, '')}</fieldset></fieldset>`;
const prefixed: Block = (title, labels, sign) =>
  rows(
    labels.map((label) => `${title}の${label}`),
    sign,
  );
const columns = (one: string, other: string) =>
  `<table><tr><th></th><th>${one}</th><th>${other}</th></tr>${FULL.map((label, at) => `<tr><th>${label}</th><td><input id="v${at}"></td><td><input id="a${at}"></td></tr>`).join('')}</table>`;

const tabs = ['権利者', '代理人']
  .map(
    (title, at) =>
      `<button type="button" role="tab" id="t${at}" aria-selected="${at === 0}">${title}</button><div role="tabpanel" aria-labelledby="t${at}">${rows(FULL, at === 0 ? 'v' : 'a')}</div>`,
  )
  .join('');
const layouts: readonly { of: string; inner: string; isEnglish?: boolean }[] = (
  [
    ['fieldsets', fieldset('権利者', FULL, 'v') + fieldset('代理人', FULL, 'a')],
    ['the agent first', fieldset('代理人', FULL, 'a') + fieldset('被害者', FULL, 'v')],
    ['headings', heading('権利を侵害された方', FULL, 'v') + heading('代理人の方', FULL, 'a')],
    ['headings, the agent first', heading('代理人情報', FULL, 'a') + heading('権利者情報', FULL, 'v')],
    ['sections', section('被害者の情報', FULL, 'v') + section('代理人（弁護士等）の情報', FULL, 'a')],
    ['lists', list('ご本人', FULL, 'v') + list('代理人', FULL, 'a')],
    ['tables', table('権利者', FULL, 'v') + table('代理人', FULL, 'a')],
    ['nested', nested('権利者', FULL, 'v') + nested('代理人', FULL, 'a')],
    ['prefixed', prefixed('権利者', FULL, 'v') + prefixed('代理人', FULL, 'a')],
    ['columns', columns('ご本人', '代理人')],
    [
      'a case',
      fieldset('申告者（権利者ご本人）', FULL, 'v') + fieldset('代理人が申告する場合は以下もご記入ください', FULL, 'a'),
    ],
    ['an applicant', fieldset('申出人', FULL, 'v') + fieldset('代理人', FULL, 'a')],
    ['tabs', tabs],
    ['English', fieldset('Rights holder', EN, 'v') + fieldset('Authorized agent', EN, 'a'), true],
    ['English headings', heading('Injured party', EN, 'v') + heading('Agent', EN, 'a'), true],
    ['English, the agent first', section('Legal representative', EN, 'a') + section('Affected person', EN, 'v'), true],
  ] as const satisfies readonly (readonly [string, string, true?])[]
).map(([of, inner, isEnglish]) => ({ of, inner, ...(isEnglish ? { isEnglish } : {}) }));

describe.each(representatives(layouts, 4))('a form with a block of each: $of', ({ inner, isEnglish }) => {
  it('gives the agent their own block, and whoever is represented nothing but their name', () => {
    for (const steps of [ofCounsel, ofGuardian]) {
      const into = written(inner, steps, isEnglish);
      expect(into).toMatchObject({ v0: '高梨', a0: '佐伯', a1: 'home', a2: 'mail', a3: 'phone' });
      expect(Object.keys(into).filter((id) => /^v[123]/.test(id))).toEqual([]);
      expect(leaves(steps)).toBe(true);
    }
  });

  it('gives whoever asks for themself their own block, and nothing into the agent’s', () => {
    const into = written(inner, ofPerson, isEnglish);
    expect(into).toMatchObject({ v0: '高梨', v1: 'home', v2: 'mail', v3: 'phone' });
    expect(Object.keys(into).filter((id) => id.startsWith('a'))).toEqual([]);
    expect(Object.keys(written(inner, ofCompany, isEnglish)).filter((id) => id.startsWith('a'))).toEqual([]);
    expect(leaves(ofPerson)).toBe(false);
  });
});

it('writes no mail of an agent into the only box for one, where that is the client’s', () => {
  const inner =
    fieldset('権利者の情報', ['氏名', 'メールアドレス'], 'v') + fieldset('代理人の情報', ['氏名', '住所'], 'a');
  expect(written(inner, ofCounsel)).toMatchObject({ v0: '高梨', a0: '佐伯', a1: 'home' });
  expect(written(inner, ofCounsel)).not.toHaveProperty('v1');
});

it('tells an agent by law from counsel', () => {
  const inner = row('ご本人の氏名', 'v') + row('法定代理人の氏名', 'l') + row('代理人の氏名', 'a');
  expect(written(inner, ofCounsel)).toMatchObject({ v: '高梨', a: '佐伯' });
  expect(written(inner, ofCounsel)).not.toHaveProperty('l');
  expect(written(inner, ofGuardian)).toMatchObject({ v: '高梨', l: '佐伯' });
  expect(written(inner, ofGuardian)).not.toHaveProperty('a');
  const alone = row('ご本人の氏名', 'v') + row('法定代理人の氏名（本人が未成年の場合）', 'l');
  expect(written(alone, ofCounsel)).not.toHaveProperty('l');
});

it('takes the telephone at work for a company’s alone', () => {
  const inner = row('氏名', 'n') + row('勤務先の電話番号', 'p');
  expect(written(inner, ofCounsel)).not.toHaveProperty('p');
  expect(written(inner, ofPerson)).not.toHaveProperty('p');
  expect(written(inner, ofCompany)).toHaveProperty('p', 'phone');
});

it.each(['投稿者へのメッセージ（任意）', '投稿者へ', '投稿者さんへのメッセージ', 'Message to the poster'])(
  'writes nothing into %s',
  (label) => expect(written(row('氏名', 'n') + row(label, 'q'), ofPerson)).not.toHaveProperty('q'),
);

const group = (title: string, options: readonly string[]) =>
  `<optgroup label="${title}">${options.map((option) => `<option>${option}</option>`).join('')}</optgroup>`;
const radios = (legend: string) =>
  `<fieldset><legend>${legend}</legend>${['本人', '代理人', '第三者'].map((each, at) => `<label><input type="radio" name="r" id="r${at}"> ${each}</label>`).join('')}</fieldset>`;

it('chooses nothing on the side of whoever posted', () => {
  const list = (inner: string) =>
    `<p><label for="s">申立人の立場</label><select id="s"><option value="">選択</option>${inner}</select></p>`;
  const chosen = (inner: string) => written(row('氏名', 'n') + inner, ofCounsel);
  const theirs = group('投稿者（発信者）側', ['本人', '代理人']);
  expect(chosen(list(theirs + group('権利者側', ['本人', '権利者の代理人'])))['s'] ?? '').toBe('');
  expect(chosen(list(theirs + group('権利者側', ['本人', '代理人'])))['s']).toBe('代理人');
  expect(chosen(radios('投稿者との関係'))).not.toHaveProperty('r0');
  expect(chosen(`<h3>投稿を書いた方について</h3>${radios('立場')}`)).not.toHaveProperty('r0');
  expect(chosen(radios('申立人の立場'))['r0']).toBe('1');
});

it('gives the time alone to a box beside that of the day', () => {
  const of = (one: string, other: string) => written(row(one, 'd') + row(other, 't'), ofPerson);
  // Where the film is to be looked at
  expect(of('公開日', '開始時刻')).not.toHaveProperty('t');
  expect(of('投稿日', '投稿時刻')).toMatchObject({ d: '2026-11-24', t: '13:58' });
  expect(of('投稿日（例：2026/11/24）', '時刻（例：13:58）')).toMatchObject({ d: '2026/11/24', t: '13:58' });
  expect(of('Date of post', 'Time of post')).toMatchObject({ d: '2026-11-24', t: '13:58' });
  const typed = row('投稿日', 'd', 'type="date"') + row('投稿時刻', 't', 'type="time"');
  expect(written(typed, ofPerson)).toMatchObject({ d: '2026-11-24', t: '13:58' });
});

it('tells the name that a site shows from what it knows an account by', () => {
  const of = (one: string, other: string) => written(row(one, 'd') + row(other, 't'), ofPerson);
  expect(of('投稿者の表示名', '投稿者のユーザー名（@から始まるID）')).toMatchObject({ d: '名無し', t: '@sample' });
  expect(of('投稿者名', '投稿者ID')).toMatchObject({ d: '名無し', t: '@sample' });
  expect(written(row('投稿者の表示名', 'd'), ofPerson)).toMatchObject({ d: '名無し' });
  expect(written(row('投稿者のアカウント', 'd'), ofPerson)).toMatchObject({ d: '@sample' });
});

it('joins the parts of an address that a box names and no other asks for', () => {
  const of = (labels: readonly string[]) => written(row('氏名', 'n') + rows(labels, 'p'), ofPerson);
  expect(of(['都道府県', '市区町村・番地', '建物名'])).toMatchObject({
    p0: '東京都',
    p1: '見本区見本町1-2-3',
    p2: 'ビル5',
  });
  expect(of(['郵便番号', '都道府県', '住所1（市区町村・町名・番地）', '住所2（建物名・部屋番号）'])).toMatchObject({
    p2: '見本区見本町1-2-3',
  });
});

// An attacker's honest forms of 2026-12-02: the lawyer's name stood in both blocks, ten times of ten
it.each(['権利を侵害された方', '被害者の情報', '権利者', 'ご本人の情報', '委任者（依頼者）'])(
  'the block of %s takes the client’s name, and nothing of where the agent works',
  (title) => {
    const into = written(fieldset(title, FULL, 'v') + fieldset('代理人', FULL, 'a'), ofCounsel);
    expect(into).toMatchObject({ v0: '高梨', a0: '佐伯' });
    expect(into).not.toHaveProperty('v1');
  },
);

it('where nobody signs for another, the sender is written as before', () => {
  const applicant = fieldset('申出者', FULL, 'v');
  expect(written(applicant + fieldset('代理人', FULL, 'a'), ofCompany)).toMatchObject({ v0: '高梨', v2: 'mail' });
  expect(written(applicant, ofCounsel)).toMatchObject({ v0: '佐伯', v1: 'home', v2: 'mail' });
});
