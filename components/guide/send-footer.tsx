import { useContext, useState } from 'preact/hooks';
import { isLastPost } from '../../utils/takedown/plan/guide-session';
import type { WordKey } from '../../utils/word-key';
import { Icon } from '../icon';
import type { GuideView } from './guide-view';
import { OverPage } from './own-words';
import { trusted } from './trusted';

interface SendFooterProps extends GuideView {
  /** Nothing is left to fill: this is the one primary act now. */
  isPrimary: boolean;
  problem?: WordKey | undefined;
  onSent: () => void;
  onSkip?: (() => void) | undefined;
  /** Leaves off; the rest is gone on with later. */
  onStop?: (() => void) | undefined;
}

/**
 * The person says that it was sent; what that starts stands under the button. Over a page that is not ours it takes two
 * presses in two places: one that a page has led astray says nothing to the record.
 */
export function SendFooter({ session, t, lang, isPrimary, problem, onSent, onSkip, onStop }: SendFooterProps) {
  const { statutoryWindow, answerDays } = session.route;
  const { posts } = session;
  const isSent = session.sentAt !== undefined;
  const isOverPage = useContext(OverPage);
  const [isTicked, setTicked] = useState(false);
  const next = posts && !isLastPost(posts) ? posts.states.indexOf('open', posts.at) + 1 : 0;
  const starts =
    statutoryWindow && answerDays !== undefined ? t('guide_sentStarts', [String(answerDays)]) : t('guide_sentNoClock');
  return (
    <footer>
      {problem && (
        <div class="notice danger" role="alert">
          <Icon name="alert" />
          <p>{t(problem)}</p>
        </div>
      )}
      <p class="sent" role="status">
        {isSent && (
          <>
            <Icon name="check" />
            {t('guide_sentDone')}
          </>
        )}
      </p>
      {isOverPage && !isSent && (
        <label class="tick-sent">
          <input
            type="checkbox"
            checked={isTicked}
            onChange={trusted((event) => setTicked((event.target as HTMLInputElement).checked))}
          />
          <span>{t('guide_sentTick')}</span>
        </label>
      )}
      {!isSent && (
        <button
          type="button"
          class={isPrimary ? 'btn primary l wide' : 'btn l wide'}
          disabled={isOverPage && !isTicked}
          onClick={trusted(onSent)}
        >
          {next > 0 ? t('guide_sentNext', [String(next)]) : t('guide_sent')}
        </button>
      )}
      {posts && !isSent && (
        <p class="turn">
          {onSkip && (
            <button type="button" class="btn quiet s" onClick={trusted(onSkip)}>
              {t('guide_posts_skip')}
            </button>
          )}
          {onStop && (
            <button type="button" class="btn quiet s" onClick={trusted(onStop)}>
              {t('guide_posts_stop')}
            </button>
          )}
        </p>
      )}
      <p class="muted small">
        {isSent ? '' : starts}
        {lang === 'en' && !isSent ? ' ' : ''}
        {t('claim_footer')}
      </p>
    </footer>
  );
}
