/**
 * The platforms' own search pages, newest first where the site offers that in the address. Data: a person opens them, we
 * never fetch them. Forms of the addresses as the sites' own search boxes produce them; `checkedOn` is in the tests.
 */
export interface RoundSite {
  readonly id: string;
  readonly name: { readonly ja: string; readonly en: string };
  /** With `%s` for the encoded term. */
  readonly address: string;
}

export const roundSites: readonly RoundSite[] = [
  { id: 'x', name: { ja: 'X', en: 'X' }, address: 'https://x.com/search?q=%s&f=live' },
  {
    id: 'yahoo-realtime',
    name: { ja: 'Yahoo!リアルタイム検索', en: 'Yahoo! Realtime Search' },
    address: 'https://search.yahoo.co.jp/realtime/search?p=%s',
  },
  {
    id: 'google-maps',
    name: { ja: 'Google マップ', en: 'Google Maps' },
    address: 'https://www.google.com/maps/search/?api=1&query=%s',
  },
  { id: 'tabelog', name: { ja: '食べログ', en: 'Tabelog' }, address: 'https://tabelog.com/rstLst/?vs=1&sk=%s' },
  { id: '5ch', name: { ja: '5ちゃんねる', en: '5channel' }, address: 'https://find.5ch.net/search?q=%s' },
  {
    id: 'youtube',
    name: { ja: 'YouTube', en: 'YouTube' },
    address: 'https://www.youtube.com/results?search_query=%s&sp=CAI%253D',
  },
  {
    id: 'instagram',
    name: { ja: 'Instagram', en: 'Instagram' },
    address: 'https://www.instagram.com/explore/search/keyword/?q=%s',
  },
  {
    id: 'threads',
    name: { ja: 'Threads', en: 'Threads' },
    address: 'https://www.threads.com/search?q=%s&filter=recent',
  },
  { id: 'tiktok', name: { ja: 'TikTok', en: 'TikTok' }, address: 'https://www.tiktok.com/search?q=%s' },
  { id: 'facebook', name: { ja: 'Facebook', en: 'Facebook' }, address: 'https://www.facebook.com/search/posts/?q=%s' },
  { id: 'bluesky', name: { ja: 'Bluesky', en: 'Bluesky' }, address: 'https://bsky.app/search?q=%s' },
  { id: 'note', name: { ja: 'note', en: 'note' }, address: 'https://note.com/search?q=%s&context=note&sort=new' },
  {
    id: 'yahoo-chiebukuro',
    name: { ja: 'Yahoo!知恵袋', en: 'Yahoo! Chiebukuro' },
    address: 'https://chiebukuro.yahoo.co.jp/search?p=%s',
  },
  {
    id: 'openwork',
    name: { ja: 'OpenWork', en: 'OpenWork' },
    address: 'https://www.openwork.jp/company_list?src_str=%s',
  },
];

/** The search page of a site for a term. Encoded whole: a term never becomes another parameter or host. */
export function roundAddress({ address }: RoundSite, term: string): string {
  return address.replace('%s', () => encodeURIComponent(term));
}
