import type { ValueSource } from '../step-values';

const missing = '（記録にありません。ご記入ください）';

/**
 * The text for 爆サイ's form (shared/domain/takedown-japan.md §1, §4-3): one post, the reason as the person wrote it.
 * The form has its own boxes for thread and number; they stand above, to be copied one by one.
 */
export function bakusaiText({ post, reason, profile }: ValueSource): string {
  return [
    `掲示板タイトル：${missing}`,
    `スレッド№：${post.thread?.number ?? missing}`,
    `スレッドタイトル：${post.thread?.title ?? missing}`,
    `レス番号：${post.id ?? missing}`,
    `お名前：${profile.name ?? missing}`,
    `返信用アドレス：${profile.email ?? missing}`,
    '',
    '削除依頼理由（全角750字まで）：',
    reason || missing,
    '',
  ].join('\n');
}
