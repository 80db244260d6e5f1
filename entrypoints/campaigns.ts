import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { comparedChunks, comparedRevisions } from '../utils/evidence/compared/read-compared';
import { takeKeyOfPage } from '../utils/evidence/lock/session-keys';
import { countCaptures } from '../utils/evidence/queries';
import { type CampaignNews, CampaignWork } from '../utils/review/campaigns/campaign-work';
import type { DeskWords } from '../utils/review/campaigns/group-cases';
import { ReadRecords } from '../utils/review/campaigns/read-records';
import { answer, readerName, readingsOf } from '../utils/review/campaigns/reader-thread';
import { type MetRecord, WhoMeets } from '../utils/review/campaigns/who-meets';

/** Two threads of the dashboard: one reads and finds what each record meets, one compares. Each is told its port first. */
export default defineUnlistedScript(() => {
  const begin = self.name === readerName ? read : compare;
  addEventListener('message', ({ data }: MessageEvent<MessagePort>) => begin(data), { once: true });
});

/** Compares while the page stays quick. Each question brings what people have said. */
function compare(reader: MessagePort): void {
  let held: Uint8Array | undefined;
  const work = new CampaignWork(() => readingsOf<MetRecord>(reader, held));
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
  const records = new ReadRecords({ revisions: comparedRevisions, chunks: comparedChunks, count: countCaptures });
  const meets = new WhoMeets();
  answer(comparer, async function* look(key) {
    await takeKeyOfPage(key);
    for await (const reading of records.look()) yield meets.reading(reading);
  });
}
