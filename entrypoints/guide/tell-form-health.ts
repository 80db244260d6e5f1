import type { GuideSession } from '../../utils/takedown/plan/guide-session';
import { send } from './guide-send';

/** Forms that draw themselves are there by then. */
const SHOWN = 3_000;

/**
 * Tells once a page whether the form's own page shows any field that is known of it: then the guide can say since when
 * it does not. Other pages of the site, and forms whose address is not known, tell nothing.
 */
export function tellFormHealth(
  { route }: GuideSession,
  signal: AbortSignal,
  isFound: () => boolean,
  learned: (lackingSince: string | undefined) => void,
): void {
  const isForm = route.medium === 'web-form' && !route.urlUnknown && URL.canParse(route.url);
  if (!isForm || new URL(route.url).pathname !== location.pathname) return;
  const timer = setTimeout(() => {
    send('formHealth', { found: isFound() }).then(
      ({ lackingSince }) => !signal.aborted && learned(lackingSince),
      () => undefined,
    );
  }, SHOWN);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
