import type { ReadPost } from '../../utils/platforms/contract';
import type { SureSign } from '../../utils/shapes/sign-kinds';
import type { WordKey } from '../../utils/word-key';
import { Sign } from '../icon';
import { useWords } from '../words/words';

interface FactSign {
  kind: SureSign;
  /** Key in locales/. */
  key: WordKey;
}

/** The three facts without which courts have thrown pictures out: permalink, post time, author ID. Each proven or missing. */
function factSigns(post: Pick<ReadPost, 'permalink' | 'postedAt' | 'author'>): FactSign[] {
  return [
    post.permalink ? { kind: 'proven', key: 'shared_permalink' } : { kind: 'missing', key: 'shared_noPermalink' },
    timeSign(post.postedAt),
    authorSign(post.author),
  ];
}

/** A handle or profile address leads to the account but can be changed by its owner: named, not proven. */
function authorSign(author: ReadPost['author']): FactSign {
  if (author?.id) return { kind: 'proven', key: 'shared_authorId' };
  if (author?.handle || author?.profileUrl) return { kind: 'claimed', key: 'shared_authorHandle' };
  return { kind: 'missing', key: 'shared_noAuthorId' };
}

function timeSign(time: ReadPost['postedAt']): FactSign {
  if (!time?.iso)
    return time?.raw ? { kind: 'claimed', key: 'shared_timeAsShown' } : { kind: 'missing', key: 'shared_noTime' };
  if (time.method === 'relative' || time.iso.includes('/')) return { kind: 'claimed', key: 'shared_timeRelative' };
  if (time.precision === 'ms' || time.precision === 's') return { kind: 'proven', key: 'shared_timeToSecond' };
  if (time.precision === 'minute') return { kind: 'proven', key: 'shared_timeToMinute' };
  if (time.precision === 'day') return { kind: 'proven', key: 'shared_timeToDay' };
  return { kind: 'proven', key: 'shared_time' };
}

/** How many of the three facts, and of the words, are missing. */
export function countLacking(post: Pick<ReadPost, 'permalink' | 'postedAt' | 'author' | 'truncated'>): number {
  return factSigns(post).filter(({ kind }) => kind === 'missing').length + (post.truncated ? 1 : 0);
}

/** Only what is missing, where there is no room for the three; nothing when all are there. */
export function LackingFacts({ post }: { post: Pick<ReadPost, 'permalink' | 'postedAt' | 'author' | 'truncated'> }) {
  const { t } = useWords();
  const lacking = [
    ...factSigns(post).filter((sign) => sign.kind === 'missing'),
    ...(post.truncated ? [{ key: 'shared_truncated' as const }] : []),
  ];
  if (lacking.length === 0) return null;
  return (
    <ul class="lacking-facts">
      {lacking.map((sign) => (
        <li key={sign.key}>
          <Sign kind="missing" />
          {t(sign.key)}
        </li>
      ))}
    </ul>
  );
}

/** The three signs in a row; a missing one is loud by shape, colour and word. */
export function FactSigns({ post }: { post: Pick<ReadPost, 'permalink' | 'postedAt' | 'author'> }) {
  const { t } = useWords();
  return (
    <ul class="three">
      {factSigns(post).map((sign) => (
        <li key={sign.key} class={sign.kind === 'missing' ? 'lacks' : ''}>
          <Sign kind={sign.kind} />
          {t(sign.key)}
        </li>
      ))}
    </ul>
  );
}
