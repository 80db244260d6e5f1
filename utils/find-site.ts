import { foldText } from './same-word';

/** A site as somebody may look for it in a list. */
export interface FindableSite {
  /** Every name that it has, in both languages, as it is written and as it is said. */
  names: readonly string[];
  hosts: readonly string[];
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

/** By what a platform is found, whatever the language of the browser. */
export function findable({ id, name, matches }: NamedSite): FindableSite {
  const hosts = matches.flatMap((pattern) => /^[^/]+\/\/(?:\*\.|www\.)?([^/]+)\//.exec(pattern)?.[1] ?? []);
  return { names: [name.ja, name.en, id, ...(saidAs[id] ?? [])], hosts: [...new Set(hosts)] };
}

/** Whether somebody who typed this, or brought an address, means the site. */
export function isSought({ names, hosts }: FindableSite, query: string): boolean {
  const typed = query.normalize('NFKC').trim().toLowerCase();
  const [, address] = /^(?:https?:\/\/)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)(?:[/?#:]|$)/.exec(typed) ?? [];
  if (address && hosts.some((host) => address === host || address.endsWith(`.${host}`))) return true;
  const wanted = foldText(address ?? typed);
  return [...names, ...hosts].some((each) => foldText(each).includes(wanted));
}
