/** Times in words are read in Japanese and English alone: in another language the same letters mean other things. */
import type { PostTime, ReadPost } from '../contract';

/** 「5 mar 2025」 on a Spanish page is not guessed at; what an attribute states has no language. */
export function unlessForeign(post: ReadPost, unit: Element): ReadPost {
  const language = unit.ownerDocument.documentElement.lang.toLowerCase();
  const { postedAt } = post;
  if (!postedAt?.iso || language === '' || /^(?:ja|en)\b/.test(language)) return post;
  const isInWords = postedAt.method === 'shown' || postedAt.method === 'relative';
  const isStated = () => unit.outerHTML.includes(postedAt.iso?.slice(0, 10) ?? '');
  // Nothing but numbers with the year first is read alike everywhere
  if (/^\d{4}([-/.])\d{1,2}\1\d{1,2}$/.test(postedAt.raw ?? '')) return post;
  if (!isInWords && (postedAt.method !== 'attribute' || isStated())) return post;
  const raw: PostTime = postedAt.raw === undefined ? {} : { raw: postedAt.raw };
  // Comments have ids of another kind
  const isComment =
    post.kind === 'comment' || (post.kind === 'reply' && ['instagram', 'tiktok'].includes(post.platform));
  // What the id says is read by the worker: it has the clocks of all platforms
  return { ...post, postedAt: { ...raw, ...(isComment || !post.id ? {} : { method: 'id' }) } };
}
