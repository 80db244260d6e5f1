import { foldText } from './same-word';

/** A site as somebody may look for it in a list. */
export interface FindableSite {
  /** Every name that it has, in both languages, as it is written and as it is said. */
  names: readonly string[];
  hosts: readonly string[];
  /** Whether a page of this address is read as the site's. */
  reads(address: URL): boolean;
  /** Where its own short addresses begin. */
  short: readonly string[];
}

/** What of a platform says how it is called and where it is. */
interface NamedSite {
  id: string;
  name: { readonly ja: string; readonly en: string };
  /** WebExtension match patterns. */
  matches: readonly string[];
}

/** Where a shop answers its reviews on Google. */
const ofBusinesses = ['Google ビジネスプロフィール', 'グーグルビジネスプロフィール', 'Google マイビジネス', 'GBP'];

/** How people say or shorten names that are written in Latin letters or kanji, and names from before. */
const saidAs: Readonly<Record<string, readonly string[]>> = {
  '5ch': ['ごちゃんねる', '2ちゃんねる', 'にちゃんねる', '2channel'],
  amazon: ['アマゾン'],
  bakusai: ['ばくさい'],
  bluesky: ['ブルースカイ', 'ブルスカ'],
  chiebukuro: ['ヤフー知恵袋', 'ちえぶくろ', 'Yahoo知恵袋', 'ヤフーの知恵袋'],
  'en-hyouban': [
    ...['エン', '会社の評判', 'ライトハウス', 'かいしゃのひょうばん', 'en Lighthouse'],
    ...['エン カイシャの評判', 'エン会社の評判', 'エンライトハウス'],
  ],
  facebook: ['フェイスブック', 'FB'],
  girlschannel: ['ガルちゃん'],
  'google-maps': [
    ...['グーグルマップ', 'グーグル口コミ', 'クチコミ', 'Gマップ', 'Gmap', 'Google 地図', 'グーグル地図'],
    ...ofBusinesses,
  ],
  'google-search': ['グーグル検索', 'グーグル口コミ', 'クチコミ', ...ofBusinesses],
  hostlove: ['ホスラブ'],
  'hotpepper-beauty': ['ホットペッパー美容', 'ホトペ', 'HPB'],
  instagram: ['インスタグラム', 'IG'],
  jalan: ['ジャランネット'],
  jobtalk: ['てんしょくかいぎ'],
  linkedin: ['リンクトイン', 'リンクドイン'],
  machi: ['まちビービーエス', '街BBS'],
  mastodon: ['マストドン'],
  nicopedia: ['ニコ百', 'にこにこだいひゃっか', 'ニコニコ'],
  note: ['ノート'],
  openwork: ['オープンワーク', 'ヴォーカーズ', 'Vorkers'],
  rakuten: ['らくてん', 'みんなのレビュー'],
  shitaraba: ['したらばけいじばん'],
  tabelog: ['たべろぐ'],
  threads: ['スレッズ', 'スレッド'],
  tiktok: ['ティックトック', 'ティクトク', 'チックトック'],
  tripadvisor: ['トリップアドバイザー', 'トリアド'],
  x: ['エックス', 'ツイッター', 'Twitter', 'X（旧Twitter）', 'X（旧ツイッター）'],
  'yahoo-news': ['ヤフーニュース', 'ヤフコメ', 'Yahooニュース', 'ヤフニュース', 'ヤフーコメント', 'Yahooコメント'],
  youtube: ['ユーチューブ', 'YT', 'ようつべ', 'YouTube ショート', 'ユーチューブショート'],
};

/** What people set behind a name when they look for what is written there. */
const behindNames = ['口コミ', 'クチコミ', 'レビュー', 'コメント'].flatMap((each) => [each, `の${each}`]).map(foldText);

/** Short addresses that lead to one site alone. Where t.co, g.co, amzn.to or bit.ly leads is known to whoever opens it. */
const shortOf: Readonly<Record<string, readonly string[]>> = {
  amazon: ['amzn.asia/'],
  facebook: ['fb.watch/', 'fb.com/'],
  'google-maps': ['maps.app.goo.gl/', 'goo.gl/maps/', 'g.page/'],
  instagram: ['instagr.am/'],
  tiktok: ['vm.tiktok.com/', 'vt.tiktok.com/'],
  youtube: ['youtu.be/'],
};

/** By what a platform is found, whatever the language of the browser; `siteOf` says whose pages are read at an address. */
export function findable(
  { id, name, matches }: NamedSite,
  siteOf: (address: URL) => { id: string } | undefined,
): FindableSite {
  const hosts = matches.flatMap((pattern) => /^[^/]+\/\/(?:\*\.|www\.)?([^/]+)\//.exec(pattern)?.[1] ?? []);
  return {
    names: [name.ja, name.en, id, ...(saidAs[id] ?? [])],
    hosts: [...new Set(hosts)],
    reads: (address) => siteOf(address)?.id === id,
    short: shortOf[id] ?? [],
  };
}

/** Whether somebody who typed this, brought an address, or shared words with one in them, means the site. */
export function isSought(site: FindableSite, query: string): boolean {
  const typed = query.normalize('NFKC').trim();
  const addresses = addressesIn(typed);
  if (isShortFor(site, query) || addresses.flatMap(withAndWithoutWww).some(site.reads)) return true;
  // A whole address is of what it names, not of what stands beside that
  if (addresses.length > 0 && /[/?#:]/.test(typed)) return false;
  const begun = addresses[0]?.hostname.replace(/^www\./, '');
  if (begun) return site.hosts.some((host) => `.${host}`.includes(`.${begun}`));
  const wanted = foldText(typed);
  const before = behindNames.flatMap((end) => (wanted.endsWith(end) && wanted.slice(0, -end.length)) || []);
  return [...site.names, ...site.hosts].some((name) => {
    const folded = foldText(name);
    return [wanted, ...before].some((each) => folded.includes(each));
  });
}

/** Whether there is an address that is a short one and leads to the site. */
export function isShortFor({ short }: FindableSite, query: string): boolean {
  return addressesIn(query.normalize('NFKC').trim()).some(({ host, pathname }) =>
    short.some((start) => `${host.replace(/^www\./, '')}${pathname}`.startsWith(start)),
  );
}

/** Addresses among words, as apps share them. One that stands in another is none. */
const amongWords = /(?<![\w.~:/?#&=%@-])https?:\/\/[\w.~:/?#[\]@!$&*+,;=%-]+/gi;
/** Nothing but an address, or the host of one. */
const alone = /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/;

/** What somebody typed or pasted as addresses; sites that are read by https alone lead there from http. */
function addressesIn(typed: string): URL[] {
  const shared = typed.match(amongWords) ?? (alone.test(typed) ? [typed] : []);
  return shared.flatMap((each) => URL.parse(`https://${each.replace(/^https?:\/\//i, '')}`) ?? []);
}

/** A host with `www.` and without it is one to whoever types it. */
function withAndWithoutWww(address: URL): URL[] {
  const other = new URL(address);
  other.hostname = other.hostname.startsWith('www.') ? other.hostname.slice(4) : `www.${other.hostname}`;
  return [address, other];
}
