import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { allCaptures, captureIds, capturesById, latestCaptures } from '../utils/evidence/all-captures';
import { takeKeyOfPage } from '../utils/evidence/lock/session-keys';
import { type CampaignNews, CampaignWork } from '../utils/review/campaigns/campaign-work';
import type { DeskWords } from '../utils/review/campaigns/group-cases';

/** A worker of the dashboard: it compares while the page stays quick. Each question brings what people have said. */
export default defineUnlistedScript(() => {
  const work = new CampaignWork({ ids: captureIds, latest: latestCaptures, records: capturesById, all: allCaptures });
  const tell = (news: CampaignNews) => postMessage(news);
  let turn = Promise.resolve();
  addEventListener('message', ({ data: { said, key } }: MessageEvent<{ said: DeskWords; key?: Uint8Array }>) => {
    turn = turn
      .then(() => takeKeyOfPage(key))
      .then(() => work.look((progress) => tell({ progress })))
      .then(() => tell({ changes: work.changes(said) }))
      .catch(reportError);
  });
});
