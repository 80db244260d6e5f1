import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { allCaptures, captureIds, capturesById, latestCaptures } from '../utils/evidence/all-captures';
import { takeKeyOfPage } from '../utils/evidence/lock/session-keys';
import { type CampaignNews, CampaignWork } from '../utils/review/campaigns/campaign-work';
import type { DeskWords } from '../utils/review/campaigns/group-cases';
import { ReadRecords } from '../utils/review/campaigns/read-records';
import { readingsOf, tellReadings } from '../utils/review/campaigns/reader-thread';

/** The same script once more, which reads while the other one compares. */
const reader = 'reader';

/** A worker of the dashboard: it compares while the page stays quick. Each question brings what people have said. */
export default defineUnlistedScript(() => (self.name === reader ? read() : compare()));

function compare(): void {
  const thread = new Worker(location.href, { name: reader });
  let held: Uint8Array | undefined;
  const work = new CampaignWork(() => readingsOf(thread, held));
  const tell = (news: CampaignNews) => postMessage(news);
  let turn = Promise.resolve();
  addEventListener('message', ({ data: { said, key } }: MessageEvent<{ said: DeskWords; key?: Uint8Array }>) => {
    turn = turn
      .then(() => {
        held = key;
      })
      .then(() => work.takeIn((progress) => tell({ progress })))
      .then(() => tell({ changes: work.changes(said) }))
      .catch(reportError);
  });
}

function read(): void {
  const records = new ReadRecords({ ids: captureIds, latest: latestCaptures, records: capturesById, all: allCaptures });
  addEventListener('message', ({ data: key }: MessageEvent<Uint8Array | undefined>) => {
    async function* look() {
      await takeKeyOfPage(key);
      yield* records.look();
    }
    void tellReadings(look, (told) => postMessage(told));
  });
}
