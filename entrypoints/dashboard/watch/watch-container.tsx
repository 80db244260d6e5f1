import { useState } from 'preact/hooks';
import { Toast } from '../../../components/shared/toast';
import { WatchPage } from '../../../components/watch/watch-page';
import { useWords } from '../../../components/words/words';
import { watchTermsKey } from '../../../utils/capture/posts/watch-key';
import type { WatchTerm } from '../../../utils/capture/posts/watch-terms';
import { patternOf, readAddedSites } from '../../../utils/evidence/settings/added-sites';
import {
  addWatchTerm,
  isSameTerm,
  noteRound,
  readRounds,
  readWatchTerms,
  removeWatchTerm,
  roundKey,
} from '../../../utils/evidence/settings/watch-terms';
import { browser } from '../../../utils/messaging/browser';
import { platforms } from '../../../utils/platforms';
import { roundAddress, roundSites } from '../../../utils/review/rounds';
import { instantNow } from '../../shared/people';
import { send } from '../../shared/send';
import { useLive } from '../../shared/use-live';

/** Content scripts cannot open the database: the terms lie in `storage.local` too, and not at all while there are none. */
async function share(terms: readonly WatchTerm[]): Promise<void> {
  if (terms.length > 0) await browser.storage.local.set({ [watchTermsKey]: terms });
  else await browser.storage.local.remove(watchTermsKey);
  if (terms.length === 1) await reachOpenPages();
}

/** Pages that were open before the first term have marks and nothing that watches. One that has it already stays. */
async function reachOpenPages(): Promise<void> {
  const added = (await readAddedSites()).map(patternOf);
  const tabs = await browser.tabs.query({ url: [...platforms.flatMap(({ matches }) => [...matches]), ...added] });
  // A tab that is asleep or gone brings it by itself when it loads
  await Promise.allSettled(
    tabs.flatMap(({ id }) => (id === undefined ? [] : send('bringScript', { script: 'watch', tabId: id }))),
  );
}

/** Watch terms and rounds, live from the database. */
export function WatchContainer() {
  const { t } = useWords();
  const terms = useLive(readWatchTerms, []).value;
  const rounds = useLive(readRounds, []).value;
  const [removed, setRemoved] = useState<WatchTerm>();
  const add = (term: WatchTerm) => void addWatchTerm(term).then(share);
  return (
    <>
      <WatchPage
        terms={terms}
        isKnown={(word) => terms?.some(({ term }) => isSameTerm(term, word)) ?? false}
        onAdd={(term, list) => add({ term, list, addedAt: instantNow() })}
        onRemove={(term) => {
          setRemoved(term);
          void removeWatchTerm(term.term).then(share);
        }}
        sites={roundSites}
        lastOf={(site, { term }) => rounds?.[roundKey(site.id, term)]}
        onOpen={(site, { term }) => {
          void noteRound(site.id, term, instantNow());
          void browser.tabs.create({ url: roundAddress(site, term) });
        }}
      />
      {removed && (
        <div class="toast-place">
          <Toast
            key={removed.addedAt}
            onUndo={() => {
              add(removed);
              setRemoved(undefined);
            }}
            onGone={() => setRemoved(undefined)}
          >
            {t('watch_removed', [removed.term])}
          </Toast>
        </div>
      )}
    </>
  );
}
