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

/** How people say or shorten names that are written in Latin letters or kanji, and names from before. */
const saidAs: Readonly<Record<string, readonly string[]>> = {
  '5ch': ['ごちゃんねる', '2ちゃんねる', 'にちゃんねる', '2channel'],
  amazon: ['アマゾン'],
  bakusai: ['ばくさい'],
  bluesky: ['ブルースカイ'],
  chiebukuro: ['ヤフー知恵袋', 'ちえぶくろ'],
  'en-hyouban': ['エン', '会社の評判', 'ライトハウス', 'かいしゃのひょうばん', 'en Lighthouse'],
  facebook: ['フェイスブック'],
  girlschannel: ['ガルちゃん'],
  'google-maps': ['グーグルマップ', 'グーグル口コミ', 'クチコミ'],
  'google-search': ['グーグル検索', 'グーグル口コミ', 'クチコミ'],
  hostlove: ['ホスラブ'],
  'hotpepper-beauty': ['ホットペッパー美容'],
  instagram: ['インスタグラム'],
  jalan: ['ジャランネット'],
  jobtalk: ['てんしょくかいぎ'],
  linkedin: ['リンクトイン', 'リンクドイン'],
  machi: ['まちビービーエス', '街BBS'],
  mastodon: ['マストドン'],
  nicopedia: ['ニコ百', 'にこにこだいひゃっか', 'ニコニコ'],
  note: ['ノート'],
  openwork: ['オープンワーク', 'ヴォーカーズ', 'Vorkers'],
  rakuten: ['らくてん'],
  shitaraba: ['したらばけいじばん'],
  tabelog: ['たべろぐ'],
  threads: ['スレッズ'],
  tiktok: ['ティックトック'],
  tripadvisor: ['トリップアドバイザー'],
  x: ['エックス', 'ツイッター', 'Twitter'],
  'yahoo-news': ['ヤフーニュース', 'ヤフコメ'],
  youtube: ['ユーチューブ'],
};

/** Short addresses that lead to one site alone. Where t.co, g.co or bit.ly leads is known to whoever opens it. */
const shortOf: Readonly<Record<string, readonly string[]>> = {
  facebook: ['fb.watch/', 'fb.com/'],
  'google-maps': ['maps.app.goo.gl/', 'goo.gl/maps/'],
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

/** Whether somebody who typed this, or brought an address, means the site. */
export function isSought(site: FindableSite, query: string): boolean {
  const typed = query.normalize('NFKC').trim();
  const address = addressOf(typed);
  if (address && (isShortFor(site, query) || withAndWithoutWww(address).some(site.reads))) return true;
  // A whole address is of what it names, not of what stands beside that
  if (address && /[/?#:]/.test(typed)) return false;
  const begun = address?.hostname.replace(/^www\./, '');
  if (begun) return site.hosts.some((host) => `.${host}`.includes(`.${begun}`));
  const wanted = foldText(typed);
  return [...site.names, ...site.hosts].some((each) => foldText(each).includes(wanted));
}

/** Whether the address is a short one that leads to the site. */
export function isShortFor({ short }: FindableSite, query: string): boolean {
  const address = addressOf(query.normalize('NFKC').trim());
  return address !== undefined && short.some((start) => `${address.host}${address.pathname}`.startsWith(start));
}

/** What somebody typed as an address; sites that are read by https alone lead there from http. */
function addressOf(typed: string): URL | undefined {
  if (!/^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/i.test(typed)) return undefined;
  const address = `https://${typed.replace(/^https?:\/\//i, '')}`;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** A host with `www.` and without it is one to whoever types it. */
function withAndWithoutWww(address: URL): URL[] {
  const other = new URL(address);
  other.hostname = other.hostname.startsWith('www.') ? other.hostname.slice(4) : `www.${other.hostname}`;
  return [address, other];
}
