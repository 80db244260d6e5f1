import { newestOfEach } from '../../utils/review/newest-of-each';
import { accountPages, isSameAccount } from '../../utils/shapes/records/account-page';
import type { Capture } from '../../utils/shapes/schema';
import { Icon, Sign } from '../icon';
import { Button } from '../shared/button';
import { safeLink } from '../shared/care-links';
import { CountOf } from '../shared/spoken';
import { useWords } from '../words/words';

export interface AccountRowsProps {
  captures: readonly Capture[];
  /** Opens the page of an account, or of a post, in a tab whose records go into this case. */
  onAccount(url: string): void;
}

/** What is saved of whoever posted it, as rows of a list: the page of each account, and its other posts. */
export function AccountRows({ captures, onAccount }: AccountRowsProps) {
  const { t } = useWords();
  const posts = newestOfEach(captures);
  const newest = posts.at(-1)?.post;
  const same = posts.filter(({ post }) => newest && isSameAccount(post, newest)).length;
  const pages = accountPages(captures).filter(({ url }) => safeLink(url));
  const saved = pages.filter(({ isSaved }) => isSaved).length;
  const next = pages.find(({ isSaved }) => !isSaved) ?? pages[0];
  const isDone = pages.length > 0 && saved === pages.length;
  const ofPost = next?.of !== 'account';
  return (
    <>
      <li class={isDone ? 'done' : undefined}>
        {isDone ? <Icon name="check" /> : <Sign kind="missing" />}
        <span>
          {t('logs_page')}
          <small>{t(isDone ? 'logs_page_saved' : ofPost ? 'logs_page_none' : 'logs_page_help')}</small>
        </span>
        {pages.length > 1 && (
          <span class="muted num small">
            <CountOf count={saved} total={pages.length} />
          </span>
        )}
        {next && !isDone && (
          <Button size="s" onPress={() => onAccount(next.url)}>
            {t(ofPost ? 'logs_page_open' : 'logs_page_openOwn')}
          </Button>
        )}
      </li>
      <li>
        <Sign kind={same > 1 ? 'claimed' : 'missing'} />
        <span>
          {t('logs_others')}
          <small>{same > 1 ? t('logs_others_count', [String(same)]) : t('logs_others_help')}</small>
        </span>
        {next && (
          <Button size="s" onPress={() => onAccount(next.url)}>
            {t('logs_others_choose')}
          </Button>
        )}
      </li>
    </>
  );
}
