import type { PageAttack } from './page-attack';
import { postPath, threat } from './x-page';

const bare = 'border:0;background:none;font:inherit;color:inherit;padding:0;margin:0';
const joke = 'というのは冗談です';
const told = ['drawn-words'];
const beside = (how: string, part: string): PageAttack => ({
  name: `words shown and read by nobody: ${how}`,
  words: `<span>${threat}</span>${part}`,
  told,
});
const rooted = (how: string, mode: 'open' | 'closed', words: string, said: string): PageAttack => ({
  name: `words shown and read by nobody: ${how}`,
  words: `<span>${words}</span><span id="sh"></span>`,
  script: `document.querySelector('#sh').attachShadow({mode:'${mode}'}).innerHTML='${said}'`,
  told,
});
const headWith = (afterName: string, afterHandle: string, afterTime = '') =>
  `<div><a href="/tokumei_x" role="link"><span>名無しの客</span>${afterName}</a></div><div><a href="/tokumei_x" role="link" tabindex="-1"><span class="handle">@tokumei_x</span>${afterHandle}</a><a href="${postPath}" dir="ltr" role="link"><time datetime="2025-11-25T03:04:05.678Z">2025年11月25日</time>${afterTime}</a></div>`;
const inHead = (how: string, head: string, script = ''): PageAttack => ({
  name: `words shown and read by nobody: ${how}`,
  head,
  script,
  told: [...told, 'author-unlike-picture'],
});
const host = '<span id="sh"></span>';
const root = (said: string) => `document.querySelector('#sh').attachShadow({mode:'closed'}).innerHTML='${said}'`;
const fields = (...names: string[]) => names.map((name) => `<input type="hidden" name="${name}">`).join('');

/** Words that a page shows by styles, controls and shadow roots, and names by which a form stands in the way. */
export const shownUnread: readonly PageAttack[] = [
  ...['list-item', 'inline list-item'].map(
    (display): PageAttack => ({
      name: `words shown and read by nobody: the marker’s own, of a part with ${display}`,
      css: `#post .words span::after{content:"";display:${display};list-style-position:inside}#post .words span::after::marker{content:"${joke}"}`,
      told,
    }),
  ),
  {
    name: 'words shown and read by nobody: the marker’s own, beside the handle',
    css: '#post .handle::before{content:"";display:inline list-item;list-style-position:inside}#post .handle::before::marker{content:"x"}',
    told,
  },
  {
    name: 'words shown and read by nobody: the marker’s own, in a nested rule',
    css: `#post .words{& span{&::after{content:"";display:list-item;list-style-position:inside}&::after::marker{content:attr(data-joke)}}}`,
    words: `<span data-joke="${joke}">${threat}</span>`,
    told,
  },
  {
    name: 'words shown and read by nobody: before what a box of details holds',
    css: `details::details-content::before{content:"${joke}"}`,
    words: `<span>${threat}</span><details open><summary></summary></details>`,
    told,
  },
  {
    name: 'words shown and read by nobody: counted by signs of the page’s own',
    css: `@counter-style z{system:cyclic;symbols:"${joke}"}#post .words span::after{content:counter(q,z)}`,
    told,
  },
  {
    name: 'words shown and read by nobody: counted by signs of the page’s own, in a layer of a medium',
    css: `@media all{@layer a{@counter-style z{system:cyclic;symbols:"${joke}"}}}#post .words span::after{content:counter(q,z)}`,
    told,
  },
  {
    name: 'words shown and read by nobody: a word of two letters that a background draws among them',
    css: `#post .words i{display:inline-block;width:34px;height:17px;background:url("data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="34" height="17"><text y="15">否！</text></svg>')}")}`,
    words: `<span>店員の田中を<i></i>今夜殺しに行く</span>`,
    told: ['unread-parts'],
  },
  {
    name: 'words shown and read by nobody: the number of a list, in signs of the page’s own',
    css: `@counter-style z{system:cyclic;symbols:"${joke}";suffix:""}#post .words li{list-style:inside z}#post .words ol{margin:0;padding:0}`,
    words: `<ol><li>${threat}</li></ol>`,
    told,
  },
  {
    name: 'words shown and read by nobody: a reading over the words that says the opposite',
    words: `<span>店員の<ruby>田中は今夜殺す<rt style="font-size:15px">といつも笑わせてくれます</rt></ruby></span>`,
    css: 'ruby{font-size:4px}',
    told: ['picture-unlike-text', 'unseen-words', 'drawn-words', 'letters-not-compared'],
  },
  rooted('a denial in an open shadow root', 'open', '店員の田中を今夜殺しに行く', 'なんてことはない'),
  rooted('an open shadow root', 'open', threat, joke),
  rooted('a closed shadow root', 'closed', threat, joke),
  beside(
    'a shadow root of the markup',
    `<section style="display:inline"><template shadowrootmode="closed">${joke}</template></section>`,
  ),
  beside('a style sheet that is shown', `<style style="display:inline;white-space:pre">${joke}{}</style>`),
  beside('a script that is shown', `<script type="text/plain" style="display:inline">${joke}</script>`),
  beside('what an empty box asks for', `<input placeholder="${joke}" style="${bare};width:150px">`),
  beside(
    'an entry of a list to choose from',
    `<select style="appearance:none;${bare}"><option label="${joke}"></select>`,
  ),
  beside(
    'the head of a group in a list to choose from',
    `<select size="2" style="${bare}"><optgroup label="${joke}"><option></optgroup></select>`,
  ),
  beside('a button', `<input type="button" value="${joke}" style="${bare}">`),
  beside('a button that empties a form', `<input type="reset" value="${joke}" style="${bare}">`),
  inHead('behind the handle, by a shadow root', headWith('', host), root('_2')),
  inHead('behind the handle, by a button', headWith('', `<input type="button" value="_2" style="${bare}">`)),
  inHead('behind the name, by a shadow root', headWith(host, ''), root('の被害者')),
  inHead('behind the name, by a button', headWith(`<input type="submit" value="の被害者" style="${bare}">`, '')),
  inHead('behind the name, by a style sheet', headWith('<style style="display:inline">の偽物{}</style>', '')),
  inHead('behind the time, by a shadow root', headWith('', '', host), root('（2019年）')),
  inHead(
    'behind the time, by an entry of a list',
    headWith('', '', `<select style="appearance:none;${bare}"><option label="@innocent_z さんへの返信"></select>`),
  ),
  {
    name: 'a form takes the names of the way upwards',
    words: `<span>${threat}</span><input type="button" value="${joke}" style="${bare}">`,
    script: `const f=document.createElement('form'),m=document.querySelector('main');f.innerHTML='${fields('parentElement', 'parentNode', 'children', 'childNodes', 'firstChild', 'nextSibling')}';m.before(f);f.append(m)`,
    told,
  },
  {
    name: 'a form in the words takes the names of their reading',
    words: `<span>${threat}</span><form style="display:inline">${joke}${fields('childNodes', 'firstChild', 'textContent', 'nodeType', 'tagName', 'localName')}</form>`,
    told: [],
    read: joke,
  },
];
