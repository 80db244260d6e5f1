import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { allCaptures, captureIds, capturesById, latestCaptures } from '../utils/evidence/all-captures';
import { takeKeyOfPage } from '../utils/evidence/lock/session-keys';
import { type CampaignNews, CampaignWork } from '../utils/review/campaigns/campaign-work';
import type { DeskWords } from '../utils/review/campaigns/group-cases';
import { ReadRecords } from '../utils/review/campaigns/read-records';
import { readerName, readingsOf, tellReadings } from '../utils/review/campaigns/reader-thread';

/** Two threads of the dashboard: one reads, one compares. The first thing that each is told is the port to the other. */
export default defineUnlistedScript(() => {
  const begin = self.name === readerName ? read : compare;
  addEventListener('message', ({ data }: MessageEvent<MessagePort>) => begin(data), { once: true });
});

/** Compares while the page stays quick. Each question brings what people have said. */
function compare(reader: MessagePort): void {
  let held: Uint8Array | undefined;
  const work = new CampaignWork(() => readingsOf(reader, held));
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

function read(comparer: MessagePort): void {
  const records = new ReadRecords({ ids: captureIds, latest: latestCaptures, records: capturesById, all: allCaptures });
  comparer.addEventListener('message', ({ data: key }: MessageEvent<Uint8Array | undefined>) => {
    async function* look() {
      await takeKeyOfPage(key);
      yield* records.look();
    }
    void tellReadings(look, (told) => comparer.postMessage(told, []));
  });
  comparer.start();
}
