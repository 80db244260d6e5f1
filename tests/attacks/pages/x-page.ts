import { xId, xPermalink } from '../../fixtures/sites/x/post';

export const threat = '店員の田中はくずだ。今夜この店に火をつけて殺す。';
export const praise = '店員の田中さんはとても親切でした。またこの店に来ます。';
const [handle, at] = ['tokumei_x', '2025-11-25T03:04:05.678Z'];
const [innocent, innocentAt] = ['innocent_z', '2025-11-25T02:01:00.123Z'];

/** What is different of a page from an honest one; markup where nothing else is said. */
export interface PageParts {
  /** Attributes of the page's root. */
  root?: string;
  /** Inside the element of the post's words. */
  words?: string;
  css?: string;
  /** Runs at the end of the page. */
  script?: string;
  /** What names the author and the time, in place of the site's own. */
  head?: string;
  /** Of the time, as shown. */
  label?: string;
  /** After the words, inside the post. */
  more?: string;
  /** After everything. */
  end?: string;
  /** A second post, of somebody else, beneath the first. */
  second?: string;
}

/** A page that does what real ones do. */
export interface HonestPage extends PageParts {
  name: string;
}

const permalink = xPermalink({ handle, at });
/** Author and time as the site writes them. */
const headOf = (who: string, when: string, label: string) =>
  `<div><a href="/${who}" role="link"><span>${who === innocent ? '無実の人' : '名無しの客'}</span></a></div><div><a href="/${who}" role="link" tabindex="-1"><span class="handle">@${who}</span></a><a href="${new URL(xPermalink({ handle: who, at: when })).pathname}" dir="ltr" role="link"><time datetime="${when}">${label}</time></a></div>`;

const article = (id: string, head: string, words: string, more = '') =>
  `<div class="cell" data-testid="cellInnerDiv"><article role="article" tabindex="0" data-testid="tweet" id="${id}"><div class="row"><div data-testid="User-Name" class="names">${head}</div><div data-testid="tweetText" dir="auto" lang="ja" class="words">${words}</div>${more}<div role="group"><button data-testid="reply" type="button">返信</button></div></div></article></div>`;

/** A timeline with one post to press (`#post`), an innocent one beneath it, and what an attacker does to them. */
export function xPage(parts: PageParts, script = parts.script ?? ''): string {
  const { words = `<span>${threat}</span>`, css = '', label = '2025年11月25日', more, end = '' } = parts;
  const second = article('second', headOf(innocent, innocentAt, label), `<span>${parts.second ?? praise}</span>`);
  return `<!doctype html><html ${parts.root ?? 'lang="ja"'}><head><meta charset="utf-8"><title>ホーム / X</title><style>
body{margin:0;background:#fff;color:#0f1419;font:15px/22px "Noto Sans CJK JP",sans-serif}main{width:600px;margin:0 auto;padding-top:40px}
.cell{position:relative;border-bottom:1px solid #ccc;padding:12px 16px 30px}.names{display:flex;gap:8px}.words{white-space:pre-wrap;position:relative}a{color:inherit;text-decoration:none}
${css}</style></head><body><main role="main"><div data-testid="primaryColumn">${article('post', parts.head ?? headOf(handle, at, label), words, more)}${second}</div></main>${end}<script>${script}</script></body></html>`;
}

/** The permalink's path, for markup of one's own. */
export const postPath = new URL(permalink).pathname;
export const innocentHead = headOf(innocent, innocentAt, '2025年11月25日');

/** The same page with posts of other numbers and minutes: what is known of one post is not said of another. */
export function renumbered(html: string, minutes: number): string {
  return [
    { handle, at },
    { handle: innocent, at: innocentAt },
  ].reduce((page, post) => {
    const later = new Date(Date.parse(post.at) - minutes * 60_000).toISOString();
    return page.replaceAll(xId(post), xId({ ...post, at: later })).replaceAll(post.at, later);
  }, html);
}
