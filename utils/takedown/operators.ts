import { type Quality, qualityAsOf } from '../law/quality';

interface Known {
  source: string;
  checkedOn: string;
  quality: Quality;
}

/** Who runs a platform, and where a letter reaches them; what nobody read is absent. Days are `YYYY-MM-DD`. */
interface Operator {
  platforms: readonly string[];
  /** Hosts of platforms without an adapter: pages of them are recorded by hand. Subdomains count. */
  hosts?: Readonly<Record<string, string>>;
  entity?: Known & { name: string };
  address?: Known & {
    text: string;
    /** The name that the source gives with this address. */
    of: string;
    /** When the source was written. */
    statedOn: string;
  };
}

const checkedOn = '2026-11-24';
const designated = (name: string, source: string) => ({ name, source, checkedOn, quality: 'documented' as const });
const told = (name: string, source: string) => ({ name, source, checkedOn, quality: 'reported' as const });
const first = 'https://www.soumu.go.jp/menu_news/s-news/01ryutsu02_02000435.html (2025-04-30)';
const second = 'https://plus-web3.com/media/hiboutyuusyoutaisaku20250603 (designation of 2025-05-30)';

/** Ends of the hosts of one service in many countries. */
const inCountries = (name: string, ends: string) =>
  Object.fromEntries(ends.split(' ').map((end) => [`${name}.${end}`, name]));

/** Operators as designations, operators' own pages and law offices name them. */
const operators: readonly Operator[] = [
  { platforms: ['x'], entity: designated('X Corp.', first) },
  { platforms: ['facebook', 'instagram', 'threads'], entity: designated('Meta Platforms, Inc.', first) },
  { platforms: ['youtube', 'google-maps', 'google-search'], entity: designated('Google LLC', first) },
  { platforms: ['tiktok'], entity: designated('TikTok Pte. Ltd.', first) },
  {
    platforms: ['lineyahoo', 'chiebukuro', 'yahoo-news', 'yahoo-finance', 'yahoo-map', 'line'],
    hosts: { 'map.yahoo.co.jp': 'yahoo-map', 'finance.yahoo.co.jp': 'yahoo-finance', 'line.me': 'line' },
    entity: designated('LINEヤフー株式会社', first),
    address: {
      text: '〒102-8282 東京都千代田区紀尾井町1-3 東京ガーデンテラス紀尾井町 紀尾井タワー',
      of: 'ヤフー株式会社',
      statedOn: '2023-09-30',
      source: 'https://about.yahoo.co.jp/info/notice47.html',
      checkedOn: '2026-11-27',
      quality: 'documented',
    },
  },
  {
    platforms: ['ameba'],
    hosts: { 'ameblo.jp': 'ameba', 'ameba.jp': 'ameba' },
    entity: designated('株式会社サイバーエージェント Amebaカスタマーサービス', second),
    address: {
      text: '〒150-0042 東京都渋谷区宇田川町40-1 Abema Towers',
      of: '株式会社サイバーエージェント Amebaカスタマーサービス',
      statedOn: '2022-04-11',
      source: 'https://helps.ameba.jp/faq/others/delete_info/post_533.html',
      checkedOn,
      quality: 'documented',
    },
  },
  {
    platforms: ['pinterest'],
    hosts: inCountries(
      'pinterest',
      'com jp at be ca ch cl co co.at co.in co.kr co.nz co.uk com.au com.bo com.ec com.mx com.pe com.py com.uy com.vn de dk ec es fr hu id ie in info it kr mx net nl nz pe ph pt ru se th tw uk vn',
    ),
    entity: designated('Pinterest Europe Ltd.', second),
  },
  { platforms: ['bakusai'], entity: designated('株式会社湘南西武ホーム', second) },
  {
    platforms: ['niconico', 'nicopedia'],
    hosts: { 'nicovideo.jp': 'niconico' },
    entity: designated('株式会社ドワンゴ', second),
  },
  {
    platforms: ['pixiv'],
    hosts: { 'pixiv.net': 'pixiv' },
    entity: designated('ピクシブ株式会社', 'designation of 2026-08-31, told in a public document checked 2026-10-01'),
  },
  {
    platforms: ['hatena'],
    hosts: {
      'hatena.ne.jp': 'hatena',
      'hatenablog.com': 'hatena',
      'hatenablog.jp': 'hatena',
      'hateblo.jp': 'hatena',
      'hatenadiary.com': 'hatena',
      'hatenadiary.jp': 'hatena',
      'hatelabo.jp': 'hatena',
    },
    entity: designated('株式会社はてな', 'https://policies.hatena.ne.jp/deletion-guideline'),
  },
  { platforms: ['tabelog'], entity: told('株式会社カカクコム', 'https://nexpert-law.com/sakujo/archives/298') },
  {
    platforms: ['jobtalk'],
    entity: told('株式会社リブセンス', 'https://www.kesu.jp/articles/delete/article-20210826'),
  },
  { platforms: ['openwork'], entity: told('オープンワーク株式会社', 'https://wandk-law.com/column677/') },
  {
    platforms: ['hotpepper', 'hotpepper-beauty'],
    entity: told('株式会社リクルート', 'https://nexpert-law.com/sakujo/archives/2415'),
  },
  { platforms: ['note'], entity: told('note株式会社', 'https://atomfirm.com/sakujo/38754') },
  { platforms: ['shitaraba'], entity: told('株式会社フェイズ', 'https://nexpert-law.com/sakujo/archives/2570') },
];

/** To whom a letter about a platform goes, as far as it is known. */
export interface Addressee {
  entity?: NonNullable<Operator['entity']>;
  /** Only where the source names the same entity. */
  address?: NonNullable<Operator['address']>;
  /** An address of another name: told, never printed. */
  formerAddress?: NonNullable<Operator['address']>;
}

/** Entity and address for a platform with their qualities as of `now` (milliseconds since 1970). */
export function addresseeOf(platform: string, now = Date.now()): Addressee {
  const { entity, address } = operators.find(({ platforms }) => platforms.includes(platform)) ?? {};
  const aged = <Part extends Known>(part: Part) => ({
    ...part,
    quality: qualityAsOf(part.quality, part.checkedOn, now),
  });
  return {
    ...(entity ? { entity: aged(entity) } : {}),
    ...(address && (address.of === entity?.name ? { address: aged(address) } : { formerAddress: aged(address) })),
  };
}

/** A letter can be addressed: somebody read who the operator is and where a letter reaches it. */
export function isAddressed({ entity, address }: Addressee): boolean {
  return entity !== undefined && address !== undefined && address.quality !== 'unknown';
}

/** Hosts of platforms that no adapter reads, each with its platform. */
export const operatorHosts: readonly (readonly [host: string, platform: string])[] = operators.flatMap(
  ({ hosts = {} }) => Object.entries(hosts),
);

/** The platform of a recorded page that no adapter read, by its address; `undefined` where the host is none of ours. */
export function platformOfAddress(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  return operatorHosts.find(([host]) => hostname === host || hostname.endsWith(`.${host}`))?.[1];
}
