export type TitledRow = readonly [title: string, boxes: string];

/** Ways in which forms put the title of a row and its boxes together. */
export const rowLayouts: Readonly<Record<string, (rows: readonly TitledRow[]) => string>> = {
  th: (r) => `<table>${r.map(([l, b]) => `<tr><th>${l}</th><td>${b}</td></tr>`).join('')}</table>`,
  td: (r) =>
    `<table>${r.map(([l, b]) => `<tr><td>${l} <font color="red">*</font></td><td>${b}</td></tr>`).join('')}</table>`,
  dl: (r) => `<dl>${r.map(([l, b]) => `<dt>${l}<em>必須</em></dt><dd>${b}</dd>`).join('')}</dl>`,
  div: (r) => r.map(([l, b]) => `<div class="row"><div class="l">${l}</div><div class="r">${b}</div></div>`).join(''),
  flatdiv: (r) => r.map(([l, b]) => `<div class="l">${l}</div><div class="r">${b}</div>`).join(''),
  fieldset: (r) => r.map(([l, b]) => `<fieldset><legend>${l}</legend>${b}</fieldset>`).join(''),
  h4: (r) => r.map(([l, b]) => `<h4>${l}</h4><div>${b}</div>`).join(''),
  h4flat: (r) => r.map(([l, b]) => `<h4>${l}</h4>${b}`).join(''),
  li: (r) => `<ul>${r.map(([l, b]) => `<li><p>${l}</p><div>${b}</div></li>`).join('')}</ul>`,
  pp: (r) => r.map(([l, b]) => `<p>${l}</p><p>${b}</p>`).join(''),
  group: (r) =>
    r
      .map(([l, b], i) => `<div role="group" aria-labelledby="g${i}"><span id="g${i}">${l}</span><div>${b}</div></div>`)
      .join(''),
  section: (r) => r.map(([l, b]) => `<section><h3>${l}</h3><div>${b}</div></section>`).join(''),
  label: (r) => r.map(([l, b]) => `<div class="form-group"><label>${l}</label><div>${b}</div></div>`).join(''),
  br: (r) => r.map(([l, b]) => `<b>■${l}</b><br>${b}<br><br>`).join(''),
};
const box = (id: string, more = '') => `<input type="text" id="${id}"${more}>`;
/** By name: the title of a row, its boxes, and the keys of those that have one. */
export const rowSamples: Readonly<Record<string, readonly [...TitledRow, keys: Readonly<Record<string, string>>]>> = {
  sei_inline: ['お名前', `姓 ${box('a')} 名 ${box('b')}`, { a: 'reporter.lastName', b: 'reporter.firstName' }],
  sei_paren: ['お名前', `（姓）${box('a')}　（名）${box('b')}`, { a: 'reporter.lastName', b: 'reporter.firstName' }],
  sei_label: [
    'お名前',
    `<label>姓${box('a')}</label> <label>名${box('b')}</label>`,
    { a: 'reporter.lastName', b: 'reporter.firstName' },
  ],
  sei_span: [
    '氏名',
    `<span>姓</span><span>${box('a')}</span><span>名</span><span>${box('b')}</span>`,
    { a: 'reporter.lastName', b: 'reporter.firstName' },
  ],
  sei_ph: [
    '氏名',
    `${box('a', ' placeholder="姓"')} ${box('b', ' placeholder="名"')}`,
    { a: 'reporter.lastName', b: 'reporter.firstName' },
  ],
  sei_ph2: ['氏名', `${box('a', ' placeholder="山田"')} ${box('b', ' placeholder="太郎"')}`, {}],
  kana_inline: ['フリガナ', `セイ ${box('a')} メイ ${box('b')}`, { a: 'reporter.lastKana', b: 'reporter.firstKana' }],
  kana_paren: [
    'お名前（かな）',
    `（姓）${box('a')}（名）${box('b')}`,
    { a: 'reporter.lastKana', b: 'reporter.firstKana' },
  ],
  kana_sei: ['ふりがな', `姓 ${box('a')} 名 ${box('b')}`, { a: 'reporter.lastKana', b: 'reporter.firstKana' }],
  tel3: [
    '電話番号',
    `${box('a')}-${box('b')}-${box('c')}`,
    { a: 'reporter.phone1', b: 'reporter.phone2', c: 'reporter.phone3' },
  ],
  tel3sp: [
    '電話番号',
    `${box('a')} ${box('b')} ${box('c')}`,
    { a: 'reporter.phone1', b: 'reporter.phone2', c: 'reporter.phone3' },
  ],
  tel3span: [
    'お電話',
    `<span>${box('a')}</span><span>－</span><span>${box('b')}</span><span>－</span><span>${box('c')}</span>`,
    { a: 'reporter.phone1', b: 'reporter.phone2', c: 'reporter.phone3' },
  ],
  tel3paren: [
    '連絡先電話番号',
    `${box('a')}（${box('b')}）${box('c')}`,
    { a: 'reporter.phone1', b: 'reporter.phone2', c: 'reporter.phone3' },
  ],
  tel3ph: [
    '電話番号',
    `${box('a', ' placeholder="03"')}-${box('b', ' placeholder="1234"')}-${box('c', ' placeholder="5678"')}`,
    { a: 'reporter.phone1', b: 'reporter.phone2', c: 'reporter.phone3' },
  ],
  zip2: [
    '郵便番号',
    `〒${box('a')}-${box('b')}`,
    { a: 'reporter.address.postalCode1', b: 'reporter.address.postalCode2' },
  ],
  zip2b: [
    '郵便番号',
    `${box('a')} － ${box('b')} <button type="button">住所を検索</button>`,
    { a: 'reporter.address.postalCode1', b: 'reporter.address.postalCode2' },
  ],
  zip1b: ['郵便番号', `〒 ${box('a')} <button type="button">住所検索</button>`, { a: 'reporter.address.postalCode' }],
  mail2: [
    'メールアドレス',
    `${box('a')}<br>${box('b')}（確認用）`,
    { a: 'reporter.email', b: 'reporter.emailConfirm' },
  ],
  mail2b: [
    'メールアドレス',
    `${box('a')}<br>確認のためもう一度 ${box('b')}`,
    { a: 'reporter.email', b: 'reporter.emailConfirm' },
  ],
  mail2c: [
    'メールアドレス',
    `${box('a')}<p>確認のため、もう一度ご入力ください。</p>${box('b')}`,
    { a: 'reporter.email', b: 'reporter.emailConfirm' },
  ],
  mail2d: [
    'メールアドレス',
    `<p>${box('a')}</p><p>${box('b', ' placeholder="確認用"')}</p>`,
    { a: 'reporter.email', b: 'reporter.emailConfirm' },
  ],
  mailat: ['メールアドレス', `${box('a')}＠${box('b')}`, {}],
  addr_notes: [
    'ご住所',
    `〒${box('z1')}-${box('z2')}<br><select id="r"><option value="">都道府県</option><option>北海道</option><option>青森県</option><option>東京都</option><option>大阪府</option></select><br>${box('a')}<small>市区町村</small><br>${box('b')}<small>町名・番地</small><br>${box('c')}<small>建物名・部屋番号</small>`,
    {
      z1: 'reporter.address.postalCode1',
      z2: 'reporter.address.postalCode2',
      r: 'reporter.address.region',
      a: 'reporter.address.city',
      b: 'reporter.address.street',
      c: 'reporter.address.street2',
    },
  ],
  addr_before: [
    'ご住所',
    `<p>郵便番号</p>${box('z')}<p>都道府県</p><select id="r"><option value="">選択</option><option>北海道</option><option>青森県</option><option>東京都</option><option>大阪府</option></select><p>市区町村</p>${box('a')}<p>番地</p>${box('b')}<p>建物名（任意）</p>${box('c')}`,
    {
      z: 'reporter.address.postalCode',
      r: 'reporter.address.region',
      a: 'reporter.address.city',
      b: 'reporter.address.street',
      c: 'reporter.address.street2',
    },
  ],
  addr_ph: [
    '住所',
    `${box('z', ' placeholder="郵便番号"')}${box('r', ' placeholder="都道府県"')}${box('a', ' placeholder="市区町村"')}${box('b', ' placeholder="町名・番地"')}${box('c', ' placeholder="建物名・部屋番号"')}`,
    {
      z: 'reporter.address.postalCode',
      r: 'reporter.address.region',
      a: 'reporter.address.city',
      b: 'reporter.address.street',
      c: 'reporter.address.street2',
    },
  ],
  addr_one: [
    'ご住所',
    `〒${box('z')}<br>${box('a', ' size="60"')}`,
    { z: 'reporter.address.postalCode', a: 'reporter.address' },
  ],
  urls: [
    '該当の投稿のURL',
    `${box('a')}<br>${box('b')}<br>${box('c')}`,
    { a: 'post.permalink', b: 'post.permalink', c: 'post.permalink' },
  ],
  urlsn: [
    '投稿のURL',
    `1. ${box('a')}<br>2. ${box('b')}<br>3. ${box('c')}`,
    { a: 'post.permalink', b: 'post.permalink', c: 'post.permalink' },
  ],
  urlslabel: [
    '投稿のURL',
    `<label>①${box('a')}</label><label>②${box('b')}</label>`,
    { a: 'post.permalink', b: 'post.permalink' },
  ],
  radio: [
    '申立人の立場',
    `<label><input type="radio" name="s" id="a">本人</label><label><input type="radio" name="s">代理人</label><label><input type="radio" name="s">法人の担当者</label>`,
    { a: 'case.relationship' },
  ],
  radiobare: [
    'あなたのお立場',
    `<input type="radio" name="s" id="a">本人 <input type="radio" name="s">代理人 <input type="radio" name="s">会社の担当者`,
    { a: 'case.relationship' },
  ],
  radioafter: [
    '侵害された権利',
    `<input type="radio" name="s" id="a"><label for="a">名誉権</label><input type="radio" name="s" id="a2"><label for="a2">プライバシー権</label><input type="radio" name="s" id="a3"><label for="a3">肖像権</label>`,
    { a: 'case.claim' },
  ],
  checks: [
    '侵害された権利（複数可）',
    `<label><input type="checkbox" name="k1" id="a">名誉</label><label><input type="checkbox" name="k2">プライバシー</label><label><input type="checkbox" name="k3">肖像</label><label><input type="checkbox" name="k4">その他</label>`,
    { a: 'case.claim' },
  ],
  drawn: [
    '侵害された権利',
    `<div role="radiogroup"><div role="radio" id="a" aria-checked="false">名誉権</div><div role="radio">プライバシー権</div><div role="radio">肖像権</div></div>`,
    { a: 'case.claim' },
  ],
  datetime: [
    '投稿日時',
    `<input type="date" id="a"> <input type="time" id="b">`,
    { a: 'post.postedAt', b: 'post.postedAt' },
  ],
  yesno: [
    '裁判手続の有無',
    `<label><input type="radio" name="s" id="a">有</label><label><input type="radio" name="s">無</label>`,
    {},
  ],
  birth: ['生年月日', `${box('a')}年${box('b')}月${box('c')}日`, {}],
  fax3: ['FAX番号', `${box('a')}-${box('b')}-${box('c')}`, {}],
  thread2: [
    'スレッドとレス番号',
    `スレッド名 ${box('a')}<br>レス番号 ${box('b')}`,
    { a: 'thread.title', b: 'post.number' },
  ],
  org2: [
    '会社名・部署名',
    `${box('a', ' placeholder="会社名"')} ${box('b', ' placeholder="部署名"')}`,
    { a: 'reporter.organization', b: 'reporter.department' },
  ],
  victim: ['侵害を受けた方', `氏名 ${box('a')}<br>住所 ${box('b')}<br>電話 ${box('c')}`, { a: 'victim.name' }],
  agent: ['代理人', `氏名 ${box('a')} 事務所名 ${box('b')} 電話 ${box('c')}`, { a: 'agent.name' }],
  poster: ['投稿者', `表示名 ${box('a')} 本名（分かれば） ${box('b')}`, { a: 'post.authorHandle' }],
};
