import { matchForm } from './match-form';

type Row = readonly [label: string, tag: string, type: string, name: string];

/** Boxes of each kind that the rules tell apart. */
const REPORT: readonly Row[] = [
  ['お名前（必須）', 'input', 'text', 'onamae'],
  ['フリガナ', 'input', 'text', 'name_kana'],
  ['ご連絡先 メールアドレス', 'input', 'email', 'contactEmail'],
  ['郵便番号', 'input', 'tel', 'zip1'],
  ['都道府県', 'select', '', 'pref'],
  ['投稿のURL※', 'input', 'url', 'post_url'],
  ['投稿者の表示名', 'input', 'text', 'poster-name'],
  ['侵害された権利', 'select', '', 'right'],
  ['削除を希望される理由を具体的に', 'textarea', '', 'reason'],
  ['証拠となる画像', 'input', 'file', 'file1'],
  ['その他（例：受付番号）', 'input', 'text', 'field_12'],
];
const ENGLISH_REPORT: readonly Row[] = [
  ['Your full name', 'input', 'text', 'full_name'],
  ['Link to the comment', 'input', 'url', 'url'],
  ['Why should it be removed?', 'textarea', '', 'message'],
  ['Which right is infringed', 'select', '', 'claim'],
  ['Evidence (optional)', 'input', 'file', 'upload'],
];
const ORDER: readonly Row[] = [
  ['First name', 'input', 'text', 'billing_firstName'],
  ['E-mail address *', 'input', 'email', 'email'],
  ['Phone number', 'input', 'tel', 'tel'],
  ['Street', 'input', 'text', 'address1'],
  ['Country', 'select', '', 'country'],
  ['Delivery instructions', 'textarea', '', 'note'],
  ['Straße', 'input', 'text', 'strasse'],
];
const OPTIONS = ['選択してください', '名誉毀損', 'プライバシー侵害', '東京都', 'Japan', 'Defamation'];
const STANDINGS = ['本人', '代理人', 'I am the person concerned', 'I act for a company'];

const SAMPLES = [
  ['権利侵害の申告', REPORT],
  ['Report abuse', ENGLISH_REPORT],
  ['Your order', ORDER],
] as const;

/** Often enough that the engine has compiled what it first only interprets. */
const ROUNDS = 2;

/**
 * Makes the reader of forms ready by having it read small forms of ours, which no page sees: a script engine prepares
 * rules and functions only when they are first used, and that takes some ten times as long as reading a form. Call it
 * while there is something to wait for anyway; it pauses between forms, so that the page stays quick.
 */
export async function makeMatcherReady(page: Document): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    for (const [title, rows] of SAMPLES) {
      matchForm(sampleForm(page, title, rows));
      // Behind another tab timers may rest for a second, and nobody waits for the page.
      if (!page.hidden) await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

function sampleForm(page: Document, title: string, rows: readonly Row[]): Document {
  const sample = page.implementation.createHTMLDocument(title);
  const make = (parent: Element, tag: string, words = ''): HTMLElement => {
    const element = sample.createElement(tag);
    element.textContent = words;
    parent.append(element);
    return element;
  };
  make(sample.body, 'h1', title);
  const form = make(sample.body, 'form');
  make(form, 'h2', title);
  const table = make(make(form, 'table'), 'tbody');
  rows.forEach(([label, tag, type, name], index) => {
    const isInTable = index % 2 === 0;
    const row = make(isInTable ? table : form, isInTable ? 'tr' : 'div');
    const said = make(row, isInTable ? 'th' : 'label', label);
    const control = make(isInTable ? make(row, 'td') : row, tag);
    if (type) control.setAttribute('type', type);
    control.setAttribute('name', name);
    control.id = name;
    if (!isInTable) said.setAttribute('for', name);
    if (tag === 'select') for (const option of OPTIONS) make(control, 'option', option);
  });
  const group = make(form, 'fieldset');
  make(group, 'legend', title);
  for (const standing of STANDINGS) {
    const radio = make(make(group, 'label', standing), 'input');
    radio.setAttribute('type', 'radio');
    radio.setAttribute('name', 'standing');
  }
  return sample;
}
