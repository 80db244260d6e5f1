import type { Capture } from '../../../shapes/schema';
import { authorLine } from './author-line';
import { statedTime } from './post-time';

/** One line of an entry of 投稿記事目録. */
interface PostRow {
  label: string;
  value: string;
}

/** What a post list says of one record, as the page gave it. */
export function postRows({ post, page }: Pick<Capture, 'post' | 'page'>): PostRow[] {
  const { main, behind } = statedTime(post.postedAt);
  const { thread } = post;
  const text = [post.title, post.text].filter((part) => part !== undefined).join('\n');
  const place = [thread?.title, thread?.number && `${thread.number} 番`, thread?.url].filter(Boolean).join('\n');
  return [
    { label: 'URL', value: post.permalink ?? `固定リンクなし。開いていたページ ${page.url}` },
    { label: '投稿日時', value: [main, ...behind.slice(0, 1)].join('\n') },
    { label: '投稿者', value: authorLine(post.author) },
    ...(thread ? [{ label: 'スレッド', value: place }] : []),
    {
      label: '本文',
      value: text === '' ? '（本文なし）' : `${text}${post.truncated ? '\n（以下、ページに表示なし）' : ''}`,
    },
  ];
}
