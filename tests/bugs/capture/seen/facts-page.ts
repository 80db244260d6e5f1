import { xId } from '../../../fixtures/sites/x/post';

export interface Parts {
  handle?: string;
  /** Which the link of the handle shows. */
  shown?: string;
  name?: string;
  time?: string;
  words?: string;
  /** Over the row of the name, and between it and the words. */
  over?: string;
  under?: string;
  quote?: string;
}

const article = (id: string, minute: string, parts: Parts) => {
  const { handle = 'kuchikomi_taro', shown = handle, name = '口コミ太郎', time = '12時間' } = parts;
  const at = `2025-12-30T03:${minute}:18.000Z`;
  const { words = '店員の佐藤は客を殴った。', over = '', under = '', quote = '' } = parts;
  return `<div data-testid="cellInnerDiv"><article data-testid="tweet" role="article" tabindex="0" id="${id}">${over}
<div data-testid="User-Name"><div><a href="/${handle}" role="link" class="name"><span>${name}</span></a></div><div><a href="/${handle}" role="link" tabindex="-1" class="handle"><span>@${shown}</span></a><span>·</span><a class="link" href="/${handle}/status/${xId({ handle, at })}" role="link"><time datetime="${at}">${time}</time></a></div></div>${under}
<div data-testid="tweetText" dir="auto" lang="ja" class="words"><span>${words}</span></div>${quote}<div role="group"><button data-testid="reply">返信</button></div></article></div>`;
};

/** Of a post by somebody else. */
export const quotation = `<div role="link" tabindex="0" class="quote"><div data-testid="User-Name"><div><span class="by">別の人</span></div><div><span>@other</span></div><div><time datetime="2025-11-30T00:00:00.000Z">1日</time></div></div><div data-testid="tweetText" dir="auto" lang="ja" class="said"><span>不正をしたのは佐藤だ</span></div></div>`;
/** A line that says whom the post answers. */
export const answer = (shown = '@shop_taro') =>
  `<div class="answer">返信先: <a href="/shop_taro">${shown}</a>さん</div>`;

export interface Page {
  /** Behind the posts: elements of its own, scripts. */
  more?: string;
  css?: string;
  post?: Parts;
  above?: Parts;
}
const above: Parts = { handle: 'ramen_ken', name: 'ラーメン健', words: '今日は味噌ラーメンを食べました。' };
/** A list of three posts of X, the middle one by @kuchikomi_taro. */
export const page = ({ css = '', post = {}, above: first = {}, more = '' }: Page) =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>検索 / X</title><style>body{margin:20px;background:#fff;color:#111;font:15px/20px sans-serif}main{width:600px}[data-testid=User-Name]{display:flex;gap:6px}a{color:inherit}i{display:none}${css}</style><main><div data-testid="primaryColumn">${article('above', '36', { ...above, ...first })}${article('post', '40', post)}${article('below', '44', { handle: 'hana_sanpo', name: '花さんぽ', words: '公園の桜がきれいでした。' })}</div></main>${more}</html>`;
