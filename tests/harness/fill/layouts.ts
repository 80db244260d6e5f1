export type BoxKind = 'line' | 'area' | 'choice';
/** What is asked, where it is answered, and the id of the box. */
export type Row = readonly [label: string, kind: BoxKind, id: string];

function boxOf(kind: BoxKind, id: string, more = ''): string {
  if (kind === 'line') return `<input id="${id}" type="text"${more}>`;
  if (kind === 'area') return `<textarea id="${id}"${more}></textarea>`;
  return `<select id="${id}"${more}><option value="">-</option><option>A</option><option>B</option><option>C</option></select>`;
}

/** Ways in which forms put labels and boxes together. */
export const layouts: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  p: (r) => r.map(([l, k, i]) => `<p><label>${l}<br>${boxOf(k, i)}</label></p>`).join(''),
  table: (r) =>
    `<table>${r.map(([l, k, i]) => `<tr><th>${l} <span>必須</span></th><td>${boxOf(k, i)}</td></tr>`).join('')}</table>`,
  td: (r) => `<table>${r.map(([l, k, i]) => `<tr><td>${l}</td><td>${boxOf(k, i)}</td></tr>`).join('')}</table>`,
  dl: (r) => `<dl>${r.map(([l, k, i]) => `<dt>${l}</dt><dd>${boxOf(k, i)}</dd>`).join('')}</dl>`,
  divs: (r) =>
    r
      .map(
        ([l, k, i]) =>
          `<div class="row"><div class="t">${l}<span class="req">必須</span></div><div class="c">${boxOf(k, i)}</div></div>`,
      )
      .join(''),
  labelfor: (r) => r.map(([l, k, i]) => `<div><label for="${i}">${l}</label>${boxOf(k, i)}</div>`).join(''),
  flat: (r) => r.map(([l, k, i]) => `${l}<br>${boxOf(k, i)}<br>`).join(''),
  flatb: (r) => r.map(([l, k, i]) => `<b>${l}</b><br>${boxOf(k, i)}<br><br>`).join(''),
  li: (r) => `<ul>${r.map(([l, k, i]) => `<li><span>${l}</span> ${boxOf(k, i)}</li>`).join('')}</ul>`,
  ol: (r) => `<ol>${r.map(([l, k, i]) => `<li><p>${l}</p>${boxOf(k, i)}</li>`).join('')}</ol>`,
  labelledby: (r) =>
    r
      .map(
        ([l, k, i]) =>
          `<div role="listitem"><div role="heading" id="h${i}">${l}</div><div>${boxOf(k, i, ` aria-labelledby="h${i}"`)}</div></div>`,
      )
      .join(''),
  arialabel: (r) => r.map(([l, k, i]) => `<div>${boxOf(k, i, ` aria-label="${l.replace(/"/g, '')}"`)}</div>`).join(''),
  legend: (r) => r.map(([l, k, i]) => `<fieldset><legend>${l}</legend>${boxOf(k, i)}</fieldset>`).join(''),
  heading: (r) => r.map(([l, k, i]) => `<h3>${l}</h3>${boxOf(k, i)}`).join(''),
  pbox: (r) => r.map(([l, k, i]) => `<p class="q">${l}</p><p>${boxOf(k, i)}</p>`).join(''),
  number: (r) =>
    r
      .map(
        ([l, k, i], n) =>
          `<div><label for="${i}">${n + 1}. ${l}</label><div class="field">${boxOf(k, i)}<p class="help">ご不明な場合は空欄でも構いません。</p></div></div>`,
      )
      .join(''),
  gridform: (r) =>
    `<div class="grid">${r.map(([l, k, i]) => `<div class="l">${l}</div><div class="f">${boxOf(k, i)}</div>`).join('')}</div>`,
  gridlabel: (r) => `<div class="grid">${r.map(([l, k, i]) => `<label>${l}</label>${boxOf(k, i)}`).join('')}</div>`,
  badgefirst: (r) =>
    r
      .map(([l, k, i]) => `<div class="row"><p><span class="must">必須</span>${l}</p><div>${boxOf(k, i)}</div></div>`)
      .join(''),
  dldiv: (r) =>
    `<dl>${r.map(([l, k, i]) => `<div><dt><label for="${i}">${l}</label><em>※必須</em></dt><dd><div>${boxOf(k, i)}</div><small>半角で入力してください。</small></dd></div>`).join('')}</dl>`,
  columns: (r) =>
    `<table><thead><tr>${r.map(([l]) => `<th>${l}</th>`).join('')}</tr></thead><tbody><tr>${r.map(([, k, i]) => `<td>${boxOf(k, i)}</td>`).join('')}</tr></tbody></table>`,
  cellbreak: (r) => `<table>${r.map(([l, k, i]) => `<tr><td>${l}<br>${boxOf(k, i)}</td></tr>`).join('')}</table>`,
  four: (r) => `<table><tr>${r.map(([l, k, i]) => `<th>${l}</th><td>${boxOf(k, i)}</td>`).join('')}</tr></table>`,
  colon: (r) => r.map(([l, k, i]) => `<p>${l}：${boxOf(k, i)}</p>`).join(''),
  strong: (r) =>
    r
      .map(
        ([l, k, i]) =>
          `<div><strong>${l}</strong> <span>(required)</span><br><span class="h">Up to 200 characters.</span><br>${boxOf(k, i)}</div>`,
      )
      .join(''),
  helpbefore: (r) =>
    r
      .map(
        ([l, k, i]) =>
          `<div><label for="${i}">${l}</label><p class="help">正確に入力してください。お名前や住所は書かないでください。</p>${boxOf(k, i)}</div>`,
      )
      .join(''),
  describedby: (r) =>
    r
      .map(
        ([l, k, i]) =>
          `<div><span id="l${i}">${l}</span><span id="d${i}">担当者が確認します</span>${boxOf(k, i, ` aria-labelledby="l${i}" aria-describedby="d${i}"`)}</div>`,
      )
      .join(''),
  twoids: (r) =>
    r
      .map(
        ([l, k, i]) =>
          `<div><span id="n${i}">Q.</span><span id="l${i}">${l}</span>${boxOf(k, i, ` aria-labelledby="n${i} l${i}"`)}</div>`,
      )
      .join(''),
  floatafter: (r) =>
    r
      .map(([l, k, i]) => `<div class="mat">${boxOf(k, i, ' placeholder=" "')}<label for="${i}">${l}</label></div>`)
      .join(''),
  title: (r) => r.map(([l, k, i]) => `<div>${boxOf(k, i, ` title="${l.replace(/"/g, '')}"`)}</div>`).join(''),
  custom: (r) =>
    r.map(([l, k, i]) => `<x-field><span slot="label">${l}</span><x-input>${boxOf(k, i)}</x-input></x-field>`).join(''),
  section: (r) => r.map(([l, k, i]) => `<section><h3>${l}</h3><div>${boxOf(k, i)}</div></section>`).join(''),
  nestedlabel: (r) =>
    r
      .map(
        ([l, k, i]) =>
          `<label><span class="t">${l}</span><span class="hint">例：あいうえお</span>${boxOf(k, i)}</label>`,
      )
      .join(''),
  behindp: (r) => r.map(([l, k, i]) => `<p>${boxOf(k, i)}　←${l}</p>`).join(''),
  behindli: (r) => `<ol>${r.map(([l, k, i]) => `<li>${boxOf(k, i)} ${l}</li>`).join('')}</ol>`,
  behindbr: (r) => r.map(([l, k, i]) => `${boxOf(k, i)} ${l}<br>`).join(''),
  behindtd: (r) => `<table>${r.map(([l, k, i]) => `<tr><td>${boxOf(k, i)}</td><td>${l}</td></tr>`).join('')}</table>`,
  behinddiv: (r) => r.map(([l, k, i]) => `<div class="f">${boxOf(k, i)}<div class="cap">${l}</div></div>`).join(''),
  notebehind: (r) => r.map(([l, k, i]) => `<p>${l}</p><p>${boxOf(k, i)} 半角英数</p>`).join(''),
  small: (r) =>
    r
      .map(
        ([l, k, i]) =>
          `<div class="r"><div>${l}<small>「共有」からコピーできます</small></div><div>${boxOf(k, i)}</div></div>`,
      )
      .join(''),
  helplast: (r) =>
    r
      .map(([l, k, i]) => `<div><h4>${l}</h4><p>担当者が確認のために使います。</p><div>${boxOf(k, i)}</div></div>`)
      .join(''),
  step: (r) => r.map(([l, k, i], n) => `<div><div>STEP${n + 1}</div><div>${l}</div>${boxOf(k, i)}</div>`).join(''),
  details: (r) =>
    r
      .map(
        ([l, k, i]) =>
          `<div class="q"><div class="q__head"><span class="q__no">Q1</span><span class="q__text">${l}</span></div><div class="q__body"><div class="wrap">${boxOf(k, i)}</div></div></div>`,
      )
      .join(''),
  counter: (r) =>
    r
      .map(([l, k, i]) => `<div class="f"><div><span>${l}</span><span>0 / 500</span></div>${boxOf(k, i)}</div>`)
      .join(''),
  errors: (r) =>
    r
      .map(
        ([l, k, i]) =>
          `<div class="f"><label for="${i}">${l}</label><div class="error" role="alert">入力してください</div>${boxOf(k, i)}</div>`,
      )
      .join(''),
  tooltip: (r) =>
    r
      .map(
        ([l, k, i]) =>
          `<div class="f"><label for="${i}">${l} <button type="button" aria-label="説明">?</button></label><div>${boxOf(k, i)}</div></div>`,
      )
      .join(''),
  tooltipdiv: (r) =>
    r
      .map(
        ([l, k, i]) =>
          `<div class="f"><div class="l">${l} <button type="button">?</button></div><div>${boxOf(k, i)}</div></div>`,
      )
      .join(''),
  dtli: (r) => `<ul>${r.map(([l, k, i]) => `<li><dl><dt>${l}</dt><dd>${boxOf(k, i)}</dd></dl></li>`).join('')}</ul>`,
  center: (r) =>
    `<table><tr><td colspan="2">下記をご入力ください</td></tr>${r.map(([l, k, i]) => `<tr><td align="right"><font size="2">${l}</font></td><td>${boxOf(k, i)}<font size="1">(半角)</font></td></tr>`).join('')}</table>`,
  helpbroken: (r) =>
    r
      .map(
        ([l, k, i]) => `<p>${l}<br><small>So that we can find it.</small></p><blockquote>${boxOf(k, i)}</blockquote>`,
      )
      .join(''),
  helpinside: (r) =>
    r.map(([l, k, i]) => `<div><span>${l} <em>Only visible to our staff</em></span>${boxOf(k, i)}</div>`).join(''),
  helpinlabel: (r) =>
    r
      .map(([l, k, i]) => `<div><label for="${i}">${l} <i>We'll never share this</i></label>${boxOf(k, i)}</div>`)
      .join(''),
  tworows: (r) =>
    `<table>${r.map(([l, k, i]) => `<tr><th>${l}</th></tr><tr><td>${boxOf(k, i)}</td></tr>`).join('')}</table>`,
  placeholder: (r) =>
    r
      .map(([l, k, i]) =>
        k === 'choice'
          ? `<div><label>${l} ${boxOf(k, i)}</label></div>`
          : `<div>${boxOf(k, i, ` placeholder="${l.replace(/"/g, '')}"`)}</div>`,
      )
      .join(''),
};
