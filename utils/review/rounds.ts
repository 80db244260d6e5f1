/**
 * The sites' own search pages, newest first where the address offers that. Data: a person opens them, we never fetch them. The
 * addresses are those that public programs use; no person has seen the pages for us yet, and the screen says so. じゃらん wants
 * Shift_JIS in its address, which no browser writes; ホストラブ and まちBBS have no search of their own by address.
 */
export interface RoundSite {
  readonly id: string;
  readonly name: { readonly ja: string; readonly en: string };
  /** With `%s` for the encoded term. */
  readonly address: string;
  /** `seen` once a person has opened it and found what was looked for. */
  readonly quality: 'seen' | 'unverified';
}

const rows: readonly (readonly [id: string, ja: string, en: string, address: string])[] = [
  ['x', 'X', 'X', 'https://x.com/search?q=%s&f=live'],
  [
    'yahoo-realtime',
    'Yahoo!リアルタイム検索',
    'Yahoo! Realtime Search',
    'https://search.yahoo.co.jp/realtime/search?p=%s',
  ],
  ['google-maps', 'Google マップ', 'Google Maps', 'https://www.google.com/maps/search/?api=1&query=%s'],
  ['google-search', 'Google 検索', 'Google Search', 'https://www.google.com/search?q=%s&tbs=qdr:m'],
  ['tabelog', '食べログ', 'Tabelog', 'https://tabelog.com/rstLst/?vs=1&sk=%s'],
  ['5ch', '5ちゃんねる', '5channel', 'https://find.5ch.net/search?q=%s'],
  ['bakusai', '爆サイ.com', 'Bakusai', 'https://bakusai.com/sch_all/acode=3/word=%s/'],
  ['girlschannel', 'ガールズちゃんねる', 'Girls Channel', 'https://girlschannel.net/topics/search/?q=%s'],
  [
    'shitaraba',
    'したらば掲示板（板の名前）',
    'Shitaraba (names of boards)',
    'https://rentalbbs.shitaraba.com/jbbs/search/?query=%s',
  ],
  ['nicopedia', 'ニコニコ大百科', 'Niconico Pedia', 'https://dic.nicovideo.jp/s/al/t/%s/rev_created/desc/1-'],
  ['youtube', 'YouTube', 'YouTube', 'https://www.youtube.com/results?search_query=%s&sp=CAI%253D'],
  ['instagram', 'Instagram', 'Instagram', 'https://www.instagram.com/explore/search/keyword/?q=%s'],
  ['threads', 'Threads', 'Threads', 'https://www.threads.com/search?q=%s&filter=recent'],
  ['tiktok', 'TikTok', 'TikTok', 'https://www.tiktok.com/search?q=%s'],
  ['facebook', 'Facebook', 'Facebook', 'https://www.facebook.com/search/posts/?q=%s'],
  [
    'linkedin',
    'LinkedIn',
    'LinkedIn',
    'https://www.linkedin.com/search/results/content/?keywords=%s&sortBy=%22date_posted%22',
  ],
  ['bluesky', 'Bluesky', 'Bluesky', 'https://bsky.app/search?q=%s'],
  ['mastodon', 'Mastodon（mastodon.social）', 'Mastodon (mastodon.social)', 'https://mastodon.social/search?q=%s'],
  ['note', 'note', 'note', 'https://note.com/search?q=%s&context=note&sort=new'],
  ['yahoo-chiebukuro', 'Yahoo!知恵袋', 'Yahoo! Chiebukuro', 'https://chiebukuro.yahoo.co.jp/search?p=%s'],
  ['yahoo-news', 'Yahoo!ニュース', 'Yahoo! JAPAN News', 'https://news.yahoo.co.jp/search?p=%s&ei=utf-8'],
  ['openwork', 'OpenWork', 'OpenWork', 'https://www.openwork.jp/company_list?src_str=%s'],
  ['jobtalk', '転職会議', 'Jobtalk', 'https://jobtalk.jp/companies/search?keyword=%s'],
  ['en-hyouban', 'エン カイシャの評判', 'en Kaisha no Hyouban', 'https://en-hyouban.com/search/?SearchWords=%s'],
  [
    'hotpepper-beauty',
    'ホットペッパービューティー',
    'Hot Pepper Beauty',
    'https://beauty.hotpepper.jp/CSP/bt/freewordSearch/?freeword=%s&searchT=%E6%A4%9C%E7%B4%A2',
  ],
  ['tripadvisor', 'トリップアドバイザー', 'Tripadvisor', 'https://www.tripadvisor.jp/Search?q=%s'],
  ['rakuten', '楽天市場', 'Rakuten Ichiba', 'https://search.rakuten.co.jp/search/mall/%s/'],
  ['amazon', 'Amazon', 'Amazon', 'https://www.amazon.co.jp/s?k=%s'],
];

export const roundSites: readonly RoundSite[] = rows.map(([id, ja, en, address]) => ({
  id,
  name: { ja, en },
  address,
  quality: 'unverified',
}));

/** The search page of a site for a term. Encoded whole: a term never becomes another parameter or host. */
export function roundAddress({ address }: RoundSite, term: string): string {
  return address.replace('%s', () => encodeURIComponent(term));
}
