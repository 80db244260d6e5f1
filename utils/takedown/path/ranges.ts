import type { Quality } from '../../law/quality';

/** Others' cases in numbers, as guides and offices publish them; nothing of it is computed for a case. */
interface Range {
  id: 'time' | 'counsel' | 'fee' | 'court';
  text: { ja: string; en: string };
  quality: Quality;
  /** Whose words these are. */
  source: { ja: string; en: string };
  /** Where they were read. */
  pages: readonly string[];
  /** `YYYY-MM-DD`. */
  checkedOn: string;
}

/** Ranges of others' cases, each with where it was read and when. */
export const ranges: readonly Range[] = [
  {
    id: 'time',
    text: {
      ja: '申立てから氏名・住所が届くまで、合わせて2〜8か月。そのうち裁判所の決定は、IPアドレスに3週間〜3か月、氏名・住所に1〜3か月',
      en: '2 to 8 months in all until name and address arrive; of these the court takes 3 weeks to 3 months for the IP address and 1 to 3 months for name and address',
    },
    quality: 'documented',
    source: {
      ja: '実務書の見本ページと、弁護士の解説',
      en: 'sample page of a practitioner’s book, and a lawyer’s article',
    },
    pages: [
      'https://kajo.co.jp/tameshiyomi/40872000002/pageindices/index39.html',
      'https://note.com/endo_munetaka/n/n0d98896e4870',
    ],
    checkedOn: '2026-11-28',
  },
  {
    id: 'counsel',
    text: {
      ja: '投稿者を特定するまで、約30〜100万円',
      en: 'about ¥300,000 to ¥1,000,000 until the poster is identified',
    },
    quality: 'documented',
    source: { ja: '法律事務所 3 か所の公開ページ', en: 'published pages of three law offices' },
    pages: ['https://kandato.jp/fee/', 'https://hibouchushou.net/10030', 'https://atomfirm.com/sakujo/38854'],
    checkedOn: '2026-11-28',
  },
  {
    id: 'fee',
    text: { ja: '1 ID 約5,000円', en: 'about ¥5,000 for each ID' },
    quality: 'reported',
    source: {
      ja: 'アクセスプロバイダーの案内（インターリンク、楽天）による。実物は確かめていません',
      en: 'guides of access providers (Interlink, Rakuten) as reported; the live pages were not seen',
    },
    pages: [],
    checkedOn: '2026-11-24',
  },
  {
    id: 'court',
    text: {
      ja: '開示命令と提供命令を1通で申し立てて印紙2,000円。仮処分は印紙2,000円と担保金10〜30万円（ふつう戻ります）。郵便料は裁判所ごと',
      en: '¥2,000 in stamps for disclosure and provision orders in one petition; for a provisional disposition ¥2,000 and a security of ¥100,000 to ¥300,000, mostly returned; postage by court',
    },
    quality: 'documented',
    source: { ja: '弁護士の公開ページ 2 か所', en: 'published pages of two lawyers' },
    pages: ['https://kandato.jp/dosys', 'https://ben54.jp/trouble/internet/co_179'],
    checkedOn: '2026-11-28',
  },
];
