import { useEffect, useState } from 'preact/hooks';
import { readDeskWords } from '../../../utils/desk/campaign-acts';
import { comparedWrites } from '../../../utils/evidence/compared/read-compared';
import { heldSecret } from '../../../utils/evidence/lock/key-ring';
import { browser } from '../../../utils/messaging/browser';
import type { CampaignNews } from '../../../utils/review/campaigns/campaign-work';
import { CampaignsAtHand } from '../../../utils/review/campaigns/campaigns-at-hand';
import type { Progress } from '../../../utils/review/campaigns/read-records';
import { campaignThreads } from '../../../utils/review/campaigns/reader-thread';
import { useLive } from '../../shared/use-live';

/** What is at hand, once all records were compared; another object after each change. */
interface Found {
  campaigns?: { at: CampaignsAtHand };
  progress?: Progress;
  /** Records could not be compared: near copies are not known. */
  hasFailed?: true;
}

const atHand = new CampaignsAtHand();
const listeners = new Set<(found: Found) => void>();
let found: Found = {};
let threads: ReturnType<typeof campaignThreads> | undefined;

/** One a page: what it has compared stays while the page stands, and what it tells is taken in once. */
function theComparer(): Worker {
  if (threads) return threads.comparer;
  threads = campaignThreads(browser.runtime.getURL('/campaigns.js'));
  const fail = () => {
    found = { ...found, hasFailed: true };
    for (const listener of listeners) listener(found);
  };
  for (const thread of [...threads.helpers, threads.comparer])
    thread.addEventListener('error', ({ message }) => {
      reportError(new Error(message));
      fail();
    });
  threads.comparer.addEventListener('message', ({ data }: MessageEvent<CampaignNews>) => {
    if ('failed' in data) return fail();
    if ('progress' in data) found = { ...found, progress: data.progress };
    else {
      const { changed, gone } = data.changes;
      atHand.take(data.changes);
      const isSame = found.campaigns && changed.length === 0 && gone.length === 0;
      found = { campaigns: isSame && found.campaigns ? found.campaigns : { at: atHand } };
    }
    for (const listener of listeners) listener(found);
  });
  return threads.comparer;
}

/** Campaigns as they are now, once they are wanted; they follow what records are compared by and what people say. */
export function useCampaigns(isWanted = true) {
  const words = useLive(async () => ({ said: await readDeskWords(), writes: await comparedWrites() }), []);
  const [shown, setShown] = useState<Found>(found);
  useEffect(() => {
    listeners.add(setShown);
    return () => void listeners.delete(setShown);
  }, []);
  useEffect(() => {
    if (words.is !== 'read' || !isWanted) return;
    theComparer().postMessage({ said: words.value.said, key: heldSecret() }, []);
  }, [words.is === 'read' ? words.value : undefined, isWanted]);
  return { ...(isWanted ? shown : {}), live: words };
}
