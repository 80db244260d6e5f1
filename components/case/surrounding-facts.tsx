import type { ReadPost } from '../../utils/platforms/contract';
import { FactLine } from '../facts/fact-line';
import { useWords } from '../words/words';

/** What stood round the post: thread, what it answers, what stood before and after. Others' words stay hidden. */
export function SurroundingFacts({ post }: { post: ReadPost }) {
  const { t } = useWords();
  const { thread, replyTo, context, rating, quotes, media } = post;
  const around = [
    context?.before && t('dashboard_fact_before'),
    context?.after && t('dashboard_fact_after'),
    context?.ownerReply && t('dashboard_fact_ownerReply'),
  ].filter(Boolean);
  return (
    <>
      {thread && (
        <FactLine label={t('dashboard_fact_thread')}>
          {thread.title && <span>{thread.title}</span>}
          {thread.number && <span class="num">{t('dashboard_fact_threadNumber', [thread.number])}</span>}
          {thread.url && <span class="mono cut">{thread.url.replace(/^https?:\/\//, '')}</span>}
        </FactLine>
      )}
      {rating && (
        <FactLine label={t('dashboard_fact_rating')}>
          <span class="num">
            {rating.value} / {rating.scale}
          </span>
        </FactLine>
      )}
      {replyTo && (
        <FactLine label={t('dashboard_fact_replyTo')}>
          <span class="mono cut">
            {replyTo.permalink?.replace(/^https?:\/\//, '') ?? replyTo.id ?? replyTo.author?.handle}
          </span>
        </FactLine>
      )}
      {quotes && quotes.length > 0 && (
        <FactLine label={t('dashboard_fact_quotes')}>
          <span class="num">{t('dashboard_fact_quotes_count', [String(quotes.length)])}</span>
        </FactLine>
      )}
      {media && media.length > 0 && (
        <FactLine label={t('dashboard_fact_media')}>
          <span class="num">{t('dashboard_fact_media_count', [String(media.length)])}</span>
        </FactLine>
      )}
      {around.length > 0 && (
        <FactLine label={t('dashboard_fact_around')}>
          {around.join(t('dashboard_between'))}
          <span class="muted">{t('dashboard_fact_hidden')}</span>
        </FactLine>
      )}
    </>
  );
}
