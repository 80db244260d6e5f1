import { useEffect, useState } from 'preact/hooks';
import { readDeskWords } from '../../../utils/desk/campaign-acts';
import { heldSecret } from '../../../utils/evidence/lock/key-ring';
import { countCaptures } from '../../../utils/evidence/queries';
import { browser } from '../../../utils/messaging/browser';
import type { CampaignNews, Progress } from '../../../utils/review/campaigns/campaign-work';
import type { Campaign } from '../../../utils/review/campaigns/group-cases';
import { useLive } from '../../shared/use-live';

let worker: Worker | undefined;

/** One worker a page: what it has compared stays while the page stands. */
const theWorker = () => (worker ??= new Worker(browser.runtime.getURL('/campaigns.js')));

interface Found {
  campaigns: readonly Campaign[];
  progress?: Progress | undefined;
}

/** Campaigns as they are now, once they are wanted; they follow new records and what people say. */
export function useCampaigns(isWanted = true) {
  const words = useLive(async () => ({ said: await readDeskWords(), count: await countCaptures() }), []);
  const [found, setFound] = useState<Partial<Found>>({});
  useEffect(() => {
    if (words.is !== 'read' || !isWanted) return;
    const here = theWorker();
    const hear = ({ data }: MessageEvent<CampaignNews>) =>
      setFound((last) => ('campaigns' in data ? data : { ...last, progress: data.progress }));
    here.addEventListener('message', hear);
    here.postMessage({ said: words.value.said, key: heldSecret() }, []);
    return () => here.removeEventListener('message', hear);
  }, [words.is === 'read' ? words.value : undefined, isWanted]);
  return { ...found, live: words };
}
