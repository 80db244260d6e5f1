import { useState } from 'preact/hooks';
import { ActToast } from '../../../components/shared/acts/act-toast';
import { useAct } from '../../../components/shared/acts/use-act';
import { together, Unread } from '../../../components/shared/unread';
import { WatchPage } from '../../../components/watch/watch-page';
import { useWords } from '../../../components/words/words';
import {
  addWatchTerm,
  isSameTerm,
  noteRound,
  readRounds,
  readWatchTerms,
  removeWatchTerm,
  roundKey,
} from '../../../utils/evidence/settings/held-watch-terms';
import { browser } from '../../../utils/messaging/browser';
import { roundAddress, roundSites } from '../../../utils/review/rounds';
import type { WatchTerm } from '../../../utils/shapes/watch-term';
import { send } from '../../shared/page-send';
import { instantNow } from '../../shared/people';
import { useLive } from '../../shared/use-live';

/** Watch terms and rounds, live from the database. */
export function WatchContainer() {
  const { t } = useWords();
  const live = together({ terms: useLive(readWatchTerms, []), rounds: useLive(readRounds, []) });
  const [removed, setRemoved] = useState('');
  const act = useAct();
  if (live.is === 'failed') return <Unread live={live} look="text-page" />;
  const { terms, rounds } = live.is === 'read' ? live.value : {};
  const add = async (term: WatchTerm) => {
    await addWatchTerm(term);
    await send('syncQuiet', {});
  };
  const remove = async (term: string) => {
    await removeWatchTerm(term);
    await send('syncQuiet', {});
  };
  return (
    <>
      <WatchPage
        terms={terms}
        isKnown={(word) => terms?.some(({ term }) => isSameTerm(term, word)) ?? false}
        onAdd={(term, list) => add({ term, list, addedAt: instantNow() })}
        onRemove={(term) => {
          setRemoved(term.term);
          const { term: word, list, addedAt } = term;
          return act.run(() => remove(word), { as: word, undo: () => add({ term: word, list, addedAt }) });
        }}
        sites={roundSites}
        lastOf={(site, { term }) => rounds?.[roundKey(site.id, term)]}
        onOpen={(site, { term }) => {
          void act.run(() => noteRound(site.id, term, instantNow()), { as: `round ${site.id} ${term}` });
          void act.run(() => browser.tabs.create({ url: roundAddress(site, term) }), { as: 'open' });
        }}
      />
      <ActToast act={act}>{t('watch_removed', [removed])}</ActToast>
    </>
  );
}
