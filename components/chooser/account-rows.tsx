import { accountPages, isSameAccount, newestOfEach } from '../../utils/shapes/account-page';
import type { Capture } from '../../utils/shapes/schema';
import { Icon, Sign } from '../icon';
import { Button } from '../shared/button';
import { safeLink } from '../shared/care-links';
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
  const accounts = accountPages(captures).filter(({ url }) => safeLink(url));
  const saved = accounts.filter(({ isSaved }) => isSaved).length;
  const next = accounts.find(({ isSaved }) => !isSaved) ?? accounts[0];
  const place = next?.url ?? safeLink(newest?.permalink);
  const isDone = accounts.length > 0 && saved === accounts.length;
  return (
    <>
      <li class={isDone ? 'done' : undefined}>
        {isDone ? <Icon name="check" /> : <Sign kind="missing" />}
        <span>
          {t('logs_page')}
          <small>{t(accounts.length === 0 ? 'logs_page_none' : isDone ? 'logs_page_saved' : 'logs_page_help')}</small>
        </span>
        {accounts.length > 1 && (
          <span class="muted num small">{t('logs_page_count', [String(saved), String(accounts.length)])}</span>
        )}
        {place && !isDone && (
          <Button size="s" onPress={() => onAccount(place)}>
            {t(next ? 'logs_page_openOwn' : 'logs_page_open')}
          </Button>
        )}
      </li>
      <li>
        <Sign kind={same > 1 ? 'claimed' : 'missing'} />
        <span>
          {t('logs_others')}
          <small>{same > 1 ? t('logs_others_count', [String(same)]) : t('logs_others_help')}</small>
        </span>
        {place && (
          <Button size="s" onPress={() => onAccount(place)}>
            {t('logs_others_choose')}
          </Button>
        )}
      </li>
    </>
  );
}
