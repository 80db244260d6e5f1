import type { GuideView } from './guide-view';

/** How far several posts are that go one by one: one segment a post, and in words. Nothing where there is one. */
export function PostsWalk({ session: { posts }, t }: GuideView) {
  if (!posts) return null;
  const sent = posts.states.filter((state) => state === 'sent').length;
  return (
    <>
      <p class="turn num">
        <b>{t('guide_posts_at', [String(posts.at), String(posts.count)])}</b>
        <span class="muted">{t('guide_posts_sent', [String(sent)])}</span>
      </p>
      <ol class="segments" aria-label={t('guide_posts_at', [String(posts.at), String(posts.count)])}>
        {posts.states.map((state, index) => (
          <li key={index} class={index + 1 === posts.at ? 'now' : state === 'open' ? undefined : 'done'} />
        ))}
      </ol>
    </>
  );
}
