// @in-a-document
import '../../harness/lexicon-setup';
import { expect, it } from 'vitest';
import { findTargets } from '../../../utils/takedown/fill/targets';
import type { FillStep } from '../../../utils/takedown/plan/guide-session';

const step = (key: FillStep['key'], value?: string): FillStep => ({
  mode: 'fill',
  key,
  label: { ja: key, en: key },
  control: 'text',
  selectors: [],
  required: true,
  visibleToPoster: false,
  ...(value === undefined ? {} : { value }),
});

/** What a lawyer 佐伯 sends for her client 高梨. */
const ofCounsel = [
  step('reporter.name', '佐伯 みのり'),
  step('reporter.email', 'saeki@law.example'),
  step('reporter.address', '東京都千代田区霞が関1-1'),
  step('victim.name', '高梨 あおい'),
  step('agent.name', '佐伯 みのり'),
];
const ofStaff = ofCounsel.filter(({ key }) => !/^(?:agent|victim)/.test(key));

const block = (legend: string, sign: string) =>
  `<fieldset><legend>${legend}</legend><p><label>氏名 <input name="${sign}-name"></label></p>
   <p><label>住所 <input name="${sign}-address"></label></p>
   <p><label>メールアドレス <input name="${sign}-mail" type="email"></label></p></fieldset>`;
function form(blocks: string): Document {
  document.body.innerHTML = `<h1>削除依頼フォーム</h1><form><p><label>対象のURL <input name="u" type="url"></label></p>${blocks}
   <p><label>理由 <textarea name="r"></textarea></label></p><button>送信</button></form>`;
  return document;
}

const written = (page: Document, steps: readonly FillStep[]) =>
  Object.fromEntries(
    [...findTargets(page, steps).targets.values()]
      .flat()
      .map(({ element, value }) => [(element as HTMLInputElement).name, value]),
  );

// An attacker's honest forms of 2026-12-02: the lawyer's name stood in both blocks, ten times of ten
it.each(['権利を侵害された方', '被害者の情報', '権利者', 'ご本人の情報', '委任者（依頼者）'])(
  'where an agent signs, the block of %s takes the client’s name, and nothing of where the agent works',
  (legend) => {
    const into = written(form(block(legend, 'a') + block('代理人', 'b')), ofCounsel);
    expect(into).toMatchObject({ 'a-name': '高梨 あおい', 'b-name': '佐伯 みのり' });
    expect(into).not.toHaveProperty('a-address');
  },
);

it('where nobody signs for another, the sender is written as before', () => {
  const page = form(block('申出者', 'a') + block('代理人', 'b'));
  expect(written(page, ofStaff)).toMatchObject({ 'a-name': '佐伯 みのり', 'a-mail': 'saeki@law.example' });
  expect(written(form(block('申出者', 'a')), ofCounsel)).toMatchObject({ 'a-name': '佐伯 みのり' });
});
