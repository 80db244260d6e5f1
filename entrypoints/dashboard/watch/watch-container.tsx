import { useState } from 'preact/hooks';
import { ActToast } from '../../../components/shared/act-toast';
import { together, Unread } from '../../../components/shared/unread';
import { useAct } from '../../../components/shared/use-act';
import { WatchPage } from '../../../components/watch/watch-page';
import { useWords } from '../../../components/words/words';
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
import type { WatchTerm } from '../../../utils/shapes/watch-term';
import { instantNow } from '../../shared/people';
import { send } from '../../shared/send';
import { useLive } from '../../shared/use-live';

async function share(): Promise<void> {
  await send('syncQuiet', {});
  if ((await readWatchTerms()).length === 1) await reachOpenPages();
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
  const live = together({ terms: useLive(readWatchTerms, []), rounds: useLive(readRounds, []) });
  const [removed, setRemoved] = useState('');
  const act = useAct();
  if (live.is === 'failed') return <Unread live={live} look="text-page" />;
  const { terms, rounds } = live.is === 'read' ? live.value : {};
  const add = async (term: WatchTerm) => {
    await addWatchTerm(term);
    await share();
  };
  const remove = async (term: string) => {
    await removeWatchTerm(term);
    await share();
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
