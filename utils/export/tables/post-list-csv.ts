import { countLetters } from '../../count-letters';
import { japanStamp } from '../../japan-time';
import type { Capture, Incident } from '../../shapes/schema';
import { csvOf } from './csv';

interface ListedPost {
  no?: number;
  incident: Incident;
  capture: Capture;
  /** Why it is in the list, in words. */
  why: string;
}

const columns = [
  ...[
    'No',
    '投稿日時（表示どおり）',
    '投稿日時（解析）',
    'サイト',
    'URL',
    '投稿者名',
    '投稿者ID',
    'スレッド・対象',
    '投稿番号',
  ],
  ...['事案番号', '記録日時（日本時間）', '記録の封印（SHA-256）', '字数', '入れた理由'],
] as const;

/** 投稿一覧: a row a post. Absent facts are empty cells; the words of posts only where they are asked for. */
export function postListCsv(posts: readonly ListedPost[], withText: boolean): Uint8Array<ArrayBuffer> {
  const rows = posts.map(({ no, incident, capture, why }) => {
    const { post, page } = capture;
    return [
      ...[no ?? '', post.postedAt?.raw ?? '', post.postedAt?.iso ?? '', incident.summary.siteName],
      ...[post.permalink ?? page.url, post.author?.name ?? '', post.author?.handle ?? post.author?.id ?? ''],
      ...[post.thread?.title ?? '', post.id ?? '', incident.number, japanStamp(capture.capturedAt), capture.seal],
      ...[countLetters(post.text), why],
      ...(withText ? [post.text ?? ''] : []),
    ];
  });
  return csvOf([[...columns, ...(withText ? ['本文'] : [])], ...rows]);
}
